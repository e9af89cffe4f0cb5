import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Dossier, Entry, Position, Route, Source } from '../model/atlas';
import { legsOfRoute, type LinkedAtlas, type TravelledLeg } from '../model/link';
import { FIGURES_NOTICE, LINE_NOTICES } from './notices';

/** A route as GeoJSON, with what is needed to use it rightly: foreign members, as RFC 7946 section 6.1 allows. */
interface RouteCollection extends FeatureCollection {
  name: string;
  attribution: string[];
  atlas: { city: string; version: string };
  route: Omit<Route, 'legs'> & Partial<Entry>;
  sources: Source[];
}

/**
 * A route as the text of a GeoJSON file (RFC 7946): one feature per leg, in the order and direction of travel, WGS 84
 * `lng, lat`, lengths in km. Without a dossier the figures, notes and sources are left out.
 */
export function routeToGeoJson(route: Route, linked: LinkedAtlas, dossier: Dossier | null): string {
  const legs = legsOfRoute(linked, route);
  const features = legs.map((travelled, index) => legFeature(travelled, index, dossier));
  const provenances = [...new Set(legs.map(({ leg }) => leg.provenance))];
  const { id, corridor, name, summary, status, lengthKm, indicative } = route;
  const collection: RouteCollection = {
    type: 'FeatureCollection',
    name: route.name.en,
    attribution: [...provenances.map((provenance) => LINE_NOTICES[provenance]), FIGURES_NOTICE],
    atlas: { city: linked.atlas.city.id, version: linked.atlas.version },
    route: { id, corridor, name, summary, status, lengthKm, indicative, ...dossier?.entries[`route:${route.id}`] },
    sources: sourcesOf(route, dossier),
    features,
  };
  return JSON.stringify(collection, null, 1);
}

/** `land-sea-rail-sea.geojson` */
export function geoJsonFileName(route: Route): string {
  return `${route.id.replaceAll('/', '-')}.geojson`;
}

function legFeature({ leg, reversed, from, to }: TravelledLeg, index: number, dossier: Dossier | null): Feature {
  const entry = dossier?.entries[`leg:${leg.id}`];
  return {
    type: 'Feature',
    id: leg.id,
    properties: {
      order: index + 1,
      mode: leg.mode,
      ...(leg.name ? { name: leg.name } : {}),
      from: from.id,
      fromName: from.name,
      to: to.id,
      toName: to.name,
      status: leg.status,
      schematic: leg.schematic,
      precisionKm: leg.precisionKm,
      provenance: leg.provenance,
      attribution: LINE_NOTICES[leg.provenance],
      drawnLengthKm: leg.lengthKm,
      passages: reversed ? leg.passages.toReversed() : leg.passages,
      figures: entry?.figures ?? [],
      notes: entry?.notes ?? [],
    },
    geometry: lineOf(reversed ? leg.parts.toReversed().map((part) => part.toReversed()) : leg.parts),
  };
}

function lineOf(parts: Position[][]): Geometry {
  const [only] = parts;
  return parts.length === 1 && only
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}

/** The sources of every figure that travels in the file, each once. */
function sourcesOf(route: Route, dossier: Dossier | null): Source[] {
  if (!dossier) return [];
  const subjects = [`route:${route.id}`, ...route.legs.map(({ leg }) => `leg:${leg}`)];
  const figures = subjects.flatMap((subject) => dossier.entries[subject]?.figures ?? []);
  const cited = new Set(figures.flatMap(({ sources }) => sources));
  return dossier.sources.filter(({ id }) => cited.has(id));
}
