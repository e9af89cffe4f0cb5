import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../src/drawing/eye';
import { backdropOf } from '../../../src/map/backdrop';
import type { Camera } from '../../../src/model/atlas';

const world: Camera = { center: [104, 24], zoom: 1.75, bearing: 0, pitch: 0 };

/** The map of a window. */
function framed(camera: Camera, widthPx = 800, heightPx = 500): Frame {
  return { projection: 'globe', camera, widthPx, heightPx };
}

describe('the backdrop', () => {
  it('is a rim that meets the edge of the globe as MapLibre draws it', () => {
    const backdrop = backdropOf(framed(world));
    // A sphere of 300.0 px seen from 1200 px above: d·r / √((d + r)² − r²).
    expect(backdrop).toEqual({ rimPx: expect.closeTo(245.0, 0), focus: [400, 250] });
  });

  it('lies around the globe where that stands beside panels', () => {
    expect(backdropOf({ ...framed(world), offset: [-180, 90] })).toMatchObject({ focus: [220, 340] });
    // From there it is 658 px to the farthest corner, from the middle 472: this globe's 544 px cover the one picture only.
    const near = { ...world, zoom: 3.4 };
    expect(backdropOf(framed(near))).toBe('water');
    expect(backdropOf({ ...framed(near), offset: [-180, 90] })).not.toBe('water');
  });

  it('is water where the map covers everything', () => {
    expect(backdropOf({ ...framed(world), projection: 'mercator' })).toBe('water');
    expect(backdropOf(framed({ ...world, zoom: 6 }))).toBe('water');
    expect(backdropOf(framed({ ...world, zoom: 4.25 }, 390, 780))).toBe('water');
  });

  it('is plain space where the globe leans and its outline is no circle', () => {
    expect(backdropOf(framed({ ...world, pitch: 40 }))).toBe('space');
  });
});
