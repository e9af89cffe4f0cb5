import { unwrap } from '../../../src/geometry/antimeridian';
import type { Position } from '../../../src/geometry/position';

/** A closed ring of the coast; first and last position are the same. Longitudes never jump and may leave -180 … 180. */
export type Ring = Position[];

/** A ring that runs around the pole comes back this far from where it started. */
const AROUND_THE_POLE = 300;

/**
 * The rings of all land, outer rings and holes alike, for even-odd tests. Polygons that are stitched together across the
 * antimeridian are unwrapped first, and repeated one turn further where they leave -180 … 180: otherwise false land
 * appears across the whole map at their latitudes.
 */
export function landRings(polygons: readonly Position[][][]): Ring[] {
  return polygons.flatMap(unstitch);
}

function unstitch(polygon: readonly Position[][]): Ring[] {
  const rings = polygon.map((ring) => closeOverPole(unwrap(ring)));
  const [west, east] = extent(rings[0] ?? []);
  const aligned = rings.map((ring) => shift(ring, turnsInto(ring, west, east)));
  const turns = [0];
  if (east > 180) turns.push(-360);
  if (west < -180) turns.push(360);
  return turns.flatMap((turn) => aligned.map((ring) => shift(ring, turn)));
}

/** A ring around the pole (Antarctica) is closed along the pole itself. */
function closeOverPole(ring: Ring): Ring {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || Math.abs(last[0] - first[0]) < AROUND_THE_POLE) return ring;
  const pole = first[1] < 0 ? -90 : 90;
  return [...ring, [last[0], pole], [first[0], pole], first];
}

function extent(ring: Ring): [west: number, east: number] {
  return ring.reduce<[number, number]>(
    ([west, east], [lng]) => [Math.min(west, lng), Math.max(east, lng)],
    [Infinity, -Infinity],
  );
}

/** How far to turn a hole so that it lies within its outer ring. */
function turnsInto(ring: Ring, west: number, east: number): number {
  const [first] = ring;
  if (!first) return 0;
  if (first[0] < west - 1) return 360;
  return first[0] > east + 1 ? -360 : 0;
}

function shift(ring: Ring, turn: number): Ring {
  return turn === 0 ? ring : ring.map(([lng, lat]) => [lng + turn, lat]);
}
