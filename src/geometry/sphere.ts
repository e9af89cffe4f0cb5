/** A direction from the middle of the Earth, or a place on it: its radius is 1. */
export type Vector = readonly [x: number, y: number, z: number];

export function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** The first and so much of the second, as it is: see {@link unit}. */
export function mixed(a: Vector, b: Vector, share: number): Vector {
  return [a[0] + share * b[0], a[1] + share * b[1], a[2] + share * b[2]];
}

/** The place in that direction; of none, none. */
export function unit(vector: Vector): Vector {
  const length = Math.hypot(...vector) || 1;
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}

/** The place itself, angles in radians. */
export function upAt(lng: number, lat: number): Vector {
  const cosLat = Math.cos(lat);
  return [cosLat * Math.cos(lng), cosLat * Math.sin(lng), Math.sin(lat)];
}

/** East, north and up at a place, in the Earth's own axes; angles in radians. */
export function axesAt(lng: number, lat: number): [east: Vector, north: Vector, up: Vector] {
  const [sinLng, cosLng, sinLat, cosLat] = [Math.sin(lng), Math.cos(lng), Math.sin(lat), Math.cos(lat)];
  return [[-sinLng, cosLng, 0], [-sinLat * cosLng, -sinLat * sinLng, cosLat], upAt(lng, lat)];
}
