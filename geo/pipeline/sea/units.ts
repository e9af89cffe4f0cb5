import type { Position } from '../../../src/geometry/position';

/**
 * Coordinates are kept to this fraction of a degree. Every vertex is put there as soon as it is made, so that what is
 * checked against land is what is written.
 */
export const UNITS_PER_DEGREE = 200;

/** The nearest position the network can hold. */
export function onGrid([lng, lat]: Position): Position {
  return [
    Math.round((lng + 180) * UNITS_PER_DEGREE) / UNITS_PER_DEGREE - 180,
    Math.round((lat + 90) * UNITS_PER_DEGREE) / UNITS_PER_DEGREE - 90,
  ];
}
