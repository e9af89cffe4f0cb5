import type { Position } from '../../../src/geometry/position';
import { cellAt, distanceTransform, gridOf, type Distances, type Grid } from './distance-transform';
import type { Ring } from './land';
import { fillRow, type LandRows } from './land-rows';
import type { Block } from './network-data';

/** Nobody sails beyond these parallels. */
export const NORTH = 81.5;
export const SOUTH = -60;
/** Side of a cell, degrees: about 1.1 km. */
export const CELL = 0.01;
/** An islet is no wider and no higher than this, degrees. */
const ISLET = 0.03;

/**
 * How far every cell of the sea lies from the nearest land or block, in km.
 * @param land its rows are the field's
 * @param rings the same land; islets too small for the middle of any cell count by their corners
 */
export function clearanceField(land: LandRows, blocks: readonly Block[], rings: readonly Ring[] = []): Distances {
  const grid = gridOf(land.step, land.north, land.north - land.rows * land.step);
  const closed = new Uint8Array(grid.rows * grid.columns);
  for (let row = 0; row < grid.rows; row++) {
    fillRow(land, row, -180, CELL, closed.subarray(row * grid.columns, (row + 1) * grid.columns));
  }
  for (const ring of rings) if (isIslet(ring)) fillCorners(grid, closed, ring);
  for (const { ring } of blocks) fillBlock(grid, closed, ring);
  return distanceTransform(grid, closed);
}

function isIslet(ring: Ring): boolean {
  const [lngs, lats] = [ring.map(([lng]) => lng), ring.map(([, lat]) => lat)];
  return Math.max(...lngs) - Math.min(...lngs) < ISLET && Math.max(...lats) - Math.min(...lats) < ISLET;
}

function fillCorners(grid: Grid, closed: Uint8Array, ring: Ring): void {
  for (const [lng, lat] of ring) {
    const at = cellAt(grid, lng, lat);
    if (at >= 0) closed[at] = 1;
  }
}

function fillBlock(grid: Grid, closed: Uint8Array, ring: readonly Position[]): void {
  const { cell, north, rows, columns } = grid;
  const lats = ring.map(([, lat]) => lat);
  const first = Math.max(0, Math.floor((north - Math.max(...lats)) / cell));
  const last = Math.min(rows - 1, Math.floor((north - Math.min(...lats)) / cell));
  for (let row = first; row <= last; row++) {
    const lat = north - (row + 0.5) * cell;
    const lngs = ring
      .flatMap((a, i) => {
        const b = ring[(i + 1) % ring.length] ?? a;
        return a[1] > lat === b[1] > lat ? [] : [a[0] + ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1])];
      })
      .sort((a, b) => a - b);
    for (let i = 0; i + 1 < lngs.length; i += 2) {
      const from = Math.max(0, Math.round(((lngs[i] ?? 0) + 180) / cell));
      const to = Math.min(columns, Math.round(((lngs[i + 1] ?? 0) + 180) / cell));
      closed.fill(1, row * columns + from, row * columns + to);
    }
  }
}
