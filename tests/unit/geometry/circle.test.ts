import { describe, expect, it } from 'vitest';
import { circle } from '../../../src/geometry/circle';
import { distanceKm, type Position } from '../../../src/geometry/position';

const CENTER: Position = [93.3, 43.6];

describe('circle', () => {
  it('keeps every point at its radius', () => {
    for (const vertex of circle(CENTER, 60)) expect(distanceKm(CENTER, vertex)).toBeCloseTo(60, 6);
  });

  it('is closed and has the number of vertices asked for', () => {
    const ring = circle(CENTER, 60, 12);
    expect(ring).toHaveLength(13);
    expect(ring[12]).toEqual(ring[0]);
  });

  it('runs counter-clockwise', () => {
    const [north, next] = circle(CENTER, 60, 4);
    expect(north?.[0]).toBeCloseTo(93.3, 9);
    expect(next?.[0]).toBeLessThan(93.3);
  });

  it('runs on past 180 beside the antimeridian', () => {
    expect(Math.max(...circle([179.9, 0], 60).map(([lng]) => lng))).toBeGreaterThan(180);
  });

  it('refuses a radius that is not positive', () => {
    expect(() => circle(CENTER, 0)).toThrow('not 0');
  });
});
