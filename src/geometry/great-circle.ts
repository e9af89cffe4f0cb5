import { distanceKm, EARTH_RADIUS_KM, RADIANS, type Position } from './position';
import { upAt, type Vector } from './sphere';

/** Two points this close to opposite ends of the Earth have no one shortest line between them. */
const ANTIPODAL_KM = 1e-6 * EARTH_RADIUS_KM;

/**
 * The shortest line over the sphere from `a` to `b`, with a vertex at least every `stepKm`. Starts and ends exactly
 * at the given positions; longitudes between are within -180 … 180, so the line may jump at the antimeridian
 * (see `cutAntimeridian`).
 *
 * Spherical linear interpolation: Shoemake, "Animating rotation with quaternion curves", 1985.
 *
 * @throws RangeError where `stepKm` is not positive, or the points lie opposite each other on the Earth.
 */
export function greatCircle(a: Position, b: Position, stepKm: number): Position[] {
  if (!(stepKm > 0)) throw new RangeError(`stepKm must be above 0, not ${stepKm}.`);
  const lengthKm = distanceKm(a, b);
  if (lengthKm > Math.PI * EARTH_RADIUS_KM - ANTIPODAL_KM) {
    throw new RangeError(`${a.join()} and ${b.join()} lie opposite each other: no one shortest line joins them.`);
  }
  const steps = Math.max(1, Math.ceil(lengthKm / stepKm));
  if (steps === 1) return [[...a], [...b]];
  const angle = lengthKm / EARTH_RADIUS_KM;
  const [from, to] = [a, b].map(([lng, lat]) => upAt(lng * RADIANS, lat * RADIANS)) as [Vector, Vector];
  const line: Position[] = [[...a]];
  for (let step = 1; step < steps; step++) {
    const shareA = Math.sin(angle * (1 - step / steps)) / Math.sin(angle);
    const shareB = Math.sin(angle * (step / steps)) / Math.sin(angle);
    const x = from[0] * shareA + to[0] * shareB;
    const y = from[1] * shareA + to[1] * shareB;
    const z = from[2] * shareA + to[2] * shareB;
    line.push([Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS]);
  }
  line.push([...b]);
  return line;
}
