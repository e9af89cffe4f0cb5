import { describe, expect, it } from 'vitest';
import { clearanceField } from '../../../geo/pipeline/sea/clearance';
import { distanceTransform, gridOf, kmAt } from '../../../geo/pipeline/sea/distance-transform';
import { landRings } from '../../../geo/pipeline/sea/land';
import { cutRows, fillRow, isLand } from '../../../geo/pipeline/sea/land-rows';
import { polygonsOf } from '../../../geo/pipeline/sea/topology';
import type { Position } from '../../../src/geometry/position';

const square = (west: number, south: number, side: number): Position[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

describe('land', () => {
  it('is decoded from quantized arcs, an arc with a complement index backwards', () => {
    const topology = {
      transform: { scale: [0.5, 0.5] as [number, number], translate: [10, 20] as [number, number] },
      arcs: [
        [[0, 0], [2, 0], [0, 2]] as [number, number][],
        [[0, 0], [0, 2], [2, 0]] as [number, number][],
      ],
      objects: { land: { geometries: [{ type: 'Polygon', arcs: [[0, ~1]] }] } },
    }; // prettier-ignore
    expect(polygonsOf(topology, 'land')).toEqual([[[[10, 20], [11, 20], [11, 21], [10, 21], [10, 20]]]]); // prettier-ignore
    expect(() => polygonsOf(topology, 'sea')).toThrow('no object "sea"');
  });

  it('that is stitched across the antimeridian does not spread around the globe', () => {
    const stitched: Position[] = [[170, 60], [-170, 60], [-170, 70], [170, 70], [170, 60]]; // prettier-ignore
    const rows = cutRows(landRings([[stitched]]), 80, 50, 0.1);
    expect([175, -175, 0, 160].map((lng) => isLand(rows, [lng, 65]))).toEqual([true, true, false, false]);
  });

  it('has holes, and none beyond the rows', () => {
    const rows = cutRows(landRings([[square(0, 0, 10), square(4, 4, 2)]]), 20, -20, 0.1);
    const places: Position[] = [[1, 1], [5, 5], [9, 9], [11, 5], [5, 40]]; // prettier-ignore
    expect(places.map((place) => isLand(rows, place))).toEqual([true, false, true, false, false]);
    const row = new Uint8Array(12);
    fillRow(rows, 149, -1, 1, row);
    expect([...row].join('')).toBe('011110011110');
  });
});

describe('the distance to land', () => {
  it('is measured on the sphere and across the antimeridian', () => {
    const grid = gridOf(0.5, 70, 50);
    const sources = new Uint8Array(grid.rows * grid.columns);
    sources[20 * grid.columns] = 1;
    const field = distanceTransform(grid, sources);
    // 59.75° N, from 179.75° W to 179.75° E: half a degree of longitude there is 28.0 km.
    expect(kmAt(field, 179.75, 59.75)).toBeCloseTo(28, 0);
    expect(kmAt(field, -179.75, 58.75)).toBeCloseTo(111.2, 0);
    expect(kmAt(field, -179.75, 10)).toBe(0);
  });

  it('counts blocks as land', () => {
    const land = cutRows([], 5, -5, 0.1);
    const field = clearanceField(land, [{ id: 'reef', why: 'a reef', ring: square(10, 0, 1).slice(0, 4) }]);
    expect(kmAt(field, 10.5, 0.5)).toBe(0);
    expect(kmAt(field, 10.5, 1.1)).toBeGreaterThan(5);
    expect(kmAt(field, 10.5, 1.1)).toBeLessThan(18);
  });
});
