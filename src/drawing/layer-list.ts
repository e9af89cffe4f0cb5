/** Everything the map draws, as one ordered list: the map hands it to MapLibre, the poster reads it itself. */
import type { LayerSpecification } from 'maplibre-gl';
import type { Language } from '../model/atlas';
import type { Theme, Worldview } from '../state/view-state';
import type { AtlasFeatures } from './features';
import { basemapLayers } from './layers/basemap';
import { itineraryLayers, planSignLayers, portLayers } from './layers/itineraries';
import { labelLayers } from './layers/labels';
import { groundLayers, HUB_RANKS, placeLayers } from './layers/places';
import { strandLayers } from './layers/strands';
import { palette } from './palette';

/** What decides how the layers look. */
export interface LayerLook {
  theme: Theme;
  language: Language;
  worldview: Worldview;
  /** Whether the land is shaded, which is a picture more to fetch. Default: `true`. */
  relief?: boolean;
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
 * The layers in drawing order: basemap, halos and gates, strands, the plan's itineraries and ports, the basemap's labels,
 * signs and names of what the corridors link, then the plan's signs. Among labels the last layer is placed first. Their sources are `basemap`, `relief`, `labels` and those
 * of `features.ts` and `plan-lines.ts`; filters read what is shown from the global state (see `shown.ts`).
 */
export function layersOf(
  { theme, language, worldview, relief = true }: LayerLook,
  features: AtlasFeatures,
): LayerSpecification[] {
  const passageNames = features.passages.map(({ name }) => name.en);
  const lines = [...new Set(features.strands.map(({ line }) => line))];
  return [
    ...basemapLayers({ colors: palette[theme], dark: theme === 'dark', worldview, relief }),
    ...groundLayers({ theme, language }),
    ...strandLayers(theme, lines),
    ...itineraryLayers(theme),
    ...portLayers(theme),
    ...labelLayers({ theme, language, worldview, hubNames: hubNames(features), passageNames }),
    ...placeLayers({ theme, language }),
    ...planSignLayers(theme, language),
  ];
}
