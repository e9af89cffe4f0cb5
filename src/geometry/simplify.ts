import { EARTH_RADIUS_KM, lngNear, RADIANS, type Position } from './position';

const KM_PER_DEGREE = EARTH_RADIUS_KM * RADIANS;

/**
 * Distance in km from a point to the straight line (in degrees) between `a` and `b`, in a plane that is true at the
 * point's own latitude: exact to well under 1 % up to some tens of km.
 */
export function distanceToSegmentKm(point: Position, a: Position, b: Position): number {
  const perLng = KM_PER_DEGREE * Math.cos(point[1] * RADIANS);
  const ax = (lngNear(a[0], point[0]) - point[0]) * perLng;
  const ay = (a[1] - point[1]) * KM_PER_DEGREE;
  const dx = (lngNear(b[0], a[0]) - a[0]) * perLng;
  const dy = (b[1] - a[1]) * KM_PER_DEGREE;
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared));
  return Math.hypot(ax + share * dx, ay + share * dy);
}

/**
 * The line with fewer vertices, by Douglas and Peucker: a subset of its own vertices, first and last kept, such that no
 * vertex left out lies further than `toleranceKm` from the stretch that replaces it ({@link distanceToSegmentKm}).
 * A stretch's ends lie on the source, so neither line leaves the other's tolerance.
 *
 * @throws RangeError where `toleranceKm` is negative or not a number.
 */
export function simplify(line: readonly Position[], toleranceKm: number): Position[] {
  if (!(toleranceKm >= 0)) throw new RangeError(`toleranceKm must be 0 or above, not ${toleranceKm}.`);
  const kept = new Uint8Array(line.length).fill(1, 0, 1).fill(1, -1);
  const stretches: [first: number, last: number][] = [[0, line.length - 1]];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [first, last] = stretch;
    const farthest = farthestFrom(line, first, last);
    if (farthest.index < 0 || farthest.km <= toleranceKm) continue;
    kept[farthest.index] = 1;
    stretches.push([first, farthest.index], [farthest.index, last]);
  }
  return line.filter((_, index) => kept[index] === 1);
}

/** The vertex strictly between two others that lies farthest from their straight line; index -1 where there is none. */
function farthestFrom(line: readonly Position[], first: number, last: number): { index: number; km: number } {
  const [a, b] = [line[first], line[last]];
  let [index, km] = [-1, -1];
  if (!a || !b) return { index, km };
  for (let between = first + 1; between < last; between++) {
    const vertex = line[between];
    const off = vertex ? distanceToSegmentKm(vertex, a, b) : 0;
    if (off > km) [index, km] = [between, off];
  }
  return { index, km };
}

/**
 * How far `line` strays from `source`, in km: the largest distance from a vertex of `source` to the nearest point of
 * `line`. Infinity where `line` has fewer than two vertices and `source` has any.
 */
export function deviationKm(line: readonly Position[], source: readonly Position[]): number {
  let worst = 0;
  for (const vertex of source) {
    let nearest = Infinity;
    for (let i = 1; i < line.length && nearest > worst; i++) {
      const [a, b] = [line[i - 1], line[i]];
      if (a && b) nearest = Math.min(nearest, distanceToSegmentKm(vertex, a, b));
    }
    worst = Math.max(worst, nearest);
  }
  return worst;
}
