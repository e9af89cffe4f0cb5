import type { Problem } from './atlas';

/** What reading outside data gives: the value, or every fault found in it. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** Notes one fault. `path` is a JSON path from the root of the value being read. */
export type Note = (path: string, message: string) => void;

/**
 * Reads one value of a JSON tree. At a fault it calls `note` and returns a placeholder of the right type, so that
 * reading goes on and every fault is found; {@link readAll} makes sure that no placeholder gets out.
 */
export type Reader<T> = (value: unknown, path: string, note: Note) => T;

/** The value as a message quotes it: JSON, cut after 60 characters. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Reads a whole value; `file` names where it came from in every {@link Problem}. Never throws on data. */
export function readAll<T>(read: Reader<T>, value: unknown, file: string): Result<T> {
  const problems: Problem[] = [];
  const result = read(value, '', (path, message) => problems.push({ file, path, message }));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: result };
}

/** A reader for values that pass a type guard; `what` completes the sentence "must be …". */
export function must<T>(is: (value: unknown) => value is T, what: string, placeholder: T): Reader<T> {
  return (value, path, note) => {
    if (is(value)) return value;
    note(path, value === undefined ? `is missing: must be ${what}` : `must be ${what}, not ${quote(value)}`);
    return placeholder;
  };
}

const isString = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isFiniteNumber = (value: unknown): value is number => Number.isFinite(value);

/** A string that is not blank. */
export const string = must(isString, 'a string that is not empty', '');
export const boolean = must((value): value is boolean => typeof value === 'boolean', 'true or false', false);
/** A finite number. */
export const number = must(isFiniteNumber, 'a number', 0);

/** A number from `low` to `high`, ends included. */
export function numberIn(low: number, high: number): Reader<number> {
  const range = Number.isFinite(high) ? `from ${low} to ${high}` : `not below ${low}`;
  return must(
    (value): value is number => isFiniteNumber(value) && value >= low && value <= high,
    `a number ${range}`,
    low,
  );
}

/** A string of a form; `what` completes "must be …". */
export function matching(pattern: RegExp, what: string): Reader<string> {
  return must((value): value is string => isString(value) && pattern.test(value), what, '');
}

/** One word of a vocabulary. */
export function oneOf<const T extends string | number | boolean>(words: readonly [T, ...T[]]): Reader<T> {
  const list = words.map((word) => quote(word)).join(', ');
  const what =
    words.length > 12 ? `one of the ${words.length} words known here` : words.length > 1 ? `one of ${list}` : list;
  return must((value): value is T => words.some((word) => word === value), what, words[0]);
}

/** An array, each item read alike. */
export function arrayOf<T>(read: Reader<T>, least = 0): Reader<T[]> {
  const items = must((value): value is unknown[] => Array.isArray(value), 'an array', []);
  return (value, path, note) => {
    const found = items(value, path, note);
    if (Array.isArray(value) && found.length < least) note(path, `must hold at least ${least}, not ${found.length}`);
    // Paths are written out only where there are faults: lists of thousands are read on the way to the first picture.
    let sound = true;
    const result = found.map((item) => read(item, '', () => (sound = false)));
    return sound ? result : found.map((item, index) => read(item, `${path}[${index}]`, note));
  };
}

/** A key that may be left out. `null` is not absence. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, path, note) => (value === undefined ? undefined : read(value, path, note));
}

/** A key that may be left out, and then means `fallback`. */
export function defaulting<T>(read: Reader<T>, fallback: T): Reader<T> {
  return (value, path, note) => (value === undefined ? fallback : read(value, path, note));
}

type Tree = Record<string, unknown>;
const tree = must(
  (value): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value),
  'an object',
  {},
);

/** The path of a key: `name.ar`; keys that are no plain word are quoted: `entries["route:land-sea/rail"]`. */
export function keyPath(path: string, key: string): string {
  if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/**
 * An object of exactly these keys. A key that is missing is a fault unless its reader is {@link optional} or
 * {@link defaulting}; a key that is not listed is a fault, except where `open` is true.
 */
export function object<T extends object>(readers: { [K in keyof T]-?: Reader<T[K]> }, open = false): Reader<T> {
  return (value, path, note) => {
    const found = tree(value, path, note);
    const result: Tree = {};
    const whole = found === value;
    for (const key of Object.keys(readers)) {
      // Where the whole object is missing, that is the one fault; its keys are not faults of their own.
      const read: Reader<unknown> = readers[key as keyof T];
      const item = read(Object.hasOwn(found, key) ? found[key] : undefined, keyPath(path, key), whole ? note : ignore);
      if (item !== undefined) result[key] = item;
    }
    if (!open) {
      for (const key of Object.keys(found)) {
        if (!Object.hasOwn(readers, key)) note(keyPath(path, key), `is not a key that is known here`);
      }
    }
    // Every key of T was read by its own reader just above.
    return result as T;
  };
}

const ignore: Note = () => undefined;

/** An object whose keys are ids and whose values are read alike. */
export function dictionaryOf<T>(read: Reader<T>): Reader<Record<string, T>> {
  return (value, path, note) =>
    Object.fromEntries(
      Object.entries(tree(value, path, note)).map(([key, item]) => [key, read(item, keyPath(path, key), note)]),
    );
}

/** Reads, then looks at what was read as a whole: `check` notes what is wrong with it. Skipped after other faults. */
export function checked<T>(read: Reader<T>, check: (value: T, path: string, note: Note) => void): Reader<T> {
  return (value, path, note) => {
    let sound = true;
    const result = read(value, path, (at, message) => {
      sound = false;
      note(at, message);
    });
    if (sound) check(result, path, note);
    return result;
  };
}
