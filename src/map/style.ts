/** The map's whole style: one ordered layer list, a pure function of what is shown and how. */
import type { SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { SOURCES, type AtlasFeatures } from '../drawing/features';
import { layersOf, type LayerLook } from '../drawing/layer-list';
import { filterState } from '../drawing/filter-state';
import { NO_PLAN, planCollections, type PlanCollections, type PlanDrawing } from '../drawing/plan-lines';
import { PLAN_SOURCES } from '../drawing/plan-sources';
import type { Shown } from '../drawing/shown';
import { THEMES, type Projection } from '../state/view-state';
import { BASEMAP_MAX_ZOOM, BASEMAP_TILES, LABELS_PATH, RELIEF_MAX_ZOOM, RELIEF_TILE_PX, reliefTiles } from './basemap';

/** How the map looks. */
export interface Look extends LayerLook {
  projection: Projection;
}

function sourcesOf(
  { collections }: AtlasFeatures,
  plan: PlanCollections,
  base: URL,
): Record<string, SourceSpecification> {
  return {
    basemap: { type: 'vector', tiles: [BASEMAP_TILES], maxzoom: BASEMAP_MAX_ZOOM },
    ...Object.fromEntries(
      THEMES.map((theme): [string, SourceSpecification] => [
        `relief-${theme}`,
        { type: 'raster', tiles: [reliefTiles(theme)], tileSize: RELIEF_TILE_PX, maxzoom: RELIEF_MAX_ZOOM },
      ]),
    ),
    labels: { type: 'geojson', data: new URL(LABELS_PATH, base).href, generateId: true },
    ...Object.fromEntries(
      SOURCES.map((name): [string, SourceSpecification] => [
        name,
        { type: 'geojson', data: collections[name], tolerance: 0.3 },
      ]),
    ),
    ...Object.fromEntries(
      PLAN_SOURCES.map((name): [string, SourceSpecification] => [
        name,
        { type: 'geojson', data: plan[name], tolerance: 0.3 },
      ]),
    ),
  };
}

/** What the map shows of the planner, ready for its sources. */
export interface DrawnPlan {
  drawing: PlanDrawing;
  collections: PlanCollections;
}

/** A closed planner. */
export const NOTHING_PLANNED: DrawnPlan = { drawing: NO_PLAN, collections: planCollections(NO_PLAN) };

/**
 * The style: the one layer list with its sources and the projection.
 *
 * @param features their data goes into the style's sources, so that the map never waits for a second step
 * @param shown the layer switch and the year, kept in the style's global state: filters read it there
 * @param base the page's address; data files lie below it
 * @param plan Default: nothing planned
 */
export function styleOf(
  look: Look,
  features: AtlasFeatures,
  shown: Shown,
  base: URL,
  plan = NOTHING_PLANNED,
): StyleSpecification {
  return {
    version: 8,
    name: `trade-corridors ${look.theme}`,
    projection: { type: look.projection },
    // A blended atmosphere bleaches light themes: the rim is drawn behind the map instead.
    sky: { 'atmosphere-blend': 0 },
    state: Object.fromEntries(
      Object.entries(filterState(shown, features.strands, plan.drawing)).map(([name, ids]) => [name, { default: ids }]),
    ),
    sources: sourcesOf(features, plan.collections, base),
    layers: layersOf(look, features),
  };
}
