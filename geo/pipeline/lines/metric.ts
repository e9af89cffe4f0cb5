import { distanceKm, EARTH_RADIUS_KM, RADIANS, type Position } from '../../../src/geometry/position';
import { distanceToSegmentKm } from '../../../src/geometry/simplify';

/** Km of one degree along a meridian. */
export const KM_PER_DEGREE = EARTH_RADIUS_KM * RADIANS;

export interface Foot {
  /** 0 at the segment's start, 1 at its end. */
  t: number;
  position: Position;
  /** Distance from the point to the foot. */
  km: number;
}

/** The point of segment `a`–`b` nearest to `point`, on the plane of {@link distanceToSegmentKm}. */
export function footOnSegment(point: Position, a: Position, b: Position): Foot {
  const shrink = Math.cos(point[1] * RADIANS);
  const dx = (b[0] - a[0]) * shrink;
  const dy = b[1] - a[1];
  const along = (point[0] - a[0]) * shrink * dx + (point[1] - a[1]) * dy;
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, along / squared));
  const position: Position = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  return { t, position, km: distanceToSegmentKm(point, a, b) };
}

/** Points along a line, the same distance apart within each of its segments and nowhere more than `stepKm`. */
export function pointsAlong(line: readonly Position[], stepKm: number): Position[] {
  return line.flatMap((end, i): Position[] => {
    const start = line[i - 1];
    if (!start) return [end];
    const steps = Math.max(1, Math.ceil(distanceKm(start, end) / stepKm));
    return Array.from({ length: steps }, (_, k): Position => {
      const t = (k + 1) / steps;
      return [start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t];
    });
  });
}

/** The angle in degrees between the two arms at `at`: 180 where the line runs straight on, 0 where it turns back. */
export function angleAt(before: Position, at: Position, after: Position): number {
  const shrink = Math.cos(at[1] * RADIANS);
  const bearing = (to: Position) => Math.atan2(to[1] - at[1], (to[0] - at[0]) * shrink);
  const turn = Math.abs(bearing(before) - bearing(after)) / RADIANS;
  return turn > 180 ? 360 - turn : turn;
}
