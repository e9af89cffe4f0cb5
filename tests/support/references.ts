import { readFileSync } from 'node:fs';
import type { Position } from '../../src/geometry/position';
import { parseCsv } from './csv';

const KM_PER_NAUTICAL_MILE = 1.852;

/** A sea distance as published. */
export interface Reference {
  /** Names of both places. */
  pair: string;
  from: Position;
  to: Position;
  lengthKm: number;
}

/**
 * Port pairs of NGA (NIMA) Pub. 151, "Distances Between Ports", 11th edition 2001, that it lists in both directions within
 * 1 % of each other. Public domain (US Government).
 */
export function readReferences(): Reference[] {
  return parseCsv(readFileSync('tests/fixtures/reference-distances.csv', 'utf8')).map((row) => ({
    pair: `${row.from} – ${row.to}`,
    from: [Number(row.from_lon), Number(row.from_lat)],
    to: [Number(row.to_lon), Number(row.to_lat)],
    lengthKm: Number(row.nm) * KM_PER_NAUTICAL_MILE,
  }));
}

/** Every other pair was left aside while the network's channels, blocks and penalties were chosen. */
export function isHeldOut(_: Reference, index: number): boolean {
  return index % 2 === 1;
}
