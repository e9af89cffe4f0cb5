/** What the planner found into an extract. */
import type { Position, Provenance, Status, Text } from '../model/atlas';
import type { LinkedAtlas } from '../model/link';
import { derive, type LegDerivations } from '../routing/derivation';
import type { Itinerary, ItineraryLeg } from '../routing/itinerary';
import type { Method } from '../routing/method';
import type { PlanRequest } from '../routing/plan';
import type { Extract, ExtractLeg, ExtractMethod, ExtractPlace, Way } from './extract';
import { onward, textOf } from '../model/text';

export interface PlanExtractOptions {
  linked: LinkedAtlas;
  /** What a place of an itinerary is called that is no hub: a UN/LOCODE or `lng,lat`. Default: as it is written. */
  nameOf?: (place: string) => Text | null;
  /** What was asked for, to stand in the file beside the answer. */
  request: PlanRequest;
  /** What the numbers rest on, to stand beside them. */
  method: Method;
}

/**
 * Itineraries, best first, as one extract. Kilometres are those of drawn lines, days and CO2e what the method reckons: there is
 * nothing published in it.
 *
 * @throws RangeError for no itinerary, or one without legs: there is nothing to take away then.
 */
export function extractPlan(itineraries: readonly Itinerary[], options: PlanExtractOptions): Extract {
  const { linked, request, method } = options;
  const ways = itineraries.map((itinerary, index) => wayOf(itinerary, index, options));
  const [first, last] = [ways[0]?.legs[0], ways[0]?.legs.at(-1)];
  if (!first || !last) throw new RangeError(`A plan of ${itineraries.length} itineraries has no way to take away.`);
  return {
    kind: 'plan',
    id: `plan-${first.from.id}-${last.to.id}`,
    name: fromTo(first.from.name, last.to.name),
    summary: null,
    ways,
    figures: [],
    notes: [],
    sources: [],
    atlas: { city: linked.atlas.city.id, version: linked.atlas.version },
    request,
    method: methodOf(itineraries, method),
  };
}

/** The part of the method that the itineraries were reckoned by. */
function methodOf(
  itineraries: readonly Itinerary[],
  { methods, handling, tonnesPerTeu, sources }: Method,
): ExtractMethod {
  const used = new Set(itineraries.flatMap(({ legs }) => legs.flatMap((leg) => leg.methods)));
  return { methods: methods.filter(({ id }) => used.has(id)), handling, tonnesPerTeu, sources };
}

function wayOf(itinerary: Itinerary, index: number, options: PlanExtractOptions): Way {
  const { legs: ofLegs, ...derivations } = derive(itinerary, options.method, options.request);
  const legs = itinerary.legs.flatMap((leg, order) => {
    const ofLeg = ofLegs[order];
    return ofLeg ? [legOf(leg, `itinerary-${index + 1}/leg-${order + 1}`, ofLeg, options)] : [];
  });
  const name = fromTo(...through(legs));
  const { lengthKm, days, co2eKgPerTonne, co2eKgPerTeu } = itinerary;
  return {
    id: `itinerary-${index + 1}`,
    kind: 'itinerary',
    name,
    summary: null,
    status: null,
    indicative: true,
    drawnLengthKm: lengthKm,
    legs,
    figures: [],
    notes: [],
    total: { days, co2eKgPerTonne, co2eKgPerTeu, derivations },
  };
}

function legOf(leg: ItineraryLeg, id: string, derivations: LegDerivations, options: PlanExtractOptions): ExtractLeg {
  const { linked } = options;
  const { mode, schematic, lengthKm, days, daysBasis, handlingDays, co2eKgPerTonne, lengthBasis, methods } = leg;
  const travelled = leg.legs.flatMap((one) => linked.legsById.get(one.leg) ?? []);
  const statuses = new Set<Status>(travelled.map(({ status }) => status));
  const [status = null] = statuses.size === 1 ? statuses : [];
  const [start, end] = [leg.parts[0]?.[0], leg.parts.at(-1)?.at(-1)];
  return {
    id,
    name: null,
    mode,
    from: placeOf(leg.from, start, options),
    to: placeOf(leg.to, end, options),
    status,
    schematic,
    ...(leg.approach ? { approach: true } : {}),
    precisionKm: null,
    provenances: provenancesOf(leg, travelled),
    drawnLengthKm: lengthKm,
    passages: leg.passages.flatMap((passage) => {
      const found = linked.passagesById.get(passage);
      return found ? [{ id: found.id, name: found.name }] : [];
    }),
    parts: leg.parts,
    figures: [],
    notes: [],
    reckoning: { days, daysBasis, handlingDays, co2eKgPerTonne, lengthBasis, methods, derivations },
  };
}

/** A leg over no authored one is routed over the sea network, or drawn straight: a road, or the approach to a point. */
function provenancesOf(
  { mode, approach }: ItineraryLeg,
  travelled: readonly { provenance: Provenance }[],
): Provenance[] {
  if (travelled.length > 0) return [...new Set(travelled.map(({ provenance }) => provenance))];
  return [mode === 'sea' && !approach ? 'sea-network' : 'hand'];
}

function placeOf(place: string, at: Position | undefined, { linked, nameOf }: PlanExtractOptions): ExtractPlace {
  const hub = linked.hubsById.get(place);
  if (hub) return { id: hub.id, name: hub.name, position: hub.position };
  const name = nameOf?.(place) ?? textOf(() => place);
  return { id: place, name, position: at ?? [0, 0] };
}

/** First place, places of change, last place. */
function through(legs: readonly ExtractLeg[]): Text[] {
  const [first] = legs;
  return first ? [first.from.name, ...legs.map(({ to }) => to.name)] : [];
}

function fromTo(...names: readonly Text[]): Text {
  return textOf((language) => names.map((name) => name[language]).join(` ${onward(language)} `));
}
