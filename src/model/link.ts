/** Ids into objects: lookups over an atlas that has been parsed, so that every id in it is known to resolve. */
import type { Atlas, Corridor, Hub, Leg, Passage, Route } from './atlas';

/** An atlas with its lookups. Build it once, beside the atlas. */
export interface LinkedAtlas {
  atlas: Atlas;
  corridorsById: ReadonlyMap<string, Corridor>;
  routesById: ReadonlyMap<string, Route>;
  legsById: ReadonlyMap<string, Leg>;
  hubsById: ReadonlyMap<string, Hub>;
  passagesById: ReadonlyMap<string, Passage>;
  /** Routes that use a leg, by leg id, in the atlas' order. */
  routesByLeg: ReadonlyMap<string, Route[]>;
  /** Routes that touch a hub with a leg or are fed by its plants, by hub id, in the atlas' order. */
  routesByHub: ReadonlyMap<string, Route[]>;
  /** Routes that cross a passage, by passage id, in the atlas' order. */
  routesByPassage: ReadonlyMap<string, Route[]>;
}

/** A leg as one route travels it: `from` and `to` are in the route's direction. */
export interface TravelledLeg {
  leg: Leg;
  reversed: boolean;
  from: Hub;
  to: Hub;
}

function byId<T extends { id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** Routes by each id that `idsOf` names for them; a route stands once under an id. */
function routesBy(routes: readonly Route[], idsOf: (route: Route) => Iterable<string>): Map<string, Route[]> {
  const result = new Map<string, Route[]>();
  for (const route of routes) {
    for (const id of new Set(idsOf(route))) {
      const there = result.get(id);
      if (there) there.push(route);
      else result.set(id, [route]);
    }
  }
  return result;
}

/** Builds the lookups of an atlas. */
export function linkAtlas(atlas: Atlas): LinkedAtlas {
  const legsById = byId(atlas.legs);
  const legsOf = (route: Route): Leg[] => route.legs.flatMap(({ leg }) => legsById.get(leg) ?? []);
  const fedFrom = new Map<string, string[]>();
  for (const { id, feeds } of atlas.hubs) {
    for (const route of feeds) fedFrom.set(route, [...(fedFrom.get(route) ?? []), id]);
  }
  return {
    atlas,
    corridorsById: byId(atlas.corridors),
    routesById: byId(atlas.routes),
    legsById,
    hubsById: byId(atlas.hubs),
    passagesById: byId(atlas.passages),
    routesByLeg: routesBy(atlas.routes, (route) => route.legs.map(({ leg }) => leg)),
    routesByHub: routesBy(atlas.routes, (route) => [
      ...legsOf(route).flatMap(({ from, to }) => [from, to]),
      ...(fedFrom.get(route.id) ?? []),
    ]),
    routesByPassage: routesBy(atlas.routes, (route) => legsOf(route).flatMap(({ passages }) => passages)),
  };
}

/** The corridor a route belongs to. */
export function corridorOf(linked: LinkedAtlas, route: Route): Corridor | undefined {
  return linked.corridorsById.get(route.corridor);
}

/** A corridor's routes, in the order a reader should meet them. */
export function routesOfCorridor(linked: LinkedAtlas, corridor: Corridor): Route[] {
  return corridor.routes.flatMap((id) => linked.routesById.get(id) ?? []);
}

/** A route's legs in the order and direction it travels them. */
export function legsOfRoute({ legsById, hubsById }: LinkedAtlas, route: Route): TravelledLeg[] {
  return route.legs.flatMap(({ leg: id, reversed }) => {
    const leg = legsById.get(id);
    const from = leg && hubsById.get(reversed ? leg.to : leg.from);
    const to = leg && hubsById.get(reversed ? leg.from : leg.to);
    return leg && from && to ? [{ leg, reversed, from, to }] : [];
  });
}

/** The hubs a route stands on, in the order it meets them, each once. */
export function hubsOfRoute(linked: LinkedAtlas, route: Route): Hub[] {
  return [...new Set(legsOfRoute(linked, route).flatMap(({ from, to }) => [from, to]))];
}

/** Ids of the passages a route crosses, in travel order, each once. */
export function passagesOfRoute(linked: LinkedAtlas, route: Route): string[] {
  const crossed = legsOfRoute(linked, route).flatMap(({ leg, reversed }) =>
    reversed ? [...leg.passages].reverse() : leg.passages,
  );
  return [...new Set(crossed)];
}
