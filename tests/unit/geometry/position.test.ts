import { describe, expect, it } from 'vitest';
import { distanceKm, lngNear, normalizeLng, type Position } from '../../../src/geometry/position';

/**
 * Geodesic distances on the ellipsoid; a sphere may be 0.56 % off.
 * Flinders Peak – Buninyong: worked example of the Geocentric Datum of Australia Technical Manual 2.3, section 4.1
 * (54,972.271 m). A quarter meridian: 10,001.966 km on WGS 84.
 */
const PUBLISHED: [name: string, a: Position, b: Position, km: number][] = [
  ['Flinders Peak – Buninyong', [144.424868, -37.951033], [143.926496, -37.652821], 54.972],
  ['a quarter meridian', [0, 0], [0, 90], 10001.966],
];

describe('distanceKm', () => {
  it.each(PUBLISHED)('finds %s within 0.56 %% of the published geodesic', (_, a, b, km) => {
    expect(Math.abs(distanceKm(a, b) - km) / km).toBeLessThan(0.0056);
  });

  it('is the same in both directions and across the antimeridian', () => {
    expect(distanceKm([179, 10], [-179, 10])).toBeCloseTo(distanceKm([-1, 10], [1, 10]), 9);
    expect(distanceKm([-179, 10], [179, 10])).toBeCloseTo(distanceKm([179, 10], [181, 10]), 9);
  });

  it('is half the circumference between opposite points', () => {
    expect(distanceKm([0, 0], [180, 0])).toBeCloseTo(20015.115, 2);
  });
});

describe('longitudes', () => {
  it('are brought beside another one', () => {
    expect(lngNear(-179, 179)).toBe(181);
    expect(lngNear(541, 179)).toBe(181);
    expect(lngNear(10, 20)).toBe(10);
  });

  it('are brought into -180 … 180, both ends left alone', () => {
    expect([180, -180, 181, 539, -190].map(normalizeLng)).toEqual([180, -180, -179, 179, 170]);
  });
});
