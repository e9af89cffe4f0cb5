/** What a plan puts on the map: every itinerary's line, its two ends and its gateway, and the world's ports. */
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { Mode, Position } from '../model/atlas';
import type { AtlasFeatures } from './features';
import { lineKey } from './line-key';
import type { Lit } from './lit';
import type { PlanSource } from './plan-sources';
import { idSet, type IdSet } from './shown';

/** An itinerary as far as it is drawn. `routing/itinerary.ts` has more of it. */
export interface DrawnItinerary {
  legs: readonly { mode: Mode; schematic: boolean; parts: readonly Position[][] }[];
}

/** A place of the plan that is marked and named on the map. */
export interface PlanEnd {
  role: 'origin' | 'gateway' | 'destination';
  position: Position;
  /** In the reader's language; empty for a point, which has none. */
  name: string;
  /** A place of this name on the basemap is not written twice. */
  english: string;
  /** The atlas' hub there, if it has one: its own name on the map steps back. */
  hub: string | null;
}

/** A port as a dot. */
export interface DrawnPort {
  index: number;
  position: Position;
  /** Where it stands among the classes of `reach-classes.ts`, the nearest being 0; -1: out of reach; `null`: not asked. */
  reachClass: number | null;
}

/** Everything the open planner shows. */
export interface PlanDrawing {
  itineraries: readonly DrawnItinerary[];
  /** Index of the one looked at. */
  chosen: number;
  ends: readonly PlanEnd[];
  ports: readonly DrawnPort[];
  /** Ids of passages that are closed. */
  closed: readonly string[];
  /** Hubs and passages on the chosen itinerary, by id: they keep their colour while the rest of the atlas recedes. */
  hubs: readonly string[];
  passages: readonly string[];
  /** Ports are coloured by how far they are. */
  coloured: boolean;
}

/** A closed planner's drawing. */
export const NO_PLAN: PlanDrawing = {
  itineraries: [],
  chosen: 0,
  ends: [],
  ports: [],
  closed: [],
  hubs: [],
  passages: [],
  coloured: false,
};

export interface PlanCollections extends Record<PlanSource, FeatureCollection> {
  itineraries: FeatureCollection<LineString>;
  ends: FeatureCollection<Point>;
  ports: FeatureCollection<Point>;
}

/** What stands out of the atlas while a plan is drawn; `null` where nothing recedes. */
export function litByPlan(plan: PlanDrawing, features: AtlasFeatures): Lit | null {
  if (plan.itineraries.length === 0 && !plan.coloured) return null;
  const indices = (items: readonly { id: string }[], ids: readonly string[]): ReadonlySet<number> =>
    new Set(items.flatMap(({ id }, i) => (ids.includes(id) ? [i] : [])));
  return {
    strands: new Set(),
    hubs: indices(features.hubs, plan.hubs),
    plants: new Set(),
    passages: indices(features.passages, [...plan.passages, ...plan.closed]),
  };
}

/** What the style's global state says of a plan: what is closed, and which names its signs write already. */
export function planState({ closed, ends }: PlanDrawing): { closed: IdSet; marked: IdSet; written: IdSet } {
  const named = ends.filter(({ name }) => name !== '');
  return {
    closed: idSet(closed),
    marked: idSet(named.flatMap(({ hub }) => hub ?? [])),
    written: idSet(named.map(({ english }) => english)),
  };
}

/**
 * The plan's sources. A line feature's `itinerary` is its place in the list; a port's id is its place in the port list.
 * Lines that several itineraries share are drawn once for each: the chosen one lies on top.
 */
export function planCollections(plan: PlanDrawing): PlanCollections {
  return { itineraries: itineraryFeatures(plan), ends: endFeatures(plan), ports: portFeatures(plan) };
}

export function itineraryFeatures({ itineraries, chosen }: PlanDrawing): FeatureCollection<LineString> {
  return collection(itineraries.flatMap((itinerary, i) => linesOf(itinerary, i, i === chosen)));
}

export function endFeatures({ ends }: PlanDrawing): FeatureCollection<Point> {
  return collection(ends.map(endFeature));
}

export function portFeatures({ ports }: PlanDrawing): FeatureCollection<Point> {
  return collection(ports.map(portFeature));
}

function collection<G extends LineString | Point>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: 'FeatureCollection', features };
}

function linesOf({ legs }: DrawnItinerary, itinerary: number, chosen: boolean): Feature<LineString>[] {
  return legs.flatMap(({ mode, schematic, parts }) => {
    const line = lineKey({ mode, status: 'operating', schematic, pattern: 'plain' });
    return parts
      .filter((part) => part.length > 1)
      .map((coordinates): Feature<LineString> => ({
        type: 'Feature',
        // The integer id is what the map's pointer works with.
        id: itinerary,
        properties: { itinerary, chosen, mode, line },
        geometry: { type: 'LineString', coordinates },
      }));
  });
}

function endFeature({ role, position, name, hub }: PlanEnd, id: number): Feature<Point> {
  return {
    type: 'Feature',
    id,
    properties: { role, name, hub: hub ?? '', icon: `plan-${role}` },
    geometry: { type: 'Point', coordinates: position },
  };
}

/** The class of a port whose distance was not asked. */
const NOT_ASKED = -2;

function portFeature({ index, position, reachClass }: DrawnPort): Feature<Point> {
  return {
    type: 'Feature',
    id: index,
    properties: { class: reachClass ?? NOT_ASKED },
    geometry: { type: 'Point', coordinates: position },
  };
}
