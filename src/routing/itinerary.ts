/** What the planner finds: itineraries, leg by leg, each number a range. */
import { KM_PER_KNOT } from './choices';
import type { Mode, Position, RouteLeg } from '../model/atlas';
import { cutAntimeridian } from '../geometry/antimeridian';
import { distanceKm } from '../geometry/position';
import { straightRoad, type PlannerGraph } from './graph';
import type { Stretch } from './land';
import { methodFor, methodOf, SEA_DEEP, SEA_FEEDER, type Basis, type Carriage } from './method';
import { add, daysFor, exactly, times, ZERO, type Range } from './range';
import { passagesBetween, type SeaRoute } from './sea';

/** A leg of an itinerary: everything between two changes of transport. */
export interface ItineraryLeg {
  mode: Mode;
  /** Ids of the methods (`Method.methods`) it is reckoned by: two where a ship's leg is part feeder, part deep-sea. */
  methods: string[];
  /** Hub ids, UN/LOCODEs or `lng,lat`. */
  from: string;
  to: string;
  /** Hubs it passes between, in order. */
  via: string[];
  /** The authored legs it travels, in order. Empty where it is routed over the sea network or drawn straight. */
  legs: RouteLeg[];
  lengthKm: number;
  /** `computed` along a drawn or routed line; `assumed` where a road is not surveyed (`Method.roadDetour`), and of an approach. */
  lengthBasis: Basis;
  /** Moving. */
  days: Range;
  /** `published` where every leg's own time is; else `computed` from length and speed. */
  daysBasis: Basis;
  /** Loading, waiting, changing ships on the way, unloading. */
  handlingDays: Range;
  co2eKgPerTonne: Range;
  /** Ids, in order. */
  passages: string[];
  /** The line on the map is not surveyed, somewhere along it. */
  schematic: boolean;
  /**
   * Between a point and the nearest sea lane, straight and not routed: nobody looked whether land lies between. Absent
   * elsewhere.
   */
  approach?: true;
  parts: Position[][];
}

export interface Itinerary {
  /** The first port where goods go onto a ship; for plans without one, the first border crossing; `null` where neither is. */
  gateway: string | null;
  legs: ItineraryLeg[];
  lengthKm: number;
  /** Moving and handling. */
  days: Range;
  co2eKgPerTonne: Range;
  co2eKgPerTeu: Range;
  /** Ids, in order. */
  passages: string[];
}

/** What the reader has chosen to reckon with. */
export interface Cargo {
  tonnesPerTeu: number;
  /** One speed for all ships; `null`: the method's range. */
  shipKnots: number | null;
}

/** Joins stretches by the same mode and method into legs. */
export function landLegs(graph: PlannerGraph, stretches: readonly Stretch[]): ItineraryLeg[] {
  const runs: Stretch[][] = [];
  for (const stretch of stretches) {
    const run = runs.at(-1);
    if (run?.[0]?.carriage === stretch.carriage) run.push(stretch);
    else runs.push([stretch]);
  }
  return runs.flatMap((run) => landLeg(graph, run) ?? []);
}

function landLeg({ method }: PlannerGraph, run: readonly Stretch[]): ItineraryLeg | undefined {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return undefined;
  const { carriage } = first;
  const lengthKm = run.reduce((sum, stretch) => sum + stretch.lengthKm, 0);
  const published = run.map(({ leg }) => method.legs.find((one) => one.leg === leg?.leg)?.days);
  const days = run.map((stretch, i) => published[i] ?? daysFor(stretch.lengthKm, carriage.kmPerHour));
  return {
    mode: first.mode,
    methods: [carriage.id],
    from: first.from,
    to: last.to,
    via: run.slice(1).map((stretch) => stretch.from),
    legs: run.flatMap(({ leg }) => leg ?? []),
    lengthKm,
    lengthBasis: run.some(({ mode, schematic }) => mode === 'road' && schematic) ? 'assumed' : 'computed',
    days: add(...days),
    daysBasis: published.every((one) => one) ? 'published' : 'computed',
    handlingDays: ZERO,
    co2eKgPerTonne: kgPerTonne(carriage, lengthKm),
    passages: run.flatMap(({ passages }) => passages),
    schematic: run.some(({ schematic }) => schematic),
    parts: run.flatMap(({ parts }) => parts),
  };
}

/** An end of a road that is drawn straight. */
export interface Spot {
  place: string;
  position: Position;
  country: string;
}

/** A truck between a point and the hub beside it. */
export function roadLeg(graph: PlannerGraph, from: Spot, to: Spot): ItineraryLeg[] {
  return landLegs(graph, [
    {
      from: from.place,
      to: to.place,
      mode: 'road',
      carriage: methodFor(graph.method, 'road', from.country, to.country),
      ...straightRoad(graph.method, from.position, to.position),
      schematic: true,
      passages: [],
    },
  ]);
}

/** What decides how a ship's leg is reckoned. */
export interface Voyage {
  from: string;
  to: string;
  route: SeaRoute;
  /** Deep-sea ships call where it starts. */
  direct: boolean;
  shipKnots: number | null;
}

/** A leg by ship. Handling at its ends is not in it. */
export function seaLeg(graph: PlannerGraph, { from, to, route, direct, shipKnots }: Voyage): ItineraryLeg {
  const authored = graph.seaLegs.get(`${from} ${to}`);
  const special = graph.method.legs.find(({ leg }) => leg === authored?.leg.id);
  const published = shipKnots === null ? special?.days : undefined;
  // A published service between the two goes without a change of ship.
  const isDirect = direct || authored?.published === true;
  const reckoned = special
    ? reckonByOne(methodOf(graph.method, special.method), route.lengthKm, shipKnots)
    : reckonVoyage(graph, route.lengthKm, isDirect, shipKnots);
  return {
    mode: 'sea',
    from,
    to,
    via: [],
    legs: authored ? [{ leg: authored.leg.id, reversed: authored.reversed }] : [],
    lengthKm: route.lengthKm,
    lengthBasis: 'computed',
    ...reckoned,
    ...(published ? { days: published, daysBasis: 'published' } : { daysBasis: 'computed' }),
    passages: route.passages,
    schematic: false,
    parts: route.parts,
  };
}

/** From a point to the nearest sea lane, or back: reckoned as by feeder, but not routed. */
export function approachLeg(graph: PlannerGraph, from: Spot, to: Spot, shipKnots: number | null): ItineraryLeg {
  const { method, search } = graph;
  const { position: start } = from;
  const lengthKm = distanceKm(start, to.position);
  return {
    mode: 'sea',
    from: from.place,
    to: to.place,
    via: [],
    legs: [],
    lengthKm,
    lengthBasis: 'assumed',
    ...reckonByOne(methodOf(method, SEA_FEEDER), lengthKm, shipKnots),
    daysBasis: 'computed',
    passages: passagesBetween(search.network, start, to.position),
    schematic: true,
    approach: true,
    parts: cutAntimeridian([start, to.position]),
  };
}

/** What is reckoned of a voyage from its length. */
export type Reckoned = Pick<ItineraryLeg, 'methods' | 'days' | 'handlingDays' | 'co2eKgPerTonne'>;

/** A voyage part by feeder, part by deep-sea ship (`Method.feeder`), with the change of ship between them. */
export function reckonVoyage(
  { method }: PlannerGraph,
  lengthKm: number,
  direct: boolean,
  shipKnots: number | null,
): Reckoned {
  const [feeder, deep] = [methodOf(method, SEA_FEEDER), methodOf(method, SEA_DEEP)];
  const most = lengthKm > 0 ? Math.min(1, method.feeder.km / lengthKm) : 1;
  const byFeeder = { low: 0, typical: direct ? 0 : most, high: most };
  const byDeep = { low: 1, typical: 1 - byFeeder.typical, high: 1 - byFeeder.high };
  const changes = lengthKm > method.feeder.km ? { low: 0, typical: direct ? 0 : 1, high: 1 } : ZERO;
  return {
    methods: [SEA_DEEP, SEA_FEEDER],
    days: daysFor(lengthKm, shipSpeed(deep, shipKnots)),
    handlingDays: byShare(method.handling.toShipDays, changes),
    co2eKgPerTonne: add(byShare(kgPerTonne(deep, lengthKm), byDeep), byShare(kgPerTonne(feeder, lengthKm), byFeeder)),
  };
}

function reckonByOne(carriage: Carriage, lengthKm: number, shipKnots: number | null): Reckoned {
  return {
    methods: [carriage.id],
    days: daysFor(lengthKm, shipSpeed(carriage, shipKnots)),
    handlingDays: ZERO,
    co2eKgPerTonne: kgPerTonne(carriage, lengthKm),
  };
}

function shipSpeed({ kmPerHour }: Carriage, shipKnots: number | null): Range {
  return shipKnots === null ? kmPerHour : exactly(knots(shipKnots));
}

function byShare(range: Range, share: Range): Range {
  return { low: range.low * share.low, typical: range.typical * share.typical, high: range.high * share.high };
}

/** Emissions of a tonne over a distance: grams into kilograms. */
function kgPerTonne({ co2eGramsPerTonneKm }: Carriage, km: number): Range {
  return times(co2eGramsPerTonneKm, km / 1000);
}

/** Knots in km per hour. */
export function knots(value: number): number {
  return value * KM_PER_KNOT;
}

/** Puts legs together: handling between them, sums, the gateway. */
export function joinLegs(graph: PlannerGraph, legs: readonly ItineraryLeg[], cargo: Cargo): Itinerary {
  const handled = legs.map((leg, i) => {
    const [before, after] = beside(legs, i);
    return { ...leg, handlingDays: add(leg.handlingDays, ...handlingAround(graph, before, leg, after)) };
  });
  const co2eKgPerTonne = add(...handled.map((leg) => leg.co2eKgPerTonne));
  return {
    gateway: gatewayOf(graph, handled),
    legs: handled,
    lengthKm: handled.reduce((sum, leg) => sum + leg.lengthKm, 0),
    days: add(...handled.flatMap((leg) => [leg.days, leg.handlingDays])),
    co2eKgPerTonne,
    co2eKgPerTeu: times(co2eKgPerTonne, cargo.tonnesPerTeu),
    passages: handled.flatMap((leg) => leg.passages),
  };
}

/** What a leg comes after and before. An approach is part of the voyage beside it: goods do not change ships there. */
export function beside<T extends Pick<ItineraryLeg, 'approach'>>(
  legs: readonly T[],
  at: number,
): [before: T | undefined, after: T | undefined] {
  const routed = (leg: T) => !leg.approach;
  return [legs.slice(0, at).findLast(routed), legs.slice(at + 1).find(routed)];
}

/** Loading before a leg and, where it is by ship and the last, unloading after it. */
function handlingAround(
  { method: { handling } }: PlannerGraph,
  before: ItineraryLeg | undefined,
  leg: ItineraryLeg,
  after: ItineraryLeg | undefined,
): Range[] {
  if (leg.approach) return [];
  if (leg.mode === 'sea') {
    return [before ? handling.toShipDays : handling.portCallDays, ...(after ? [] : [handling.portCallDays])];
  }
  return before && before.mode !== leg.mode ? [handling.onLandDays] : [];
}

function gatewayOf({ hubs }: PlannerGraph, legs: readonly ItineraryLeg[]): string | null {
  const sea = legs.find(({ mode }) => mode === 'sea');
  if (sea) return sea.from;
  const places = legs.flatMap(({ from, via, to }) => [from, ...via, to]);
  return places.find((place) => hubs.get(place)?.kind === 'border-crossing') ?? null;
}
