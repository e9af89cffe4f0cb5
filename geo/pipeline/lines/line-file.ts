import { readFileSync } from 'node:fs';
import type { Position } from '../../../src/geometry/position';
import { PROVENANCES, type Provenance } from '../../../src/model/atlas';
import { arrayOf, number, object, oneOf, optional, readAll, string, type Reader } from '../../../src/model/read';

/** A line as it is written: its length is not, it is measured where it is needed. */
export interface Line {
  id: string;
  from: string;
  to: string;
  /** Where it differs from the file's. */
  provenance?: Provenance;
  /** Traced lines only: the farthest the drawn line strays from the source's, km. */
  deviationKm?: number;
  /** Traced lines only: gaps of the source closed by straight links, km in all. */
  connectorsKm?: number;
  /** Traced lines only: the source's names of the tracks, and what share of the line runs on each. */
  trackNames?: { name: string; share: number }[];
  /** Hand-placed lines only: how far the true line may lie away, km. */
  precisionKm?: number;
  positions: Position[];
}

/** What a file says of all its lines. */
export interface LineFileHead {
  provenance: Provenance;
  licence: string;
  attribution: string;
}

export interface LineFile extends LineFileHead {
  lines: Line[];
}

/** 4 decimals: 11 m, far finer than any tolerance here. */
const DECIMALS = 4;

/** The same line to {@link DECIMALS} decimals, without vertices that fall together. */
export function roundLine(line: readonly Position[]): Position[] {
  const round = (degrees: number) => Number(degrees.toFixed(DECIMALS));
  return line
    .map(([lng, lat]): Position => [round(lng), round(lat)])
    .filter(([lng, lat], i, all) => lng !== all[i - 1]?.[0] || lat !== all[i - 1]?.[1]);
}

/** The file's text: GeoJSON, one line of the railway or river to a line of text. */
export function formatLineFile({ provenance, licence, attribution }: LineFileHead, lines: readonly Line[]): string {
  const features = lines.map(({ positions, ...properties }) =>
    JSON.stringify({
      type: 'Feature',
      id: properties.id,
      properties,
      geometry: { type: 'LineString', coordinates: positions },
    }),
  );
  const head = Object.entries({ type: 'FeatureCollection', provenance, licence, attribution });
  const members = head.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)},\n`).join('');
  return `{${members}"features":[\n${features.join(',\n')}\n]}\n`;
}

const position: Reader<Position> = (value, path, note) => {
  const [lng, lat, ...rest] = arrayOf(number, 2)(value, path, note);
  if (rest.length > 0) note(path, 'must hold two numbers');
  return [lng ?? 0, lat ?? 0];
};

const properties = object<Omit<Line, 'positions'>>({
  id: string,
  from: string,
  to: string,
  provenance: optional(oneOf(PROVENANCES)),
  deviationKm: optional(number),
  connectorsKm: optional(number),
  trackNames: optional(arrayOf(object({ name: string, share: number }))),
  precisionKm: optional(number),
});

const collection = object({
  type: oneOf(['FeatureCollection']),
  provenance: oneOf(PROVENANCES),
  licence: string,
  attribution: string,
  features: arrayOf(
    object({
      type: oneOf(['Feature']),
      id: string,
      properties,
      geometry: object({ type: oneOf(['LineString']), coordinates: arrayOf(position, 2) }),
    }),
  ),
});

/**
 * Reads a file of lines, derived or placed by hand.
 * @throws Error with every fault found
 */
export function readLineFile(path: string): LineFile {
  const read = readAll(collection, JSON.parse(readFileSync(path, 'utf8')), path);
  if (!read.ok) throw new Error(read.problems.map(({ path: at, message }) => `${path}: ${at} ${message}`).join('\n'));
  const { provenance, licence, attribution, features } = read.value;
  const lines = features.map((feature) => ({ ...feature.properties, positions: feature.geometry.coordinates }));
  return { provenance, licence, attribution, lines };
}
