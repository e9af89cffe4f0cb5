import { describe, expect, it } from 'vitest';
import { gridOf, type Distances } from '../../../geo/pipeline/sea/distance-transform';
import type { ShyWater } from '../../../geo/pipeline/sea/network-data';
import { shyCorners } from '../../../geo/pipeline/sea/shy-corners';
import type { Seas } from '../../../geo/pipeline/sea/waters';
import { distanceKm, type Position } from '../../../src/geometry/position';

const grid = gridOf(1, 80, -60);
const cells = grid.rows * grid.columns;
/** A world of water, 100 km from any land, and one of land. */
const water: Distances = { grid, units: new Uint16Array(cells).fill(10_000) };
const land: Distances = { grid, units: new Uint16Array(cells) };
const seas: Seas = { grid, labels: new Uint16Array(cells).fill(1) };

const shunned = (ring: Position[]): ShyWater[] => [{ id: 'bank', why: 'a bank', penalty: 1, ring }];
const square: Position[] = [
  [10, 0],
  [12, 0],
  [12, 2],
  [10, 2],
];

describe('corners of shy waters', () => {
  it.each([
    { way: 'counter-clockwise', ring: square },
    { way: 'clockwise', ring: square.toReversed() },
  ])('stand outside every outward corner of a ring that runs $way', ({ ring }) => {
    const corners = shyCorners(shunned(ring), water, seas);
    expect(corners).toHaveLength(4);
    corners.forEach(({ position: [lng, lat] }, i) => {
      expect(lng < 10 || lng > 12).toBe(true);
      expect(lat < 0 || lat > 2).toBe(true);
      // 1.5 km, and what the grid of 0.005° may add.
      expect(distanceKm([lng, lat], ring[i] ?? [0, 0])).toBeLessThan(2);
    });
  });

  it('stand at no corner that points inwards', () => {
    const ring: Position[] = [...square.slice(0, 3), [11, 1], [10, 2]];
    expect(shyCorners(shunned(ring), water, seas)).toHaveLength(4);
  });

  it('stand on water only', () => {
    expect(shyCorners(shunned(square), land, seas)).toEqual([]);
  });
});
