/**
 * The shape of an atlas: what `geo/` says, once it has been parsed and its ids have become objects.
 *
 * Every position in this project is `[lng, lat]` in WGS 84 degrees. Lengths are km, capacities MW or TEU; the unit
 * is in the name. Types only: nothing here runs, except the vocabularies, whose types are derived from them.
 */

import type { Position } from '../geometry/position';

export type { Position };

export const LANGUAGES = ['en', 'zh', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Words for a reader, in every language the atlas speaks. */
export type Text = Record<Language, string>;

export const MODES = ['rail', 'sea', 'river', 'road', 'power-dc', 'power-ac'] as const;
export type Mode = (typeof MODES)[number];

export const STATUSES = ['operating', 'building', 'planned', 'suspended'] as const;
export type Status = (typeof STATUSES)[number];

export const HUB_KINDS = [
  'city',
  'seaport',
  'river-port',
  'rail-terminal',
  'road-terminal',
  'border-crossing',
  'canal-end',
  'converter-station',
  'substation',
  'power-base',
] as const;
export type HubKind = (typeof HUB_KINDS)[number];

/** How a hub's position is known. `estimated` points are drawn with a halo of `precisionKm`. */
export const POSITION_BASES = [
  'openstreetmap',
  'station-list',
  'port-index',
  'gazetteer',
  'publication',
  'estimated',
] as const;
export type PositionBasis = (typeof POSITION_BASES)[number];

export const ENERGIES = ['wind', 'solar', 'solar-thermal', 'hydro', 'coal', 'wind-and-solar'] as const;
export type Energy = (typeof ENERGIES)[number];

export const PASSAGE_KINDS = ['strait', 'canal', 'lock', 'cape'] as const;
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** Where a drawn line comes from: decides its licence, its notice and how far it may be trusted. */
export const PROVENANCES = ['openstreetmap', 'natural-earth', 'sea-network', 'hand'] as const;
export type Provenance = (typeof PROVENANCES)[number];

/** How a corridor's strand is told from another of the same mode beside it. */
export const STRAND_PATTERNS = ['plain', 'core', 'dots'] as const;
export type StrandPattern = (typeof STRAND_PATTERNS)[number];

/** What a figure measures. The words for a reader are in `i18n/`. */
export const QUANTITIES = [
  // a route or leg
  'length',
  'transit-time',
  'frequency',
  'first-run',
  'route-course',
  'goods',
  'time-saved',
  'cost-change',
  'distance-saved',
  // what moved
  'containers',
  'containers-growth',
  'cargo-value',
  'cargo-value-growth',
  'cargo-mass',
  'trains',
  'trips',
  'voyages',
  'vehicles-shipped',
  'ship-calls',
  // how far it reaches
  'reach-ports',
  'reach-countries',
  'reach-stations',
  'reach-cities',
  'reach-provinces',
  'goods-categories',
  'scheduled-routes',
  // works and places
  'role',
  'status',
  'opened',
  'in-service',
  'construction-start',
  'approved',
  'planned-opening',
  'disruption',
  'investment',
  'progress',
  'terminal-capacity',
  'berths',
  'tracks',
  'quay-length',
  'depth',
  'ship-size',
  'altitude',
  // power
  'voltage',
  'power-capacity',
  'energy-per-year',
  'energy-delivered',
  'peak-energy-per-day',
  'renewable-share-of-energy',
  'renewable-share-of-capacity',
  'co2-avoided',
  'coal-replaced',
  'transformer-capacity',
  'propagation-time',
  'peak-import',
  'electricity-use',
  'new-energy-share',
  'energy-use-growth',
  // the city
  'gdp',
  'gdp-growth',
  'vehicles-built',
  'new-energy-vehicles-built',
  'vehicles-growth',
  'new-energy-vehicles-growth',
  'car-markets',
  'rank',
  'trade-value',
  'trade-growth',
  'membership',
  'agreement',
] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** Units as they are stored. `ui/format.ts` is the only place where they become words. */
export const UNITS = [
  'km',
  'm',
  'h',
  'd',
  'ms',
  'per-day',
  'per-week',
  'per-month',
  'days-between',
  'TEU',
  't',
  'trains',
  'trips',
  'voyages',
  'vehicles',
  'ships',
  'containers',
  'ports',
  'countries',
  'stations',
  'cities',
  'provinces',
  'categories',
  'routes',
  'berths',
  'tracks',
  'bn-CNY',
  'mn-CNY',
  'bn-USD',
  'percent',
  'rank',
  'MW',
  'MVA',
  'kV',
  'TWh',
  'GWh',
] as const;
export type Unit = (typeof UNITS)[number];

/** How the source hedged its number. */
export const HEDGES = ['about', 'over', 'up-to', 'nearly'] as const;
export type Hedge = (typeof HEDGES)[number];

export const CONFIDENCES = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** `superseded`: true at its date, a newer figure stands beside it. `disputed`: another source says otherwise. */
export const STANDINGS = ['current', 'superseded', 'disputed', 'unconfirmed'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * One published figure. Exactly one of these forms:
 * `value` + `unit`; `low` + `high` + `unit`; `date` (an event, ISO 8601, may stop at month or year); `text` (words only).
 */
export interface Figure {
  /** Unique in the atlas. */
  id: string;
  quantity: Quantity;
  value?: number;
  low?: number;
  high?: number;
  unit?: Unit;
  date?: string;
  text?: Text;
  hedge?: Hedge;
  /** What span the number counts: `2024`, `2025-01/2025-08`. Absent for a state at a moment. */
  period?: string;
  /** What exactly is counted, where the subject alone does not say it. */
  scope?: Text;
  /** ISO 8601 date, month or year at which the figure was true. */
  asOf: string;
  /** Ids of sources, at least one. */
  sources: string[];
  confidence: Confidence;
  /** Default `current`. */
  standing?: Standing;
  note?: Text;
}

export interface Source {
  id: string;
  publisher: string;
  title: string;
  /** The title is our description of the page, or our translation of its title. */
  titleDescribes?: boolean;
  /** ISO 8601 date, month or year of publication; `undated` where the page carries none. */
  date: string;
  /** What has to be said of the date: "page undated", "read 2026". */
  dateNote?: string;
  /** Absent where the publication has no address. */
  url?: string;
  /** The page only repeats another publisher's story. */
  repost?: boolean;
  /** `false`: known only through another source. Absent: not recorded. */
  read?: boolean;
}

export interface Plant {
  id: string;
  name: Text;
  energy: Energy;
  status: Status;
  /** Capacity in MW; the figure behind it is among the hub's figures under `capacityFigure`. */
  capacityMw: number;
  capacityFigure: string;
}

export interface Hub {
  id: string;
  name: Text;
  kind: HubKind;
  position: Position;
  /** How far the true place may lie from the point, in km. */
  precisionKm: number;
  positionBasis: PositionBasis;
  status: Status;
  /** ISO 3166-1 alpha-2. */
  country: string;
  locode?: string;
  /** 1: labelled from afar; 3: only near. */
  rank: 1 | 2 | 3;
  plants: Plant[];
  /** Routes this hub's plants feed, by id. Empty for hubs without plants. */
  feeds: string[];
}

export interface Passage {
  id: string;
  name: Text;
  kind: PassageKind;
  /** The two ends of a line across the fairway: a leg that crosses it uses the passage. */
  gate: [Position, Position];
  /** Ships do not use it unless a reader opens it: the Arctic passages. Default `false`. */
  closedByDefault?: boolean;
}

export interface Leg {
  /** `corridor-id/leg-id`. */
  id: string;
  name?: Text;
  mode: Mode;
  /** Hub ids. The geometry runs from `from` to `to`. */
  from: string;
  to: string;
  status: Status;
  /** Where the line on the map is not surveyed. */
  schematic: boolean;
  /** How far the drawn line may lie from the true one, in km. */
  precisionKm: number;
  provenance: Provenance;
  /** Lines are cut at the antimeridian: more than one part where a leg crosses it. */
  parts: Position[][];
  /** Turf's length of the drawn line, km. */
  lengthKm: number;
  /** Ids of passages crossed, in order. */
  passages: string[];
}

/** A leg as a route travels it. */
export interface RouteLeg {
  leg: string;
  /** The route runs against the drawn direction. */
  reversed: boolean;
}

export interface Route {
  /** `corridor-id/route-id`. */
  id: string;
  corridor: string;
  name: Text;
  summary: Text;
  status: Status;
  legs: RouteLeg[];
  /** Sum of the legs' drawn lengths, km. */
  lengthKm: number;
  /** The path is our reading: no operator publishes it. */
  indicative: boolean;
}

export interface Corridor {
  id: string;
  name: Text;
  summary: Text;
  pattern: StrandPattern;
  /** Route ids, in the order a reader should meet them. */
  routes: string[];
}

export interface Camera {
  center: Position;
  zoom: number;
  /** Degrees. */
  bearing: number;
  /** Degrees. */
  pitch: number;
}

/** What a city's atlas opens with. */
export interface City {
  id: string;
  name: Text;
  /** Hub ids: the city itself, and where its routes start. */
  hub: string;
  home: string[];
  camera: Camera;
  languages: Language[];
}

/** Names, lines and structure: all the map needs. What is published of them is in the {@link Dossier}. */
export interface Atlas {
  schema: 1;
  /** Content hash of `geo/`, and the date of its newest figure. */
  version: string;
  city: City;
  corridors: Corridor[];
  routes: Route[];
  legs: Leg[];
  hubs: Hub[];
  passages: Passage[];
  /** Ids of the tours in its dossier, in the order in which they are offered. Absent where there is none. */
  tours?: string[];
}

export const SUBJECT_KINDS = ['corridor', 'route', 'leg', 'hub', 'passage', 'city'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** What is published of one subject. */
export interface Entry {
  figures: Figure[];
  /** What a reader must know: conflicts, doubts, why a drawn and a published length differ. */
  notes: Text[];
}

export const VERDICTS = [
  'supported',
  'supported-superseded',
  'superseded',
  'qualified',
  'conflict',
  'unconfirmed',
  'unchecked',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What was publicly said of the city, and what other sources say of it. */
export interface Claim {
  id: string;
  text: Text;
  statedBy: Text;
  /** ISO 8601. */
  statedOn: string;
  source: string;
  verdict: Verdict;
  verdictNote: Text;
  /** The figures that bear on it, oldest first. Ids into any entry of the dossier. */
  figures: string[];
}

/** Terms on which something in the atlas may be used. */
export interface Licence {
  id: string;
  name: Text;
  /** Absent where there are no terms: in the public domain. */
  url?: string;
}

/** Data files that were made from the same things, on the same terms. */
export interface LicensedFiles {
  /** Relative to `geo/`; `*` stands for any name. */
  files: string[];
  what: Text;
  madeFrom: Text;
  /** Ids of licences: more than one where parts differ. */
  licences: string[];
  /** What whoever passes the files on has to say. */
  notice?: Text;
}

/** `method`: how numbers come about. `caution`: what the data cannot tell, or is easily misread. */
export const EXPLANATION_TOPICS = ['method', 'caution'] as const;
export type ExplanationTopic = (typeof EXPLANATION_TOPICS)[number];

/** What a reader must know of the data as a whole. */
export interface Explanation {
  id: string;
  topic: ExplanationTopic;
  title: Text;
  /** Paragraphs. */
  text: Text[];
  /** Subjects, as {@link Dossier.entries} names them, whose notes belong here too. */
  notesOf: string[];
}

/** What changed in the data. */
export interface DataChange {
  /** ISO 8601 day. */
  date: string;
  text: Text;
}

/** The data about the data: terms, methods, cautions, changes (newest first). */
export interface About {
  licences: Licence[];
  files: LicensedFiles[];
  explanations: Explanation[];
  changes: DataChange[];
}

/** One thing a tour tells, and the view that shows it. */
export interface TourStop {
  /** Unique in its tour. */
  id: string;
  title: Text;
  text: Text;
  /** Ids of the dossier's claims, at least one. */
  claims: string[];
  /** Ids of figures that bear on it and stand with none of its claims. */
  figures: string[];
  /** A query of the view state: camera, corridors, modes, year, selection. */
  view: string;
}

/** A story told on the map. */
export interface Tour {
  id: string;
  title: Text;
  stops: TourStop[];
}

/** Everything published: figures and notes by subject, claims, sources. Fetched when a reader first asks for it. */
export interface Dossier {
  schema: 1;
  /** The same as the atlas it belongs to. */
  version: string;
  /** Key: `kind:id`, e.g. `route:land-sea/rail-sea`. Subjects with nothing published have no entry. */
  entries: Record<string, Entry>;
  claims: Claim[];
  sources: Source[];
  /** Absent where `geo/` does not say it. */
  about?: About;
  /** Absent where there is none. */
  tours?: Tour[];
}

/** A fault in data. Faults are returned, all of them, never thrown one by one. */
export interface Problem {
  /** Relative to the project: `geo/hubs.geojson`. */
  file: string;
  /** JSON path: `features[3].properties.name.ar`. */
  path: string;
  /** A sentence that quotes the bad value. */
  message: string;
}
