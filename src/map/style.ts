/** The map's whole style: one ordered layer list, a pure function of what is shown and how. */
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Language } from '../model/atlas';
import type { Projection, Theme, Worldview } from '../state/view-state';
import { BASEMAP_MAX_ZOOM, BASEMAP_TILES, LABELS_PATH, RELIEF_MAX_ZOOM, RELIEF_TILES, RELIEF_TILE_PX } from './basemap';
import { SOURCES, type AtlasFeatures } from './features';
import { basemapLayers } from './layers/basemap';
import { labelLayers } from './layers/labels';
import { groundLayers, HUB_RANKS, placeLayers } from './layers/places';
import { strandLayers } from './layers/strands';
import { palette } from './palette';
import type { Shown } from './shown';

export const ATTRIBUTION = '© OpenStreetMap contributors · Natural Earth · GSHHG · ETOPO5';

/** How the map looks. */
export interface Look {
  theme: Theme;
  language: Language;
  projection: Projection;
  worldview: Worldview;
}

function sourcesOf({ collections }: AtlasFeatures, base: URL): Record<string, SourceSpecification> {
  return {
    basemap: { type: 'vector', tiles: [BASEMAP_TILES], maxzoom: BASEMAP_MAX_ZOOM, attribution: ATTRIBUTION },
    relief: {
      type: 'raster-dem',
      tiles: [RELIEF_TILES],
      tileSize: RELIEF_TILE_PX,
      maxzoom: RELIEF_MAX_ZOOM,
      // The picture's grey is the value: no elevation is meant.
      encoding: 'custom',
      redFactor: 1,
      greenFactor: 0,
      blueFactor: 0,
      baseShift: 0,
    },
    labels: { type: 'geojson', data: new URL(LABELS_PATH, base).href },
    ...Object.fromEntries(
      SOURCES.map((name): [string, SourceSpecification] => [
        name,
        { type: 'geojson', data: collections[name], tolerance: 0.3 },
      ]),
    ),
  };
}

/** English names of hubs by the zoom their label starts at, so that a place of the same name is not written twice. */
function hubNames({ hubs, home }: AtlasFeatures): [zoom: number, names: string[]][] {
  const named = HUB_RANKS.toReversed().map(({ rank, labelZoom }): [number, string[]] => [
    labelZoom,
    hubs.filter((hub) => hub.rank === rank && hub !== home).map(({ name }) => name.en),
  ]);
  return [[0, home ? [home.name.en] : []], ...named];
}

/**
 * The style. Layers stand in drawing order: basemap, halos and gates, strands, the basemap's labels, then signs and names of
 * what the corridors link. Among labels the last layer is placed first.
 *
 * @param features their data goes into the style's sources, so that the map never waits for a second step
 * @param shown the layer switch, kept in the style's global state: filters read it there
 * @param base the page's address; data files lie below it
 */
export function styleOf(look: Look, features: AtlasFeatures, shown: Shown, base: URL): StyleSpecification {
  const { theme, language, projection, worldview } = look;
  const colors = palette[theme];
  const passageNames = features.passages.map(({ name }) => name.en);
  const lines = [...new Set(features.strands.map(({ line }) => line))];
  return {
    version: 8,
    name: `trade-corridors ${theme}`,
    projection: { type: projection },
    // A blended atmosphere bleaches light themes: the rim is drawn behind the map instead.
    sky: { 'atmosphere-blend': 0 },
    state: {
      corridors: { default: shown.corridors },
      modes: { default: shown.modes },
      hubs: { default: shown.hubs },
      passages: { default: shown.passages },
    },
    sources: sourcesOf(features, base),
    layers: [
      ...basemapLayers({ colors, dark: theme === 'dark', worldview }),
      ...groundLayers({ theme, language }),
      ...strandLayers(theme, lines),
      ...labelLayers({ theme, language, worldview, hubNames: hubNames(features), passageNames }),
      ...placeLayers({ theme, language }),
    ],
  };
}
