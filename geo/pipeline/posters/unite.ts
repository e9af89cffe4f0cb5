import { featureCollection, polygon, union } from '@turf/turf';
import type { Position } from '../../../src/geometry/position';

/** Polygons that a tile's edge cut apart, and that overlap in its buffer, as one. */
export function unite(polygons: readonly Position[][][]): Position[][][] {
  const features = polygons.map((rings) => polygon(rings));
  const whole = features.length < 2 ? features[0] : union(featureCollection(features));
  if (!whole) return [];
  const { geometry } = whole;
  return (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Position[][][];
}
