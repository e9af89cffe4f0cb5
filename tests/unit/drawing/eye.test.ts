import { describe, expect, it } from 'vitest';
import { rimFinder } from '../../../src/drawing/eye';
import type { Position } from '../../../src/geometry/position';

const camera = { center: [100, 20] as Position, zoom: 0.6, bearing: 0, pitch: 0 };

describe('Places near the rim', () => {
  it('are told on a globe: what lies far from its middle, not what lies before the eye', () => {
    const isAtRim = rimFinder({ camera, projection: 'globe' });
    expect(isAtRim([100, 20])).toBe(false);
    // India, 25° from the middle.
    expect(isAtRim([78, 22])).toBe(false);
    // Canada is behind the horizon; the Southern Ocean, 80° away, on its edge.
    expect(isAtRim([-100, 60])).toBe(true);
    expect(isAtRim([100, -60])).toBe(true);
  });

  it('are none on a flat map', () => {
    expect(rimFinder({ camera, projection: 'mercator' })([100, -60])).toBe(false);
  });

  it('come nearer to the middle as the globe comes nearer to the eye', () => {
    const place: Position = [100, 72];
    expect(rimFinder({ camera, projection: 'globe' })(place)).toBe(false);
    expect(rimFinder({ camera: { ...camera, zoom: 4 }, projection: 'globe' })(place)).toBe(true);
  });
});
