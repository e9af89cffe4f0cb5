/**
 * A binary heap of whole numbers 0 … n-1, each with a key; the least key comes out first. Its arrays are laid out once
 * and used again: emptying it costs nothing.
 */
export interface Heap {
  size: number;
  /** Items in heap order. */
  items: Int32Array;
  /** By item: its key. */
  keys: Float64Array;
  /** By item: where it stands in `items`. Only true of items that are in the heap. */
  places: Int32Array;
}

export function createHeap(capacity: number): Heap {
  return {
    size: 0,
    items: new Int32Array(capacity),
    keys: new Float64Array(capacity),
    places: new Int32Array(capacity),
  };
}

/** Adds an item that is not in the heap. */
export function push(heap: Heap, item: number, key: number): void {
  heap.keys[item] = key;
  rise(heap, heap.size++, item, key);
}

/** Gives an item that is in the heap a lower key. */
export function lower(heap: Heap, item: number, key: number): void {
  heap.keys[item] = key;
  rise(heap, heap.places[item] ?? 0, item, key);
}

/** Takes out the item with the least key. The heap must not be empty. */
export function pop(heap: Heap): number {
  const { items } = heap;
  const least = items[0] ?? 0;
  const last = items[--heap.size] ?? 0;
  if (heap.size > 0) sink(heap, last);
  return least;
}

function rise({ items, keys, places }: Heap, place: number, item: number, key: number): void {
  while (place > 0) {
    const above = (place - 1) >> 1;
    const other = items[above] ?? 0;
    if ((keys[other] ?? 0) <= key) break;
    items[place] = other;
    places[other] = place;
    place = above;
  }
  items[place] = item;
  places[item] = place;
}

/** Puts an item in at the top and lets it down to where it belongs. */
function sink({ items, keys, places, size }: Heap, item: number): void {
  const key = keys[item] ?? 0;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= size) break;
    if (below + 1 < size && (keys[items[below + 1] ?? 0] ?? 0) < (keys[items[below] ?? 0] ?? 0)) below++;
    const other = items[below] ?? 0;
    if ((keys[other] ?? 0) >= key) break;
    items[place] = other;
    places[other] = place;
    place = below;
  }
  items[place] = item;
  places[item] = place;
}
