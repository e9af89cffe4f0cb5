import { chord, dot, setPole } from './vector';
import type { Network } from './network';

/**
 * Which edges can be near a place.
 *
 * Short ones lie in blocks of {@link BLOCK}, neighbours together, each with a ball around it; blocks lie in as large groups,
 * again with a ball. Long ones cross half an ocean: balls around them would hold everything. They lie in blocks of those
 * whose planes are alike. The pole of an edge that passes near a place stands about square to that place, so that a ball
 * around the poles of a block tells whether one of them can.
 */
export interface EdgeIndex {
  /** Block after block. */
  short: Uint32Array;
  blocks: Balls;
  groups: Balls;
  /** Block after block. */
  long: Uint32Array;
  /** By long edge: the unit vector square to its plane. */
  pole: Float64Array;
  poles: Balls;
}

interface Balls {
  /** The middle on the unit sphere: three numbers a ball. */
  middle: Float64Array;
  /** The radius, straight through the sphere. */
  reach: Float64Array;
}

type Lines = Pick<Network, 'vector' | 'edgeFrom' | 'edgeTo' | 'edgeKm'>;

const BLOCK = 16;
/** An edge up to this long is short, km: an eighth of the way around the Earth at most, so that balls hold their edges. */
const SHORT_KM = 400;
/** Poles are put in order by cells of a cube around the sphere, so many along each axis. */
const CELLS = 16;

export function indexEdges(lines: Lines): EdgeIndex {
  const { vector, edgeFrom, edgeTo, edgeKm } = lines;
  let count = 0;
  for (let edge = 0; edge < edgeKm.length; edge++) if ((edgeKm[edge] ?? 0) <= SHORT_KM) count++;
  const short = new Uint32Array(count);
  const others = new Uint32Array(edgeKm.length - count);
  let shorts = 0;
  let longs = 0;
  for (let edge = 0; edge < edgeKm.length; edge++) {
    if ((edgeKm[edge] ?? 0) <= SHORT_KM) short[shorts++] = edge;
    else others[longs++] = edge;
  }
  // The ends of short edges, edge after edge, and the poles of long ones.
  const ends = new Float64Array(count * 6);
  for (let at = 0; at < count; at++) {
    const edge = short[at] ?? 0;
    copyVector(ends, at * 2, vector, edgeFrom[edge] ?? 0);
    copyVector(ends, at * 2 + 1, vector, edgeTo[edge] ?? 0);
  }
  const pole = new Float64Array(longs * 3);
  for (let at = 0; at < longs; at++) {
    const edge = others[at] ?? 0;
    setPole(pole, at, vector, edgeFrom[edge] ?? 0, edgeTo[edge] ?? 0);
    // The same plane has a pole on either side.
    const sign = (pole[at * 3 + 2] ?? 0) < 0 ? -1 : 1;
    for (let axis = 0; axis < 3; axis++) pole[at * 3 + axis] = sign * (pole[at * 3 + axis] ?? 0);
  }
  const order = byCell(pole);
  const sorted = new Float64Array(pole.length);
  for (let at = 0; at < longs; at++) copyVector(sorted, at, pole, order[at] ?? 0);
  const blocks = ballsAround(ends, 2 * BLOCK);
  return {
    short,
    blocks,
    groups: ballsAround(blocks.middle, BLOCK, blocks.reach),
    long: order.map((at) => others[at] ?? 0),
    pole: sorted,
    poles: ballsAround(sorted, BLOCK),
  };
}

/** The order of vectors by the cells they lie in: a counting sort. */
function byCell(vectors: Float64Array): Uint32Array {
  const count = vectors.length / 3;
  const cells = new Uint16Array(count);
  const next = new Uint32Array(CELLS ** 3 + 1);
  for (let at = 0; at < count; at++) {
    let cell = 0;
    for (let axis = 0; axis < 3; axis++) {
      const part = Math.floor((((vectors[at * 3 + axis] ?? 0) + 1) / 2) * CELLS);
      cell = cell * CELLS + Math.min(CELLS - 1, part);
    }
    cells[at] = cell;
    next[cell + 1] = (next[cell + 1] ?? 0) + 1;
  }
  for (let cell = 1; cell < next.length; cell++) next[cell] = (next[cell] ?? 0) + (next[cell - 1] ?? 0);
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    const cell = cells[at] ?? 0;
    const place = next[cell] ?? 0;
    order[place] = at;
    next[cell] = place + 1;
  }
  return order;
}

/**
 * A ball around every so many vectors, or around every so many balls.
 *
 * @param reaches radii of the balls whose middles the vectors are. Default: 0.
 */
function ballsAround(vectors: Float64Array, size: number, reaches?: Float64Array): Balls {
  const count = vectors.length / 3;
  const balls = Math.ceil(count / size);
  const middle = new Float64Array(balls * 3);
  const reach = new Float64Array(balls);
  for (let ball = 0; ball < balls; ball++) {
    const last = Math.min(count, (ball + 1) * size);
    let x = 0;
    let y = 0;
    let z = 0;
    for (let at = ball * size; at < last; at++) {
      x += vectors[at * 3] ?? 0;
      y += vectors[at * 3 + 1] ?? 0;
      z += vectors[at * 3 + 2] ?? 0;
    }
    // Any place will do for the middle, where they cancel out.
    const length = Math.sqrt(x * x + y * y + z * z);
    middle[ball * 3] = length > 0 ? x / length : 1;
    middle[ball * 3 + 1] = length > 0 ? y / length : 0;
    middle[ball * 3 + 2] = length > 0 ? z / length : 0;
    let most = 0;
    for (let at = ball * size; at < last; at++) {
      const away = chord(vectors, at, middle, ball) + (reaches?.[at] ?? 0);
      if (away > most) most = away;
    }
    // A ball that holds more than half the sphere may not hold the great circle between two of its points.
    reach[ball] = most < Math.SQRT2 ? most : 2;
  }
  return { middle, reach };
}

function copyVector(to: Float64Array, i: number, from: Float64Array, j: number): void {
  to[i * 3] = from[j * 3] ?? 0;
  to[i * 3 + 1] = from[j * 3 + 1] ?? 0;
  to[i * 3 + 2] = from[j * 3 + 2] ?? 0;
}

/**
 * How far from a place the nearest edge is at most, straight through the unit sphere, by a glance at the balls. Infinity
 * where there are no short edges.
 *
 * @param place a unit vector.
 */
export function farthestNearest({ blocks, groups }: EdgeIndex, place: Float64Array): number {
  // Every ball has an edge no further away than its far side.
  let bound = Infinity;
  for (let group = 0; group < groups.reach.length; group++) {
    bound = Math.min(bound, chord(groups.middle, group, place, 0) + (groups.reach[group] ?? 0));
  }
  eachBlock(blocks, groups, place, bound, (block) => {
    bound = Math.min(bound, chord(blocks.middle, block, place, 0) + (blocks.reach[block] ?? 0));
  });
  return bound;
}

/**
 * Visits every edge that can be nearer to a place than a bound, and some that are not. The visitor gives the new bound.
 *
 * @param place a unit vector.
 * @param bound straight through the unit sphere.
 */
export function eachWithin(
  index: EdgeIndex,
  place: Float64Array,
  bound: number,
  visit: (edge: number) => number,
): void {
  const { short, blocks, groups, long, pole, poles } = index;
  eachBlock(blocks, groups, place, bound, (block) => {
    if (chord(blocks.middle, block, place, 0) > bound + (blocks.reach[block] ?? 0)) return;
    const last = Math.min(short.length, (block + 1) * BLOCK);
    for (let at = block * BLOCK; at < last; at++) bound = Math.min(bound, visit(short[at] ?? 0));
  });
  // On an edge, as every port is: nothing is nearer.
  if (bound === 0) return;
  for (let block = 0; block < poles.reach.length; block++) {
    if (Math.abs(dot(poles.middle, block, place, 0)) > bound + (poles.reach[block] ?? 0)) continue;
    const last = Math.min(long.length, (block + 1) * BLOCK);
    for (let at = block * BLOCK; at < last; at++) {
      if (Math.abs(dot(pole, at, place, 0)) <= bound) bound = Math.min(bound, visit(long[at] ?? 0));
    }
  }
}

/** Visits every block of every group that comes as near to a place as a bound. */
function eachBlock(
  blocks: Balls,
  groups: Balls,
  place: Float64Array,
  bound: number,
  visit: (block: number) => void,
): void {
  for (let group = 0; group < groups.reach.length; group++) {
    if (chord(groups.middle, group, place, 0) > bound + (groups.reach[group] ?? 0)) continue;
    const last = Math.min(blocks.reach.length, (group + 1) * BLOCK);
    for (let block = group * BLOCK; block < last; block++) visit(block);
  }
}
