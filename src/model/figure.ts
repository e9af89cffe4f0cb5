/** Published figures and where they were published. */
import type { Text } from './atlas';
import type { Wording } from './text';

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
  publisher: Wording;
  /** As it is printed; in each language where it is our description of the page, or our translation of its title. */
  title: Wording;
  /** ISO 8601 date, month or year of publication; `undated` where the page carries none. */
  date: string;
  /** What has to be said of the date: "page undated", "read 2026". */
  dateNote?: Text;
  /** Absent where the publication has no address. */
  url?: string;
  /** The page only repeats another publisher's story. */
  repost?: boolean;
  /** `false`: known only through another source. Absent: not recorded. */
  read?: boolean;
}
