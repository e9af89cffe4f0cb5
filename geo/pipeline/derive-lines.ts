import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deviationKm, simplify } from '../../src/geometry/simplify';
import { formatLineFile, readLineFile, roundLine, type Line } from './lines/line-file';
import { buildNetwork, type Network, type Stop } from './lines/network';
import { anyOf, readRecipes, stopsOf, type FileRecipe, type LineRecipe, type Recipes } from './lines/recipes';
import { reportLine, reportPublished } from './lines/report';
import { sharedTracks } from './lines/shared-track';
import { trace, type Trace } from './lines/trace';
import { readTracks, type Track } from './lines/tracks';

/** The drawn line stays this close to its source, or the run fails. */
const MAX_DEVIATION_KM = 0.5;
/** Names of less than this share of a line are left out of its `trackNames`. */
const LEAST_SHARE = 0.02;
/** Pairs of lines that share more track than this are reported. */
const SHARED_TRACK_KM = 5;
/** Lines placed by hand, in the folder of lines. */
const HAND = 'hand';
/** An earlier draft of the lines, among the sources, to compare with; may be missing. */
const DRAFT = 'land/corridors_rail_draft.geojson';

/**
 * Traces the rail and river lines of `geo/lines/recipes.json` over the source data, writes one file for each licence and
 * prints what was drawn beside an earlier draft and published lengths.
 * @param sources folder of source data
 * @param geo folder of the atlas' data
 * @throws Error if a recipe is faulty, a line has no way, or a drawn line strays from its source
 */
export function deriveLines(sources: string, geo: string): void {
  const folder = join(geo, 'lines');
  const recipes = readRecipes(join(folder, 'recipes.json'));
  const draft = existsSync(join(sources, DRAFT)) ? readTracks(join(sources, DRAFT), undefined) : [];
  const networks = new Map<string, Network>();
  const drawn = new Map<string, Line>();
  for (const file of recipes.files) {
    const network = networks.get(file.network) ?? joinNetwork(file.network, recipes, sources);
    networks.set(file.network, network);
    const lines = file.lines.map((line) => drawLine(line, file, recipes, network));
    writeFileSync(join(folder, `${file.file}.geojson`), formatLineFile(file, lines));
    for (const line of lines) drawn.set(`${file.file}/${line.id}`, line);
    console.log(file.file);
    console.table(lines.map((line) => reportLine(line, draft)));
    console.table(sharedTracks(lines, SHARED_TRACK_KM));
  }
  for (const line of readLineFile(join(folder, `${HAND}.geojson`)).lines) drawn.set(`${HAND}/${line.id}`, line);
  console.table(recipes.published.map((published) => reportPublished(published, drawn)));
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

function drawLine(line: LineRecipe, file: FileRecipe, recipes: Recipes, network: Network): Line {
  const recipe = recipes.networks[file.network];
  const shunned = anyOf([...(recipe?.passengerOnly ?? []), ...(line.avoid ?? [])]);
  const factors = Float64Array.from(network.tracks, ({ name }) =>
    shunned?.test(name) ? (recipe?.passengerFactor ?? 1) : 1,
  );
  const found = trace(network, stopsOf(line), factors);
  const positions = roundLine(simplify(found.positions, file.toleranceKm));
  const strayedKm = deviationKm(positions, found.positions);
  if (strayedKm > MAX_DEVIATION_KM) {
    throw new Error(`${line.id} strays ${strayedKm.toFixed(2)} km from its source, more than ${MAX_DEVIATION_KM}`);
  }
  return {
    id: line.id,
    from: line.from,
    to: line.to,
    provenance: line.provenance,
    deviationKm: Number(strayedKm.toFixed(2)),
    connectorsKm: Number(found.connectorsKm.toFixed(1)),
    trackNames: trackNames(found),
    positions,
  };
}

function trackNames({ kmByName }: Trace): { name: string; share: number }[] {
  const totalKm = [...kmByName.values()].reduce((sum, km) => sum + km, 0);
  return [...kmByName]
    .map(([name, km]) => ({ name, share: Number((km / totalKm).toFixed(2)) }))
    .filter(({ name, share }) => name !== '' && share >= LEAST_SHARE)
    .sort((one, other) => other.share - one.share);
}
