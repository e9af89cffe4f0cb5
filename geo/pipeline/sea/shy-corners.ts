import type { Position } from '../../../src/geometry/position';
import { kmAt, type Distances } from './distance-transform';
import type { ShyWater } from './network-data';
import { onGrid } from './units';
import { KIND, toVector, vertexAt, type Vertex } from './vertices';
import { NAVIGABLE_KM, seaAt, type Seas } from './waters';

/** A corner lies this far outside the ring, km, so that a path along the ring's sides is not in the shy water. */
const OUTSIDE_KM = 1.5;
const KM_PER_DEGREE = 111.2;

/**
 * Where paths bend that go round shy waters: just outside the outward corners of their rings. Without them traffic could
 * only cross such a water or avoid it from one coast to another.
 */
export function shyCorners(waters: readonly ShyWater[], field: Distances, seas: Seas): Vertex[] {
  return waters.flatMap(({ ring }) => {
    const clockwise = area(ring) < 0;
    return ring.flatMap((at, i): Vertex[] => {
      const before = ring[(i + ring.length - 1) % ring.length] ?? at;
      const after = ring[(i + 1) % ring.length] ?? at;
      if (turn(before, at, after) < 0 !== clockwise) return [];
      const [lng, lat] = onGrid(outside(before, at, after));
      const clearanceKm = kmAt(field, lng, lat);
      if (clearanceKm < NAVIGABLE_KM || seaAt(seas, lng, lat) === 0) return [];
      return [{ ...vertexAt([lng, lat], KIND.corner, clearanceKm), before: toVector(before), after: toVector(after) }];
    });
  });
}

/** Twice the area of a ring in square degrees, positive where it runs counter-clockwise. */
function area(ring: readonly Position[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * ny - nx * y;
  }, 0);
}

/** Positive where the way past three positions turns left. */
function turn([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number {
  return (bx - ax) * (cy - by) - (by - ay) * (cx - bx);
}

/** The place outside an outward corner, on the line that halves it. */
function outside(before: Position, at: Position, after: Position): Position {
  const shrink = Math.cos((at[1] * Math.PI) / 180);
  const away = [before, after].map(([lng, lat]) => {
    const [dx, dy] = [(at[0] - lng) * shrink, at[1] - lat];
    const size = Math.hypot(dx, dy) || 1;
    return [dx / size, dy / size] as const;
  });
  const [dx, dy] = [0, 1].map((axis) => away.reduce((sum, side) => sum + (side[axis] ?? 0), 0)) as [number, number];
  const size = Math.hypot(dx, dy) || 1;
  const degrees = OUTSIDE_KM / KM_PER_DEGREE;
  return [at[0] + (degrees * dx) / size / shrink, at[1] + (degrees * dy) / size];
}
