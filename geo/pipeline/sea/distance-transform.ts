import { EARTH_RADIUS_KM, RADIANS } from '../../../src/geometry/position';

/** A raster of the globe between two parallels, row by row from longitude -180. Row 0 is the northernmost. */
export interface Grid {
  /** Side of a cell, degrees. */
  cell: number;
  /** Cells around the globe. */
  columns: number;
  rows: number;
  /** Latitude of the northern edge of row 0. */
  north: number;
}

export function gridOf(cell: number, north: number, south: number): Grid {
  return { cell, columns: Math.round(360 / cell), rows: Math.round((north - south) / cell), north };
}

/** The cell a position lies in; -1 beyond the grid. */
export function cellAt({ cell, columns, rows, north }: Grid, lng: number, lat: number): number {
  const row = Math.floor((north - lat) / cell);
  if (row < 0 || row >= rows) return -1;
  const turned = lng + 180 - 360 * Math.floor((lng + 180) / 360);
  return row * columns + Math.min(columns - 1, Math.floor(turned / cell));
}

/** Distances are kept up to this many rows, and no further. */
const REACH = 255;
/** How many units of a measured grid make a km. */
const UNITS_PER_KM = 100;

/** Distances over a grid. */
export interface Distances {
  grid: Grid;
  /** Units of 1/100 km. */
  units: Uint16Array;
}

/** Km at a position; 0 beyond the grid. */
export function kmAt({ grid, units }: Distances, lng: number, lat: number): number {
  const at = cellAt(grid, lng, lat);
  return at < 0 ? 0 : (units[at] ?? 0) / UNITS_PER_KM;
}

/**
 * The distance of every cell from the nearest source, between the middles of cells, up to {@link REACH} rows.
 * @param sources 1 for a source, 0 for any other cell; overwritten
 */
export function distanceTransform(grid: Grid, sources: Uint8Array): Distances {
  measureColumns(grid, sources);
  const units = new Uint16Array(sources.length);
  const hull: Hull = { at: new Int32Array(3 * grid.columns), from: new Float64Array(3 * grid.columns) };
  for (let row = 0; row < grid.rows; row++) {
    const start = row * grid.columns;
    const column = sources.subarray(start, start + grid.columns);
    measureRow(grid, row, column, units.subarray(start, start + grid.columns), hull);
  }
  return { grid, units };
}

/** Turns the sources, in place, into the distance to a source along each meridian, in rows. */
function measureColumns({ columns }: Grid, sources: Uint8Array): void {
  const total = sources.length;
  for (let at = 0; at < total; at++) {
    const above = at < columns ? REACH : (sources[at - columns] ?? REACH);
    sources[at] = sources[at] === 1 ? 0 : Math.min(REACH, above + 1);
  }
  for (let at = total - columns - 1; at >= 0; at--) {
    const below = (sources[at + columns] ?? REACH) + 1;
    if (below < (sources[at] ?? 0)) sources[at] = below;
  }
}

/** The lower envelope of parabolas: their middles, and from where on each is the lowest. */
interface Hull {
  at: Int32Array;
  from: Float64Array;
}

/**
 * Distances along one row by the lower envelope of parabolas: Felzenszwalb and Huttenlocher, "Distance transforms of
 * sampled functions", Theory of Computing 8 (2012).
 */
function measureRow(grid: Grid, row: number, column: Uint8Array, out: Uint16Array, hull: Hull): void {
  const { columns, cell, north } = grid;
  const width = Math.cos((north - (row + 0.5) * cell) * RADIANS);
  const squared = width * width;
  const reach = Math.min(columns, Math.ceil(REACH / width));
  const height = (at: number) => (column[(at + columns) % columns] ?? 0) ** 2;
  let top = -1;
  for (let at = -reach; at < columns + reach; at++) {
    const own = height(at);
    if (own === REACH * REACH) continue;
    let from = -Infinity;
    while (top >= 0) {
      const other = hull.at[top] ?? 0;
      from = (own + squared * at * at - height(other) - squared * other * other) / (2 * squared * (at - other));
      if (from > (hull.from[top] ?? 0)) break;
      top--;
      from = -Infinity;
    }
    top++;
    hull.at[top] = at;
    hull.from[top] = from;
  }
  const unitsPerRow = EARTH_RADIUS_KM * RADIANS * cell * UNITS_PER_KM;
  for (let at = 0, lowest = 0; at < columns; at++) {
    while (lowest < top && (hull.from[lowest + 1] ?? 0) < at) lowest++;
    const off = (at - (hull.at[lowest] ?? 0)) * width;
    const rows = top < 0 ? REACH : Math.min(REACH, Math.sqrt(off * off + height(hull.at[lowest] ?? 0)));
    out[at] = Math.round(rows * unitsPerRow);
  }
}
