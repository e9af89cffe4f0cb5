import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/geometry/position';
import { deviationKm, distanceToSegmentKm, simplify } from '../../../src/geometry/simplify';

/** A wandering line: 400 vertices about 1 km apart, from a fixed sequence (Park and Miller's minimal standard generator). */
function wander(seed: number): Position[] {
  let state = seed;
  const random = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const line: Position[] = [[106.5, 29.5]];
  let heading = 0;
  for (let i = 0; i < 400; i++) {
    heading += (random() - 0.5) * 1.5;
    const [lng, lat] = line[line.length - 1] ?? [0, 0];
    line.push([lng + 0.0103 * Math.cos(heading), lat + 0.009 * Math.sin(heading)]);
  }
  return line;
}

describe('distanceToSegmentKm', () => {
  it('is a degree of latitude, 111.2 km, to a parallel one degree away', () => {
    expect(distanceToSegmentKm([10, 1], [0, 0], [20, 0])).toBeCloseTo(111.195, 2);
  });

  it('is the distance to the nearer end beyond the segment', () => {
    expect(distanceToSegmentKm([0, 3], [0, 1], [0, 2])).toBeCloseTo(111.195, 2);
  });

  it('works across the antimeridian', () => {
    expect(distanceToSegmentKm([180, 1], [179, 0], [-179, 0])).toBeCloseTo(111.195, 2);
  });
});

describe('simplify', () => {
  it('drops vertices on a straight line and keeps the ends', () => {
    const line: Position[] = [
      [0, 0],
      [0, 1],
      [0, 2],
      [0, 3],
    ];
    expect(simplify(line, 0.001)).toEqual([
      [0, 0],
      [0, 3],
    ]);
  });

  it('keeps a vertex that stands out further than the tolerance', () => {
    const line: Position[] = [
      [0, 0],
      [0.01, 1],
      [0, 2],
    ];
    expect(simplify(line, 1)).toHaveLength(3);
    expect(simplify(line, 1.2)).toHaveLength(2);
  });

  it.each([1, 2, 3, 4, 5])('stays within its tolerance on wandering line %i and gets shorter', (seed) => {
    const line = wander(seed);
    for (const toleranceKm of [0.1, 0.5, 2]) {
      const result = simplify(line, toleranceKm);
      expect(deviationKm(result, line)).toBeLessThanOrEqual(toleranceKm);
      expect(result.length).toBeLessThan(line.length);
      expect(result.every((vertex) => line.includes(vertex))).toBe(true);
    }
  });

  it('leaves a line alone at tolerance 0 unless vertices lie exactly on it', () => {
    expect(simplify(wander(9), 0)).toEqual(wander(9));
  });

  it('leaves lines of up to two vertices alone and refuses a negative tolerance', () => {
    expect(simplify([], 1)).toEqual([]);
    expect(simplify([[1, 2]], 1)).toEqual([[1, 2]]);
    expect(() => simplify([], -1)).toThrow('not -1');
  });
});

describe('deviationKm', () => {
  it('is how far a left-out corner lies from the shortcut', () => {
    const source: Position[] = [
      [0, 0],
      [1, 1],
      [2, 0],
    ];
    expect(
      deviationKm(
        [
          [0, 0],
          [2, 0],
        ],
        source,
      ),
    ).toBeCloseTo(111.195, 2);
  });

  it('is 0 between a line and itself, and infinite from a line of one vertex', () => {
    expect(deviationKm(wander(1), wander(1))).toBe(0);
    expect(deviationKm([[0, 0]], wander(1))).toBe(Infinity);
  });
});
