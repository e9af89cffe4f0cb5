/** A plan as JSON and as text. */
import type { PlannerGraph } from './graph';
import type { Itinerary, ItineraryLeg } from './itinerary';
import type { NoPlanReason, Plan } from './plan';
import type { Range } from './range';

/** What was asked, as it was written. */
export interface Asked {
  from: string;
  to: string;
  closed: string[];
}

const REASONS: Record<NoPlanReason, string> = {
  'from-unreachable': 'the start is far from the sea and from every hub',
  'to-unreachable': 'the end is far from the sea and from every hub',
  'same-place': 'start and end are the same place',
  closed: 'no route: only through closed passages',
  modes: 'no route by the modes allowed',
  'not-connected': 'no route: nothing joins the two places',
};

function reasonOf({ reason, blockedBy }: Plan): string | null {
  if (reason === null) return null;
  return blockedBy.length > 0 ? `${REASONS[reason]}: ${blockedBy.join(', ')}` : REASONS[reason];
}

/** The plan as analysts read it: numbers rounded, lines left out. */
export function planAsJson(asked: Asked, found: Plan): object {
  return { ...asked, itineraries: found.itineraries.map(itineraryAsJson), reason: reasonOf(found) };
}

function itineraryAsJson({ gateway, lengthKm, days, co2eKgPerTeu, co2eKgPerTonne, passages, legs }: Itinerary): object {
  return {
    gateway,
    lengthKm: rounded(lengthKm),
    days: roundedRange(days),
    co2eKgPerTeu: roundedRange(co2eKgPerTeu),
    co2eKgPerTonne: roundedRange(co2eKgPerTonne),
    passages,
    legs: legs.map(legAsJson),
  };
}

function legAsJson({ parts, ...leg }: ItineraryLeg): object {
  return {
    ...leg,
    lengthKm: rounded(leg.lengthKm),
    days: roundedRange(leg.days),
    handlingDays: roundedRange(leg.handlingDays),
    co2eKgPerTonne: roundedRange(leg.co2eKgPerTonne),
    vertices: parts.reduce((sum, part) => sum + part.length, 0),
  };
}

/** To one decimal, or two below 10. */
function rounded(value: number): number {
  return Number(value.toFixed(value < 10 ? 2 : 1));
}

function roundedRange({ low, typical, high }: Range): Range {
  return { low: rounded(low), typical: rounded(typical), high: rounded(high) };
}

/** The plan in lines for a person. */
export function describePlan({ hubs }: PlannerGraph, { from, to, closed }: Asked, found: Plan): string {
  const name = (place: string) => hubs.get(place)?.name.en ?? place;
  const head = `${name(from)} – ${name(to)}${closed.length > 0 ? `, ${closed.join(', ')} closed` : ''}`;
  const reason = reasonOf(found);
  if (reason !== null) return `${head}: ${reason}.`;
  const lines = found.itineraries.flatMap((itinerary, index) => [
    '',
    `${index + 1}. ${itinerary.gateway === null ? 'Direct' : `By ${name(itinerary.gateway)}`}: ${sums(itinerary)}`,
    ...(itinerary.passages.length > 0 ? [`   passages: ${itinerary.passages.join(', ')}`] : []),
    ...itinerary.legs.map(
      (leg) => `   ${leg.mode} ${name(leg.from)} – ${name(leg.to)}: ${Math.round(leg.lengthKm)} km`,
    ),
  ]);
  const verdict =
    found.itineraries.length < 2 || found.clearWinner ? [] : ['', 'Their ranges overlap: no clear winner.'];
  return [head, ...lines, ...verdict].join('\n');
}

function sums({ lengthKm, days, co2eKgPerTeu }: Itinerary): string {
  return `${Math.round(lengthKm)} km, ${spread(days, 1)} days, ${spread(co2eKgPerTeu, 0)} kg CO2e per TEU`;
}

/** `low–high, typically typical`. */
function spread({ low, typical, high }: Range, decimals: number): string {
  return `${low.toFixed(decimals)}–${high.toFixed(decimals)} (typically ${typical.toFixed(decimals)})`;
}
