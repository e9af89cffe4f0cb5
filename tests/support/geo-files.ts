import { readdirSync, readFileSync } from 'node:fs';
import type { FeatureCollection, LineString, Point } from 'geojson';
import type { Position } from '../../src/geometry/position';
import type { PassageGate } from '../../src/routing/passages';

/** What tests read of the authored files, without the checks that `npm run geo` makes of them. */

export function readPassages(): PassageGate[] {
  const { features }: FeatureCollection<LineString> = JSON.parse(readFileSync('geo/passages.geojson', 'utf8'));
  return features.map(({ id, geometry }) => {
    const [a, b] = geometry.coordinates;
    return { id: String(id), gate: [toPosition(a), toPosition(b)] };
  });
}

export function readHubPositions(): Map<string, Position> {
  const { features }: FeatureCollection<Point> = JSON.parse(readFileSync('geo/hubs.geojson', 'utf8'));
  return new Map(features.map(({ id, geometry }) => [String(id), toPosition(geometry.coordinates)]));
}

export interface SeaLeg {
  id: string;
  from: Position;
  to: Position;
}

/** The legs that are routed over the sea network: those with neither geometry nor a traced line. */
export function readSeaLegs(): SeaLeg[] {
  const hubs = readHubPositions();
  return readdirSync('geo/corridors')
    .sort()
    .flatMap((file) => {
      const { features }: FeatureCollection<LineString | null> = JSON.parse(
        readFileSync(`geo/corridors/${file}`, 'utf8'),
      );
      return features
        .filter(({ properties, geometry }) => properties?.mode === 'sea' && !properties.line && !geometry)
        .map(({ id, properties }) => ({
          id: `${file.replace('.geojson', '')}/${id}`,
          from: toPosition(hubs.get(properties?.from)),
          to: toPosition(hubs.get(properties?.to)),
        }));
    });
}

function toPosition(coordinates: number[] | undefined): Position {
  const [lng = NaN, lat = NaN] = coordinates ?? [];
  return [lng, lat];
}
