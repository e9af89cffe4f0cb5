import type { Position } from '../../../src/geometry/position';
import type { Ring } from './land';

/**
 * Where the coast crosses each of a set of parallels: enough to say quickly whether a point is land, or to fill a raster.
 * Row 0 is the northernmost; the parallel of a row runs through the middle of its cells.
 */
export interface LandRows {
  /** Latitude of the northern edge of row 0. */
  north: number;
  /** Height of a row, degrees. */
  step: number;
  rows: number;
  /** Crossings of row `r`: `lngs[starts[r]]` up to but not including `lngs[starts[r + 1]]`, ascending. */
  starts: Uint32Array;
  lngs: Float64Array;
}

/** Cuts rings by parallels `step` degrees apart. */
export function cutRows(rings: readonly Ring[], north: number, south: number, step: number): LandRows {
  const rows = Math.round((north - south) / step);
  const starts = new Uint32Array(rows + 1);
  const visit = (found: (row: number, lng: number) => void) => {
    for (const ring of rings) crossings(ring, north, step, rows, found);
  };
  visit((row) => {
    starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  });
  for (let row = 0; row < rows; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const lngs = new Float64Array(starts[rows] ?? 0);
  const next = starts.slice();
  visit((row, lng) => {
    const at = next[row] ?? 0;
    lngs[at] = lng;
    next[row] = at + 1;
  });
  for (let row = 0; row < rows; row++) lngs.subarray(starts[row], starts[row + 1]).sort();
  return { north, step, rows, starts, lngs };
}

function crossings(
  ring: Ring,
  north: number,
  step: number,
  rows: number,
  found: (row: number, lng: number) => void,
): void {
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1], ring[i]];
    if (!a || !b) continue;
    const [upper, lower] = a[1] > b[1] ? [a, b] : [b, a];
    // Rows whose parallel lies in [lower, upper): each ring is crossed an even number of times.
    const first = Math.max(0, Math.floor((north - upper[1]) / step + 0.5));
    const last = Math.min(rows - 1, Math.ceil((north - lower[1]) / step - 0.5));
    for (let row = first; row <= last; row++) {
      const lat = north - (row + 0.5) * step;
      if (lat >= upper[1] || lat < lower[1]) continue;
      found(row, lower[0] + ((upper[0] - lower[0]) * (lat - lower[1])) / (upper[1] - lower[1]));
    }
  }
}

/** Whether a point is land, judged on the nearest parallel. Beyond the rows there is no land. */
export function isLand(land: LandRows, [lng, lat]: Position): boolean {
  const row = Math.floor((land.north - lat) / land.step);
  if (row < 0 || row >= land.rows) return false;
  let [low, high] = [land.starts[row] ?? 0, land.starts[row + 1] ?? 0];
  const start = low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((land.lngs[middle] ?? 0) <= lng) low = middle + 1;
    else high = middle;
  }
  return (low - start) % 2 === 1;
}

/**
 * Fills a window of one row: 1 for land, 0 for water, at the middles of `out.length` cells of `cell` degrees from `west`.
 */
export function fillRow(land: LandRows, row: number, west: number, cell: number, out: Uint8Array): void {
  out.fill(0);
  const end = land.starts[row + 1] ?? 0;
  for (let i = land.starts[row] ?? 0; i + 1 < end; i += 2) {
    const from = Math.max(0, Math.ceil(((land.lngs[i] ?? 0) - west) / cell - 0.5));
    const to = Math.min(out.length, Math.ceil(((land.lngs[i + 1] ?? 0) - west) / cell - 0.5));
    if (to > from) out.fill(1, from, to);
  }
}
