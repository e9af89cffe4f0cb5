import { EARTH_RADIUS_KM } from '../../../src/geometry/position';
import { kmAt, type Distances } from './distance-transform';
import { toPosition, type Vector, type Vertex } from './vertices';

/** Sampling may be off by a cell's half diagonal: no step is shorter than this, km. */
const LEAST_STEP_KM = 0.6;

export interface Line {
  /** Unit vectors: where it starts, and at right angles the way it goes. */
  from: Vector;
  along: Vector;
  lengthKm: number;
}

/** The great circle between two vertices. */
export function lineBetween(a: Vertex, b: Vertex): Line {
  const dot = a.x * b.x + a.y * b.y + a.z * b.z;
  const [x, y, z] = [b.x - a.x * dot, b.y - a.y * dot, b.z - a.z * dot];
  const sin = Math.hypot(x, y, z);
  const along: Vector = sin === 0 ? [0, 0, 0] : [x / sin, y / sin, z / sin];
  return { from: [a.x, a.y, a.z], along, lengthKm: Math.atan2(sin, dot) * EARTH_RADIUS_KM };
}

/** Km to land at `km` along a line. */
export function clearanceAlong(field: Distances, { from, along }: Line, km: number): number {
  const angle = km / EARTH_RADIUS_KM;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [lng, lat] = toPosition(
    from[0] * cos + along[0] * sin,
    from[1] * cos + along[1] * sin,
    from[2] * cos + along[2] * sin,
  );
  return kmAt(field, lng, lat);
}

/** Whether a line comes nowhere nearer to land than `marginKm`. */
export function isClear(field: Distances, line: Line, marginKm: number): boolean {
  let km = 0;
  while (km < line.lengthKm) {
    const clearance = clearanceAlong(field, line, km);
    if (clearance < marginKm) return false;
    km += Math.max(LEAST_STEP_KM, clearance - marginKm);
  }
  return true;
}
