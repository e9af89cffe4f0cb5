import { describe, expect, it } from 'vitest';
import { backdropOf } from '../../../src/map/backdrop';
import type { Camera } from '../../../src/model/atlas';

const world: Camera = { center: [104, 24], zoom: 1.75, bearing: 0, pitch: 0 };

describe('the backdrop', () => {
  it('is a rim that meets the edge of the globe as MapLibre draws it', () => {
    const backdrop = backdropOf('globe', world, 800, 500);
    // A sphere of 300.0 px seen from 1200 px above: d·r / √((d + r)² − r²).
    expect(backdrop).toEqual({ rimPx: expect.closeTo(245.0, 0) });
  });

  it('is water where the map covers everything', () => {
    expect(backdropOf('mercator', world, 800, 500)).toBe('water');
    expect(backdropOf('globe', { ...world, zoom: 6 }, 800, 500)).toBe('water');
    expect(backdropOf('globe', { ...world, zoom: 4.25 }, 390, 780)).toBe('water');
  });

  it('is plain space where the globe leans and its outline is no circle', () => {
    expect(backdropOf('globe', { ...world, pitch: 40 }, 800, 500)).toBe('space');
  });
});
