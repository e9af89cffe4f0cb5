import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Position } from '../../../src/geometry/position';

/** One stretch of railway or river as a source draws it. */
export interface Track {
  /** The line's name in the source, else its number; empty where it has neither. */
  name: string;
  /** At least two. */
  positions: Position[];
}

/**
 * Reads the lines of a GeoJSON FeatureCollection, gzipped if the name ends in `.gz`. Each part of a MultiLineString is a
 * track of its own; features of other types, ferries (`ferry` set) and names that match `except` are left out.
 * @throws Error naming the file, if it is not a FeatureCollection or a position is not a pair of numbers
 */
export function readTracks(path: string, except: RegExp | undefined): Track[] {
  const bytes = readFileSync(path);
  const collection: unknown = JSON.parse((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  if (!isRecord(collection) || !Array.isArray(collection.features)) {
    throw new Error(`${path} is not a GeoJSON FeatureCollection`);
  }
  return collection.features.flatMap((feature: unknown): Track[] => {
    if (!isRecord(feature) || !isRecord(feature.geometry)) return [];
    const properties = isRecord(feature.properties) ? feature.properties : {};
    const name =
      [properties.name, properties['name:zh'], properties.ref].find((word) => typeof word === 'string') ?? '';
    if (properties.ferry || except?.test(name)) return [];
    return parts(feature.geometry)
      .map((part) => ({ name, positions: part.map((position) => toPosition(position, path)) }))
      .filter((track) => track.positions.length > 1);
  });
}

function parts({ type, coordinates }: Record<string, unknown>): unknown[][] {
  if (!Array.isArray(coordinates)) return [];
  if (type === 'LineString') return [coordinates];
  return type === 'MultiLineString' ? coordinates.filter(Array.isArray) : [];
}

function toPosition(value: unknown, path: string): Position {
  if (Array.isArray(value)) {
    const [lng, lat]: unknown[] = value;
    if (typeof lng === 'number' && typeof lat === 'number') return [lng, lat];
  }
  throw new Error(`${path}: ${JSON.stringify(value)} is not a position`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
