import { boundsOf } from '../geometry/bounds';
import { lngNear, type Position } from '../geometry/position';

/** What is framed is known to within this share of its size. */
const FINENESS = 24;

/**
 * Points that say how far lines reach: at least one in each field of a grid that the lines pass through, and their ends.
 * On a globe they say it better than a box around the lines, whose corners may lie where no line is.
 */
export function pointsOf(parts: readonly Position[][]): Position[] {
  const bounds = boundsOf(parts);
  if (!bounds) return [];
  const { west, south, east, north } = bounds;
  const fieldDegrees = Math.max(east - west, north - south, 1e-6) / FINENESS;
  const kept = new Map<string, Position>();
  const keep = ([lng, lat]: Position, name?: string): void => {
    const field = name ?? `${Math.floor((lng - west) / fieldDegrees)} ${Math.floor((lat - south) / fieldDegrees)}`;
    if (!kept.has(field)) kept.set(field, [lng, lat]);
  };
  const middle = (west + east) / 2;
  for (const [i, part] of parts.entries()) {
    let before: Position | null = null;
    for (const [lng, lat] of part) {
      const here: Position = [lngNear(lng, middle), lat];
      const [fromLng, fromLat] = before ?? here;
      const steps = Math.ceil(Math.max(Math.abs(here[0] - fromLng), Math.abs(lat - fromLat)) / fieldDegrees);
      for (let step = 1; step < steps; step++) {
        const share = step / steps;
        keep([fromLng + share * (here[0] - fromLng), fromLat + share * (lat - fromLat)]);
      }
      keep(here, before ? undefined : `start ${i}`);
      before = here;
    }
    if (before) keep(before, `end ${i}`);
  }
  return [...kept.values()];
}
