/** The ways between two places that a plan chooses from. */
import type { Mode } from '../model/atlas';
import { placeOf, type PlannerGraph } from './graph';
import { approachLeg, landLegs, roadLeg, seaLeg, type ItineraryLeg, type Spot } from './itinerary';
import { reversed, searchLand, type LandWays, type Stretch } from './land';
import type { Link } from './link';
import { passageBits } from './passages';
import { writePlace, type Access } from './places';
import { linksOf, passagesBetween, routeAlong, type SeaPlace } from './sea';
import { lookUp, pathTo, searchAll, searchTo, type Search } from './search';
import { landCosts, seaUnit, type Terms } from './terms';
import { setVector } from './vector';

/** A point farther than this from the network, in km, is come to by an approach that is not routed. */
const APPROACH_KM = 1;

/** Every way worth comparing: over land alone, and by sea through each gateway that can be come to. */
export function findCandidates(graph: PlannerGraph, from: Access, to: Access, terms: Terms): ItineraryLeg[][] {
  const [start, end] = [allowed(from, terms), allowed(to, terms)];
  return [...overland(graph, start, end, waysOverLand(graph, start, terms)), ...bySea(graph, start, end, terms)];
}

/** Without trucks no point is come to from the hub beside it. */
function allowed(access: Access, { modes }: Terms): Access {
  return modes.has('road') ? access : { ...access, land: access.land.filter(({ km }) => km === 0) };
}

/** The cheapest ways over land from a place. */
function waysFrom(graph: PlannerGraph, { land }: Access, terms: Terms, preferred?: Mode): LandWays {
  return searchLand(
    graph.land,
    land.map(({ place }) => ({ place, cost: 0 })),
    landCosts(graph, terms, preferred),
  );
}

/** Ways over land from a place to everywhere: the best there are, and the best that keep to one mode as far as it goes. */
export function waysOverLand(graph: PlannerGraph, from: Access, terms: Terms): LandWays[] {
  const preferred = (['rail', 'road', 'river'] as const).filter((mode) => terms.modes.has(mode));
  return [undefined, ...preferred].map((mode) => waysFrom(graph, from, terms, mode));
}

/** Ways to a place that never leave the land. */
export function overland(
  graph: PlannerGraph,
  from: Access,
  to: Access,
  choices: readonly LandWays[],
): ItineraryLeg[][] {
  return choices.flatMap((ways) => {
    const reached = to.land.filter(({ place }) => ways.costs.has(place));
    const best = reached.sort((a, b) => (ways.costs.get(a.place) ?? 0) - (ways.costs.get(b.place) ?? 0))[0];
    if (!best) return [];
    const stretches = ways.to(best.place);
    const legs = [
      ...roadFrom(graph, from, stretches[0]?.from ?? best.place),
      ...landLegs(graph, stretches),
      ...roadTo(graph, to, best.place),
    ];
    return legs.length > 0 ? [legs] : [];
  });
}

/** A port where goods may go onto a ship or off it, and the stretches between it and the place in question. */
export interface Quay {
  place: string;
  country: string;
  sea: SeaPlace;
  direct: boolean;
  /** The point it is the nearest water to, where that lies off the network. Absent elsewhere. */
  point?: Spot;
  stretches: Stretch[];
  cost: number;
}

function bySea(graph: PlannerGraph, from: Access, to: Access, terms: Terms): ItineraryLeg[][] {
  if (!terms.modes.has('sea')) return [];
  const departures = departuresFrom(graph, from, terms);
  const landings = ownQuay(graph, to, terms);
  // Goods go off the ship in the country they left only where they are bound for it.
  const arrivals =
    landings.length > 0
      ? landings
      : quaysOverLand(graph, to, terms).filter(({ country }) => country !== from.country || country === to.country);
  const closed = passageBits(graph.search.network, terms.closed);
  const { network } = graph.search;
  const pairs = pairStraight(graph, departures, arrivals, closed, seaUnit(graph, terms), from, to);
  return pairs.map(({ departure, arrival, vertices }) => {
    const landward = landwardFrom(arrival);
    const route = routeAlong(network, departure.sea, vertices, arrival.sea, closed);
    const { place, direct, stretches } = departure;
    return [
      ...roadFrom(graph, from, stretches[0]?.from),
      ...landLegs(graph, stretches),
      ...approachTo(graph, departure, terms),
      seaLeg(graph, { from: place, to: arrival.place, route, direct, shipKnots: terms.cargo.shipKnots }),
      ...approachFrom(graph, arrival, terms),
      ...landLegs(graph, landward),
      ...roadTo(graph, to, landward.at(-1)?.to),
    ];
  });
}

function landwardFrom({ stretches }: Quay): Stretch[] {
  return stretches.toReversed().map(reversed);
}

/** How often a port of departure is given another port of arrival, where the best one led round in a circle. */
const TRIES = 3;

/** Each port of departure with the best port of arrival from which the way on does not lead back past where it has been. */
function pairStraight(
  graph: PlannerGraph,
  departures: Quay[],
  arrivals: Quay[],
  closed: number,
  unit: number,
  from: Access,
  to: Access,
): Pair[] {
  const straight: Pair[] = [];
  // What leads past the start is straight from no port at all.
  let onward = arrivals.filter((arrival) => !isPlaceOf(from, inwardFrom(arrival)));
  let waiting = departures.filter((departure) => !isPlaceOf(to, outwardTo(departure)));
  for (let left = TRIES; left > 0 && waiting.length > 0 && onward.length > 0; left--) {
    const pairs = pairQuays(graph, waiting, onward, closed, unit);
    const [good, bad] = [pairs.filter(isStraight), pairs.filter((pair) => !isStraight(pair))];
    straight.push(...good);
    waiting = bad.map(({ departure }) => departure);
    onward = onward.filter((arrival) => !bad.some((pair) => pair.arrival === arrival));
  }
  return straight;
}

/** The ports where goods from a place may go onto a ship: itself, and the gateways behind it. */
export function departuresFrom(graph: PlannerGraph, from: Access, terms: Terms): Quay[] {
  return [...ownQuay(graph, from, terms), ...quaysOverLand(graph, from, terms)];
}

/** A port of departure, the best port of arrival for it, and the way there. */
interface Pair {
  departure: Quay;
  arrival: Quay;
  vertices: number[];
}

/** Looks up what labels tell, and searches for the others: for one alone straight on, for several all at once. */
function pairQuays(graph: PlannerGraph, departures: Quay[], arrivals: Quay[], closed: number, unit: number): Pair[] {
  const { search } = graph;
  const [arrival] = arrivals;
  if (!arrival || arrivals.length > 1) return pairAll(graph, departures, arrivals, closed, unit);
  const ends = linksOf(search.network, arrival.sea, closed);
  const pairs: Pair[] = [];
  const unknown: Quay[] = [];
  for (const departure of departures) {
    if (isSame(arrival, departure)) continue;
    const path = lookUp(search, linksOf(search.network, departure.sea, closed), ends, closed);
    if (path) pairs.push({ departure, arrival, vertices: path.vertices });
    if (path === undefined) unknown.push(departure);
  }
  const [alone, ...others] = unknown;
  if (!alone) return pairs;
  const found =
    others.length > 0 ? pairAll(graph, unknown, arrivals, closed, unit) : pairOf(graph, alone, arrival, closed);
  return [...pairs, ...found];
}

function pairOf({ search }: PlannerGraph, departure: Quay, arrival: Quay, closed: number): Pair[] {
  const { network } = search;
  const target = new Float64Array(3);
  setVector(target, 0, arrival.sea.position);
  const [starts, ends] = [linksOf(network, departure.sea, closed), linksOf(network, arrival.sea, closed)];
  const path = searchTo(search, starts, ends, target, closed);
  return path ? [{ departure, arrival, vertices: path.vertices }] : [];
}

/** All pairs by one search from all ports of arrival, which ends when it has come to the last port of departure. */
function pairAll(graph: PlannerGraph, departures: Quay[], arrivals: Quay[], closed: number, unit: number): Pair[] {
  const { search } = graph;
  const owners: Quay[] = [];
  const starts: Link[] = [];
  for (const arrival of arrivals) {
    for (const link of linksOf(search.network, arrival.sea, closed)) {
      owners.push(arrival);
      starts.push({ ...link, cost: link.km + arrival.cost / unit });
    }
  }
  const links = departures.map(({ sea }) => linksOf(search.network, sea, closed));
  searchAll(search, starts, closed, { ends: links.flat().map(({ vertex }) => vertex) });
  return departures.flatMap((departure, index) => {
    const link = cheapest(search, links[index] ?? []);
    if (!link) return [];
    const { vertices, start } = pathTo(search, link.vertex);
    const arrival = owners[start];
    return arrival && !isSame(arrival, departure) ? [{ departure, arrival, vertices: vertices.reverse() }] : [];
  });
}

/** Whether two quays serve the same place: two points may have their nearest water in common. */
function isSame(one: Quay, other: Quay): boolean {
  return (one.point?.place ?? one.place) === (other.point?.place ?? other.place);
}

/** The link that the last search reached most cheaply. */
function cheapest(search: Search, links: readonly Link[]): Link | undefined {
  const cost = ({ vertex, km }: Link) => (search.cost[vertex] ?? Infinity) + km;
  return links.filter((link) => cost(link) < Infinity).sort((a, b) => cost(a) - cost(b))[0];
}

/** The place itself, where ships call there. Off the network none does whose approach is through a closed passage. */
function ownQuay(graph: PlannerGraph, access: Access, { closed }: Terms): Quay[] {
  const { network } = graph.search;
  const { name, position, country, sea, land, kind } = access;
  if (!sea) return [];
  if (kind === 'point' && sea.snap.km > APPROACH_KM) {
    if (passagesBetween(network, position, sea.snap.position).some((id) => closed.has(id))) return [];
    const water: SeaPlace = { position: sea.snap.position, snap: { ...sea.snap, km: 0 } };
    const place = writePlace(graph, { kind: 'point', position: water.position });
    const point = { place: name, position, country };
    return [{ place, country, sea: water, direct: false, point, stretches: [], cost: 0 }];
  }
  const direct = graph.gateways.some((gateway) => gateway.direct && land.some(({ place }) => place === gateway.place));
  return [{ place: name, country, sea, direct, stretches: [], cost: 0 }];
}

/** The way from a point to the water where its ship is. */
export function approachTo(graph: PlannerGraph, { point, ...quay }: Quay, { cargo }: Terms): ItineraryLeg[] {
  return point ? [approachLeg(graph, point, waterOf(quay), cargo.shipKnots)] : [];
}

function approachFrom(graph: PlannerGraph, { point, ...quay }: Quay, { cargo }: Terms): ItineraryLeg[] {
  return point ? [approachLeg(graph, waterOf(quay), point, cargo.shipKnots)] : [];
}

function waterOf({ place, country, sea }: Omit<Quay, 'point'>): Spot {
  return { place, position: sea.position, country };
}

/** The gateways that can be come to over land. */
function quaysOverLand(graph: PlannerGraph, access: Access, terms: Terms): Quay[] {
  const ways = waysFrom(graph, access, terms);
  return graph.gateways.flatMap((gateway): Quay[] => {
    const cost = ways.costs.get(gateway.place);
    const stretches = ways.to(gateway.place);
    return cost === undefined || stretches.length === 0 ? [] : [{ ...gateway, stretches, cost }];
  });
}

/** Whether a way by two ports comes to no place twice. */
function isStraight({ departure, arrival }: Pair): boolean {
  const outward = outwardTo(departure);
  return !inwardFrom(arrival).some((place) => outward.includes(place));
}

function outwardTo({ stretches }: Quay): string[] {
  return stretches.map((stretch) => stretch.to);
}

/** Places a way comes through from a port of arrival to where it is bound for, which is not among them. */
function inwardFrom(arrival: Quay): string[] {
  return landwardFrom(arrival).map((stretch) => stretch.from);
}

function isPlaceOf({ land }: Access, places: readonly string[]): boolean {
  return land.some(({ place }) => places.includes(place));
}

/** The truck from a point to the hub where its way begins. */
function roadFrom(graph: PlannerGraph, access: Access, place: string | undefined): ItineraryLeg[] {
  const hub = hubBeside(graph, access, place);
  return hub ? roadLeg(graph, spotOf(access), hub) : [];
}

/** The truck to a point from the hub where its way ends. */
function roadTo(graph: PlannerGraph, access: Access, place: string | undefined): ItineraryLeg[] {
  const hub = hubBeside(graph, access, place);
  return hub ? roadLeg(graph, hub, spotOf(access)) : [];
}

function spotOf({ name, position, country }: Access): Spot {
  return { place: name, position, country };
}

function hubBeside(graph: PlannerGraph, { land }: Access, place: string | undefined): Spot | undefined {
  const found = land.some((one) => one.place === place && one.km > 0) && place ? placeOf(graph, place) : undefined;
  return found && place ? { place, position: found.position, country: found.country } : undefined;
}
