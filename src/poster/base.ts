/** The basemap as posters draw it: the shapes and labels of the map, generalised into one small file. */
import type { Feature, MultiLineString, MultiPolygon, Point, LineString } from 'geojson';

/** The basemap's layers that posters draw, named as in its tiles. */
export const BASE_LAYERS = ['bathy', 'land', 'ice', 'lakes', 'rivers', 'boundary', 'focus'] as const;
export type BaseLayer = (typeof BASE_LAYERS)[number];

export type Shape = Feature<MultiPolygon | MultiLineString, Record<string, unknown>>;
export type Label = Feature<Point | LineString, Record<string, unknown>>;

/** What lies under the corridors of a poster. */
export interface PosterBase {
  /** Outer rings wind clockwise as seen on a map, which is how d3-geo wants them. */
  shapes: Record<BaseLayer, Shape[]>;
  /**
   * Where shapes come in pieces (`cells.ts`): the lines around them, without those along which they were cut. Default: the
   * shapes themselves.
   */
  outlines?: Record<BaseLayer, Shape[]>;
  /** The features of `basemap/labels.json`. */
  labels: Label[];
}
