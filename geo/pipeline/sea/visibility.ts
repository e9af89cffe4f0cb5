import { EARTH_RADIUS_KM, type Position } from '../../../src/geometry/position';
import { cross } from './corners';
import type { Distances } from './distance-transform';
import { isAshore, type Shore } from './shore';
import { clearanceAlong, isClear, lineBetween, type Line } from './sight';
import { KIND, toPosition, type Vertex } from './vertices';

/** Vertices this far from land are of the open sea and may be joined over any distance, km … */
const OPEN_KM = 7.5;
/** … where land is nowhere nearer to the line than this, km: the first level's distance less what it is straightened by. */
const OPEN_MARGIN_KM = 6.5;
/** Lines up to this length, km, may lead through narrower water, which costs more … */
export const REACH_KM = 150;
/** … but not nearer to land than this, km, or than this share of what their ends keep. */
const NEAR_MARGIN_KM = 1.1;
const NEAR_SHARE = 0.8;
/** A path that bends this little the wrong way is still taut (sine) … */
const SLACK = 0.06;
/**
 * … and so is one whose next bend is no further than this to the wrong side, radians: about 12 km, since near narrows a
 * path comes closer to land than the contour it bends at. Up to a bend of this (sine).
 */
const ASIDE = 12 / EARTH_RADIUS_KM;
const MOST_SLACK = 0.6;
/** Lines nearer than this to land are checked against the land itself, km. */
const CLOSE_KM = 2;
const CHECK_STEP_KM = 0.1;

/** Edges between vertices that see each other. */
export interface Sightings {
  a: number[];
  b: number[];
}

/**
 * Finds all pairs of vertices between which a ship can sail straight and a taut path may run.
 * @param known vertices before this one are left alone among themselves: their sightings are known. Default: none are
 */
export function sightings(vertices: readonly Vertex[], field: Distances, shore: Shore, known = 0): Sightings {
  const found: Sightings = { a: [], b: [] };
  const table = layOut(vertices);
  const consider = (i: number, j: number) => {
    if ((table.index[i] ?? 0) < known && (table.index[j] ?? 0) < known) return;
    const [a, b] = [vertices[table.index[i] ?? 0], vertices[table.index[j] ?? 0]];
    if (!a || !b) return;
    if (!canSail(a, b, field, shore)) return;
    found.a.push(table.index[i] ?? 0);
    found.b.push(table.index[j] ?? 0);
  };
  joinOpen(table, known, consider);
  joinNear(table, consider);
  return found;
}

/** Whether a ship can sail straight from one vertex to another. */
export function canSail(a: Vertex, b: Vertex, field: Distances, shore: Shore): boolean {
  const line = lineBetween(a, b);
  if (line.lengthKm < 0.1) return false;
  if (line.lengthKm > REACH_KM) return isClear(field, line, OPEN_MARGIN_KM);
  const marginKm = Math.min(NEAR_MARGIN_KM, NEAR_SHARE * a.clearanceKm, NEAR_SHARE * b.clearanceKm);
  return isClear(field, line, marginKm) && !touchesLand(line, field, shore);
}

/** Vertices as flat numbers; those of the open sea first. */
interface Table {
  index: Uint32Array;
  openCount: number;
  x: Float64Array;
  y: Float64Array;
  z: Float64Array;
  /** Normals of the contour's two sides at each corner, six numbers each; zeros elsewhere. */
  sides: Float64Array;
}

function layOut(vertices: readonly Vertex[]): Table {
  const joined = [...vertices.keys()].filter((i) => {
    const kind = vertices[i]?.kind;
    return kind === KIND.corner || kind === KIND.gate;
  });
  const isOpen = (i: number) => (vertices[i]?.clearanceKm ?? 0) >= OPEN_KM;
  const order = [...joined.filter(isOpen), ...joined.filter((i) => !isOpen(i))];
  const pick = (read: (vertex: Vertex) => number) =>
    Float64Array.from(order, (i) => {
      const vertex = vertices[i];
      return vertex ? read(vertex) : 0;
    });
  const sides = new Float64Array(order.length * 6);
  order.forEach((i, at) => {
    const vertex = vertices[i];
    if (!vertex?.before || !vertex.after) return;
    const here = [vertex.x, vertex.y, vertex.z] as const;
    const [b, a] = [cross(vertex.before, here), cross(vertex.after, here)];
    const [bSize, aSize] = [Math.hypot(...b) || 1, Math.hypot(...a) || 1];
    sides.set([...b.map((n) => n / bSize), ...a.map((n) => n / aSize)], at * 6);
  });
  return {
    index: Uint32Array.from(order),
    openCount: joined.filter(isOpen).length,
    x: pick((v) => v.x),
    y: pick((v) => v.y),
    z: pick((v) => v.z),
    sides,
  };
}

/**
 * Whether a taut path from a place may bend at a corner: both sides of the contour there lie on the same side of the line.
 * @param before, after scalar products of the place with the normals of the contour's sides
 * @param sin sine of the angle between place and corner
 */
function isTaut(before: number, after: number, sin: number): boolean {
  const slack = Math.max(SLACK * sin, Math.min(MOST_SLACK * sin, ASIDE));
  return !((before > slack && after < -slack) || (before < -slack && after > slack));
}

/** Calls back for each pair of a vertex and those of a list between which a taut path may run. */
function tautFrom(table: Table, i: number, others: Uint32Array, consider: (i: number, j: number) => void): void {
  const { x, y, z, sides } = table;
  const at = (list: Float64Array, index: number) => list[index] ?? 0;
  const [ix, iy, iz] = [at(x, i), at(y, i), at(z, i)];
  const [bx, by, bz] = [at(sides, 6 * i), at(sides, 6 * i + 1), at(sides, 6 * i + 2)];
  const [ax, ay, az] = [at(sides, 6 * i + 3), at(sides, 6 * i + 4), at(sides, 6 * i + 5)];
  for (const j of others) {
    const [jx, jy, jz] = [at(x, j), at(y, j), at(z, j)];
    const before = bx * jx + by * jy + bz * jz;
    const after = ax * jx + ay * jy + az * jz;
    // The sine is 1 at most: the test that costs nothing goes first.
    if (!isTaut(before, after, 1)) continue;
    const dot = ix * jx + iy * jy + iz * jz;
    const sin = Math.sqrt(Math.max(0, 1 - dot * dot));
    if (!isTaut(before, after, sin)) continue;
    const k = 6 * j;
    const there = at(sides, k) * ix + at(sides, k + 1) * iy + at(sides, k + 2) * iz;
    const thereAfter = at(sides, k + 3) * ix + at(sides, k + 4) * iy + at(sides, k + 5) * iz;
    if (isTaut(there, thereAfter, sin)) consider(i, j);
  }
}

function joinOpen(table: Table, known: number, consider: (i: number, j: number) => void): void {
  const open = Uint32Array.from({ length: table.openCount }, (_, i) => i);
  const fresh = open.filter((i) => (table.index[i] ?? 0) >= known);
  const old = open.filter((i) => (table.index[i] ?? 0) < known);
  fresh.forEach((i, at) => {
    tautFrom(table, i, fresh.subarray(at + 1), consider);
    tautFrom(table, i, old, consider);
  });
}

/** Pairs of which one at least is not of the open sea. */
function joinNear(table: Table, consider: (i: number, j: number) => void): void {
  const { x, y, z, openCount, index } = table;
  const at = (list: Float64Array, i: number) => list[i] ?? 0;
  const reach = REACH_KM / EARTH_RADIUS_KM;
  const isNear = (i: number, j: number) =>
    Math.hypot(at(x, i) - at(x, j), at(y, i) - at(y, j), at(z, i) - at(z, j)) < reach;
  // In order of z, those in reach lie within a band of latitude.
  const order = Uint32Array.from(index, (_, i) => i).sort((i, j) => at(z, i) - at(z, j));
  for (let from = 0, to = 0; from < order.length; from++) {
    const i = order[from] ?? 0;
    while (to < order.length && at(z, order[to] ?? 0) - at(z, i) < reach) to++;
    tautFrom(table, i, order.subarray(from + 1, to), (_, j) => {
      if ((i >= openCount || j >= openCount) && isNear(i, j)) consider(i, j);
    });
  }
}

function touchesLand(line: Line, field: Distances, shore: Shore): boolean {
  let km = 0;
  while (km < line.lengthKm) {
    const clearance = clearanceAlong(field, line, km);
    if (clearance < CLOSE_KM && isAshore(shore, positionAlong(line, km))) return true;
    km += Math.max(CHECK_STEP_KM, clearance - CLOSE_KM);
  }
  return false;
}

function positionAlong({ from, along }: Line, km: number): Position {
  const [cos, sin] = [Math.cos(km / EARTH_RADIUS_KM), Math.sin(km / EARTH_RADIUS_KM)];
  return toPosition(from[0] * cos + along[0] * sin, from[1] * cos + along[1] * sin, from[2] * cos + along[2] * sin);
}
