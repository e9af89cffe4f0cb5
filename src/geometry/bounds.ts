import { unwrap } from './antimeridian';
import type { Position } from './position';

/** A box in degrees. `west` is within -180 … 180; `east` is never below it and passes 180 where the box spans the antimeridian. */
export interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/**
 * The smallest box around a line in parts, whichever way round the Earth it is smallest: a line cut at the
 * antimeridian gets a box across it, not one around the world. `null` where there is no vertex.
 */
export function boundsOf(parts: readonly Position[][]): Bounds | null {
  const spans: [west: number, east: number][] = [];
  let south = Infinity;
  let north = -Infinity;
  for (const part of parts) {
    if (part.length === 0) continue;
    let west = Infinity;
    let east = -Infinity;
    for (const [lng, lat] of unwrap(part)) {
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
    const turns = Math.floor((west + 180) / 360) * 360;
    spans.push([west - turns, east - turns]);
  }
  const lngs = smallestArc(spans);
  return lngs && { west: lngs[0], south, east: lngs[1], north };
}

/** The shortest arc of longitude that holds every span. It starts where one of them starts. */
function smallestArc(spans: readonly [west: number, east: number][]): [west: number, east: number] | null {
  let best: [west: number, east: number] | null = null;
  for (const [start] of spans) {
    let end = start;
    for (const [west, east] of spans) end = Math.max(end, west < start ? east + 360 : east);
    if (!best || end - start < best[1] - best[0]) best = [start, end];
  }
  return best && best[1] - best[0] >= 360 ? [-180, 180] : best;
}
