import type { Atlas, Mode } from '../model/atlas';
import { MODES } from '../model/atlas';
import type { RoutesByPresence } from '../model/presence';
import type { Strand } from './strands';

/** Ids as the keys of an object: a style expression asks it with `has`. */
export type IdSet = Record<string, true>;

/** What the layer switch and the year leave on the map. */
export interface Shown {
  corridors: IdSet;
  modes: IdSet;
  hubs: IdSet;
  passages: IdSet;
  /** Route ids: not there yet, being built, and without a published start, in the year shown. Empty for now. */
  absent: IdSet;
  building: IdSet;
  undated: IdSet;
}

/** The style's global state: its filters ask these sets. Strands are named by their place in the list of strands. */
export interface GlobalState extends Pick<Shown, 'corridors' | 'modes' | 'hubs' | 'passages'> {
  /** Not there yet. */
  absent: IdSet;
  /** Drawn as being built, whatever they are now. */
  building: IdSet;
  /** Drawn faintly: nobody published since when they are there. */
  undated: IdSet;
}

/** Ids as the keys of an object. */
export function idSet(ids: Iterable<string>): IdSet {
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
 * @param year routes as they stood in a year. Default: `null`, as they are now
 */
export function shownOf(
  atlas: Atlas,
  corridors: readonly string[] | null,
  modes: readonly Mode[] | null,
  year: RoutesByPresence | null = null,
): Shown {
  const absent = idSet(year?.absent ?? []);
  const corridorIds = idSet(corridors ?? atlas.corridors.map(({ id }) => id));
  const modeIds = idSet(modes ?? MODES);
  const routes = atlas.routes.filter(({ id, corridor }) => corridorIds[corridor] && !absent[id]);
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
    absent,
    building: idSet(year?.building ?? []),
    undated: idSet(year?.undated ?? []),
  };
}

/** What a style asks of {@link Shown}: a strand is as the best known of the routes along it. */
export function globalStateOf(shown: Shown, strands: readonly Strand[]): GlobalState {
  const { corridors, modes, hubs, passages } = shown;
  const state: GlobalState = { corridors, modes, hubs, passages, absent: {}, building: {}, undated: {} };
  strands.forEach(({ routes }, id) => {
    const there = routes.filter((route) => !shown.absent[route]);
    const finished = there.filter((route) => !shown.building[route]);
    if (there.length === 0) state.absent[id] = true;
    else if (finished.length === 0) state.building[id] = true;
    else if (finished.every((route) => shown.undated[route])) state.undated[id] = true;
  });
  return state;
}
