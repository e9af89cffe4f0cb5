import { describe, expect, it } from 'vitest';
import { createHeap, lower, pop, push } from '../../../src/routing/heap';

function drain(heap: ReturnType<typeof createHeap>): number[] {
  const items: number[] = [];
  while (heap.size > 0) items.push(pop(heap));
  return items;
}

describe('heap', () => {
  it('gives items back by key', () => {
    const heap = createHeap(5);
    [3, 1, 4, 0, 2].forEach((key, item) => push(heap, item, key));
    expect(drain(heap)).toEqual([3, 1, 4, 0, 2]);
  });

  it('moves an item forward when its key is lowered', () => {
    const heap = createHeap(4);
    [10, 20, 30, 40].forEach((key, item) => push(heap, item, key));
    lower(heap, 3, 5);
    lower(heap, 2, 15);
    expect(drain(heap)).toEqual([3, 0, 2, 1]);
  });

  it('sorts a thousand numbers as Array.sort does', () => {
    const keys = Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1009);
    const heap = createHeap(keys.length);
    keys.forEach((key, item) => push(heap, item, key));
    expect(drain(heap).map((item) => keys[item])).toEqual([...keys].sort((a, b) => a - b));
  });

  it('can be emptied by its size and used again', () => {
    const heap = createHeap(3);
    push(heap, 0, 1);
    push(heap, 1, 2);
    heap.size = 0;
    push(heap, 2, 9);
    expect(drain(heap)).toEqual([2]);
  });
});
