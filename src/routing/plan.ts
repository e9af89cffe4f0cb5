/** Plans: itineraries between two places, ranked, or why there are none. */
import { MODES } from '../model/atlas';
import { chooseAlternatives, doDiffer } from './alternatives';
import { SURELY_LONGER } from './choices';
import { findCandidates } from './candidates';
import type { PlannerGraph } from './graph';
import { joinLegs, type Itinerary, type ItineraryLeg } from './itinerary';
import { accessOf, type Access, type Place } from './places';
import { isBelow } from './range';
import { termsOf, type Choices, type Criterion, type Terms } from './terms';

/** Why nothing was found. `closed` and `modes`: there is a way, but it was ruled out. */
export const NO_PLAN_REASONS = [
  'from-unreachable',
  'to-unreachable',
  'same-place',
  'closed',
  'modes',
  'not-connected',
] as const;
export type NoPlanReason = (typeof NO_PLAN_REASONS)[number];

export interface PlanRequest extends Choices {
  from: Place;
  to: Place;
}

export interface Plan {
  /** Best first, five at most. Empty where `reason` says why. */
  itineraries: Itinerary[];
  /**
   * The first is surely the best: no other's range of days or CO2e reaches into its own; by distance, every other is more than
   * {@link SURELY_LONGER} times as long. `false` where there are not two to compare.
   */
  clearWinner: boolean;
  reason: NoPlanReason | null;
  /** Closed passages on the best way there would be, without those that there is a way round: for `closed` only. */
  blockedBy: string[];
}

/** Makes a plan. Finding nothing is a result. @throws RangeError for ids that the atlas does not hold. */
export function plan(graph: PlannerGraph, request: PlanRequest): Plan {
  const terms = termsOf(graph, request);
  const [from, to] = [accessOf(graph, request.from), accessOf(graph, request.to)];
  if (!from) return nothing('from-unreachable');
  if (!to) return nothing('to-unreachable');
  if (isSame(graph, from, to) || isSame(graph, to, from)) return nothing('same-place');

  const itineraries = withAnother(graph, from, to, terms, findItineraries(graph, from, to, terms));
  if (itineraries.length > 0) {
    return { itineraries, clearWinner: hasClearWinner(itineraries, terms.by), reason: null, blockedBy: [] };
  }
  const open = { ...terms, closed: new Set<string>() };
  const [way] = findItineraries(graph, from, to, open);
  if (way) return { ...nothing('closed'), blockedBy: blocking(graph, from, to, terms, way.passages) };
  const anyMode = findItineraries(graph, from, to, { ...open, modes: new Set(MODES) });
  return nothing(anyMode.length > 0 ? 'modes' : 'not-connected');
}

/** The city's own point stands for its terminals nearby: it is where each of them is. */
function isSame({ atlas }: PlannerGraph, one: Access, other: Access): boolean {
  if (one.name === other.name) return true;
  return one.name === atlas.city.hub && one.land.some(({ place }) => place === other.name);
}

/** Where there is one way only, another that keeps out of a passage on it or does without a mode of it, if that makes one. */
function withAnother(
  graph: PlannerGraph,
  from: Access,
  to: Access,
  terms: Terms,
  itineraries: Itinerary[],
): Itinerary[] {
  const [only] = itineraries;
  if (!only || itineraries.length > 1) return itineraries;
  const without: Terms[] = [
    ...[...new Set(only.passages)].map((passage) => ({ ...terms, closed: new Set([...terms.closed, passage]) })),
    ...[...new Set(only.legs.map(({ mode }) => mode))].map((mode) => ({
      ...terms,
      modes: new Set([...terms.modes].filter((one) => one !== mode)),
    })),
  ];
  const others = without
    .flatMap((one) => findItineraries(graph, from, to, one))
    .filter((other) => doDiffer(other, only));
  return chooseAlternatives(graph, [only, ...others], terms.by);
}

/** Of the closed passages on a way, those that have to open for there to be one: of some there is a way round. */
function blocking(graph: PlannerGraph, from: Access, to: Access, terms: Terms, passages: readonly string[]): string[] {
  let needed = passages.filter((id) => terms.closed.has(id));
  for (const id of needed) {
    const others = needed.filter((one) => one !== id);
    const closed = new Set([...terms.closed].filter((one) => !others.includes(one)));
    if (findItineraries(graph, from, to, { ...terms, closed }).length > 0) needed = others;
  }
  return needed;
}

function nothing(reason: NoPlanReason): Plan {
  return { itineraries: [], clearWinner: false, reason, blockedBy: [] };
}

function findItineraries(graph: PlannerGraph, from: Access, to: Access, terms: Terms): Itinerary[] {
  // What is found twice, by two choices of modes, counts once.
  const found = new Map(findCandidates(graph, from, to, terms).map((legs) => [signature(legs), legs]));
  const itineraries = [...found.values()].map((legs) => joinLegs(graph, legs, terms.cargo));
  return chooseAlternatives(graph, itineraries, terms.by);
}

function signature(legs: readonly ItineraryLeg[]): string {
  return legs.map(({ mode, from, to, legs }) => [mode, from, to, ...legs.map(({ leg }) => leg)].join(' ')).join('; ');
}

function hasClearWinner([first, ...others]: readonly Itinerary[], by: Criterion): boolean {
  if (!first || others.length === 0) return false;
  return others.every((other) => {
    if (by === 'distance') return other.lengthKm > first.lengthKm * SURELY_LONGER;
    return by === 'time' ? isBelow(first.days, other.days) : isBelow(first.co2eKgPerTonne, other.co2eKgPerTonne);
  });
}
