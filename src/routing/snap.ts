import { RADIANS, type Position } from '../geometry/position';
import { chord, chordToKm, dot, setPole, setVector } from './vector';
import { eachWithin, farthestNearest } from './edge-index';
import type { Network } from './network';

/** The point of a network nearest to a place. */
export interface Snap {
  edge: number;
  /** Where on the edge. */
  position: Position;
  /** Great circle from the place. */
  km: number;
}

/** The point of the network's edges nearest to a position; `null` for a network without edges. */
export function nearestPoint(network: Network, position: Position): Snap | null {
  const place = new Float64Array(3);
  setVector(place, 0, position);
  const point = new Float64Array(3);
  const nearest = new Float64Array(3);
  let best = -1;
  let bestChord = Infinity;
  const index = network.index();
  eachWithin(index, place, farthestNearest(index, place), (edge) => {
    if (!setNearestOnEdge(point, network, edge, place, bestChord)) return bestChord;
    const away = chord(point, 0, place, 0);
    if (away < bestChord) {
      best = edge;
      bestChord = away;
      nearest.set(point);
    }
    return bestChord;
  });
  if (best < 0) return null;
  const [x = 0, y = 0, z = 0] = nearest;
  return {
    edge: best,
    position: [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS],
    km: chordToKm(bestChord),
  };
}

/** Puts into `point` the point of an edge, on its great circle, that is nearest to a place. `false` where it surely lies farther off than `most`. */
function setNearestOnEdge(
  point: Float64Array,
  network: Network,
  edge: number,
  place: Float64Array,
  most: number,
): boolean {
  const { vector } = network;
  const a = network.edgeFrom[edge] ?? 0;
  const b = network.edgeTo[edge] ?? 0;
  const near = dot(place, 0, vector, a);
  const far = dot(place, 0, vector, b);
  // The edge lies in the ball whose diameter joins its ends. Above 0, the place lies outside, and nowhere nearer than `most`
  // where this is more than `most` times itself and the diameter: at most 2.
  if (1 - near - far + dot(vector, a, vector, b) > most * (most + 2)) return false;
  setPole(point, 0, vector, a, b);
  const px = point[0] ?? 0;
  const py = point[1] ?? 0;
  const pz = point[2] ?? 0;
  // The foot of the perpendicular, by taking out of the place what stands out of the great circle's plane.
  const out = dot(point, 0, place, 0);
  if (Math.abs(out) > most) return false;
  const x = (place[0] ?? 0) - out * px;
  const y = (place[1] ?? 0) - out * py;
  const z = (place[2] ?? 0) - out * pz;
  const size = Math.sqrt(x * x + y * y + z * z);
  const isPlane = px !== 0 || py !== 0 || pz !== 0;
  if (isPlane && size > 0 && turn(vector, a, x, y, z, point) >= 0 && turn(vector, b, x, y, z, point) <= 0) {
    point[0] = x / size;
    point[1] = y / size;
    point[2] = z / size;
    return true;
  }
  const end = near >= far ? a : b;
  for (let axis = 0; axis < 3; axis++) point[axis] = vector[end * 3 + axis] ?? 0;
  return true;
}

/** Above 0 where x, y, z lies onward from a vertex around a pole, below 0 where it lies back. */
function turn(vector: Float64Array, vertex: number, x: number, y: number, z: number, pole: Float64Array): number {
  const vx = vector[vertex * 3] ?? 0;
  const vy = vector[vertex * 3 + 1] ?? 0;
  const vz = vector[vertex * 3 + 2] ?? 0;
  return (vy * z - vz * y) * (pole[0] ?? 0) + (vz * x - vx * z) * (pole[1] ?? 0) + (vx * y - vy * x) * (pole[2] ?? 0);
}
