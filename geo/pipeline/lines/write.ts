import type { Position } from '../../../src/geometry/position';
import type { FileRecipe } from './recipes';

/** A line as it is written: its length is not, it is measured where it is needed. */
export interface DerivedLine {
  id: string;
  from: string;
  to: string;
  /** The farthest the drawn line strays from the source's, km. */
  deviationKm: number;
  /** Gaps of the source closed by straight links, km in all. */
  connectorsKm: number;
  /** The source's names of the tracks, and what share of the line runs on each. */
  trackNames: { name: string; share: number }[];
  positions: Position[];
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
export function formatLines({ provenance, licence, attribution }: FileRecipe, lines: readonly DerivedLine[]): string {
  const features = lines.map(({ id, positions, deviationKm, connectorsKm, ...properties }) =>
    JSON.stringify({
      type: 'Feature',
      id,
      properties: {
        id,
        ...properties,
        deviationKm: Number(deviationKm.toFixed(2)),
        connectorsKm: Number(connectorsKm.toFixed(1)),
      },
      geometry: { type: 'LineString', coordinates: positions },
    }),
  );
  const members = Object.entries({ type: 'FeatureCollection', provenance, licence, attribution });
  const head = members.map(([key, value]) => `"${key}":${JSON.stringify(value)},\n`).join('');
  return `{${head}"features":[\n${features.join(',\n')}\n]}\n`;
}
