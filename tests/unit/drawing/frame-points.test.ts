import { describe, expect, it } from 'vitest';
import { pointsOf } from '../../../src/drawing/frame-points';
import type { Position } from '../../../src/geometry/position';

describe('The points of lines', () => {
  it('are few, hold the ends, and leave no gap', () => {
    // A degree of latitude and two of longitude a step, as a line with many vertices.
    const line = Array.from({ length: 3001 }, (_, i): Position => [60 + i / 50, i / 100]);
    const points = pointsOf([line]);
    expect(points.length).toBeLessThan(100);
    expect(points).toContainEqual([60, 0]);
    expect(points).toContainEqual([120, 30]);
    const lngs = points.map(([lng]) => lng).sort((a, b) => a - b);
    expect(Math.max(...lngs.slice(1).map((lng, i) => lng - (lngs[i] ?? NaN)))).toBeLessThan(6);
  });

  it('lie also between vertices far apart, and on one side of the antimeridian', () => {
    const points = pointsOf([
      [
        [140, 40],
        [180, 50],
      ],
      [
        [-180, 50],
        [-120, 34],
      ],
    ]);
    expect(points.length).toBeGreaterThan(20);
    for (const [lng] of points) {
      expect(lng).toBeGreaterThanOrEqual(140);
      expect(lng).toBeLessThanOrEqual(240);
    }
  });

  it('are none of no line', () => {
    expect(pointsOf([])).toEqual([]);
  });
});
