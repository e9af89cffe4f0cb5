/** How far everything is: every port of the world from one place, by one search. */
import { departuresFrom, type Quay } from './candidates';
import type { PlannerGraph } from './graph';
import { joinLegs, landLegs, reckonVoyage, seaLeg, type Itinerary } from './itinerary';
import { passageBits } from './passages';
import { accessOf, type Place } from './places';
import { add } from './range';
import { linksOf } from './sea';
import { pathTo, searchAll, type Link } from './search';
import { seaUnit, termsOf, typically, type Choices, type Terms } from './terms';

export interface ReachRequest extends Choices {
  from: Place;
}

/** By port, in the order of the port list. NaN where no way leads. */
export interface Reach {
  lengthKm: Float32Array;
  /** Typical. */
  days: Float32Array;
  /** Typical. */
  co2eKgPerTonne: Float32Array;
  /** Index into `gateways`; -1 where no way leads. */
  gateway: Int8Array;
  /** Hub ids, UN/LOCODEs or `lng,lat`. */
  gateways: string[];
}

/** A port of departure, with everything up to the ship reckoned, and unloading at the far end. */
interface Departure {
  quay: Quay;
  ashore: Itinerary;
}

/**
 * Finds how far each port is. Each is given the gateway that the criterion prefers, feeder and change of ship reckoned as
 * on a long voyage: for ports near by, a plan may find a slightly better one.
 *
 * @throws RangeError for ids that the atlas does not hold.
 */
export function reach(graph: PlannerGraph, request: ReachRequest): Reach {
  const { search, ports } = graph;
  const terms = termsOf(graph, request);
  const from = accessOf(graph, request.from);
  const departures = from && terms.modes.has('sea') ? departuresFrom(graph, from, terms).map(ashoreOf) : [];
  const result: Reach = {
    lengthKm: new Float32Array(ports.length).fill(NaN),
    days: new Float32Array(ports.length).fill(NaN),
    co2eKgPerTonne: new Float32Array(ports.length).fill(NaN),
    gateway: new Int8Array(ports.length).fill(-1),
    gateways: departures.map(({ quay }) => quay.place),
  };

  const closed = passageBits(search.network, terms.closed);
  const owners: number[] = [];
  const starts: Link[] = [];
  departures.forEach((departure, index) => {
    for (const link of linksOf(search.network, departure.quay.sea, closed)) {
      owners.push(index);
      starts.push({ ...link, cost: link.km + headStart(graph, departure, terms) });
    }
  });
  searchAll(search, starts, closed);
  ports.forEach(({ index }) => {
    const vertex = search.network.ports[index] ?? -1;
    if (search.reached[vertex] !== search.run) return;
    const owner = owners[pathTo(search, vertex).start] ?? -1;
    const departure = departures[owner];
    if (!departure) return;
    const total = totalOf(graph, departure, search.km[vertex] ?? 0, terms);
    result.gateway[index] = owner;
    result.lengthKm[index] = total.lengthKm;
    result.days[index] = total.days.typical;
    result.co2eKgPerTonne[index] = total.co2eKgPerTonne.typical;
  });
  return result;

  function ashoreOf(quay: Quay): Departure {
    const nowhere = { parts: [], lengthKm: 0, passages: [] };
    const { place, direct, stretches } = quay;
    const aboard = seaLeg(graph, { from: place, to: '', route: nowhere, direct, shipKnots: terms.cargo.shipKnots });
    return { quay, ashore: joinLegs(graph, [...landLegs(graph, stretches), aboard], terms.cargo) };
  }
}

function totalOf(graph: PlannerGraph, { quay, ashore }: Departure, km: number, { cargo }: Terms) {
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
