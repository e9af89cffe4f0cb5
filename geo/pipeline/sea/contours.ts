import type { Position } from '../../../src/geometry/position';
import type { Distances } from './distance-transform';

/** Units of the field (1/100 km) in a degree of latitude, rounded up. */
const UNITS_PER_DEGREE = 11_200;
/** Sides of a cell of the sampling grid. */
const [TOP, RIGHT, BOTTOM, LEFT] = [0, 1, 2, 3];
/**
 * Which sides the contour joins, water on its right, by which corners are water: 1 north-west, 2 north-east,
 * 4 south-east, 8 south-west. Marching squares: Lorensen and Cline 1987, in the plane.
 */
const JOINS: readonly (readonly [number, number])[][] = [
  [],
  [[TOP, LEFT]],
  [[RIGHT, TOP]],
  [[RIGHT, LEFT]],
  [[BOTTOM, RIGHT]],
  [
    [TOP, LEFT],
    [BOTTOM, RIGHT],
  ],
  [[BOTTOM, TOP]],
  [[BOTTOM, LEFT]],
  [[LEFT, BOTTOM]],
  [[TOP, BOTTOM]],
  [
    [RIGHT, TOP],
    [LEFT, BOTTOM],
  ],
  [[RIGHT, BOTTOM]],
  [[LEFT, RIGHT]],
  [[TOP, RIGHT]],
  [[LEFT, TOP]],
  [],
];

/**
 * The lines along which the sea lies exactly `levelKm` from land, land on their left. Closed rings repeat their first
 * position; lines that leave the field stay open. Longitudes may jump at the antimeridian.
 * @param stride every how many cells the field is sampled
 */
export function contours(field: Distances, levelKm: number, stride: number): Position[][] {
  const { cell, north } = field.grid;
  const [columns, rows] = [Math.floor(field.grid.columns / stride), Math.floor(field.grid.rows / stride)];
  const level = levelKm * 100;
  const sample = (row: number, column: number) =>
    field.units[row * stride * field.grid.columns + (column % columns) * stride] ?? 0;
  const next = new Map<number, number>();
  const points = new Map<number, Position>();
  // A point of the contour is named by the side it lies on: the top or left side of the cell it belongs to.
  const sideKey = (row: number, column: number, side: number) => {
    if (side === RIGHT) return sideKey(row, column + 1, LEFT);
    if (side === BOTTOM) return sideKey(row + 1, column, TOP);
    return 2 * (row * columns + (column % columns)) + (side === TOP ? 0 : 1);
  };
  const place = (row: number, column: number, side: number): Position => {
    if (side === RIGHT) return place(row, column + 1, LEFT);
    if (side === BOTTOM) return place(row + 1, column, TOP);
    const here = sample(row, column);
    const there = side === TOP ? sample(row, column + 1) : sample(row + 1, column);
    const share = (level - here) / (there - here);
    const x = (column % columns) + (side === TOP ? share : 0);
    const y = row + (side === TOP ? 0 : share);
    return [-180 + (x * stride + 0.5) * cell, north - (y * stride + 0.5) * cell];
  };
  // A cell whose corner is further than this from the level cannot hold it.
  const near = 2 * stride * cell * UNITS_PER_DEGREE;
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (Math.abs(sample(row, column) - level) > near) continue;
      const water =
        (sample(row, column) >= level ? 1 : 0) +
        (sample(row, column + 1) >= level ? 2 : 0) +
        (sample(row + 1, column + 1) >= level ? 4 : 0) +
        (sample(row + 1, column) >= level ? 8 : 0);
      if (water === 0 || water === 15) continue;
      for (const [from, to] of JOINS[water] ?? []) {
        const key = sideKey(row, column, from);
        next.set(key, sideKey(row, column, to));
        points.set(key, place(row, column, from));
      }
    }
  }
  return chain(next, points);
}

/** Strings the joined sides together: open lines first, from their starts, then rings. */
function chain(next: Map<number, number>, points: Map<number, Position>): Position[][] {
  const targets = new Set(next.values());
  const starts = [...next.keys()].filter((key) => !targets.has(key));
  const lines: Position[][] = [];
  for (const start of [...starts, ...next.keys()]) {
    const line: Position[] = [];
    let key: number | undefined = start;
    while (key !== undefined && points.has(key)) {
      const point = points.get(key);
      if (point) line.push(point);
      points.delete(key);
      key = next.get(key);
    }
    const [first] = line;
    if (first && key === start) line.push(first);
    if (line.length > 3) lines.push(line);
  }
  return lines;
}
