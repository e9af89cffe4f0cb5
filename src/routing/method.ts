/** What the planner reckons with: emission factors, speeds, times for handling, assumptions. `geo/modes.json`, as read. */
import { MODES, type Mode, type Text } from '../model/atlas';
import {
  arrayOf,
  checked,
  defaulting,
  numberIn,
  object,
  oneOf,
  optional,
  readAll,
  string,
  type Reader,
  type Result,
} from '../model/read';
import { text } from '../model/readers';
import type { Range } from './range';

/** What a number rests on. `computed`: from published numbers; the note says how. */
export const BASES = ['published', 'computed', 'assumed'] as const;
export type Basis = (typeof BASES)[number];

/** How an emission factor is known, in the words of ISO 14083 and the GLEC Framework. */
export const GRADES = ['default', 'modelled', 'primary'] as const;
export type Grade = (typeof GRADES)[number];

/** What stands behind a number of the method. */
export interface Grounds {
  basis: Basis;
  /** Absent for numbers that are no emission factors. */
  grade?: Grade;
  /** Ids into {@link Method.sources}. */
  sources: string[];
  /** Ids of figures in the dossier. */
  figures: string[];
  note: Text;
}

export type GroundedRange = Range & Grounds;

/** One way of carrying: a mode under certain conditions. */
export interface Carriage {
  id: string;
  mode: Mode;
  /** ISO codes of the countries it is meant for, both ends; absent: anywhere. The first that fits a leg is taken. */
  countries?: string[];
  name: Text;
  /** Well to wheel, grams of CO2 equivalent per tonne-kilometre. */
  co2eGramsPerTonneKm: GroundedRange;
  /** Stops included. */
  kmPerHour: GroundedRange;
}

/** A road link that is no authored leg, drawn straight. */
export interface Connection {
  /** Hub id. */
  from: string;
  /** Hub id, or the UN/LOCODE of a port of the world list. */
  to: string;
  mode: Mode;
}

export interface Method {
  tonnesPerTeu: Grounds & { value: number };
  methods: Carriage[];
  handling: { toShipDays: GroundedRange; portCallDays: GroundedRange; onLandDays: GroundedRange };
  /** How far a box goes by feeder from a port where deep-sea ships do not call. */
  feeder: Grounds & {
    km: number;
    /** Hub ids and UN/LOCODEs of ports where they do. */
    directFrom: string[];
  };
  /** Kilometres of road for a straight one. */
  roadDetour: Grounds & { value: number };
  connections: Connection[];
  /** Authored legs that something else than their mode's method is known of. */
  legs: { leg: string; method: string; days: GroundedRange }[];
  sources: { id: string; publisher: string; title: string; date: string }[];
}

const above0 = numberIn(0, Infinity);

const grounds = {
  basis: oneOf(BASES),
  grade: optional(oneOf(GRADES)),
  sources: defaulting(arrayOf(string), []),
  figures: defaulting(arrayOf(string), []),
  note: text,
};

const range: Reader<GroundedRange> = checked(
  object<GroundedRange>({ low: above0, typical: above0, high: above0, ...grounds }),
  ({ low, typical, high }, path, note) => {
    if (!(low <= typical && typical <= high)) note(path, `must rise from low to high, not ${low}, ${typical}, ${high}`);
  },
);

const carriage = object<Carriage>({
  id: string,
  mode: oneOf(MODES),
  countries: optional(arrayOf(string, 1)),
  name: text,
  co2eGramsPerTonneKm: range,
  kmPerHour: range,
});

/** Reads {@link Method}: its shape, and that what it names it also holds. */
export const method: Reader<Method> = checked(
  object<Method>({
    tonnesPerTeu: object({ value: above0, ...grounds }),
    methods: arrayOf(carriage, 1),
    handling: object({ toShipDays: range, portCallDays: range, onLandDays: range }),
    feeder: object({ km: above0, directFrom: arrayOf(string), ...grounds }),
    roadDetour: object({ value: numberIn(1, 10), ...grounds }),
    connections: arrayOf(object<Connection>({ from: string, to: string, mode: oneOf(MODES) })),
    legs: arrayOf(object({ leg: string, method: string, days: range })),
    sources: arrayOf(object({ id: string, publisher: string, title: string, date: string })),
  }),
  (found, path, note) => {
    const ids = new Set(found.methods.map(({ id }) => id));
    for (const id of [SEA_DEEP, SEA_FEEDER, ...found.legs.map((leg) => leg.method)]) {
      if (!ids.has(id)) note(`${path}methods`, `holds no method "${id}"`);
    }
    for (const mode of ['rail', 'river', 'road'] as const) {
      if (!found.methods.some((one) => one.mode === mode && !one.countries)) {
        note(`${path}methods`, `holds none for ${mode} anywhere`);
      }
    }
  },
);

/** The two methods between which a ship's leg is divided (`feeder`). */
export const SEA_DEEP = 'sea-deep';
export const SEA_FEEDER = 'sea-feeder';

/** Reads `geo/modes.json`. Never throws on data. */
export function parseMethod(value: unknown, file: string): Result<Method> {
  return readAll(method, value, file);
}

/**
 * The first method for a mode between two countries.
 *
 * @throws RangeError for a mode that carries no goods.
 */
export function methodFor({ methods }: Method, mode: Mode, from: string, to: string): Carriage {
  const fits = ({ countries }: Carriage) => !countries || (countries.includes(from) && countries.includes(to));
  const found = methods.find((one) => one.mode === mode && fits(one));
  if (!found) throw new RangeError(`Nothing says how goods travel by ${mode}.`);
  return found;
}

/**
 * The method of an id.
 *
 * @throws RangeError for an id the method does not hold.
 */
export function methodOf({ methods }: Method, id: string): Carriage {
  const found = methods.find((one) => one.id === id);
  if (!found) throw new RangeError(`There is no method "${id}".`);
  return found;
}
