/** The planner's one multimodal network: authored legs, road connections, the sea, and the ports where they meet. */
import { greatCircle } from '../geometry/great-circle';
import { cutAntimeridian } from '../geometry/antimeridian';
import { distanceKm, type Position } from '../geometry/position';
import type { Atlas, Hub, Leg } from '../model/atlas';
import { reversed, type LandNetwork, type Stretch } from './land';
import { methodFor, methodOf, type Connection, type Method } from './method';
import type { Network } from './network';
import { tagPassages, vertexPosition } from './passages';
import { byLocode, type Port } from './ports';
import { locate, locateVertex, type SeaPlace } from './sea';
import { createSearch, type Search } from './search';
import { checkSurvey, NO_SURVEY, type Survey } from './survey';
import type { Snap } from './snap';

/** A place on land where ships call: goods go from the one to the other here. */
export interface Gateway {
  /** A hub's id or a port's LOCODE: its place in the land network. */
  place: string;
  country: string;
  sea: SeaPlace;
  /** Deep-sea ships call here (`Method.feeder`). */
  direct: boolean;
}

export interface PlannerGraph {
  atlas: Atlas;
  method: Method;
  hubs: ReadonlyMap<string, Hub>;
  ports: readonly Port[];
  /** Also by the other codes that ports go by. */
  portsByLocode: ReadonlyMap<string, Port>;
  land: LandNetwork;
  gateways: readonly Gateway[];
  /** The water nearest to seaports, by hub id, where that was found out before. */
  berths: ReadonlyMap<string, Snap>;
  /** Holds the sea network. */
  search: Search;
  /** Authored sea legs by `from to`, hub ids, both ways. */
  seaLegs: ReadonlyMap<string, SeaLeg>;
  /** Ids of passages that are closed unless they are opened. */
  closedByDefault: string[];
}

/** An authored sea leg, in one direction. */
export interface SeaLeg {
  leg: Leg;
  reversed: boolean;
  /** A route uses it that is more than our reading. */
  published: boolean;
}

/** A seaport hub further than this from the sea network, in km, is no gateway. */
const GATEWAY_KM = 30;

/**
 * Puts the network together, once. Legs and hubs that are not operating are left out.
 *
 * @param survey what is known of the sea network beforehand. What is not is found out. Default: nothing is known.
 * @throws RangeError for a survey of another network.
 */
export function buildGraph(
  atlas: Atlas,
  method: Method,
  ports: readonly Port[],
  network: Network,
  survey: Survey = NO_SURVEY,
): PlannerGraph {
  checkSurvey(survey, network.edgeCount);
  const crossings = new Map(survey.crossings.map(({ passage, edges }) => [passage, edges]));
  const berths = new Map(survey.berths.map(({ hub, ...snap }) => [hub, snap]));
  const search = createSearch(tagPassages(network, atlas.passages, crossings));
  const hubs = new Map(atlas.hubs.map((hub) => [hub.id, hub]));
  const portsByLocode = byLocode(ports);
  const legs = atlas.legs.filter(({ status }) => status === 'operating');
  const base = { atlas, method, hubs, ports, portsByLocode, search, berths };
  const stretches = [
    ...legs.filter(isLand).map((leg) => legStretch(base, leg)),
    ...method.connections.flatMap((connection) => connectionStretch(base, connection) ?? []),
  ];
  const land = new Map<string, Stretch[]>();
  for (const stretch of stretches.flatMap((one) => [one, reversed(one)])) {
    land.set(stretch.from, [...(land.get(stretch.from) ?? []), stretch]);
  }
  return {
    ...base,
    land,
    gateways: [...land.keys()].flatMap((place) => gatewayAt(base, place) ?? []),
    seaLegs: seaLegsOf(atlas, legs),
    closedByDefault: atlas.passages.filter(({ closedByDefault }) => closedByDefault).map(({ id }) => id),
  };
}

function seaLegsOf({ routes }: Atlas, legs: readonly Leg[]): Map<string, SeaLeg> {
  const published = new Set(routes.flatMap((route) => (route.indicative ? [] : route.legs.map(({ leg }) => leg))));
  return new Map(
    legs
      .filter(({ mode }) => mode === 'sea')
      .flatMap((leg): [string, SeaLeg][] => {
        const known = { leg, published: published.has(leg.id) };
        return [
          [`${leg.from} ${leg.to}`, { ...known, reversed: false }],
          [`${leg.to} ${leg.from}`, { ...known, reversed: true }],
        ];
      }),
  );
}

type Base = Pick<PlannerGraph, 'atlas' | 'method' | 'hubs' | 'ports' | 'portsByLocode' | 'search' | 'berths'>;

function isLand({ mode }: Leg): boolean {
  return mode === 'rail' || mode === 'river' || mode === 'road';
}

function legStretch({ method, hubs }: Base, leg: Leg): Stretch {
  const country = (hub: string) => hubs.get(hub)?.country ?? '';
  const special = method.legs.find((one) => one.leg === leg.id);
  return {
    from: leg.from,
    to: leg.to,
    mode: leg.mode,
    carriage: special
      ? methodOf(method, special.method)
      : methodFor(method, leg.mode, country(leg.from), country(leg.to)),
    // A road that is not surveyed is drawn nearly straight.
    lengthKm: leg.lengthKm * (leg.mode === 'road' && leg.schematic ? method.roadDetour.value : 1),
    leg: { leg: leg.id, reversed: false },
    schematic: leg.schematic,
    passages: leg.passages,
    parts: leg.parts,
  };
}

/** A connection as a stretch; nothing where the atlas or the port list does not hold both its ends. */
function connectionStretch(base: Base, { from, to, mode }: Connection): Stretch | undefined {
  const [start, end] = [placeOf(base, from), placeOf(base, to)];
  if (!start || !end) return undefined;
  return {
    from,
    to,
    mode,
    carriage: methodFor(base.method, mode, start.country, end.country),
    ...straightRoad(base.method, start.position, end.position),
    schematic: true,
    passages: [],
  };
}

/** A road that is not surveyed: drawn straight, reckoned longer. */
export function straightRoad(
  { roadDetour }: Method,
  from: Position,
  to: Position,
): Pick<Stretch, 'lengthKm' | 'parts'> {
  return {
    lengthKm: distanceKm(from, to) * roadDetour.value,
    parts: cutAntimeridian(greatCircle(from, to, STRAIGHT_STEP_KM)),
  };
}

const STRAIGHT_STEP_KM = 100;

/** Where a place of the land network stands. */
export function placeOf(
  { hubs, portsByLocode, search }: Pick<PlannerGraph, 'hubs' | 'portsByLocode' | 'search'>,
  place: string,
): { position: Position; country: string } | undefined {
  const hub = hubs.get(place);
  if (hub) return hub;
  const port = portsByLocode.get(place);
  return port && { position: portPosition(search, port), country: port.country };
}

export function portPosition({ network }: Search, { index }: Port): Position {
  return vertexPosition(network, network.ports[index] ?? 0);
}

function gatewayAt(base: Base, place: string): Gateway | undefined {
  const { hubs, portsByLocode, search, method } = base;
  const direct = method.feeder.directFrom.includes(place);
  const hub = hubs.get(place);
  if (hub) {
    if (hub.kind !== 'seaport' || hub.status !== 'operating') return undefined;
    const sea = locateHub(base, hub);
    return sea && sea.snap.km <= GATEWAY_KM ? { place, country: hub.country, sea, direct } : undefined;
  }
  const port = portsByLocode.get(place);
  const vertex = port && search.network.ports[port.index];
  if (!port || vertex === undefined) return undefined;
  return { place, country: port.country, sea: locateVertex(search.network, vertex), direct };
}

/** Finds the water nearest to a seaport; `null` for a network without edges. */
export function locateHub(
  { search, berths }: Pick<PlannerGraph, 'search' | 'berths'>,
  { id, position }: Hub,
): SeaPlace | null {
  const snap = berths.get(id);
  return snap ? { position, snap } : locate(search.network, position);
}
