import { cellAt, distanceTransform, gridOf, kmAt, type Distances, type Grid } from './distance-transform';

/** Side of a cell of the rasters here, degrees: about 2.2 km. */
const CELL = 0.02;
/** Ships sail where land is at least this far. */
export const NAVIGABLE_KM = 1.2;
/** Bodies of water of fewer cells than this are bays: the Sea of Marmara is larger, Lake Maracaibo smaller. */
const LEAST_CELLS = 2500;

/** What the raster may be off by, km, where it says whether a ship could reach the side of some water. */
const SLACK_KM = 1;

/** Navigable water by the sea it belongs to: 0 none, 1 … for each body that hangs together. */
export interface Seas {
  grid: Grid;
  labels: Uint16Array;
}

/** Finds the bodies of navigable water. */
export function findSeas(field: Distances): Seas {
  const grid = coarse(field);
  const total = grid.rows * grid.columns;
  const labels = new Uint16Array(total);
  const navigable = sample(field, grid, (km) => km >= NAVIGABLE_KM);
  const queue = new Int32Array(total);
  let label = 0;
  for (let seed = 0; seed < total; seed++) {
    if (navigable[seed] !== 1) continue;
    const filled = flood(grid, navigable, seed, queue);
    if (filled < LEAST_CELLS) continue;
    label++;
    for (let i = 0; i < filled; i++) labels[queue[i] ?? 0] = label;
  }
  return { grid, labels };
}

/** Takes a body of water off the raster. @returns how many cells it has: the first of the queue */
function flood({ columns, rows }: Grid, navigable: Uint8Array, seed: number, queue: Int32Array): number {
  let filled = 0;
  const visit = (at: number) => {
    if (navigable[at] !== 1) return;
    navigable[at] = 0;
    queue[filled++] = at;
  };
  visit(seed);
  for (let head = 0; head < filled; head++) {
    const at = queue[head] ?? 0;
    const column = at % columns;
    if (at >= columns) visit(at - columns);
    if (at < columns * (rows - 1)) visit(at + columns);
    visit(column === 0 ? at + columns - 1 : at - 1);
    visit(column === columns - 1 ? at - columns + 1 : at + 1);
  }
  return filled;
}

/** The sea at a position or beside it; 0 where there is none. */
export function seaAt({ grid, labels }: Seas, lng: number, lat: number): number {
  for (const [dx, dy] of BESIDE) {
    const at = cellAt(grid, lng + dx * CELL, lat + dy * CELL);
    const label = at < 0 ? 0 : (labels[at] ?? 0);
    if (label > 0) return label;
  }
  return 0;
}

const BESIDE = [
  [0, 0],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
] as const;

/**
 * How far each cell lies from narrow water: water at least `levelKm` from land that no ship keeping `widerKm` from land
 * could reach the side of.
 */
export function kmToNarrows(field: Distances, widerKm: number, levelKm: number): Distances {
  const grid = coarse(field);
  const toOpen = distanceTransform(
    grid,
    sample(field, grid, (km) => km >= widerKm),
  );
  const narrow = sample(field, grid, (km) => km >= levelKm);
  for (let at = 0; at < narrow.length; at++) {
    if ((toOpen.units[at] ?? 0) <= (widerKm + SLACK_KM) * 100) narrow[at] = 0;
  }
  return distanceTransform(grid, narrow);
}

function coarse(field: Distances): Grid {
  const { north, rows, cell } = field.grid;
  return gridOf(CELL, north, north - rows * cell);
}

function sample(field: Distances, grid: Grid, test: (km: number) => boolean): Uint8Array {
  const out = new Uint8Array(grid.rows * grid.columns);
  for (let row = 0; row < grid.rows; row++) {
    const lat = grid.north - (row + 0.5) * grid.cell;
    for (let column = 0; column < grid.columns; column++) {
      if (test(kmAt(field, -180 + (column + 0.5) * grid.cell, lat))) out[row * grid.columns + column] = 1;
    }
  }
  return out;
}
