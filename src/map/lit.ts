import type { Atlas } from '../model/atlas';
import type { Selection } from '../state/view-state';
import type { AtlasFeatures, SourceName } from './features';

/** A feature on the map: its source and its integer id there. */
export interface Spot {
  source: SourceName;
  id: number;
}

/** What stands out while something is selected. Everything else recedes. */
export interface Lit {
  strands: ReadonlySet<number>;
  hubs: ReadonlySet<number>;
  plants: ReadonlySet<number>;
  passages: ReadonlySet<number>;
}

/** The routes a selection is about; `null` where it is about no route in particular. */
function routesOf(selection: Selection, atlas: Atlas): ReadonlySet<string> | null {
  if (selection.kind === 'route') return new Set([selection.id]);
  if (selection.kind === 'corridor') {
    return new Set(atlas.routes.filter(({ corridor }) => corridor === selection.id).map(({ id }) => id));
  }
  if (selection.kind === 'city') return null;
  const { kind, id } = selection;
  const touching = atlas.legs.filter((leg) =>
    kind === 'passage' ? leg.passages.includes(id) : leg.from === id || leg.to === id,
  );
  const legs = new Set(touching.map((leg) => leg.id));
  const routes = new Set(atlas.routes.filter((route) => route.legs.some(({ leg }) => legs.has(leg))).map((r) => r.id));
  if (kind === 'hub') for (const fed of atlas.hubs.find((hub) => hub.id === id)?.feeds ?? []) routes.add(fed);
  return routes.size > 0 ? routes : null;
}

function indices<T>(items: readonly T[], holds: (item: T) => boolean): ReadonlySet<number> {
  return new Set(items.flatMap((item, i) => (holds(item) ? [i] : [])));
}

/**
 * What a selection lights: its routes with their hubs, plants and passages. For a hub or a passage that is every route
 * that calls there or crosses it. `null` where nothing recedes.
 */
export function litBy(selection: Selection | null, atlas: Atlas, features: AtlasFeatures): Lit | null {
  const routes = selection && routesOf(selection, atlas);
  if (!selection || !routes) return null;
  const used = new Set(
    atlas.routes.filter(({ id }) => routes.has(id)).flatMap((route) => route.legs.map(({ leg }) => leg)),
  );
  const legs = atlas.legs.filter(({ id }) => used.has(id));
  const hubs = new Set(legs.flatMap(({ from, to }) => [from, to]));
  for (const { id, feeds } of atlas.hubs) if (feeds.some((route) => routes.has(route))) hubs.add(id);
  if (selection.kind === 'hub') hubs.add(selection.id);
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
