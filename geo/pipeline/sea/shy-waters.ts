import { EARTH_RADIUS_KM, type Position } from '../../../src/geometry/position';
import type { ShyWater } from './network-data';
import type { Line } from './sight';
import { toPosition, toVector, type Vector } from './vertices';

/** Lines are looked at this often inside, km. */
const STEP_KM = 1.5;

/** Water that through traffic avoids, and the cap of the sphere that holds it. */
export interface Shy {
  penalty: number;
  ring: readonly Position[];
  middle: Vector;
  /** Radians. */
  reach: number;
}

export function shyOf({ ring, penalty }: ShyWater): Shy {
  const corners = ring.map(toVector);
  const [x, y, z] = corners.reduce<Vector>(([sx, sy, sz], [cx, cy, cz]) => [sx + cx, sy + cy, sz + cz], [0, 0, 0]);
  const size = Math.hypot(x, y, z) || 1;
  const middle: Vector = [x / size, y / size, z / size];
  const reach = Math.max(...corners.map((corner) => Math.acos(Math.min(1, dot(corner, middle)))));
  return { penalty, ring, middle, reach };
}

/** What a line costs on top of its length for the waters it runs through, km. */
export function shyKm(waters: readonly Shy[], { from, along, lengthKm }: Line): number {
  let extra = 0;
  for (const { penalty, ring, middle, reach } of waters) {
    const [ahead, beside] = [dot(middle, along), dot(middle, from)];
    // How near the whole great circle comes to the middle, and where it does.
    if (Math.hypot(ahead, beside) < Math.cos(reach)) continue;
    const nearest = Math.atan2(ahead, beside);
    const first = Math.max(0, (nearest - reach) * EARTH_RADIUS_KM);
    const last = Math.min(lengthKm, (nearest + reach) * EARTH_RADIUS_KM);
    const steps = Math.ceil((last - first) / STEP_KM);
    for (let step = 0; step < steps; step++) {
      const angle = (first + ((step + 0.5) / steps) * (last - first)) / EARTH_RADIUS_KM;
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const at = toPosition(
        from[0] * cos + along[0] * sin,
        from[1] * cos + along[1] * sin,
        from[2] * cos + along[2] * sin,
      );
      if (isInside(ring, at)) extra += (penalty * (last - first)) / steps;
    }
  }
  return extra;
}

function isInside(ring: readonly Position[], [lng, lat]: Position): boolean {
  let inside = false;
  ring.forEach((a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    if (a[1] > lat !== b[1] > lat && lng < a[0] + ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1])) inside = !inside;
  });
  return inside;
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
