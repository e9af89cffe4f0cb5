import type { Position } from '../../../src/geometry/position';
import { KM_PER_DEGREE } from './metric';

/** Side of a cell in degrees: about 5 km. */
const CELL = 0.05;
/** Cells in a row around the globe; makes one number of two. */
const COLUMNS = Math.round(360 / CELL);

/** Cell → the segments that may pass through it. */
export type SegmentGrid = Map<number, number[]>;

/** Files a segment under every cell it may touch. */
export function fileSegment(grid: SegmentGrid, id: number, a: Position, b: Position): void {
  // Long segments are filed piece by piece, so that their bounding box does not fill the map.
  const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1])) / CELL));
  const at = (t: number): Position => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  for (let piece = 0; piece < pieces; piece++) {
    for (const cell of cellsBetween(at(piece / pieces), at((piece + 1) / pieces))) {
      const ids = grid.get(cell);
      if (!ids) grid.set(cell, [id]);
      else if (ids.at(-1) !== id) ids.push(id);
    }
  }
}

/** Every segment that may pass within `km` of a position; some that do not. */
export function segmentsNear(grid: SegmentGrid, position: Position, km: number): Set<number> {
  const dLat = km / KM_PER_DEGREE;
  const dLng = dLat / Math.cos((position[1] * Math.PI) / 180);
  const near = new Set<number>();
  const corners: [Position, Position] = [
    [position[0] - dLng, position[1] - dLat],
    [position[0] + dLng, position[1] + dLat],
  ];
  for (const cell of cellsBetween(...corners)) for (const id of grid.get(cell) ?? []) near.add(id);
  return near;
}

function cellsBetween(a: Position, b: Position): number[] {
  const cells: number[] = [];
  const index = (degrees: number) => Math.floor(degrees / CELL);
  for (let row = index(Math.min(a[1], b[1])); row <= index(Math.max(a[1], b[1])); row++) {
    for (let column = index(Math.min(a[0], b[0])); column <= index(Math.max(a[0], b[0])); column++) {
      cells.push(row * COLUMNS + column);
    }
  }
  return cells;
}
