/**
 * The shape of an atlas: what `geo/` says, once it has been parsed and its ids have become objects.
 *
 * Every position in this project is `[lng, lat]` in WGS 84 degrees. Lengths are km, capacities MW or TEU; the unit
 * is in the name. Types only: nothing here runs, except the vocabularies, whose types are derived from them.
 */

import type { Position } from '../geometry/position';
import type { Language } from './languages';
import type { Text } from './text';

export type { Language, Position, Text };
export { LANGUAGES } from './languages';

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
  /** Those offered. Absent: all there are. */
  languages?: Language[];
}

/** Names, lines and structure: all the map needs. What is published of them is in the {@link import('./dossier').Dossier}. */
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

/** A fault in data. Faults are returned, all of them, never thrown one by one. */
export interface Problem {
  /** Relative to the project: `geo/hubs.geojson`. */
  file: string;
  /** JSON path: `features[3].properties.name.ar`. */
  path: string;
  /** A sentence that quotes the bad value. */
  message: string;
}
