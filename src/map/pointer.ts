import type { Map as MapLibreMap, MapGeoJSONFeature, Point } from 'maplibre-gl';
import { SOURCES } from '../drawing/features';
import { PLAN_SOURCES } from '../drawing/plan-sources';
import type { Hit } from './click';

/** The layers a pointer can meet. A strand's casing stands for the strand: it has no gaps. */
const SENSITIVE_LAYERS = [
  'strands-casing',
  'itineraries-others-casing',
  'itineraries-casing',
  'ports-beyond',
  'ports-plain',
  'ports-reach',
  'plants',
  'passages-name-idle',
  'passages-name-crossed',
  'passages-idle',
  'passages-crossed',
  'hubs-name-3',
  'hubs-name-2',
  'hubs-name-1',
  'hubs-3',
  'hubs-2',
  'hubs-1',
  'hubs-city',
];

/** What counts as directly under the pointer, in px: lines are thin. */
const DIRECT_PX = 1.5;

function sourceOf({ source }: MapGeoJSONFeature): Hit['source'] | undefined {
  return [...SOURCES, ...PLAN_SOURCES].find((name) => name === source);
}

function within(map: MapLibreMap, { x, y }: Point, px: number): MapGeoJSONFeature[] {
  const layers = SENSITIVE_LAYERS.filter((layer) => map.getLayer(layer));
  return map.queryRenderedFeatures(
    [
      [x - px, y - px],
      [x + px, y + px],
    ],
    { layers },
  );
}

function distancePx(map: MapLibreMap, point: Point, { geometry }: MapGeoJSONFeature): number {
  if (geometry.type !== 'Point') return 0;
  const [lng, lat] = geometry.coordinates;
  return lng === undefined || lat === undefined ? Infinity : map.project([lng, lat]).dist(point);
}

/** What lies on the map within `tolerancePx` of a point of its container, uppermost first. */
export function hitsAt(map: MapLibreMap, point: Point, tolerancePx: number): Hit[] {
  const hits = new Map<string, Hit>();
  const collect = (features: MapGeoJSONFeature[], direct: boolean): void => {
    for (const feature of features) {
      const source = sourceOf(feature);
      if (source === undefined || typeof feature.id !== 'number') continue;
      const key = `${source} ${feature.id}`;
      if (!hits.has(key))
        hits.set(key, { source, id: feature.id, direct, distancePx: distancePx(map, point, feature) });
    }
  };
  collect(within(map, point, DIRECT_PX), true);
  collect(within(map, point, tolerancePx), false);
  return [...hits.values()];
}
