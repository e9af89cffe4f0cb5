import { describe, expect, it } from 'vitest';
import { lengthKm } from '../../../src/geometry/length';

/** One degree along a great circle of a sphere of 6371.0088 km: 2π · 6371.0088 / 360. */
const DEGREE_KM = 111.1951;

describe('lengthKm', () => {
  it('measures along every vertex', () => {
    expect(
      lengthKm([
        [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
      ]),
    ).toBeCloseTo(2 * DEGREE_KM, 3);
  });

  it('sums parts and does not count the gap between them', () => {
    expect(
      lengthKm([
        [
          [179, 0],
          [180, 0],
        ],
        [
          [-180, 0],
          [-179, 0],
        ],
      ]),
    ).toBeCloseTo(2 * DEGREE_KM, 3);
  });

  it('is 0 for no parts and for a single vertex', () => {
    expect(lengthKm([])).toBe(0);
    expect(lengthKm([[[5, 5]]])).toBe(0);
  });
});
