import { geoArea } from 'd3-geo';
import type { Position } from '../../../src/geometry/position';
import { simplify } from '../../../src/geometry/simplify';

export interface Packing {
  unitsPerDegree: number;
  toleranceKm: number;
  /** Polygons and holes that stay within this box are left out. */
  leastDegrees: number;
  /** Polygons may cross the antimeridian or hold a pole, and none holds half the Earth; else they lie flat on a map. */
  onSphere: boolean;
}

/** A line as differences in whole units, vertices that fall together left out. */
export function packLine(line: readonly Position[], unitsPerDegree: number): number[] {
  const flat: number[] = [];
  let [x, y] = [0, 0];
  for (const [lng, lat] of line) {
    const [nextX, nextY] = [Math.round(lng * unitsPerDegree), Math.round(lat * unitsPerDegree)];
    if (flat.length > 0 && nextX === x && nextY === y) continue;
    flat.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return flat;
}

/** Whether a line or ring stays within a box of so many degrees. */
export function isSmall(ring: readonly Position[], least: number): boolean {
  const [lngs, lats] = [ring.map(([lng]) => lng), ring.map(([, lat]) => lat)];
  return Math.max(...lngs) - Math.min(...lngs) < least && Math.max(...lats) - Math.min(...lats) < least;
}

/** Steradians, or square degrees; below this a ring has collapsed, and which way it winds is chance. */
const LEAST_AREA = 1e-8;

/** Square degrees on a flat map; positive where it runs counterclockwise. */
function flatArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x1, y1], i) => {
    const [x0, y0] = ring[i - 1] ?? [x1, y1];
    return sum + (x0 * y1 - x1 * y0) / 2;
  }, 0);
}

/** Negative where d3-geo would take the outside of a ring for its inside, which lies to the right of its course. */
function areaOf(ring: Position[], onSphere: boolean): number {
  if (!onSphere) return -flatArea(ring);
  const area = geoArea({ type: 'Polygon', coordinates: [ring] });
  return area > 2 * Math.PI ? area - 4 * Math.PI : area;
}

/** The ring as d3-geo wants it. It may turn over when its vertices are rounded, so it is the rounded one that counts. */
function wind(ring: readonly Position[], outer: boolean, { unitsPerDegree, onSphere }: Packing): Position[] {
  const rounded = ring.map((vertex) => vertex.map((value) => Math.round(value * unitsPerDegree) / unitsPerDegree));
  const closed = rounded.filter((vertex, i) => i === 0 || String(vertex) !== String(rounded[i - 1])) as Position[];
  const area = areaOf(closed, onSphere);
  if (closed.length < 4 || Math.abs(area) < LEAST_AREA) return [];
  return area > 0 === outer ? closed : closed.toReversed();
}

/** A ring may not collapse to the line between its ends, which are one place: it is simplified in two halves. */
export function simplifyRing(ring: readonly Position[], toleranceKm: number): Position[] {
  const middle = Math.floor(ring.length / 2);
  const halves = [ring.slice(0, middle + 1), ring.slice(middle)].map((half) => simplify(half, toleranceKm));
  return [...(halves[0] ?? []), ...(halves[1] ?? []).slice(1)];
}

/** Polygons simplified, wound for d3-geo, and packed as `src/poster/base.ts` reads them. */
export function packPolygons(polygons: readonly Position[][][], packing: Packing): number[][][] {
  const { unitsPerDegree, toleranceKm, leastDegrees } = packing;
  return polygons.flatMap((rings) => {
    const [outer] = rings;
    if (!outer || isSmall(outer, leastDegrees)) return [];
    const packed = rings.flatMap((ring, i) => {
      if (i > 0 && isSmall(ring, leastDegrees)) return [];
      const wound = wind(simplifyRing(ring, toleranceKm), i === 0, packing);
      const flat = packLine(wound.slice(0, -1), unitsPerDegree);
      return flat.length >= 6 ? [flat] : [];
    });
    return packed.length > 0 ? [packed] : [];
  });
}
