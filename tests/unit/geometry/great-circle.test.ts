import { describe, expect, it } from 'vitest';
import { greatCircle } from '../../../src/geometry/great-circle';
import { lengthKm } from '../../../src/geometry/length';
import { distanceKm, type Position } from '../../../src/geometry/position';

const TOKYO_BAY: Position = [139.8, 35];
const SAN_FRANCISCO: Position = [-122.5, 37.8];

describe('greatCircle', () => {
  it('starts and ends exactly at the given positions', () => {
    const line = greatCircle(TOKYO_BAY, SAN_FRANCISCO, 100);
    expect(line[0]).toEqual(TOKYO_BAY);
    expect(line[line.length - 1]).toEqual(SAN_FRANCISCO);
  });

  it('has a vertex at least every step', () => {
    const line = greatCircle(TOKYO_BAY, SAN_FRANCISCO, 100);
    const steps = line.slice(1).map((vertex, i) => distanceKm(line[i] ?? vertex, vertex));
    expect(Math.max(...steps)).toBeLessThanOrEqual(100.0001);
    expect(Math.min(...steps)).toBeGreaterThan(90);
  });

  it('is as long as the distance between its ends', () => {
    const line = greatCircle([0, 10], [80, -40], 50);
    expect(lengthKm([line])).toBeCloseTo(distanceKm([0, 10], [80, -40]), 3);
  });

  it('rises to 45.36 degrees north halfway between two points 90 degrees apart at 35.6', () => {
    // tan(lat) = tan(35.6°) / cos(45°): Napier's rule for the vertex of the great circle.
    const line = greatCircle([0, 35.6], [90, 35.6], 10);
    expect(Math.max(...line.map(([, lat]) => lat))).toBeCloseTo(45.36, 1);
  });

  it('draws a short step as its two ends', () => {
    expect(greatCircle([1, 1], [1.01, 1], 5)).toEqual([
      [1, 1],
      [1.01, 1],
    ]);
  });

  it('refuses a step that is not positive and points opposite each other', () => {
    expect(() => greatCircle([0, 0], [1, 1], 0)).toThrow('not 0');
    expect(() => greatCircle([0, 0], [180, 0], 10)).toThrow('opposite');
  });
});
