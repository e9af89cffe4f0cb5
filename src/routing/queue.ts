/**
 * A queue of whole numbers 0 … n-1, each with a key, at least 0. They come out by their keys, but for those that lie in one
 * bucket, which come in any order (Dial, "Algorithm 360: shortest-path forest with topological ordering", 1969): however many
 * wait, putting in, lowering and taking out cost the same. A search that starts anew from a vertex whenever a cheaper way to
 * it turns up is as exact as with a heap.
 *
 * Its arrays are laid out once and used again.
 */
export interface Queue {
  size: number;
  /** The bucket that items are taken from; none waits in an earlier one. */
  bucket: number;
  /** By bucket: its first item, or -1. */
  first: Int32Array;
  /** By item: its key, and its neighbours in the bucket, or -1. The latter are only true of items that wait. */
  keys: Float64Array;
  next: Int32Array;
  before: Int32Array;
}

/** How wide a bucket is, in units of the key: km, for the sea's edges. Half as wide or twice takes about as long. */
const WIDTH = 8;
/** Buckets at first: others are added when they are needed. */
const BUCKETS = 4096;

export function createQueue(capacity: number): Queue {
  return {
    size: 0,
    bucket: 0,
    first: new Int32Array(BUCKETS).fill(-1),
    keys: new Float64Array(capacity),
    next: new Int32Array(capacity),
    before: new Int32Array(capacity),
  };
}

/** Takes everything out. */
export function clear(queue: Queue): void {
  if (queue.size > 0) queue.first.fill(-1);
  queue.size = 0;
  queue.bucket = 0;
}

/** Adds an item that does not wait. */
export function push(queue: Queue, item: number, key: number): void {
  queue.keys[item] = key;
  queue.size++;
  link(queue, item, bucketOf(queue, key));
}

/** Gives an item that waits a lower key. */
export function lower(queue: Queue, item: number, key: number): void {
  const { keys, first, next, before } = queue;
  const from = bucketOf(queue, keys[item] ?? 0);
  const to = bucketOf(queue, key);
  keys[item] = key;
  if (from === to) return;
  const [earlier, later] = [before[item] ?? -1, next[item] ?? -1];
  if (earlier >= 0) next[earlier] = later;
  else first[from] = later;
  if (later >= 0) before[later] = earlier;
  link(queue, item, to);
}

/** What waits has at least this key. */
export function leastKey({ bucket }: Queue): number {
  return bucket * WIDTH;
}

/** Takes out an item of the first bucket that has any. The queue must not be empty. */
export function pop(queue: Queue): number {
  const { first, next, before } = queue;
  while ((first[queue.bucket] ?? -1) < 0) queue.bucket++;
  const item = first[queue.bucket] ?? 0;
  const later = next[item] ?? -1;
  first[queue.bucket] = later;
  if (later >= 0) before[later] = -1;
  queue.size--;
  return item;
}

/** A key below what has been taken out already belongs into the bucket that is being emptied. */
function bucketOf(queue: Queue, key: number): number {
  return Math.max(queue.bucket, Math.floor(key / WIDTH));
}

function link(queue: Queue, item: number, bucket: number): void {
  if (bucket >= queue.first.length) grow(queue, bucket);
  const { first, next, before } = queue;
  const later = first[bucket] ?? -1;
  next[item] = later;
  before[item] = -1;
  if (later >= 0) before[later] = item;
  first[bucket] = item;
}

function grow(queue: Queue, bucket: number): void {
  const longer = new Int32Array(2 * bucket).fill(-1);
  longer.set(queue.first);
  queue.first = longer;
}
