/** What the map draws: an atlas as GeoJSON, and the way back from a drawn feature to what it stands for. */
import type { Feature, FeatureCollection, Geometry, LineString, Point, Polygon } from 'geojson';
import { circle } from '../geometry/circle';
import type { Atlas, Hub, Passage, Position } from '../model/atlas';
import { seatPlants, type SeatedPlant } from './plants';
import { strandsOf, type Strand } from './strands';

/** Names of the map's own sources, which are also the kinds of thing a pointer can meet. */
export const SOURCES = ['strands', 'hubs', 'plants', 'passages', 'halos'] as const;
export type SourceName = (typeof SOURCES)[number];

/** Every source's data. A feature's integer id is its place in the list of the same name in {@link AtlasFeatures}. */
export interface Collections extends Record<SourceName, FeatureCollection> {
  strands: FeatureCollection<LineString>;
  hubs: FeatureCollection<Point>;
  plants: FeatureCollection<Point>;
  passages: FeatureCollection<Point | LineString>;
  halos: FeatureCollection<Polygon>;
}

export interface AtlasFeatures {
  collections: Collections;
  strands: Strand[];
  hubs: Hub[];
  plants: SeatedPlant[];
  passages: Passage[];
  /** The hub the atlas is about. */
  home: Hub | undefined;
}

function collect<G extends Geometry, T>(
  items: readonly T[],
  feature: (item: T, id: number) => Feature<G>,
): FeatureCollection<G> {
  return { type: 'FeatureCollection', features: items.map(feature) };
}

/**
 * The sign a hub is drawn with; see `icon-shapes.ts`.
 *
 * @param home the city the atlas is about: it has a sign of its own
 */
export function hubIcon({ id, kind, rank, status }: Hub, home: string): string {
  if (id === home) return 'city';
  if (kind === 'city') return 'town';
  if (status !== 'operating') return `${kind}-pending`;
  if (kind === 'seaport' || kind === 'river-port') return `${kind}-${rank}`;
  if (kind === 'rail-terminal' && rank === 1) return 'rail-terminal-1';
  return kind;
}

function strandFeature(strand: Strand, id: number): Feature<LineString> {
  const { positions, ...properties } = strand;
  return {
    type: 'Feature',
    id,
    // By its place the style's global state names a strand: ids are numbers, and keys of an object are not.
    properties: { ...properties, strand: String(id) },
    geometry: { type: 'LineString', coordinates: positions },
  };
}

function hubFeature(hub: Hub, id: number, home: string): Feature<Point> {
  const { name, kind, rank, position } = hub;
  return {
    type: 'Feature',
    id,
    properties: { hub: hub.id, home: hub.id === home, kind, rank, icon: hubIcon(hub, home), ...name },
    geometry: { type: 'Point', coordinates: position },
  };
}

function plantFeature({ plant, hub, radiusPx, offsetPx }: SeatedPlant, id: number): Feature<Point> {
  const pending = plant.status === 'operating' ? '' : '-pending';
  const small = radiusPx < PLANT_GLYPH_FROM_PX ? '-small' : '';
  const icon = `plant-${plant.energy}${pending}${small}`;
  // MapLibre scales an icon's offset with the icon, whose radius is 12 px at scale 1.
  const iconOffset = offsetPx.map((px) => (px * PLANT_ICON_RADIUS_PX) / radiusPx);
  return {
    type: 'Feature',
    id,
    properties: { hub: hub.id, plant: plant.id, icon, radiusPx, iconOffset },
    geometry: { type: 'Point', coordinates: hub.position },
  };
}

/** The radius of a plant's disc with its edge, as `icon-shapes.ts` draws it. */
export const PLANT_ICON_RADIUS_PX = 12;

/** Below this radius a glyph would be a smudge: the disc stands alone. */
const PLANT_GLYPH_FROM_PX = 6;

function middle([[west, south], [east, north]]: Passage['gate']): Position {
  const turn = east - west > 180 ? -360 : east - west < -180 ? 360 : 0;
  const lng = (west + east + turn) / 2;
  return [lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng, (south + north) / 2];
}

function passageFeatures(passages: readonly Passage[], crossed: ReadonlySet<string>): Feature<Point | LineString>[] {
  return passages.flatMap((passage, id) => {
    const properties = { passage: passage.id, kind: passage.kind, crossed: crossed.has(passage.id), ...passage.name };
    const point: Point = { type: 'Point', coordinates: middle(passage.gate) };
    const gate: LineString = { type: 'LineString', coordinates: [...passage.gate] };
    return [point, gate].map((geometry) => ({ type: 'Feature' as const, id, properties, geometry }));
  });
}

function haloFeature(hub: Hub): Feature<Polygon> {
  return {
    type: 'Feature',
    properties: { hub: hub.id, kind: hub.kind, precisionKm: hub.precisionKm },
    geometry: { type: 'Polygon', coordinates: [circle(hub.position, hub.precisionKm)] },
  };
}

/** All that an atlas puts on the map. Pure; work grows with the atlas' vertices. */
export function featuresOf(atlas: Atlas): AtlasFeatures {
  const strands = strandsOf(atlas);
  const { hubs, passages } = atlas;
  const plants = hubs.flatMap(seatPlants);
  const uncertain = hubs.filter(({ positionBasis, precisionKm }) => positionBasis === 'estimated' && precisionKm > 0);
  const crossed = new Set(atlas.legs.flatMap((leg) => leg.passages));
  return {
    strands,
    hubs,
    plants,
    passages,
    home: hubs.find(({ id }) => id === atlas.city.hub),
    collections: {
      strands: collect(strands, strandFeature),
      hubs: collect(hubs, (hub, id) => hubFeature(hub, id, atlas.city.hub)),
      plants: collect(plants, plantFeature),
      passages: { type: 'FeatureCollection', features: passageFeatures(passages, crossed) },
      halos: collect(uncertain, haloFeature),
    },
  };
}
