import { EARTH_RADIUS_KM, RADIANS, type Position } from './position';

/**
 * A closed ring of points `radiusKm` from `center`, counter-clockwise as GeoJSON wants an outer ring. Longitudes run on
 * past ±180 beside the antimeridian rather than jump.
 *
 * The direct problem on the sphere: Snyder, "Map Projections – A Working Manual", USGS 1987, equations 5-5 and 5-6.
 *
 * @param vertices how many points the ring has, the closing one not counted. Default 64.
 * @throws RangeError where `radiusKm` is not positive.
 */
export function circle(center: Position, radiusKm: number, vertices = 64): Position[] {
  if (!(radiusKm > 0)) throw new RangeError(`radiusKm must be above 0, not ${radiusKm}.`);
  const angle = radiusKm / EARTH_RADIUS_KM;
  const lat = center[1] * RADIANS;
  const ring: Position[] = [];
  for (let i = 0; i < vertices; i++) {
    const bearing = (-2 * Math.PI * i) / vertices;
    const sinLat = Math.sin(lat) * Math.cos(angle) + Math.cos(lat) * Math.sin(angle) * Math.cos(bearing);
    const eastward = Math.atan2(
      Math.sin(bearing) * Math.sin(angle),
      Math.cos(lat) * Math.cos(angle) - Math.sin(lat) * Math.sin(angle) * Math.cos(bearing),
    );
    ring.push([center[0] + eastward / RADIANS, Math.asin(sinLat) / RADIANS]);
  }
  const first = ring[0];
  if (first) ring.push([...first]);
  return ring;
}
