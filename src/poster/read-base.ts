/** Reads the basemap of posters from its files. */
import type { LineString, Point } from 'geojson';
import type { Position } from '../geometry/position';
import {
  arrayOf,
  dictionaryOf,
  number,
  numberIn,
  object,
  optional,
  readAll,
  string,
  type Reader,
  type Result,
} from '../model/read';
import type { BaseLayer, Label, PosterBase, Shape } from './base';

/**
 * One shape in the file: `polygons` (lists of rings) or `lines`. A ring or line is flat: x and y of its first vertex,
 * then differences, in steps of `1 / unitsPerDegree`. A ring does not repeat its first vertex.
 */
export interface PackedShape {
  properties: Record<string, string | number>;
  polygons?: number[][][] | undefined;
  lines?: number[][] | undefined;
}

/** The file of shapes: `basemap/poster-base.json`. */
export interface PackedBase {
  unitsPerDegree: number;
  layers: Record<BaseLayer, PackedShape[]>;
}

const word: Reader<string | number> = (value, path, note) =>
  typeof value === 'number' ? number(value, path, note) : string(value, path, note);
const shapes = arrayOf(
  object<PackedShape>({
    properties: dictionaryOf(word),
    polygons: optional(arrayOf(arrayOf(arrayOf(number)))),
    lines: optional(arrayOf(arrayOf(number))),
  }),
);
const packedBase = object<PackedBase>({
  unitsPerDegree: numberIn(1, 1e6),
  layers: object({
    bathy: shapes,
    land: shapes,
    ice: shapes,
    lakes: shapes,
    rivers: shapes,
    boundary: shapes,
    focus: shapes,
  }),
});

const label = object<Pick<Label, 'type' | 'properties' | 'geometry'>>(
  {
    type: () => 'Feature' as const,
    properties: (value) => (typeof value === 'object' && value !== null ? { ...value } : {}),
    geometry: (value, path, note) => readGeometry(value, path, note),
  },
  true,
);
const labelFile = object<{ features: Label[] }>({ features: arrayOf(label) }, true);

const position: Reader<Position> = (value, path, note) => {
  const [lng = 0, lat = 0] = arrayOf(number, 2)(value, path, note);
  return [lng, lat];
};

function readGeometry(value: unknown, path: string, note: (path: string, message: string) => void): Point | LineString {
  const { type, coordinates } = object<{ type: string; coordinates: unknown }>(
    { type: string, coordinates: (found) => found },
    true,
  )(value, path, note);
  return type === 'LineString'
    ? { type, coordinates: arrayOf(position, 2)(coordinates, `${path}.coordinates`, note) }
    : { type: 'Point', coordinates: position(coordinates, `${path}.coordinates`, note) };
}

function unpack(flat: readonly number[], unitsPerDegree: number, closed: boolean): Position[] {
  const line: Position[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < flat.length; i += 2) {
    x += flat[i] ?? 0;
    y += flat[i + 1] ?? 0;
    line.push([x / unitsPerDegree, y / unitsPerDegree]);
  }
  const [first] = line;
  return closed && first ? [...line, first] : line;
}

function shapeOf({ properties, polygons, lines = [] }: PackedShape, unitsPerDegree: number): Shape {
  const geometry: Shape['geometry'] = polygons
    ? {
        type: 'MultiPolygon',
        coordinates: polygons.map((rings) => rings.map((ring) => unpack(ring, unitsPerDegree, true))),
      }
    : { type: 'MultiLineString', coordinates: lines.map((line) => unpack(line, unitsPerDegree, false)) };
  return { type: 'Feature', properties, geometry };
}

/**
 * Reads the two files posters need beside an atlas.
 *
 * @param packed `basemap/poster-base.json`, parsed
 * @param labels `basemap/labels.json`, parsed
 */
export function readPosterBase(packed: unknown, labels: unknown): Result<PosterBase> {
  const base = readAll(packedBase, packed, 'poster-base.json');
  const read = readAll(labelFile, labels, 'labels.json');
  if (!base.ok) return base;
  if (!read.ok) return read;
  const { unitsPerDegree, layers } = base.value;
  const decode = (layer: BaseLayer): Shape[] =>
    layers[layer].map((packedShape) => shapeOf(packedShape, unitsPerDegree));
  return {
    ok: true,
    value: {
      labels: read.value.features,
      shapes: {
        bathy: decode('bathy'),
        land: decode('land'),
        ice: decode('ice'),
        lakes: decode('lakes'),
        rivers: decode('rivers'),
        boundary: decode('boundary'),
        focus: decode('focus'),
      },
    },
  };
}
