import { describe, expect, it } from 'vitest';
import { aimOf, frameOf, paddingFor } from '../../../src/drawing/framing';
import type { Position } from '../../../src/model/atlas';
import { smallAtlas } from './small-atlas';

describe('the frame of a selection', () => {
  const atlas = smallAtlas();

  it('holds a route from end to end', () => {
    expect(frameOf({ kind: 'route', id: 'north/far' }, atlas)).toMatchObject({
      bounds: { west: 104, south: 1, east: 109, north: 30 },
      point: null,
    });
  });

  it('holds all routes of a corridor', () => {
    const bounds = frameOf({ kind: 'corridor', id: 'north' }, atlas)?.bounds;
    expect(bounds).toEqual({ west: 104, south: 1, east: 109, north: 30 });
  });

  it('is none for a corridor that spans more than half the Earth: its middle may be open sea', () => {
    // Duisburg, Chongqing, Hawaii, Lima: 277° to the east.
    const parts: Position[][] = [
      [
        [6.8, 51.4],
        [106.6, 29.6],
        [180, 25],
      ],
      [
        [-180, 25],
        [-77, -12],
      ],
    ];
    const wide = { ...atlas, legs: atlas.legs.map((leg) => ({ ...leg, parts })) };
    expect(frameOf({ kind: 'corridor', id: 'north' }, wide)).toBeNull();
    expect(aimOf({ kind: 'corridor', id: 'north' }, wide), 'it is seen as the atlas opens').toBe(atlas.city.camera);
  });

  it('shows a place with its surroundings, and all of its halo', () => {
    const frame = frameOf({ kind: 'hub', id: 'base' }, atlas);
    expect(frame?.point).toEqual([93, 43]);
    // The halo reaches 60 km: 0.54° of latitude either way.
    expect(frame?.bounds.north).toBeGreaterThan(43.54);
    expect(frame?.bounds.south).toBeLessThan(42.46);
  });

  it('is none for what the atlas does not hold', () => {
    expect(frameOf({ kind: 'route', id: 'no/such' }, atlas)).toBeNull();
    expect(aimOf({ kind: 'corridor', id: 'no-such' }, atlas)).toBeNull();
    expect(frameOf({ kind: 'hub', id: 'no-such' }, atlas)).toBeNull();
    expect(frameOf({ kind: 'passage', id: 'no-such' }, atlas)).toBeNull();
  });
});

describe('the padding', () => {
  it('keeps clear of panels, with a margin on every side', () => {
    const padding = paddingFor({ top: 0, right: 400, bottom: 0, left: 0 }, 1280, 800);
    expect(padding.left).toBeGreaterThan(30);
    expect(padding.right - 400).toBeGreaterThan(30);
    expect(padding.top).toBeGreaterThan(30);
    expect(padding.bottom).toBeGreaterThan(30);
  });

  it('leaves room on the right for the name of what stands there: "Chongqing" at 17 px is 90 px long', () => {
    expect(paddingFor({ top: 0, right: 468, bottom: 0, left: 316 }, 1440, 900).right).toBeGreaterThan(468 + 90);
    // "Long Beach" at 13 px is 74 px long, and stands 12 px beside its sign.
    expect(paddingFor({ top: 90, right: 0, bottom: 356, left: 0 }, 360, 740).right).toBeGreaterThanOrEqual(74 + 12);
  });

  it('leaves room for what is framed, however much panels cover', () => {
    const { top, bottom, left, right } = paddingFor({ top: 60, right: 0, bottom: 500, left: 0 }, 360, 600);
    expect(600 - top - bottom).toBeGreaterThanOrEqual(180 - 1e-9);
    expect(360 - left - right).toBeGreaterThan(0);
  });

  it('keeps clear of a tall sheet on a phone, however little that leaves', () => {
    const { top, bottom } = paddingFor({ top: 90, right: 0, bottom: 517, left: 0 }, 360, 740);
    expect(top).toBeGreaterThanOrEqual(90);
    expect(bottom).toBeGreaterThanOrEqual(517);
  });

  it('gives up its margins before it lets a panel lie over what is framed', () => {
    const { top, right } = paddingFor({ top: 316, right: 404, bottom: 0, left: 0 }, 800, 500);
    expect(top).toBeGreaterThan(316);
    expect(right).toBeGreaterThan(404);
  });
});
