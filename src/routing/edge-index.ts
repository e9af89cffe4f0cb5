import { setPole } from './vector';
import type { Network } from './network';

/**
 * Which edges can be near a place. Short ones lie in blocks of {@link BLOCK}, each with a ball around it: a network file
 * keeps neighbours near each other, so most balls are small. Long ones are told by the plane of their great circle.
 */
export interface EdgeIndex {
  /** Edges, block after block. */
  short: Uint32Array;
  /** By block: the middle of its ball on the unit sphere, and the ball's radius straight through it. */
  blockMiddle: Float64Array;
  blockReach: Float64Array;
  long: Uint32Array;
  /** By long edge: the unit vector square to its plane. */
  longPole: Float64Array;
}

type Lines = Pick<Network, 'vector' | 'edgeFrom' | 'edgeTo' | 'edgeKm'>;

const BLOCK = 16;
/** An edge up to this long is short, km: an eighth of the way around the Earth at most, so that balls hold their edges. */
const SHORT_KM = 250;

export function indexEdges(lines: Lines): EdgeIndex {
  const count = lines.edgeKm.reduce((sum, km) => sum + (km <= SHORT_KM ? 1 : 0), 0);
  const short = new Uint32Array(count);
  const long = new Uint32Array(lines.edgeKm.length - count);
  let [shorts, longs] = [0, 0];
  lines.edgeKm.forEach((km, edge) => {
    if (km <= SHORT_KM) short[shorts++] = edge;
    else long[longs++] = edge;
  });
  const blocks = Math.ceil(count / BLOCK);
  const index: EdgeIndex = {
    short,
    long,
    blockMiddle: new Float64Array(blocks * 3),
    blockReach: new Float64Array(blocks),
    longPole: new Float64Array(long.length * 3),
  };
  for (let block = 0; block < blocks; block++) setBall(index, lines, block);
  long.forEach((edge, place) =>
    setPole(index.longPole, place, lines.vector, lines.edgeFrom[edge] ?? 0, lines.edgeTo[edge] ?? 0),
  );
  return index;
}

function setBall({ short, blockMiddle, blockReach }: EdgeIndex, lines: Lines, block: number): void {
  const { vector, edgeFrom, edgeTo } = lines;
  const [first, last] = [block * BLOCK, Math.min(short.length, (block + 1) * BLOCK)];
  let [x, y, z] = [0, 0, 0];
  for (let at = first; at < last; at++) {
    const from = (edgeFrom[short[at] ?? 0] ?? 0) * 3;
    x += vector[from] ?? 0;
    y += vector[from + 1] ?? 0;
    z += vector[from + 2] ?? 0;
  }
  const size = Math.sqrt(x * x + y * y + z * z);
  [x, y, z] = size > 0 ? [x / size, y / size, z / size] : [1, 0, 0];
  let squared = 0;
  for (let at = first; at < last; at++) {
    const edge = short[at] ?? 0;
    squared = Math.max(squared, squareTo(vector, (edgeFrom[edge] ?? 0) * 3, x, y, z));
    squared = Math.max(squared, squareTo(vector, (edgeTo[edge] ?? 0) * 3, x, y, z));
  }
  blockMiddle[block * 3] = x;
  blockMiddle[block * 3 + 1] = y;
  blockMiddle[block * 3 + 2] = z;
  // A ball that holds more than a quarter of the sphere may not hold the great circle between two of its points.
  blockReach[block] = squared < 2 ? Math.sqrt(squared) : 2;
}

function squareTo(vector: Float64Array, at: number, x: number, y: number, z: number): number {
  const dx = (vector[at] ?? 0) - x;
  const dy = (vector[at + 1] ?? 0) - y;
  const dz = (vector[at + 2] ?? 0) - z;
  return dx * dx + dy * dy + dz * dz;
}

/**
 * Visits every edge that can be nearer to a place than a bound, and some that are not. The visitor gives the new bound.
 *
 * @param place a unit vector.
 */
export function eachNear(index: EdgeIndex, place: Float64Array, visit: (edge: number) => number): void {
  const { short, long, blockMiddle, blockReach, longPole } = index;
  const [x, y, z] = [place[0] ?? 0, place[1] ?? 0, place[2] ?? 0];
  // Every block has an edge no further away than the far side of its ball.
  let bound = Infinity;
  for (let block = 0; block < blockReach.length; block++) {
    bound = Math.min(bound, Math.sqrt(squareTo(blockMiddle, block * 3, x, y, z)) + (blockReach[block] ?? 0));
  }
  for (let block = 0; block < blockReach.length; block++) {
    if (Math.sqrt(squareTo(blockMiddle, block * 3, x, y, z)) > bound + (blockReach[block] ?? 0)) continue;
    const last = Math.min(short.length, (block + 1) * BLOCK);
    for (let at = block * BLOCK; at < last; at++) bound = Math.min(bound, visit(short[at] ?? 0));
  }
  for (let at = 0; at < long.length; at++) {
    const out = x * (longPole[at * 3] ?? 0) + y * (longPole[at * 3 + 1] ?? 0) + z * (longPole[at * 3 + 2] ?? 0);
    if (Math.abs(out) <= bound) bound = Math.min(bound, visit(long[at] ?? 0));
  }
}
