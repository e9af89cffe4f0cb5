/** What the build is about to write of the city that the page opens with. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';
import type { Atlas } from '../src/model/atlas';
import type { Dossier } from '../src/model/dossier';
import { parseAtlas, parseDossier } from '../src/model/parse';

const CITIES = fileURLToPath(new URL('../geo/cities', import.meta.url));

/** As the page has it: the city whose profile says so, else the first. */
function defaultCity(): string {
  const profiles = readdirSync(CITIES)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${CITIES}/${name}`, 'utf8')) as { id: string; default?: boolean });
  return (profiles.find((profile) => profile.default === true) ?? profiles[0])?.id ?? '';
}

function builtJson(bundle: Rolldown.OutputBundle, kind: 'atlas' | 'dossier'): unknown {
  const city = defaultCity();
  const file = Object.values(bundle).find(
    (output) => output.type === 'asset' && output.names.includes(`${kind}-${city}.json`),
  );
  if (file?.type !== 'asset') throw new Error(`the build holds no ${kind} of "${city}"`);
  return JSON.parse(String(file.source));
}

/** @throws Error where the atlas is not there, or does not read */
export function builtAtlas(bundle: Rolldown.OutputBundle): Atlas {
  const atlas = parseAtlas(builtJson(bundle, 'atlas'));
  if (!atlas.ok) throw new Error('the compiled atlas does not read');
  return atlas.value;
}

/** @throws Error where the dossier is not there, or does not read */
export function builtDossier(bundle: Rolldown.OutputBundle): Dossier {
  const dossier = parseDossier(builtJson(bundle, 'dossier'));
  if (!dossier.ok) throw new Error('the compiled dossier does not read');
  return dossier.value;
}
