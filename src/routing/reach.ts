/** How far everything is: every port of the world from one place, by one search. */
import { approachTo, departuresFrom, overland, waysOverLand, type Quay } from './candidates';
import type { PlannerGraph } from './graph';
import { joinLegs, landLegs, reckonVoyage, seaLeg, type Itinerary } from './itinerary';
import type { Link } from './link';
import { passageBits } from './passages';
import { accessOf, portAccess, type Access, type Place } from './places';
import { add, type Range } from './range';
import { linksOf } from './sea';
import { searchAll, startOf } from './search';
import { seaUnit, termsOf, typically, type Choices, type Terms } from './terms';

export interface ReachRequest extends Choices {
  from: Place;
}

/** By port, in the order of the port list. NaN where no way leads. */
export interface Reach {
  lengthKm: Float32Array;
  days: RangesByPort;
  co2eKgPerTonne: RangesByPort;
  /** Index into `gateways`; -1 where no way leads. */
  gateway: Int8Array;
  /** Hub ids, UN/LOCODEs or `lng,lat`; `''` for ways overland that cross no border. */
  gateways: string[];
}

/** A range for each port, in columns: they travel from the worker. */
export type RangesByPort = Record<keyof Range, Float32Array>;

/** What a place in the columns has; NaN beyond their ends. */
export function rangeAt({ low, typical, high }: RangesByPort, index: number): Range {
  return { low: low[index] ?? NaN, typical: typical[index] ?? NaN, high: high[index] ?? NaN };
}

/** A port of departure, with everything up to the ship reckoned, and unloading at the far end. */
interface Departure {
  quay: Quay;
  ashore: Itinerary;
}

/**
 * Finds how far each port is, by the itinerary that a plan to it would rank first: the sums are the same, but for the
 * speed and emissions of authored sea legs, which only plans to hubs take account of.
 *
 * @throws RangeError for ids that the atlas does not hold.
 */
export function reach(graph: PlannerGraph, request: ReachRequest): Reach {
  const terms = termsOf(graph, request);
  const from = accessOf(graph, request.from);
  const found = emptyReach(graph.ports.length);
  if (!from) return found;
  const departures = terms.modes.has('sea')
    ? departuresFrom(graph, from, terms).map((quay) => ashoreOf(graph, quay, terms))
    : [];
  found.gateways.push(...departures.map(({ quay }) => quay.place));
  reachFar(graph, departures, terms, found);
  departures.forEach((departure, owner) => reachNear(graph, departure, owner, terms, found));
  reachOverLand(graph, from, terms, found);
  return found;
}

function emptyReach(count: number): Reach {
  const column = (): Float32Array => new Float32Array(count).fill(NaN);
  const ranges = (): RangesByPort => ({ low: column(), typical: column(), high: column() });
  return {
    lengthKm: column(),
    days: ranges(),
    co2eKgPerTonne: ranges(),
    gateway: new Int8Array(count).fill(-1),
    gateways: [],
  };
}

/** Voyages longer than a feeder's, from all ports of departure by one search: on these every kilometre counts the same. */
function reachFar(graph: PlannerGraph, departures: readonly Departure[], terms: Terms, found: Reach): void {
  const { search } = graph;
  const closed = passageBits(search.network, terms.closed);
  const owners: number[] = [];
  const starts: Link[] = [];
  departures.forEach((departure, owner) => {
    for (const link of linksOf(search.network, departure.quay.sea, closed)) {
      owners.push(owner);
      starts.push({ ...link, cost: link.km + headStart(graph, departure, terms) });
    }
  });
  searchAll(search, starts, closed);
  for (const { index } of graph.ports) {
    const vertex = search.network.ports[index] ?? -1;
    if ((search.cost[vertex] ?? Infinity) === Infinity) continue;
    const owner = owners[startOf(search, vertex)] ?? -1;
    const departure = departures[owner];
    if (departure) offer(found, index, owner, totalOf(graph, departure, search.km[vertex] ?? 0, terms), terms);
  }
}

/** Voyages by feeder, from one port of departure: what they cost depends on the port, so that a longer one may be cheaper. */
function reachNear(graph: PlannerGraph, departure: Departure, owner: number, terms: Terms, found: Reach): void {
  const { search } = graph;
  const closed = passageBits(search.network, terms.closed);
  const most = graph.method.feeder.km * NEAR;
  searchAll(search, linksOf(search.network, departure.quay.sea, closed), closed, { most });
  for (const { index } of graph.ports) {
    const vertex = search.network.ports[index] ?? -1;
    if ((search.cost[vertex] ?? Infinity) > most) continue;
    offer(found, index, owner, totalOf(graph, departure, search.km[vertex] ?? 0, terms), terms);
  }
}

/** Costs run up to this many times the length, inshore. */
const NEAR = 1.1;

/** Ports that trains, trucks or barges go to. */
function reachOverLand(graph: PlannerGraph, from: Access, terms: Terms, found: Reach): void {
  const choices = waysOverLand(graph, from, terms);
  for (const { index } of graph.ports) {
    const to = portAccess(graph, index);
    if (to.land.length === 0) continue;
    for (const legs of overland(graph, from, to, choices)) {
      const itinerary = joinLegs(graph, legs, terms.cargo);
      const { gateways } = found;
      const gateway = itinerary.gateway ?? '';
      if (!gateways.includes(gateway)) gateways.push(gateway);
      offer(found, index, gateways.indexOf(gateway), itinerary, terms);
    }
  }
}

/** Takes a way to a port, where it is the first or better by the criterion. */
function offer(found: Reach, port: number, gateway: number, total: Sums, { by }: Terms): void {
  const value = typically(total, by);
  const before =
    { distance: found.lengthKm, time: found.days.typical, co2: found.co2eKgPerTonne.typical }[by][port] ?? NaN;
  if (value >= before) return;
  found.gateway[port] = gateway;
  found.lengthKm[port] = total.lengthKm;
  write(found.days, port, total.days);
  write(found.co2eKgPerTonne, port, total.co2eKgPerTonne);
}

function write(ranges: RangesByPort, index: number, { low, typical, high }: Range): void {
  ranges.low[index] = low;
  ranges.typical[index] = typical;
  ranges.high[index] = high;
}

type Sums = Pick<Itinerary, 'lengthKm' | 'days' | 'co2eKgPerTonne'>;

function ashoreOf(graph: PlannerGraph, quay: Quay, terms: Terms): Departure {
  const { cargo } = terms;
  const nowhere = { parts: [], lengthKm: 0, passages: [] };
  const { place, direct, stretches } = quay;
  const aboard = seaLeg(graph, { from: place, to: '', route: nowhere, direct, shipKnots: cargo.shipKnots });
  return {
    quay,
    ashore: joinLegs(graph, [...landLegs(graph, stretches), ...approachTo(graph, quay, terms), aboard], cargo),
  };
}

function totalOf(graph: PlannerGraph, { quay, ashore }: Departure, km: number, { cargo }: Terms): Sums {
  const voyage = reckonVoyage(graph, km, quay.direct, cargo.shipKnots);
  return {
    lengthKm: ashore.lengthKm + km,
    days: add(ashore.days, voyage.days, voyage.handlingDays),
    co2eKgPerTonne: add(ashore.co2eKgPerTonne, voyage.co2eKgPerTonne),
  };
}

/** What is behind goods when they go to sea on a long voyage, in kilometres by deep-sea ship. */
function headStart(graph: PlannerGraph, departure: Departure, terms: Terms): number {
  const far = 2 * graph.method.feeder.km;
  return typically(totalOf(graph, departure, far, terms), terms.by) / seaUnit(graph, terms) - far;
}
