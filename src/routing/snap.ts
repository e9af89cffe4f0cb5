import { RADIANS, type Position } from '../geometry/position';
import { chord, chordToKm, setVector } from './vector';
import { eachNear } from './edge-index';
import type { Network } from './network';

/** The point of a network nearest to a place. */
export interface Snap {
  edge: number;
  /** Where on the edge. */
  position: Position;
  /** Great circle from the place. */
  km: number;
}

type Vector = [x: number, y: number, z: number];

/** The point of the network's edges nearest to a position; `null` for a network without edges. */
export function nearestPoint(network: Network, position: Position): Snap | null {
  const place = new Float64Array(3);
  setVector(place, 0, position);
  const point = new Float64Array(3);
  const best = { edge: -1, chord: Infinity, point: new Float64Array(3) };
  eachNear(network.index, place, (edge) => {
    setNearestOnEdge(point, network, edge, place);
    const away = chord(point, 0, place, 0);
    if (away < best.chord) {
      best.edge = edge;
      best.chord = away;
      best.point.set(point);
    }
    return best.chord;
  });
  if (best.edge < 0) return null;
  const [x, y, z] = vectorAt(best.point, 0);
  return {
    edge: best.edge,
    position: [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS],
    km: chordToKm(best.chord),
  };
}

/** Puts into `point` the point of an edge's great circle, between its ends, that is nearest to a place. */
function setNearestOnEdge(point: Float64Array, network: Network, edge: number, place: Float64Array): void {
  const a = vectorAt(network.vector, network.edgeFrom[edge] ?? 0);
  const b = vectorAt(network.vector, network.edgeTo[edge] ?? 0);
  const p = vectorAt(place, 0);
  const pole = cross(a, b);
  const squared = dot(pole, pole);
  // The foot of the perpendicular, by taking out of the place what stands out of the great circle's plane.
  const out = squared > 0 ? dot(p, pole) / squared : 0;
  const foot: Vector = [p[0] - out * pole[0], p[1] - out * pole[1], p[2] - out * pole[2]];
  const size = Math.hypot(...foot);
  const between = squared > 0 && size > 0 && dot(cross(a, foot), pole) >= 0 && dot(cross(foot, b), pole) >= 0;
  if (between) point.set([foot[0] / size, foot[1] / size, foot[2] / size]);
  else point.set(dot(p, a) >= dot(p, b) ? a : b);
}

function vectorAt(list: Float64Array, index: number): Vector {
  return [list[index * 3] ?? 0, list[index * 3 + 1] ?? 0, list[index * 3 + 2] ?? 0];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
