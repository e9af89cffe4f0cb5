import { RADIANS, EARTH_RADIUS_KM, type Position } from '../../../src/geometry/position';
import { createHeap, lower, pop, push } from '../../../src/routing/heap';
import { kmAt, type Distances } from './distance-transform';
import { fillRow, type LandRows } from './land-rows';
import { onGrid } from './units';

/** Half the side of the window around a port, cells. */
const HALF = 400;
const SIDE = 2 * HALF + 1;
const DIAGONALS = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [-1, 0],
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const;

/** The waters around a port, at the finest scale the land data bears. */
export interface Window {
  land: LandRows;
  field: Distances;
  west: number;
  /** Row of `land` the window's first row is. */
  top: number;
  /** 1 for land. */
  closed: Uint8Array;
  /** Steps between cells that would lead over a spit of land, both ways: see `stepKey`. */
  barred: Set<number>;
}

/** Names a step from one cell to another. */
export function stepKey(from: number, to: number): number {
  return from * SIDE * SIDE + to;
}

export function openWindow(land: LandRows, field: Distances, [lng, lat]: Position): Window {
  const top = Math.floor((land.north - lat) / land.step) - HALF;
  const west = onGrid([lng, lat])[0] - (HALF + 0.5) * land.step;
  const closed = new Uint8Array(SIDE * SIDE).fill(1);
  for (let row = 0; row < SIDE; row++) {
    if (top + row < 0 || top + row >= land.rows) continue;
    const out = closed.subarray(row * SIDE, (row + 1) * SIDE);
    fillRow(land, top + row, west, land.step, out);
    // Land is known from -180 to 180: beyond, look on the other side.
    if (west < -180) fillBeyond(land, top + row, west + 360, out);
    if (west + SIDE * land.step > 180) fillBeyond(land, top + row, west - 360, out);
  }
  return { land, field, west, top, closed, barred: new Set() };
}

const beyond = new Uint8Array(SIDE);

function fillBeyond(land: LandRows, row: number, west: number, out: Uint8Array): void {
  fillRow(land, row, west, land.step, beyond);
  beyond.forEach((closed, i) => {
    if (closed === 1) out[i] = 1;
  });
}

export function positionAt({ land, west, top }: Window, at: number): Position {
  return [west + ((at % SIDE) + 0.5) * land.step, land.north - (top + Math.floor(at / SIDE) + 0.5) * land.step];
}

/** The cell of a position; -1 outside the window. */
export function windowCell({ land, west, top }: Window, [lng, lat]: Position): number {
  const turned = lng - 360 * Math.floor((lng - west) / 360);
  const column = Math.floor((turned - west) / land.step);
  const row = Math.floor((land.north - lat) / land.step) - top;
  return column < 0 || row < 0 || column >= SIDE || row >= SIDE ? -1 : row * SIDE + column;
}

/** Where a search may begin, and what it costs to get there. */
export interface Start {
  cell: number;
  cost: number;
}

/** Water within `km` of a position, each kilometre ashore counted `factor` times. */
export function waterNear(window: Window, [, lat]: Position, km: number, factor: number): Start[] {
  const kmPerRow = EARTH_RADIUS_KM * RADIANS * window.land.step;
  const kmPerColumn = kmPerRow * Math.cos(lat * RADIANS);
  const rows = Math.ceil(km / kmPerRow);
  const columns = Math.min(HALF, Math.ceil(km / Math.max(0.02, kmPerColumn)));
  const starts: Start[] = [];
  for (let dy = -rows; dy <= rows; dy++) {
    for (let dx = -columns; dx <= columns; dx++) {
      const away = Math.hypot(dx * kmPerColumn, dy * kmPerRow);
      const cell = (HALF + dy) * SIDE + HALF + dx;
      if (away <= km && window.closed[cell] === 0) starts.push({ cell, cost: away * factor });
    }
  }
  return starts;
}

const heap = createHeap(SIDE * SIDE);
const costs = new Float64Array(SIDE * SIDE);
const before = new Int32Array(SIDE * SIDE);

/**
 * Searches the water outwards, cheapest first, counting waters close to land dearer, until `visit` says stop.
 * @param visit called once for each cell reached; its `path` leads from the start. `leave`: do not go on from there
 */
export function searchWater(
  window: Window,
  starts: readonly Start[],
  visit: (cell: number, cost: number, path: () => number[]) => 'go' | 'leave' | 'stop',
): void {
  heap.size = 0;
  costs.fill(Infinity);
  const reach = (cell: number, from: number, cost: number) => {
    const known = costs[cell] ?? 0;
    if (cost >= known) return;
    costs[cell] = cost;
    before[cell] = from;
    if (known === Infinity) push(heap, cell, cost);
    else lower(heap, cell, cost);
  };
  for (const { cell, cost } of starts) reach(cell, -1, cost);
  const kmPerRow = EARTH_RADIUS_KM * RADIANS * window.land.step;
  while (heap.size > 0) {
    const cell = pop(heap);
    const cost = costs[cell] ?? 0;
    const answer = visit(cell, cost, () => pathTo(cell));
    if (answer === 'stop') return;
    if (answer === 'leave') continue;
    const row = Math.floor(cell / SIDE);
    const column = cell % SIDE;
    const kmPerColumn = kmPerRow * Math.cos(positionAt(window, cell)[1] * RADIANS);
    for (const [dx, dy] of DIAGONALS) {
      const [x, y] = [column + dx, row + dy];
      if (x < 0 || y < 0 || x >= SIDE || y >= SIDE) continue;
      const to = y * SIDE + x;
      if (window.closed[to] === 1 || cost >= (costs[to] ?? 0)) continue;
      if (window.barred.size > 0 && window.barred.has(stepKey(cell, to))) continue;
      reach(to, cell, cost + Math.hypot(dx * kmPerColumn, dy * kmPerRow) * shyness(window, to));
    }
  }
}

/** How much dearer a kilometre is close to land. */
function shyness(window: Window, cell: number): number {
  const [lng, lat] = positionAt(window, cell);
  const km = kmAt(window.field, lng, lat);
  if (km < 0.6) return 2.2;
  if (km < 1.2) return 1.6;
  return km < 2.4 ? 1.2 : 1;
}

function pathTo(cell: number): number[] {
  const path: number[] = [];
  for (let at = cell; at >= 0; at = before[at] ?? -1) path.push(at);
  return path.reverse();
}
