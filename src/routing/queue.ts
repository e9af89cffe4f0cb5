/**
 * A queue of whole numbers 0 … n-1, each with a key, at least 0. They come out by their keys, but for those that lie in one
 * bucket, which come in any order (Dial, "Algorithm 360: shortest-path forest with topological ordering", 1969): however many
 * wait, putting in and taking out cost the same. A search that starts anew from a vertex whenever a cheaper way to it turns up
 * is as exact as with a heap.
 *
 * An item that is put in again with a lower key leaves its first entry behind, which is passed over when its turn comes.
 *
 * Its arrays are laid out once and used again.
 */
export interface Queue {
  /** The bucket that items are taken from; none waits in an earlier one. */
  bucket: number;
  /** By bucket: its first entry, or {@link NONE}. */
  first: Int32Array;
  /** How many entries lie in buckets, and how many have been made. */
  left: number;
  made: number;
  /** By entry: which item it stands for, and the next one in its bucket, or {@link NONE}. */
  items: Int32Array;
  next: Int32Array;
  /** By item: 1 while it waits. */
  waits: Uint8Array;
}

/** How wide a bucket is, in units of the key: km, for the sea's edges. Half as wide or twice takes about as long. */
const WIDTH = 8;
/** Buckets at first: others are added when they are needed. */
const BUCKETS = 4096;
/** Stands for no entry. */
const NONE = -1;

export function createQueue(capacity: number): Queue {
  return {
    bucket: 0,
    first: new Int32Array(BUCKETS).fill(NONE),
    left: 0,
    made: 0,
    items: new Int32Array(2 * capacity),
    next: new Int32Array(2 * capacity),
    waits: new Uint8Array(capacity),
  };
}

/** Takes everything out. */
export function clear(queue: Queue): void {
  if (queue.left > 0) {
    queue.first.fill(NONE);
    queue.waits.fill(0);
  }
  queue.bucket = 0;
  queue.left = 0;
  queue.made = 0;
}

/** Adds an item. One that waits may be added again with a lower key, never with a higher one. */
export function put(queue: Queue, item: number, key: number): void {
  // A key below what has been taken out already belongs into the bucket that is being emptied.
  const bucket = Math.max(queue.bucket, (key / WIDTH) | 0);
  const entry = queue.made;
  if (bucket >= queue.first.length) queue.first = longer(queue.first, 2 * bucket);
  if (entry >= queue.items.length) {
    queue.items = longer(queue.items, 2 * entry);
    queue.next = longer(queue.next, 2 * entry);
  }
  queue.items[entry] = item;
  queue.next[entry] = queue.first[bucket] ?? NONE;
  queue.first[bucket] = entry;
  queue.waits[item] = 1;
  queue.made = entry + 1;
  queue.left++;
}

/** What waits has at least this key. */
export function leastKey({ bucket }: Queue): number {
  return bucket * WIDTH;
}

/** Takes out an item of the first bucket that has any; -1 where none waits. */
export function pop(queue: Queue): number {
  const { first, items, next, waits } = queue;
  while (queue.left > 0) {
    while ((first[queue.bucket] ?? NONE) === NONE) queue.bucket++;
    const entry = first[queue.bucket] ?? 0;
    first[queue.bucket] = next[entry] ?? NONE;
    queue.left--;
    const item = items[entry] ?? 0;
    if (waits[item] === 0) continue;
    waits[item] = 0;
    return item;
  }
  return -1;
}

function longer(list: Int32Array, length: number): Int32Array {
  const copy = new Int32Array(length).fill(NONE);
  copy.set(list);
  return copy;
}
