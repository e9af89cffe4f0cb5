import type { Atlas, Mode } from '../model/atlas';
import { MODES } from '../model/atlas';

/** Ids as the keys of an object: a style expression asks it with `has`. */
export type IdSet = Record<string, true>;

/** What the layer switch leaves on the map. The style's global state has the same names. */
export interface Shown {
  corridors: IdSet;
  modes: IdSet;
  hubs: IdSet;
  passages: IdSet;
}

function idSet(ids: Iterable<string>): IdSet {
  const set: IdSet = {};
  for (const id of ids) set[id] = true;
  return set;
}

/**
 * What shows when only these corridors and modes are switched on. A hub shows with any leg that touches it or any
 * route its plants feed; a passage with any leg that crosses it. The city, and hubs and passages without a leg, always
 * show.
 *
 * @param corridors corridor ids; `null`: all
 * @param modes `null`: all
 */
export function shownOf(atlas: Atlas, corridors: readonly string[] | null, modes: readonly Mode[] | null): Shown {
  const corridorIds = idSet(corridors ?? atlas.corridors.map(({ id }) => id));
  const modeIds = idSet(modes ?? MODES);
  const routes = atlas.routes.filter(({ corridor }) => corridorIds[corridor]);
  const used = new Set(routes.flatMap((route) => route.legs.map(({ leg }) => leg)));
  const legs = atlas.legs.filter(({ id, mode }) => modeIds[mode] && used.has(id));
  const drawn = new Set(legs.map(({ id }) => id));
  const fed = new Set(routes.filter((route) => route.legs.some(({ leg }) => drawn.has(leg))).map(({ id }) => id));
  const feeding = atlas.hubs.filter(({ feeds }) => feeds.some((route) => fed.has(route)));
  const crossed = new Set(atlas.legs.flatMap(({ passages }) => passages));
  const touched = new Set(atlas.legs.flatMap(({ from, to }) => [from, to]));
  const idleHubs = atlas.hubs.filter(({ id, feeds }) => feeds.length === 0 && !touched.has(id));
  const idlePassages = atlas.passages.filter(({ id }) => !crossed.has(id));
  return {
    corridors: corridorIds,
    modes: modeIds,
    hubs: idSet([
      atlas.city.hub,
      ...legs.flatMap(({ from, to }) => [from, to]),
      ...[...feeding, ...idleHubs].map(({ id }) => id),
    ]),
    passages: idSet([...legs.flatMap(({ passages }) => passages), ...idlePassages.map(({ id }) => id)]),
  };
}
