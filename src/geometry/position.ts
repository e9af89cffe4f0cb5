/** A place on the Earth: longitude first, WGS 84 degrees. The same pair GeoJSON writes. */
export type Position = [lng: number, lat: number];

/** Mean radius of the Earth in km, as Turf 7 takes it (`earthRadius` of @turf/helpers), so that lengths agree. */
export const EARTH_RADIUS_KM = 6371.0088;

/** Radians in a degree. */
export const RADIANS = Math.PI / 180;

/**
 * Great-circle distance in km on a sphere of {@link EARTH_RADIUS_KM}, by the haversine formula. Up to 0.5 % off the
 * distance on the ellipsoid. Longitudes may lie beyond ±180.
 */
export function distanceKm(a: Position, b: Position): number {
  const sinLat = Math.sin(((b[1] - a[1]) * RADIANS) / 2);
  const sinLng = Math.sin(((b[0] - a[0]) * RADIANS) / 2);
  const h = sinLat * sinLat + Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * sinLng * sinLng;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The longitude of `lng` that lies within 180 degrees of `near`. */
export function lngNear(lng: number, near: number): number {
  return lng - 360 * Math.round((lng - near) / 360);
}

/** `lng` brought into -180 … 180; both ends stay as they are. */
export function normalizeLng(lng: number): number {
  return lng >= -180 && lng <= 180 ? lng : lngNear(lng, 0);
}
