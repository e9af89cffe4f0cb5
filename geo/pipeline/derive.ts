import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deriveLines } from './derive-lines';
import { derivePosterBase } from './derive-poster-base';
import { deriveSea } from './derive-sea';
import { deriveTiles } from './derive-tiles';

/** Each derivation, by the name `--only` calls it: reads a folder of source data, writes into `geo/` and `public/`. */
const DERIVATIONS: Record<string, (sources: string, geo: string) => void | Promise<void>> = {
  lines: deriveLines,
  sea: deriveSea,
  tiles: deriveTiles,
  posters: derivePosterBase,
};

const geo = fileURLToPath(new URL('..', import.meta.url));

async function main(): Promise<string | undefined> {
  const { values } = parseArgs({ options: { from: { type: 'string' }, only: { type: 'string' } } });
  const sources = values.from ?? process.env.GEO_SOURCES ?? '../shared/data';
  if (!existsSync(sources)) {
    return `There is no folder of source data at "${sources}": name it with --from <folder> or GEO_SOURCES.`;
  }
  const wanted = values.only?.split(',') ?? Object.keys(DERIVATIONS);
  const unknown = wanted.filter((name) => !DERIVATIONS[name]);
  if (unknown.length > 0) {
    return `--only does not know "${unknown.join(', ')}": it knows ${Object.keys(DERIVATIONS).join(', ')}.`;
  }
  for (const name of wanted) await DERIVATIONS[name]?.(sources, geo);
  return undefined;
}

const fault = await main();
if (fault !== undefined) {
  console.error(fault);
  process.exitCode = 2;
}
