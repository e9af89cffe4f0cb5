/** A plan as JSON and as text. */
import { HOPELESS, SURELY_LONGER } from './choices';
import { derive, NOTHING_CHOSEN, type Derivation, type LegDerivations } from './derivation';
import type { PlannerGraph } from './graph';
import type { Itinerary, ItineraryLeg } from './itinerary';
import type { Method } from './method';
import type { NoPlanReason, Plan } from './plan';
import type { Range } from './range';
import type { Criterion } from './terms';

/** What was asked, as it was written. */
export interface Asked {
  from: string;
  to: string;
  closed: string[];
  /** Closed besides, because nobody opened it. */
  closedByDefault: string[];
  opened: string[];
  by: Criterion;
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
export function planAsJson({ method }: PlannerGraph, asked: Asked, found: Plan): object {
  const itineraries = found.itineraries.map((itinerary) => itineraryAsJson(itinerary, method));
  return { ...asked, itineraries, clearWinner: found.clearWinner, reason: reasonOf(found) };
}

function itineraryAsJson(itinerary: Itinerary, method: Method): object {
  const { gateway, lengthKm, days, co2eKgPerTeu, co2eKgPerTonne, passages, legs } = itinerary;
  const { legs: ofLegs, ...derivations } = derive(itinerary, method, NOTHING_CHOSEN);
  return {
    gateway,
    lengthKm: rounded(lengthKm),
    days: roundedRange(days),
    co2eKgPerTeu: roundedRange(co2eKgPerTeu),
    co2eKgPerTonne: roundedRange(co2eKgPerTonne),
    passages,
    derivations,
    legs: legs.map((leg, at) => legAsJson(leg, ofLegs[at])),
  };
}

function legAsJson({ parts, ...leg }: ItineraryLeg, derivations: LegDerivations | undefined): object {
  return {
    ...leg,
    lengthKm: rounded(leg.lengthKm),
    days: roundedRange(leg.days),
    handlingDays: roundedRange(leg.handlingDays),
    co2eKgPerTonne: roundedRange(leg.co2eKgPerTonne),
    derivations,
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

const METHOD =
  'In brackets: what a number rests on. geo/modes.json has the method, number by number, with its sources.';

/** The plan in lines for a person. */
export function describePlan(
  { hubs, portsByLocode, method }: PlannerGraph,
  { from, to, closed, closedByDefault, by }: Asked,
  found: Plan,
): string {
  const name = (place: string) => {
    const port = portsByLocode.get(place);
    return hubs.get(place)?.name.en ?? (port ? `${port.name} (${place})` : place);
  };
  const head = `${name(from)} – ${name(to)}${closed.length > 0 ? `, ${closed.join(', ')} closed` : ''}`;
  const reason = reasonOf(found);
  if (reason !== null) return `${head}: ${reason}.`;
  const lines = found.itineraries.flatMap((itinerary, index) => {
    const { gateway, passages, legs } = itinerary;
    const rests = derive(itinerary, method, NOTHING_CHOSEN);
    return [
      '',
      `${index + 1}. ${gateway === null ? 'Direct' : `By ${name(gateway)}`}`,
      ...totals(itinerary, rests).map((line) => `   ${line}`),
      ...(passages.length > 0 ? [`   passages: ${passages.join(', ')}`] : []),
      ...legs.flatMap((leg, at) => [
        `   ${leg.approach ? 'approach, not routed, ' : ''}${leg.mode} ${name(leg.from)} – ${name(leg.to)}`,
        ...legNumbers(leg, rests.legs[at]).map((line) => `     ${line}`),
      ]),
    ];
  });
  const byDefault = closedByDefault.length > 0 ? [`Closed by default: ${closedByDefault.join(', ')}.`] : [];
  return [head, ...lines, '', verdictOn(found, by), ...byDefault, METHOD].join('\n');
}

/** Whether the first is surely the best, and by what rule. */
function verdictOn({ itineraries, clearWinner }: Plan, by: Criterion): string {
  if (itineraries.length < 2)
    return `One way only, with these passages and modes: by no other gateway, passage or mode is there one, or it is over ${HOPELESS} times worse.`;
  const percent = Math.round((SURELY_LONGER - 1) * 100);
  if (by === 'distance') {
    const short = `drawn lines may fall ${percent}% short of the way`;
    return clearWinner
      ? `The first is clearly shortest: every other is more than ${percent}% longer (${short}).`
      : `No clear winner: another is at most ${percent}% longer (${short}).`;
  }
  const what = by === 'time' ? 'days' : 'CO2e';
  return clearWinner
    ? `The first is clearly best: no other's range of ${what} reaches into its own.`
    : `No clear winner: their ranges of ${what} overlap.`;
}

function totals(
  { lengthKm, days, co2eKgPerTeu, co2eKgPerTonne }: Itinerary,
  rests: Omit<LegDerivations, 'handlingDays'>,
): string[] {
  return [
    `${Math.round(lengthKm)} km ${restsOn(rests.lengthKm)}`,
    `${spread(days, 1)} days ${restsOn(rests.days)}`,
    `${spread(co2eKgPerTeu, 0)} kg CO2e per TEU ${restsOn(rests.co2eKgPerTeu)}`,
    `${spread(co2eKgPerTonne, 0)} kg CO2e per tonne ${restsOn(rests.co2eKgPerTonne)}`,
  ];
}

function legNumbers(
  { lengthKm, days, handlingDays, co2eKgPerTonne }: ItineraryLeg,
  rests: LegDerivations | undefined,
): string[] {
  if (!rests) return [];
  return [
    `${Math.round(lengthKm)} km ${restsOn(rests.lengthKm)}`,
    `${spread(days, 1)} days under way ${restsOn(rests.days)}`,
    ...(rests.handlingDays
      ? [`${spread(handlingDays, 1)} days handling and waiting ${restsOn(rests.handlingDays)}`]
      : []),
    `${spread(co2eKgPerTonne, 0)} kg CO2e per tonne ${restsOn(rests.co2eKgPerTonne)}`,
  ];
}

/** `[computed from published, assumed]` */
function restsOn({ basis, from }: Derivation): string {
  return `[${basis}${from.length > 0 ? ` from ${from.join(', ')}` : ''}]`;
}

/** `low–high, typically typical`. */
function spread({ low, typical, high }: Range, decimals: number): string {
  return `${low.toFixed(decimals)}–${high.toFixed(decimals)} (typically ${typical.toFixed(decimals)})`;
}
