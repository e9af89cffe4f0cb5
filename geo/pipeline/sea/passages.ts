import { readFileSync } from 'node:fs';
import type { Gate } from '../../../src/geometry/gate';

export interface ListedPassage {
  id: string;
  gate: Gate;
  closedByDefault: boolean;
}

/** Reads what the network needs of `passages.geojson`: the gates. */
export function readPassages(path: string): ListedPassage[] {
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as {
    features: { id: string; properties: { closedByDefault?: boolean }; geometry: { coordinates: Gate } }[];
  };
  return features.map(({ id, properties, geometry }) => ({
    id,
    gate: geometry.coordinates,
    closedByDefault: properties.closedByDefault === true,
  }));
}
