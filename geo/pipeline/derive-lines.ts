import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deviationKm, simplify } from '../../src/geometry/simplify';
import { buildNetwork, type Network, type Stop } from './lines/network';
import { anyOf, readRecipes, stopsOf, type FileRecipe, type LineRecipe, type Recipes } from './lines/recipes';
import { reportLine } from './lines/report';
import { sharedTracks } from './lines/shared-track';
import { trace } from './lines/trace';
import { readTracks, type Track } from './lines/tracks';
import { formatLines, roundLine, type DerivedLine } from './lines/write';

/** The drawn line stays this close to its source, or the run fails. */
const MAX_DEVIATION_KM = 0.5;
/** Names of less than this share of a line are left out of its `trackNames`. */
const LEAST_SHARE = 0.02;
/** Pairs of lines that share more track than this are reported. */
const SHARED_TRACK_KM = 5;
/** An earlier draft of the lines, to compare with; may be missing. */
const DRAFT = 'land/corridors_rail_draft.geojson';

/**
 * Traces the rail and river lines of `geo/lines/recipes.json` over the source data and writes one file for each licence.
 * @param sources folder of source data
 * @param geo folder of the atlas' data
 * @throws Error if a recipe is faulty, a line has no way, or a drawn line strays from its source
 */
export function deriveLines(sources: string, geo: string): void {
  const recipes = readRecipes(join(geo, 'lines/recipes.json'));
  const networks = new Map<string, Network>();
  const draftPath = join(sources, DRAFT);
  const draft = existsSync(draftPath) ? readTracks(draftPath, undefined) : [];
  for (const file of recipes.files) {
    const network = networks.get(file.network) ?? joinNetwork(file.network, recipes, sources);
    networks.set(file.network, network);
    const lines = file.lines.map((line) => derive(line, file, recipes, network));
    writeFileSync(join(geo, 'lines', `${file.file}.geojson`), formatLines(file, lines));
    console.log(file.file);
    console.table(lines.map((line) => reportLine(line, draft)));
    console.table(sharedTracks(lines, SHARED_TRACK_KM));
  }
}

function joinNetwork(id: string, recipes: Recipes, sources: string): Network {
  const recipe = recipes.networks[id];
  if (!recipe) throw new Error(`there is no network ${id}`);
  const except = anyOf(recipe.except);
  const passengerOnly = anyOf(recipe.passengerOnly);
  const tracks = recipe.sources.flatMap((source) => readTracks(join(sources, source), except));
  const lines = recipes.files.filter((file) => file.network === id).flatMap((file) => file.lines);
  const ends = new Set(lines.flatMap((line) => [line.from, line.to]));
  const stops = [...new Set(lines.flatMap(stopsOf))].flatMap((stopId): Stop[] => {
    const stop = recipes.stops[stopId];
    if (!stop) return [];
    const own = stop.track === undefined ? undefined : new RegExp(stop.track);
    return [
      {
        id: stopId,
        position: stop.position,
        kind: ends.has(stopId) ? 'end' : 'way',
        reachKm: stop.reachKm ?? recipe.snapKm,
        serves: ({ name }: Track) => (own ? own.test(name) : !passengerOnly?.test(name)),
      },
    ];
  });
  return buildNetwork(tracks, recipe.snapKm, stops);
}

function derive(line: LineRecipe, file: FileRecipe, recipes: Recipes, network: Network): DerivedLine {
  const recipe = recipes.networks[file.network];
  const shunned = anyOf([...(recipe?.passengerOnly ?? []), ...(line.avoid ?? [])]);
  const factors = Float64Array.from(network.tracks, ({ name }) =>
    shunned?.test(name) ? (recipe?.passengerFactor ?? 1) : 1,
  );
  const found = trace(network, stopsOf(line), factors);
  const positions = roundLine(simplify(found.positions, file.toleranceKm));
  const deviation = deviationKm(positions, found.positions);
  if (deviation > MAX_DEVIATION_KM) {
    throw new Error(`${line.id} strays ${deviation.toFixed(2)} km from its source, more than ${MAX_DEVIATION_KM}`);
  }
  const namedKm = [...found.kmByName.values()].reduce((sum, km) => sum + km, 0);
  const trackNames = [...found.kmByName]
    .map(([name, km]) => ({ name, share: Number((km / namedKm).toFixed(2)) }))
    .filter(({ name, share }) => name !== '' && share >= LEAST_SHARE)
    .sort((one, other) => other.share - one.share);
  const { id, from, to } = line;
  return { id, from, to, deviationKm: deviation, connectorsKm: found.connectorsKm, trackNames, positions };
}
