/** What a reader takes away, gathered once: a route, a corridor or a plan in the shape every writer reads. */
import type { PlanRequest } from '../routing/plan';
import type { Derivations, LegDerivations } from '../routing/derivation';
import type { Basis, Method } from '../routing/method';
import type { Range } from '../routing/range';
import type { Mode, Position, Provenance, Status, Text } from '../model/atlas';
import type { Figure, Source } from '../model/figure';

/** A place as a file names it. */
export interface ExtractPlace {
  /** Hub id, UN/LOCODE or `lng,lat`. */
  id: string;
  name: Text;
  position: Position;
}

/** What the planner reckons for a leg, and what each number rests on. Days and kg CO2e per tonne are ranges. */
export interface Reckoning {
  days: Range;
  daysBasis: Basis;
  handlingDays: Range;
  co2eKgPerTonne: Range;
  lengthBasis: Basis;
  /** Ids of the methods in `geo/modes.json`. */
  methods: string[];
  derivations: LegDerivations;
}

export interface ExtractLeg {
  /** `corridor-id/leg-id`; of a plan's leg, its place in the plan. */
  id: string;
  name: Text | null;
  mode: Mode;
  from: ExtractPlace;
  to: ExtractPlace;
  /** `null` for a plan's leg that is no published one. */
  status: Status | null;
  schematic: boolean;
  /** Straight between a point and the nearest sea lane, not routed. Absent elsewhere. */
  approach?: true;
  /** `null` where it is not stated: for plans. */
  precisionKm: number | null;
  /** Where the line comes from; several where a plan's leg joins lines. */
  provenances: Provenance[];
  /** Length of the drawn line. What is published stands in `figures`. */
  drawnLengthKm: number;
  passages: { id: string; name: Text }[];
  /** In the direction of travel, cut at the antimeridian. */
  parts: Position[][];
  figures: Figure[];
  notes: Text[];
  reckoning: Reckoning | null;
}

/** A route or an itinerary: legs in the order of travel. */
export interface Way {
  id: string;
  kind: 'route' | 'itinerary';
  name: Text;
  summary: Text | null;
  status: Status | null;
  /** The path is our reading: no operator publishes it. */
  indicative: boolean;
  drawnLengthKm: number;
  legs: ExtractLeg[];
  figures: Figure[];
  notes: Text[];
  /** Of an itinerary as a whole. */
  total: {
    days: Range;
    co2eKgPerTonne: Range;
    co2eKgPerTeu: Range;
    derivations: Omit<Derivations, 'legs'>;
  } | null;
}

/** What a plan's numbers rest on: the planner's method, without the parts that were not used. */
export type ExtractMethod = Pick<Method, 'methods' | 'handling' | 'tonnesPerTeu' | 'sources'>;

export interface Extract {
  kind: 'route' | 'corridor' | 'plan';
  id: string;
  name: Text;
  summary: Text | null;
  ways: Way[];
  /** Of the corridor as a whole; else empty. */
  figures: Figure[];
  notes: Text[];
  /** Every source of every figure in it, each once. */
  sources: Source[];
  atlas: { city: string; version: string };
  /** What a plan was asked for. */
  request: PlanRequest | null;
  method: ExtractMethod | null;
}

/** Every line's provenance in an extract, each once. */
export function provenancesOf({ ways }: Extract): Provenance[] {
  return [...new Set(ways.flatMap(({ legs }) => legs.flatMap(({ provenances }) => provenances)))];
}

/** Its legs, each once: a corridor's routes share them. The first route that travels a leg gives its direction. */
export function legsOf({ ways }: Extract): ExtractLeg[] {
  return [...new Map(ways.flatMap(({ legs }) => legs).map((leg): [string, ExtractLeg] => [leg.id, leg])).values()];
}

/** Published lengths among figures. */
export function lengthsIn(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ quantity }) => quantity === 'length');
}

/** The date of the newest figure, out of a data version: `2026-09` of `1f0c9a2b-2026-09`; `null` where it has none. */
export function dataDateOf(version: string): string | null {
  return /-(\d{4}(?:-\d\d){0,2})$/.exec(version)?.[1] ?? null;
}

/** `land-sea-rail-sea.geojson`: nothing in it that a file system, a shell or an archive minds. */
export function fileName({ id }: Pick<Extract, 'id'>, ending: string): string {
  const stem = id
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  return `${stem === '' ? 'atlas' : stem}${ending}`;
}
