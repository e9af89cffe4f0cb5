/** One layer of the map's list, as posters read it. */
import type { Feature } from 'geojson';
import type { layersOf } from '../drawing/layer-list';
import { evaluate, isExpression, type Scene } from './evaluate';

export type Layer = ReturnType<typeof layersOf>[number];

/** What decides the look of features beside their properties. */
export interface Setting {
  zoom: number;
  global: Scene['global'];
  /** A feature's state, as the map would have been told. */
  stateOf: (source: string, id: Feature['id']) => Scene['state'];
}

/** A feature that a layer shows, and the values of the layer's properties for it. */
export interface Shown {
  feature: Feature;
  number: (property: string, otherwise: number) => number;
  text: (property: string, otherwise: string) => string;
  flag: (property: string, otherwise: boolean) => boolean;
  value: (property: string) => unknown;
  /** As it is at the whole zoom below, and then fixed to the ground, which grows: lengths along lines, px. */
  alongLine: (property: string, otherwise: number) => number;
}

/** Whether a layer shows at a zoom at all. */
export function isSeen(layer: Layer, zoom: number): boolean {
  const { minzoom = 0, maxzoom = Infinity } = layer as { minzoom?: number; maxzoom?: number };
  const { visibility } = (layer.layout ?? {}) as { visibility?: unknown };
  // The whole globe is seen from below 0 on a small page: the map shows there what it shows from 0 on.
  return Math.max(0, zoom) >= minzoom && zoom < maxzoom && visibility !== 'none';
}

/** The zoom of the tiles that the map lays out: a whole one, from 0 on. */
function tileZoom(zoom: number): number {
  return Math.max(0, Math.floor(zoom));
}

function geometryTypeOf({ geometry: { type } }: Feature): Scene['geometryType'] {
  return type.includes('Polygon') ? 'Polygon' : type.includes('Line') ? 'LineString' : 'Point';
}

type Values = Readonly<Record<string, unknown>>;
const GROWING: ReadonlySet<string> = new Set(['text-size', 'icon-size']);

function valuesIn(layer: Layer, feature: Feature, scene: Scene): Shown {
  const [layout, paint] = [layer.layout, layer.paint] as [Values?, Values?];
  const laidOut = { ...scene, zoom: tileZoom(scene.zoom) };
  const value = (property: string): unknown => {
    const found = layout?.[property] ?? paint?.[property];
    // The map lays a tile out once for its whole zoom, and then only lets sizes grow.
    const isLaidOut = layout !== undefined && Object.hasOwn(layout, property) && !GROWING.has(property);
    return isExpression(found) ? evaluate(found, isLaidOut ? laidOut : scene) : found;
  };
  const grown = 2 ** (scene.zoom - laidOut.zoom);
  return {
    feature,
    value,
    alongLine: (property, otherwise) => {
      const declared = layout?.[property] ?? paint?.[property];
      const found = isExpression(declared) ? evaluate(declared, laidOut) : declared;
      return grown * (typeof found === 'number' && Number.isFinite(found) ? found : otherwise);
    },
    number: (property, otherwise) => {
      const found = value(property);
      return typeof found === 'number' && Number.isFinite(found) ? found : otherwise;
    },
    text: (property, otherwise) => {
      const found = value(property);
      return typeof found === 'string' ? found : otherwise;
    },
    flag: (property, otherwise) => {
      const found = value(property);
      return typeof found === 'boolean' ? found : otherwise;
    },
  };
}

/** The features of a source that a layer's filter lets through, in the order they are drawn. */
export function shownBy(layer: Layer, features: readonly Feature[], { zoom, global, stateOf }: Setting): Shown[] {
  const { filter, source = '' } = layer as { filter?: unknown; source?: string };
  const shown = features.flatMap((feature): Shown[] => {
    const scene: Scene = {
      zoom,
      global,
      properties: feature.properties ?? {},
      geometryType: geometryTypeOf(feature),
      state: stateOf(source, feature.id),
    };
    const passes = filter === undefined || evaluate(filter, { ...scene, zoom: tileZoom(zoom) }) === true;
    return passes ? [valuesIn(layer, feature, scene)] : [];
  });
  const key = layer.type === 'line' ? 'line-sort-key' : 'symbol-sort-key';
  return shown
    .map((each) => ({ each, order: each.number(key, 0) }))
    .sort((a, b) => a.order - b.order)
    .map(({ each }) => each);
}
