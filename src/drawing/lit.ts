import type { Atlas, Route } from '../model/atlas';
import type { LinkedAtlas } from '../model/link';
import type { Selection } from '../state/view-state';
import type { AtlasFeatures, SourceName } from './features';
import type { PlanSource } from './plan-sources';

/** A feature on the map: its source and its integer id there. */
export interface Spot {
  source: SourceName | PlanSource;
  id: number;
}

/** What stands out while something is selected. Everything else recedes. */
export interface Lit {
  strands: ReadonlySet<number>;
  hubs: ReadonlySet<number>;
  plants: ReadonlySet<number>;
  passages: ReadonlySet<number>;
}

/** The routes a selection is about; none where it is about no route in particular. */
function routesOf(selection: Selection, linked: LinkedAtlas): readonly Route[] {
  if (selection.kind === 'city') return [];
  const { kind, id } = selection;
  if (kind === 'hub') return linked.routesByHub.get(id) ?? [];
  if (kind === 'passage') return linked.routesByPassage.get(id) ?? [];
  return linked.atlas.routes.filter((route) => (kind === 'route' ? route.id : route.corridor) === id);
}

function indices<T>(items: readonly T[], holds: (item: T) => boolean): ReadonlySet<number> {
  return new Set(items.flatMap((item, i) => (holds(item) ? [i] : [])));
}

/**
 * What a selection lights: its routes with their hubs, plants and passages. For a hub or a passage that is every route
 * that calls there or crosses it. `null` where nothing recedes.
 */
export function litBy(selection: Selection | null, linked: LinkedAtlas, features: AtlasFeatures): Lit | null {
  if (!selection) return null;
  const routes = new Set(routesOf(selection, linked).map(({ id }) => id));
  if (routes.size === 0) return null;
  const { atlas, routesByLeg, routesByHub } = linked;
  const isAmong = ({ id }: Route): boolean => routes.has(id);
  const legs = atlas.legs.filter(({ id }) => routesByLeg.get(id)?.some(isAmong));
  const hubs = new Set(atlas.hubs.filter(({ id }) => routesByHub.get(id)?.some(isAmong)).map(({ id }) => id));
  const passages = new Set(legs.flatMap((leg) => leg.passages));
  return {
    strands: indices(features.strands, (strand) => strand.routes.some((route) => routes.has(route))),
    hubs: indices(features.hubs, ({ id }) => hubs.has(id)),
    plants: indices(features.plants, ({ hub }) => hubs.has(hub.id)),
    passages: indices(features.passages, ({ id }) => passages.has(id)),
  };
}

/** The one point a selection stands for, if it does. */
export function chosenBy(selection: Selection | null, atlas: Atlas, features: AtlasFeatures): Spot | null {
  if (selection?.kind === 'passage') {
    return spot(
      'passages',
      features.passages.findIndex(({ id }) => id === selection.id),
    );
  }
  if (selection?.kind !== 'hub' && selection?.kind !== 'city') return null;
  const hubId = selection.kind === 'city' ? atlas.city.hub : selection.id;
  return spot(
    'hubs',
    features.hubs.findIndex(({ id }) => id === hubId),
  );
}

function spot(source: SourceName, id: number): Spot | null {
  return id < 0 ? null : { source, id };
}
