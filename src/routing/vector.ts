/** Places as unit vectors from the centre of the Earth, three numbers each, in lists. */
import { EARTH_RADIUS_KM, RADIANS, type Position } from '../geometry/position';

/** Puts a position's unit vector, from the centre of the Earth, into a list. */
export function setVector(list: Float64Array, index: number, [lng, lat]: Position): void {
  setVectorAt(list, index, lng, lat);
}

/** The same for a longitude and a latitude. */
export function setVectorAt(list: Float64Array, index: number, lng: number, lat: number): void {
  const ring = Math.cos(lat * RADIANS);
  list[index * 3] = ring * Math.cos(lng * RADIANS);
  list[index * 3 + 1] = ring * Math.sin(lng * RADIANS);
  list[index * 3 + 2] = Math.sin(lat * RADIANS);
}

/** Straight distance through the unit sphere between vector `i` of one list and vector `j` of another. */
export function chord(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const x = (a[i * 3] ?? 0) - (b[j * 3] ?? 0);
  const y = (a[i * 3 + 1] ?? 0) - (b[j * 3 + 1] ?? 0);
  const z = (a[i * 3 + 2] ?? 0) - (b[j * 3 + 2] ?? 0);
  return Math.sqrt(x * x + y * y + z * z);
}

/** Product of vector `i` of one list and vector `j` of another. */
export function dot(a: Float64Array, i: number, b: Float64Array, j: number): number {
  return (
    (a[i * 3] ?? 0) * (b[j * 3] ?? 0) +
    (a[i * 3 + 1] ?? 0) * (b[j * 3 + 1] ?? 0) +
    (a[i * 3 + 2] ?? 0) * (b[j * 3 + 2] ?? 0)
  );
}

/** Great-circle distance in km between two points of the unit sphere that lie `length` apart straight through it. */
export function chordToKm(length: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, length / 2));
}

/** Puts the unit vector square to the plane of the great circle through two vectors of a list into another; zeros where there is none. */
export function setPole(list: Float64Array, index: number, vector: Float64Array, from: number, to: number): void {
  const ax = vector[from * 3] ?? 0;
  const ay = vector[from * 3 + 1] ?? 0;
  const az = vector[from * 3 + 2] ?? 0;
  const bx = vector[to * 3] ?? 0;
  const by = vector[to * 3 + 1] ?? 0;
  const bz = vector[to * 3 + 2] ?? 0;
  const x = ay * bz - az * by;
  const y = az * bx - ax * bz;
  const z = ax * by - ay * bx;
  const size = Math.sqrt(x * x + y * y + z * z) || 1;
  list[index * 3] = x / size;
  list[index * 3 + 1] = y / size;
  list[index * 3 + 2] = z / size;
}
