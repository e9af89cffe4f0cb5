/** What the build is about to write of the city that the page opens with. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Rolldown } from 'vite';
import type { Atlas } from '../src/model/atlas';
import type { Dossier } from '../src/model/dossier';
import { parseAtlas, parseDossier } from '../src/model/parse';
import { buildGraph, type PlannerGraph } from '../src/routing/graph';
import { decodeNetwork } from '../src/routing/network';
import { parsePlannerData } from '../src/routing/planner-data';

const CITIES = fileURLToPath(new URL('../geo/cities', import.meta.url));

/** As the page has it: the city whose profile says so, else the first. */
function defaultCity(): string {
  const profiles = readdirSync(CITIES)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(`${CITIES}/${name}`, 'utf8')) as { id: string; default?: boolean });
  return (profiles.find((profile) => profile.default === true) ?? profiles[0])?.id ?? '';
}

function builtFile(bundle: Rolldown.OutputBundle, name: string): string | Uint8Array | null {
  const file = Object.values(bundle).find((output) => output.type === 'asset' && output.names.includes(name));
  return file?.type === 'asset' ? file.source : null;
}

function builtJson(bundle: Rolldown.OutputBundle, kind: 'atlas' | 'dossier'): unknown {
  const city = defaultCity();
  const source = builtFile(bundle, `${kind}-${city}.json`);
  if (source === null) throw new Error(`the build holds no ${kind} of "${city}"`);
  return JSON.parse(String(source));
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

/**
 * The planner over what is built; `null` where there is none.
 *
 * @throws Error where its data does not read
 */
export function builtGraph(bundle: Rolldown.OutputBundle, atlas: Atlas): PlannerGraph | null {
  const [data, network] = [builtFile(bundle, 'planner.json'), builtFile(bundle, 'sea.bin')];
  if (data === null || network === null) return null;
  const text = typeof data === 'string' ? data : new TextDecoder().decode(data);
  const planner = parsePlannerData(JSON.parse(text), 'planner.json');
  if (!planner.ok || typeof network === 'string') throw new Error('the compiled planner does not read');
  const { method, ports, survey } = planner.value;
  return buildGraph(atlas, method, ports, decodeNetwork(network), survey);
}
