import { distanceKm, type Position } from '../../../src/geometry/position';
import { distanceToSegmentKm } from '../../../src/geometry/simplify';
import { seaLine } from '../../../src/routing/passages';
import { isLand, type LandRows } from './land-rows';
import type { Channel } from './network-data';

/** The width of a declared channel to either side of its line, km: lines are placed by hand, to about that. */
export const CHANNEL_KM = 1;
/** Lines are looked at this often, km. */
const SAMPLE_KM = 0.1;

/** What a line may not run over: land at the finest scale there is, outside declared channels. */
export interface Shore {
  land: LandRows;
  stretches: readonly Stretch[];
}

/** A straight piece of a channel, and the box that holds all that is near it, degrees. */
interface Stretch {
  a: Position;
  b: Position;
  west: number;
  east: number;
  south: number;
  north: number;
}

export function shoreOf(land: LandRows, channels: readonly Pick<Channel, 'line'>[]): Shore {
  const stretches = channels.flatMap(({ line }) =>
    line.slice(1).map((b, i): Stretch => {
      const a = line[i] ?? b;
      const dLat = (CHANNEL_KM * 1.1) / 111;
      const dLng = dLat / Math.max(0.05, Math.cos((Math.max(Math.abs(a[1]), Math.abs(b[1])) * Math.PI) / 180));
      return {
        a,
        b,
        west: Math.min(a[0], b[0]) - dLng,
        east: Math.max(a[0], b[0]) + dLng,
        south: Math.min(a[1], b[1]) - dLat,
        north: Math.max(a[1], b[1]) + dLat,
      };
    }),
  );
  return { land, stretches };
}

/** Whether a position lies in a declared channel. */
export function inChannel({ stretches }: Shore, position: Position): boolean {
  const [lng, lat] = position;
  return stretches.some(
    ({ a, b, west, east, south, north }) =>
      lng >= west && lng <= east && lat >= south && lat <= north && distanceToSegmentKm(position, a, b) <= CHANNEL_KM,
  );
}

/** Whether a position lies on land that no declared channel leads through. */
export function isAshore(shore: Shore, position: Position): boolean {
  return isLand(shore.land, position) && !inChannel(shore, position);
}

/** How many km of the line that is drawn between two positions run over land outside declared channels. */
export function kmAshore(shore: Shore, from: Position, to: Position): number {
  let ashore = 0;
  seaLine(from, to).forEach((b, i, line) => {
    const a = line[i - 1];
    if (!a) return;
    const km = distanceKm(a, b);
    const steps = Math.max(1, Math.ceil(km / SAMPLE_KM));
    const dLng = b[0] - a[0] - 360 * Math.round((b[0] - a[0]) / 360);
    for (let step = 0; step < steps; step++) {
      const share = (step + 0.5) / steps;
      const lng = a[0] + dLng * share;
      const at: Position = [lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng, a[1] + (b[1] - a[1]) * share];
      if (isAshore(shore, at)) ashore += km / steps;
    }
  });
  return ashore;
}
