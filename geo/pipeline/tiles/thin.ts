import { fromVectorTileJs, type VectorTileLayerLike } from '@maplibre/vt-pbf';
import { VectorTile, type VectorTileFeature, type VectorTileLayer } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

/** Steps across a thinned tile. Drawn at most 1,024 px wide, so a step is half a pixel. */
const EXTENT = 2048;
/** Depth contours are a faint wash under everything: this many steps between their vertices do. */
const CONTOUR_STEPS = 12;
/** … and rings of theirs that stay within a box of this many steps are not missed. */
const LEAST_CONTOUR_STEPS = 40;
const CONTOURS = 'bathy';

const POINT = 1;
const POLYGON = 3;

type Ring = ReturnType<VectorTileFeature['loadGeometry']>[number];

/** The same tile on a coarser grid, with sparser depth contours: what a reader sees from afar, in fewer bytes. */
export function thinTile(data: Uint8Array): Uint8Array {
  const { layers } = new VectorTile(new PbfReader(data));
  const thinned = Object.entries(layers).map(([name, layer]) => [name, thinLayer(layer)] as const);
  return fromVectorTileJs({ layers: Object.fromEntries(thinned) });
}

function thinLayer(layer: VectorTileLayer): VectorTileLayerLike {
  const features = Array.from({ length: layer.length }, (_, i) => layer.feature(i)).flatMap((feature) => {
    const geometry = thinGeometry(feature, layer);
    return geometry.length > 0 ? [{ ...feature, loadGeometry: () => geometry }] : [];
  });
  const { name, version } = layer;
  return { name, version, extent: EXTENT, length: features.length, feature: (i) => at(features, i) };
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`there is no item ${index} among ${items.length}`);
  return item;
}

/** Rings and lines on the coarser grid; those that shrink to nothing, and contours too small to see, are dropped. */
function thinGeometry(feature: VectorTileFeature, { name, extent }: VectorTileLayer): Ring[] {
  const { type } = feature;
  const contours = name === CONTOURS;
  const spacing = type === POINT ? 0 : contours ? CONTOUR_STEPS : 1;
  const least = type === POINT ? 1 : type === POLYGON ? 4 : 2;
  return feature
    .loadGeometry()
    .map((ring) => thinRing(ring, EXTENT / extent, spacing))
    .filter((ring) => ring.length >= least && (!contours || spanOf(ring) >= LEAST_CONTOUR_STEPS));
}

function thinRing(ring: Readonly<Ring>, scale: number, spacing: number): Ring {
  const kept: Ring = [];
  ring.forEach((fine, i) => {
    const point = fine.mult(scale).round();
    const last = kept.at(-1);
    if (last === undefined || point.dist(last) >= spacing) kept.push(point);
    // A ring ends where it began, and a line keeps its end.
    else if (i === ring.length - 1 && kept.length > 1) kept[kept.length - 1] = point;
  });
  return kept;
}

/** The longer side of a ring's box. */
function spanOf(ring: Ring): number {
  const sides = (['x', 'y'] as const).map((axis) => {
    const values = ring.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  });
  return Math.max(...sides);
}
