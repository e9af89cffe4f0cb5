import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { eyeOf } from '../../../src/poster/camera';
import { traceOf } from '../../../src/poster/trace';

const size = { widthPx: 400, heightPx: 400 };
const eye = eyeOf({ camera: { center: [0, 0], zoom: 0.5, bearing: 0, pitch: 0 }, projection: 'globe', ...size });

function box(west: number, east: number): Geometry {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, -10],
        [west, 10],
        [east, 10],
        [east, -10],
        [west, -10],
      ],
    ],
  };
}

describe('A piece of the basemap', () => {
  it('that reaches behind the horizon ends at it', () => {
    const [trace] = traceOf(box(50, 130), eye, true);
    // The globe's radius at zoom 0.5: 512 · √2 / 2π px, seen a little larger for being nearer than its middle.
    const radius = Math.max(...(eye.outline ?? []).map(([x]) => x - 200));
    expect(trace?.points).toHaveLength(4);
    for (const [x, y] of trace?.points ?? []) expect(Math.hypot(x - 200, y - 200)).toBeLessThanOrEqual(radius + 0.01);
    expect(Math.max(...(trace?.points ?? []).map(([x]) => x - 200))).toBeGreaterThan(0.9 * radius);
  });

  it('never covers what it does not hold, however it is wound', () => {
    const piece = box(50, 130) as { type: 'Polygon'; coordinates: [number, number][][] };
    const turned: Geometry = { ...piece, coordinates: piece.coordinates.map((ring) => ring.toReversed()) };
    for (const geometry of [piece, turned]) {
      const xs = traceOf(geometry, eye, true).flatMap(({ points }) => points.map(([x]) => x));
      expect(Math.min(...xs)).toBeGreaterThan(200);
    }
  });

  it('behind the horizon is not drawn', () => {
    expect(traceOf(box(150, 175), eye, true)).toEqual([]);
  });
});
