import type { Problem } from '../../src/model/atlas';
import type { Note, Reader } from '../../src/model/read';

/** Something read, and where it stands, so that later checks can point at it. */
export interface Placed<T> {
  /** Unique among its kind: `corridor/leg` for legs and routes, `file/line` for traced lines. */
  id: string;
  value: T;
  file: string;
  path: string;
}

/**
 * All things of one kind. Ids of things too broken to use are known too: a reference to them is no fault of its own.
 */
export interface Shelf<T> {
  items: Placed<T>[];
  /** As they were found: what they refer to can still be checked. */
  broken: Placed<unknown>[];
  byId: Map<string, Placed<T>>;
  /** Where each id was first seen, broken or not. */
  seen: Map<string, string>;
  /** `false` where a file or an id could not be read: then nothing is called unknown or unused. */
  complete: boolean;
}

export function emptyShelf<T>(): Shelf<T> {
  return { items: [], broken: [], byId: new Map(), seen: new Map(), complete: true };
}

export interface Placing<T> {
  read: Reader<T>;
  file: string;
  path: string;
  /** Stands before the id, with a slash. */
  prefix?: string;
}

/** Reads one thing onto its shelf, or notes what is wrong with it. Returns it where it is sound. */
export function shelve<T>(shelf: Shelf<T>, raw: unknown, placing: Placing<T>, problems: Problem[]): T | undefined {
  const { read, file, path, prefix } = placing;
  let sound = true;
  const note: Note = (at, message) => {
    sound = false;
    problems.push({ file, path: at, message });
  };
  const value = read(raw, path, note);
  const ownId = idOf(raw);
  if (ownId === undefined) {
    shelf.complete = false;
    return undefined;
  }
  const id = prefix === undefined ? ownId : `${prefix}/${ownId}`;
  const where = `${file}: ${path === '' ? 'the file' : path}`;
  const before = shelf.seen.get(id);
  if (before !== undefined) note(path === '' ? 'id' : `${path}.id`, `repeats the id "${id}" of ${before}`);
  else shelf.seen.set(id, where);
  if (!sound) {
    shelf.broken.push({ id, value: raw, file, path });
    return undefined;
  }
  const placed = { id, value, file, path };
  shelf.items.push(placed);
  shelf.byId.set(id, placed);
  return value;
}

function idOf(raw: unknown): string | undefined {
  const id: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'id') : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

/** The fault in a reference to something on a shelf, if there is one. */
export function referenceFault<T>(shelf: Shelf<T>, id: string, kind: string): string | undefined {
  if (shelf.seen.has(id) || !shelf.complete) return undefined;
  return `names no ${kind}: "${id}"`;
}
