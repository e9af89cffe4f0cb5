/**
 * The authored files of `geo/` as types, and a reader for each. `geo/schema/` says the same to editors and other programs;
 * a test holds the two together.
 */
import {
  HUB_KINDS,
  MODES,
  PASSAGE_KINDS,
  POSITION_BASES,
  PROVENANCES,
  STRAND_PATTERNS,
  type Camera,
  type HubKind,
  type Language,
  type Mode,
  type PassageKind,
  type Plant,
  type Position,
  type PositionBasis,
  type Provenance,
  type Status,
  type StrandPattern,
  type Text,
} from '../../src/model/atlas';
import type { Claim } from '../../src/model/dossier';
import type { Figure } from '../../src/model/figure';
import {
  arrayOf,
  boolean,
  defaulting,
  matching,
  numberIn,
  object,
  oneOf,
  optional,
  string,
} from '../../src/model/read';
import type { Reader } from '../../src/model/read';
import { camera, claim, figure, languages, locode, plant, source, status, text } from '../../src/model/readers';
import { authoredPosition, polarPosition } from './authored-position';

interface Feature<Properties, Geometry> {
  type: 'Feature';
  id: string;
  properties: Properties;
  geometry: Geometry;
}

export interface Line {
  type: 'LineString';
  coordinates: Position[];
}

interface Point {
  type: 'Point';
  coordinates: Position;
}

/** What is published of a thing stands beside it, as figures and notes. */
interface Published {
  figures: Figure[];
  notes: Text[];
}

export type AuthoredHub = Feature<
  Published & {
    name: Text;
    kind: HubKind;
    country: string;
    rank: 1 | 2 | 3;
    locode?: string;
    precisionKm: number;
    positionBasis: PositionBasis;
    status: Status;
    plants: Plant[];
    feeds: string[];
  },
  Point
>;

export type AuthoredPassage = Feature<
  Published & { name: Text; kind: PassageKind; closedByDefault?: boolean },
  { type: 'LineString'; coordinates: [Position, Position] }
>;

export type AuthoredLeg = Feature<
  Published & {
    name?: Text;
    mode: Mode;
    from: string;
    to: string;
    status: Status;
    /** A traced line, `file/line-id`; the geometry is null then. */
    line?: string;
    schematic: boolean;
    precisionKm: number;
    lengthNote?: Text;
  },
  Line | null
>;

export interface AuthoredRoute extends Published {
  id: string;
  name: Text;
  summary: Text;
  status: Status;
  /** Legs of the same file by their id, of others as `corridor/leg`. */
  legs: string[];
  indicative: boolean;
  lengthNote?: Text;
}

/** A corridor without its routes and legs: those are read one by one, so that a fault in one hides no other. */
export interface AuthoredCorridor extends Published {
  id: string;
  name: Text;
  summary: Text;
  pattern: StrandPattern;
  routes: unknown[];
}

export interface AuthoredCity extends Published {
  id: string;
  name: Text;
  hub: string;
  home: string[];
  corridors: string[];
  camera: Camera;
  languages?: Language[];
  /** The city a page opens with when none is asked for. At most one. */
  default?: boolean;
  claims: Claim[];
}

/** A traced line; its properties tell how it was traced and are not read here, but for its provenance. */
export type TracedLine = Feature<{ provenance?: Provenance }, Line>;

const id = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of lower-case letters, digits and single hyphens');
/** An id, or `corridor/id`. */
const longId = matching(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'an id, or corridor/id');
const km = numberIn(0, Infinity);
const published = { figures: defaulting(arrayOf(figure), []), notes: defaulting(arrayOf(text), []) };

function feature<Properties, Geometry>(
  properties: Reader<Properties>,
  geometry: Reader<Geometry>,
): Reader<Feature<Properties, Geometry>> {
  return object<Feature<Properties, Geometry>>({ type: oneOf(['Feature']), id, properties, geometry });
}

const lineString = object<Line>({ type: oneOf(['LineString']), coordinates: arrayOf(authoredPosition, 2) });

const gate: Reader<[Position, Position]> = (value, path, note) => {
  const [from, to, ...more] = arrayOf(polarPosition, 2)(value, path, note);
  if (more.length > 0) note(path, `must be two positions, the ends of the gate, not ${more.length + 2}`);
  return [from ?? [0, 0], to ?? [0, 0]];
};

export const readHub: Reader<AuthoredHub> = feature(
  object<AuthoredHub['properties']>({
    name: text,
    kind: oneOf(HUB_KINDS),
    country: matching(/^[A-Z]{2}$/, 'an ISO 3166-1 code of two letters'),
    rank: oneOf([1, 2, 3]),
    locode: optional(locode),
    precisionKm: km,
    positionBasis: oneOf(POSITION_BASES),
    status,
    ...published,
    plants: defaulting(arrayOf(plant), []),
    feeds: defaulting(arrayOf(longId), []),
  }),
  object<Point>({ type: oneOf(['Point']), coordinates: authoredPosition }),
);

export const readPassage: Reader<AuthoredPassage> = feature(
  object<AuthoredPassage['properties']>({
    name: text,
    kind: oneOf(PASSAGE_KINDS),
    closedByDefault: optional(boolean),
    ...published,
  }),
  object<AuthoredPassage['geometry']>({ type: oneOf(['LineString']), coordinates: gate }),
);

export const readLeg: Reader<AuthoredLeg> = feature(
  object<AuthoredLeg['properties']>({
    name: optional(text),
    mode: oneOf(MODES),
    from: id,
    to: id,
    status,
    line: optional(matching(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a traced line as file/line-id')),
    schematic: defaulting(boolean, false),
    precisionKm: km,
    lengthNote: optional(text),
    ...published,
  }),
  (value, path, note) => (value === null ? null : lineString(value, path, note)),
);

export const readRoute: Reader<AuthoredRoute> = object<AuthoredRoute>({
  id,
  name: text,
  summary: text,
  status,
  legs: arrayOf(longId, 1),
  indicative: defaulting(boolean, false),
  lengthNote: optional(text),
  ...published,
});

const anything: Reader<unknown> = (value) => value ?? null;

export const readCorridor: Reader<AuthoredCorridor> = object<AuthoredCorridor>({
  id,
  name: text,
  summary: text,
  pattern: oneOf(STRAND_PATTERNS),
  ...published,
  routes: arrayOf(anything, 1),
});

export const readCity: Reader<AuthoredCity & { $schema?: string }> = object({
  $schema: optional(string),
  id,
  name: text,
  hub: id,
  home: arrayOf(id, 1),
  corridors: arrayOf(id, 1),
  camera,
  languages: optional(languages),
  default: optional(boolean),
  ...published,
  claims: defaulting(arrayOf(claim), []),
});

export const readTracedLine: Reader<TracedLine> = feature(
  object<TracedLine['properties']>({ provenance: optional(oneOf(PROVENANCES)) }, true),
  lineString,
);

export const readSource = source;

/** What stands around the features of a file: the features are read one by one. */
export interface Collection {
  $schema?: string;
  type: 'FeatureCollection';
  features: unknown[];
}

const collection = {
  $schema: optional(string),
  type: oneOf(['FeatureCollection']),
  features: arrayOf(anything),
};

export const readCollection: Reader<Collection> = object<Collection>(collection);

export const readCorridorFile: Reader<Collection & { corridor: unknown }> = object<Collection & { corridor: unknown }>({
  ...collection,
  corridor: anything,
});

export const readLinesFile: Reader<Collection & { provenance: Provenance; licence: string }> = object<
  Collection & { provenance: Provenance; licence: string }
>({ ...collection, provenance: oneOf(PROVENANCES), licence: string }, true);

export const readSourcesFile: Reader<{ $schema?: string; sources: unknown[] }> = object<{
  $schema?: string;
  sources: unknown[];
}>({ $schema: optional(string), sources: arrayOf(anything) });
