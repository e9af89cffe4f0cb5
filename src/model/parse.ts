/**
 * Compiled files into an {@link Atlas} and a {@link Dossier}. The browser reads what it fetched with it and the pipeline
 * what it has just compiled: our own data and a stranger's take one code path.
 */
import {
  HUB_KINDS,
  MODES,
  PASSAGE_KINDS,
  POSITION_BASES,
  PROVENANCES,
  STRAND_PATTERNS,
  type Atlas,
  type City,
  type Corridor,
  type Hub,
  type Leg,
  type Passage,
  type Position,
  type Route,
  type RouteLeg,
} from './atlas';
import type { Dossier, Entry } from './dossier';
import { about } from './about';
import {
  arrayOf,
  boolean,
  checked,
  dictionaryOf,
  must,
  numberIn,
  object,
  oneOf,
  optional,
  readAll,
  string,
} from './read';
import type { Note, Reader, Result } from './read';
import { camera, claim, figure, languages, plant, position, source, status, text } from './readers';
import { tour } from './tour';

const ids = arrayOf(string);
const km = numberIn(0, Infinity);

/**
 * A leg as it travels: each part is one flat list of whole numbers, `lng, lat` of the first vertex and then the steps
 * to each next one, in 1/`perDegree` degrees. {@link decodePart} undoes it. The lines of the first four corridors take
 * 15.3 kB (brotli) so, and 19.4 kB as plain positions.
 */
export interface PackedLeg extends Omit<Leg, 'parts'> {
  perDegree: number;
  parts: number[][];
}

const steps = must(
  (value): value is number[] =>
    Array.isArray(value) && value.length >= 4 && value.length % 2 === 0 && value.every(Number.isFinite),
  'a list of numbers in pairs, two pairs at least',
  [],
);

const packedLeg = object<PackedLeg>({
  id: string,
  name: optional(text),
  mode: oneOf(MODES),
  from: string,
  to: string,
  status,
  schematic: boolean,
  precisionKm: km,
  provenance: oneOf(PROVENANCES),
  perDegree: numberIn(1, 1e6),
  parts: arrayOf(steps, 1),
  lengthKm: km,
  passages: ids,
});

function decodePart(steps: number[], perDegree: number): Position[] {
  const line: Position[] = [];
  let [lng, lat] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    lng += steps[i] ?? 0;
    lat += steps[i + 1] ?? 0;
    line.push([lng / perDegree, lat / perDegree]);
  }
  return line;
}

const leg: Reader<Leg> = (value, path, note) => {
  let sound = true;
  const { perDegree, parts, ...rest } = packedLeg(value, path, (at, message) => {
    sound = false;
    note(at, message);
  });
  const lines = sound ? parts.map((part) => decodePart(part, perDegree)) : [];
  lines.forEach((line, index) => {
    const stray = line.find(([lng, lat]) => Math.abs(lng) > 180 || Math.abs(lat) > 90);
    if (stray) note(`${path}.parts[${index}]`, `must stay on the Earth, not reach ${stray.join()}`);
  });
  return { ...rest, parts: lines };
};

const hub = object<Hub>({
  id: string,
  name: text,
  kind: oneOf(HUB_KINDS),
  position,
  precisionKm: km,
  positionBasis: oneOf(POSITION_BASES),
  status,
  country: string,
  locode: optional(string),
  rank: oneOf([1, 2, 3]),
  plants: arrayOf(plant),
  feeds: ids,
});

const gate: Reader<Passage['gate']> = (value, path, note) => {
  if (!Array.isArray(value) || value.length !== 2) note(path, 'must be two positions');
  else return [position(value[0], `${path}[0]`, note), position(value[1], `${path}[1]`, note)];
  return [
    [0, 0],
    [0, 0],
  ];
};

const atlas = object<Atlas>({
  schema: oneOf([1]),
  version: string,
  city: object<City>({ id: string, name: text, hub: string, home: ids, camera, languages: optional(languages) }),
  corridors: arrayOf(
    object<Corridor>({ id: string, name: text, summary: text, pattern: oneOf(STRAND_PATTERNS), routes: ids }),
  ),
  routes: arrayOf(
    object<Route>({
      id: string,
      corridor: string,
      name: text,
      summary: text,
      status,
      legs: arrayOf(object<RouteLeg>({ leg: string, reversed: boolean }), 1),
      lengthKm: km,
      indicative: boolean,
    }),
  ),
  legs: arrayOf(leg),
  hubs: arrayOf(hub),
  passages: arrayOf(
    object<Passage>({ id: string, name: text, kind: oneOf(PASSAGE_KINDS), gate, closedByDefault: optional(boolean) }),
  ),
  tours: optional(ids),
});

const dossier = object<Dossier>({
  schema: oneOf([1]),
  version: string,
  entries: dictionaryOf(object<Entry>({ figures: arrayOf(figure), notes: arrayOf(text) })),
  claims: arrayOf(claim),
  sources: arrayOf(source),
  about: optional(about),
  tours: optional(arrayOf(tour)),
});

/** Looks up ids: `must(id, path)` notes one that nothing has. */
function resolver(things: { id: string }[], what: string, note: Note): (id: string, path: string) => void {
  const known = new Set(things.map(({ id }) => id));
  return (id, path) => {
    if (!known.has(id)) note(path, `names no ${what}: "${id}"`);
  };
}

const wholeAtlas = checked(atlas, (found, _, note) => {
  const [isHub, isLeg] = [resolver(found.hubs, 'hub', note), resolver(found.legs, 'leg', note)];
  const [isRoute, isCorridor] = [resolver(found.routes, 'route', note), resolver(found.corridors, 'corridor', note)];
  const isPassage = resolver(found.passages, 'passage', note);
  isHub(found.city.hub, 'city.hub');
  found.city.home.forEach((id, i) => isHub(id, `city.home[${i}]`));
  found.corridors.forEach(({ routes }, i) => routes.forEach((id, j) => isRoute(id, `corridors[${i}].routes[${j}]`)));
  found.routes.forEach(({ corridor, legs }, i) => {
    isCorridor(corridor, `routes[${i}].corridor`);
    legs.forEach(({ leg }, j) => isLeg(leg, `routes[${i}].legs[${j}].leg`));
  });
  found.legs.forEach(({ from, to, passages }, i) => {
    isHub(from, `legs[${i}].from`);
    isHub(to, `legs[${i}].to`);
    passages.forEach((id, j) => isPassage(id, `legs[${i}].passages[${j}]`));
  });
  found.hubs.forEach(({ feeds }, i) => feeds.forEach((id, j) => isRoute(id, `hubs[${i}].feeds[${j}]`)));
});

const wholeDossier = checked(dossier, (found, _, note) => {
  const isSource = resolver(found.sources, 'source', note);
  const entries = Object.entries(found.entries);
  const isFigure = resolver(
    entries.flatMap(([, { figures }]) => figures),
    'figure',
    note,
  );
  for (const [key, { figures }] of entries) {
    figures.forEach(({ sources }, i) =>
      sources.forEach((id, j) => isSource(id, `entries["${key}"].figures[${i}].sources[${j}]`)),
    );
  }
  found.claims.forEach(({ source, figures }, i) => {
    isSource(source, `claims[${i}].source`);
    figures.forEach((id, j) => isFigure(id, `claims[${i}].figures[${j}]`));
  });
  const isClaim = resolver(found.claims, 'claim', note);
  found.tours?.forEach(({ stops }, i) =>
    stops.forEach(({ claims, figures }, j) => {
      claims.forEach((id, k) => isClaim(id, `tours[${i}].stops[${j}].claims[${k}]`));
      figures.forEach((id, k) => isFigure(id, `tours[${i}].stops[${j}].figures[${k}]`));
    }),
  );
});

/** An atlas from a compiled file: every fault in its shape and its references, or the atlas. Never throws on data. */
export function parseAtlas(value: unknown, file = 'atlas'): Result<Atlas> {
  return readAll(wholeAtlas, value, file);
}

/** A dossier from a compiled file: every fault in its shape and its references, or the dossier. Never throws on data. */
export function parseDossier(value: unknown, file = 'dossier'): Result<Dossier> {
  return readAll(wholeDossier, value, file);
}
