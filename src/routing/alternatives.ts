/** Which of the ways found stand side by side. */
import { distanceKm } from '../geometry/position';
import { HOPELESS } from './choices';
import { placeOf, type PlannerGraph } from './graph';
import type { Itinerary } from './itinerary';
import { CRITERIA, typically, type Criterion } from './terms';

const MOST_ITINERARIES = 5;
const LEAST_ITINERARIES = 2;
/** An alternative this many times worse than the best is not useful. */
const USEFUL = 2.5;
/** Gateways this near to each other, in km, that are come to in the same manner, are one alternative. */
const TWIN_KM = 100;

/**
 * Two to five itineraries, best first, that differ as much as they may: the best, then the best of each other manner of
 * travel, then the best by each other criterion, then the next best. Of near twins only the better one stands, and what is far
 * worse than the best does not, as long as there are two. One alone stands only where no other really differs from it, or all
 * that do are {@link HOPELESS}.
 */
export function chooseAlternatives(graph: PlannerGraph, found: readonly Itinerary[], by: Criterion): Itinerary[] {
  const [best, ...others] = rank(found, by);
  if (!best) return [];
  const most = HOPELESS * typically(best, by);
  const all = [best, ...others.filter((other) => typically(other, by) <= most)];
  const alone = withoutTwins(graph, all);
  const ranked = alone.length < LEAST_ITINERARIES ? withTwins(alone, all) : alone;
  const worst = USEFUL * typically(best, by);
  const useful = ranked.filter((one, place) => place < LEAST_ITINERARIES || typically(one, by) <= worst);
  const ofManners = useful.filter(
    (one, place) => useful.findIndex((other) => mannerOf(other) === mannerOf(one)) === place,
  );
  const byCriteria = CRITERIA.flatMap((criterion) => rank(useful, criterion)[0] ?? []);
  const chosen = new Set([...ofManners, ...byCriteria, ...useful]);
  return rank([...chosen].slice(0, MOST_ITINERARIES), by);
}

function rank(itineraries: readonly Itinerary[], by: Criterion): Itinerary[] {
  return itineraries.toSorted((a, b) => typically(a, by) - typically(b, by));
}

/** @param ranked best first. */
function withoutTwins(graph: PlannerGraph, ranked: readonly Itinerary[]): Itinerary[] {
  const kept: Itinerary[] = [];
  for (const one of ranked) if (!kept.some((better) => areTwins(graph, one, better))) kept.push(one);
  return kept;
}

/** Where nearly all are twins, as many as there must be of those that do differ after all. Both best first. */
function withTwins(alone: readonly Itinerary[], all: readonly Itinerary[]): Itinerary[] {
  const kept = [...alone];
  for (const one of all) {
    if (kept.length >= LEAST_ITINERARIES) break;
    if (kept.every((other) => doDiffer(one, other))) kept.push(one);
  }
  return kept;
}

/** Whether two ways really differ: by their gateway, the passages they cross, or the chain of their modes. */
export function doDiffer(one: Itinerary, other: Itinerary): boolean {
  const told = ({ gateway, passages, legs }: Itinerary) =>
    JSON.stringify([gateway, [...new Set(passages)].sort(), legs.map(({ mode }) => mode)]);
  return told(one) !== told(other);
}

function areTwins(graph: PlannerGraph, one: Itinerary, better: Itinerary): boolean {
  if (mannerOf(one) !== mannerOf(better)) return false;
  if (one.gateway === better.gateway) return true;
  if (hasService(one) && !hasService(better)) return false;
  const [a, b] = [one, better].map(({ gateway }) => (gateway === null ? undefined : placeOf(graph, gateway)));
  return a !== undefined && b !== undefined && distanceKm(a.position, b.position) <= TWIN_KM;
}

/** How goods get along: by which mode most of the way on land, and whether mainly by sea. */
function mannerOf({ legs }: Itinerary): string {
  const land = legs.filter(({ mode }) => mode !== 'sea').toSorted((a, b) => b.lengthKm - a.lengthKm)[0];
  const moreBySeaKm = legs.reduce((sum, { mode, lengthKm }) => sum + (mode === 'sea' ? lengthKm : -lengthKm), 0);
  return `${land?.mode ?? ''} ${moreBySeaKm > 0 ? 'sea' : ''}`;
}

/** Whether a ship of the atlas goes there, not only one that might. */
function hasService({ legs }: Itinerary): boolean {
  return legs.some((leg) => leg.mode === 'sea' && leg.legs.length > 0);
}
