import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical } from './canonical';
import { readJson } from './json-file';

/** The authored files of a `geo/` folder, relative to it. Traced lines are derived: their own program writes them. */
export function authoredFiles(folder: string): string[] {
  const inFolder = (name: string, ending: string): string[] => {
    const path = join(folder, name);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((file) => file.endsWith(ending))
      .sort()
      .map((file) => `${name}/${file}`);
  };
  const single = ['sources.json', 'hubs.geojson', 'passages.geojson', 'about.json', 'changes.json'].filter((name) =>
    existsSync(join(folder, name)),
  );
  return [
    ...single,
    ...inFolder('corridors', '.geojson'),
    ...inFolder('cities', '.json'),
    ...inFolder('tours', '.json'),
  ];
}

/** Writes the authored files in their canonical form; a file that is no sound JSON is left as it is. Returns those that changed. */
export function formatGeo(folder: string): string[] {
  return authoredFiles(folder).filter((name) => {
    const path = join(folder, name);
    const { json, text: before, problems } = readJson(path, name);
    // A key given twice would silently lose its first value.
    if (!json || problems.length > 0) return false;
    const text = canonical(json.value);
    if (text === before) return false;
    writeFileSync(path, text);
    return true;
  });
}
