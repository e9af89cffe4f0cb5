import { length } from '@turf/turf';
import type { Position } from './position';

/** Length of a drawn line in km: Turf's `length`, summed over its parts. Gaps between parts do not count. */
export function lengthKm(parts: readonly Position[][]): number {
  let total = 0;
  for (const coordinates of parts) {
    total += length({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } });
  }
  return total;
}
