import { describe, expect, it } from 'vitest';
import { clear, createQueue, leastKey, pop, put } from '../../../src/routing/queue';

/** What comes out of 1,000 numbers may stand this far from its place in order: a bucket's width. */
const BUCKET = 8;

function drain(queue: ReturnType<typeof createQueue>): number[] {
  const items: number[] = [];
  for (let item = pop(queue); item >= 0; item = pop(queue)) items.push(item);
  return items;
}

describe('queue', () => {
  it('gives items back by key', () => {
    const queue = createQueue(5);
    [300, 100, 400, 0, 200].forEach((key, item) => put(queue, item, key));
    expect(drain(queue)).toEqual([3, 1, 4, 0, 2]);
  });

  it('moves an item forward when its key is lowered, from any place among those of its bucket', () => {
    for (const moved of [0, 1, 2]) {
      const queue = createQueue(4);
      [500, 501, 502, 100].forEach((key, item) => put(queue, item, key));
      put(queue, moved, 50);
      const [first, second, ...others] = drain(queue);
      expect([first, second]).toEqual([moved, 3]);
      expect(others.toSorted()).toEqual([0, 1, 2].filter((item) => item !== moved));
    }
  });

  it('gives an item out once, however often its key was lowered', () => {
    const queue = createQueue(2);
    put(queue, 1, 450);
    for (let key = 1000; key > 0; key -= 100) put(queue, 0, key);
    expect(drain(queue)).toEqual([0, 1]);
    put(queue, 0, 7);
    expect(drain(queue)).toEqual([0]);
  });

  it('keeps an item where it is when its key is lowered a little', () => {
    const queue = createQueue(2);
    put(queue, 0, 502);
    put(queue, 1, 501);
    put(queue, 0, 500.5);
    expect(drain(queue).toSorted()).toEqual([0, 1]);
  });

  it('takes a key below what has come out already: it is next', () => {
    const queue = createQueue(3);
    put(queue, 0, 1000);
    put(queue, 1, 2000);
    expect(pop(queue)).toBe(0);
    put(queue, 2, 10);
    put(queue, 1, 5);
    expect(drain(queue).toSorted()).toEqual([1, 2]);
  });

  it('sorts a thousand numbers but for those that are nearly alike, far beyond its first buckets', () => {
    const keys = Array.from({ length: 1000 }, (_, i) => ((i * 7919) % 1009) * 101);
    const queue = createQueue(keys.length);
    keys.forEach((key, item) => put(queue, item, key));
    const sorted = drain(queue).map((item) => keys[item] ?? NaN);
    expect(sorted.toSorted((a, b) => a - b)).toEqual(keys.toSorted((a, b) => a - b));
    for (let at = 1; at < sorted.length; at++) {
      expect(sorted[at] ?? NaN).toBeGreaterThan((sorted[at - 1] ?? NaN) - BUCKET);
    }
  });

  it('says below what no key waits', () => {
    const queue = createQueue(2);
    put(queue, 0, 1003);
    put(queue, 1, 2000);
    expect(leastKey(queue)).toBeLessThanOrEqual(1003);
    pop(queue);
    expect(leastKey(queue)).toBeGreaterThan(1003 - BUCKET);
    expect(leastKey(queue)).toBeLessThanOrEqual(2000);
  });

  it('can be used again once it is empty', () => {
    const queue = createQueue(3);
    put(queue, 0, 5000);
    put(queue, 1, 6000);
    drain(queue);
    clear(queue);
    put(queue, 2, 9);
    put(queue, 0, 700);
    expect(drain(queue)).toEqual([2, 0]);
  });

  it('forgets what waits when it is cleared', () => {
    const queue = createQueue(3);
    put(queue, 0, 5000);
    clear(queue);
    put(queue, 1, 5000);
    expect(drain(queue)).toEqual([1]);
  });
});
