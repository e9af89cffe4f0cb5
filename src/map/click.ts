/** Exactly one thing answers a click: a place, else a passage, else the routes of a track, else nothing. */
import type { AtlasFeatures } from '../drawing/features';
import type { Spot } from '../drawing/lit';
import type { Shown } from '../drawing/shown';
import type { Strand } from '../drawing/strands';
import type { Atlas, Hub, Language, Text } from '../model/atlas';
import type { Selection } from '../state/view-state';

/** How far beside a thing a click still means it, in px. A finger is blunter than a pointer. */
export const CLICK_TOLERANCE_PX = { mouse: 6, touch: 12 } as const;

/** A feature under the pointer. */
export interface Hit extends Spot {
  /** The pointer is on it, not only beside it. */
  direct: boolean;
  /** From the pointer to the feature's point, in px; 0 for lines. */
  distancePx: number;
}

/** What a click means. */
export type Decision =
  | { kind: 'select'; selection: Selection }
  /** Several routes share the track: route ids, in the order a reader should meet them. */
  | { kind: 'choose'; routes: string[] }
  | { kind: 'nothing' };

/** What the pointer is on: a thing with a name of its own, or a track with the routes along it. */
export type Target =
  | { kind: 'hub'; hub: Hub }
  | { kind: 'plant'; hub: Hub; name: Text }
  | { kind: 'passage'; id: string; name: Text }
  | { kind: 'track'; strands: Strand[]; routes: string[] };

/** What was hit directly comes first, the uppermost before what it covers; then what lies nearest. */
export function nearest(hits: readonly Hit[], ...sources: Hit['source'][]): Hit | undefined {
  return hits
    .filter(({ source }) => sources.includes(source))
    .toSorted((a, b) => Number(b.direct) - Number(a.direct) || (a.direct ? 0 : a.distancePx - b.distancePx))[0];
}

/** The strands that share the track under the pointer: all of the arcs that were hit, as far as they are shown. */
function trackAt(hits: readonly Hit[], { strands }: AtlasFeatures, shown: Shown): Strand[] {
  const onStrands = hits.filter(({ source }) => source === 'strands');
  const direct = onStrands.filter((hit) => hit.direct);
  const arcs = new Set((direct.length > 0 ? direct : onStrands).map(({ id }) => strands[id]?.arc));
  return strands.filter(
    ({ arc, corridor, mode, routes }) =>
      arcs.has(arc) && shown.corridors[corridor] && shown.modes[mode] && routes.some((route) => !shown.absent[route]),
  );
}

/**
 * What lies under the pointer, by priority; `null` where nothing does.
 *
 * @param hits uppermost first
 */
export function targetOf(hits: readonly Hit[], atlas: Atlas, features: AtlasFeatures, shown: Shown): Target | null {
  const place = nearest(hits, 'hubs', 'plants');
  if (place?.source === 'hubs') {
    const hub = features.hubs[place.id];
    if (hub) return { kind: 'hub', hub };
  }
  if (place?.source === 'plants') {
    const seated = features.plants[place.id];
    if (seated) return { kind: 'plant', hub: seated.hub, name: seated.plant.name };
  }
  const crossing = nearest(hits, 'passages');
  const passage = crossing && features.passages[crossing.id];
  if (passage) return { kind: 'passage', id: passage.id, name: passage.name };

  const strands = trackAt(hits, features, shown);
  if (strands.length === 0) return null;
  const along = new Set(strands.flatMap(({ routes }) => routes));
  const inOrder = atlas.corridors.flatMap(({ routes }) => routes);
  return { kind: 'track', strands, routes: inOrder.filter((route) => along.has(route) && !shown.absent[route]) };
}

/** The name of what the pointer is on: a place's, the one route's, or the corridors' that share the track. */
export function nameOf(target: Target, atlas: Atlas, language: Language): string {
  if (target.kind === 'hub') return target.hub.name[language];
  if (target.kind !== 'track') return target.name[language];
  const [only] = target.routes;
  const route = target.routes.length === 1 ? atlas.routes.find(({ id }) => id === only) : undefined;
  if (route) return route.name[language];
  const along = new Set(target.strands.map(({ corridor }) => corridor));
  return atlas.corridors
    .filter(({ id }) => along.has(id))
    .map(({ name }) => name[language])
    .join(' · ');
}

/**
 * What a click on these features means.
 *
 * @param hits uppermost first
 */
export function decideClick(hits: readonly Hit[], atlas: Atlas, features: AtlasFeatures, shown: Shown): Decision {
  const target = targetOf(hits, atlas, features, shown);
  if (target === null) return { kind: 'nothing' };
  if (target.kind === 'hub' || target.kind === 'plant') {
    const { id } = target.hub;
    return { kind: 'select', selection: id === atlas.city.hub ? { kind: 'city' } : { kind: 'hub', id } };
  }
  if (target.kind === 'passage') return { kind: 'select', selection: { kind: 'passage', id: target.id } };
  const [only, ...others] = target.routes;
  if (only === undefined) return { kind: 'nothing' };
  if (others.length > 0) return { kind: 'choose', routes: target.routes };
  return { kind: 'select', selection: { kind: 'route', id: only } };
}
