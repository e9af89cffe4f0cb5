/** What each number of an itinerary rests on: what was taken as it is, and what was reckoned from what. */
import { beside, type Itinerary, type ItineraryLeg } from './itinerary';
import { SEA_DEEP, type Basis, type Grounds, type Method } from './method';
import type { Choices } from './terms';

/** What may stand at the bottom of a number: something published, an assumption, or what the reader chose. */
export const ROOTS = ['published', 'assumed', 'chosen'] as const;
export type Root = (typeof ROOTS)[number];

/** `published` and `assumed` numbers are taken as they are; `computed` ones come out of others. */
export interface Derivation {
  basis: Basis;
  /**
   * For `computed`: what its inputs rest on, each once, in the order of {@link ROOTS}. Lengths measured along drawn or routed
   * lines add nothing to it: a length that is only measured has an empty list.
   */
  from: Root[];
}

/** Of one leg. */
export interface LegDerivations {
  lengthKm: Derivation;
  days: Derivation;
  /** `null` where there is none. */
  handlingDays: Derivation | null;
  co2eKgPerTonne: Derivation;
  co2eKgPerTeu: Derivation;
}

/** Of an itinerary: of its totals, and of each leg in order. */
export interface Derivations extends Omit<LegDerivations, 'handlingDays'> {
  legs: LegDerivations[];
}

/** What the reader chose in the method's place. `null`: nothing. */
export type Chosen = Pick<Choices, 'tonnesPerTeu' | 'shipKnots'>;

/** Nothing chosen: all as the method has it. */
export const NOTHING_CHOSEN: Readonly<Chosen> = { tonnesPerTeu: null, shipKnots: null };

/** Says of every number of an itinerary what it rests on. @param chosen as the itinerary was asked for. */
export function derive({ legs }: Pick<Itinerary, 'legs'>, method: Method, chosen: Chosen): Derivations {
  const found = legs.map((leg, at) => deriveLeg(leg, ...beside(legs, at), method, chosen));
  const together = (of: (leg: LegDerivations) => (Derivation | null)[]) => sumOf(found.flatMap(of));
  return {
    lengthKm: together(({ lengthKm }) => [lengthKm]),
    days: together(({ days, handlingDays }) => [days, handlingDays]),
    co2eKgPerTonne: together(({ co2eKgPerTonne }) => [co2eKgPerTonne]),
    co2eKgPerTeu: together(({ co2eKgPerTeu }) => [co2eKgPerTeu]),
    legs: found,
  };
}

function deriveLeg(
  leg: ItineraryLeg,
  before: ItineraryLeg | undefined,
  after: ItineraryLeg | undefined,
  method: Method,
  chosen: Chosen,
): LegDerivations {
  const length: Root[] = leg.lengthBasis === 'assumed' ? ['assumed'] : [];
  const used = method.methods.filter(({ id }) => leg.methods.includes(id));
  // How much of a voyage goes by feeder is an assumption of its own.
  const shares = used.length > 1 ? [rootOf(method.feeder)] : [];
  const perTonne = computed([
    ...length,
    ...shares,
    ...used.map(({ co2eGramsPerTonneKm }) => rootOf(co2eGramsPerTonneKm)),
  ]);
  const { tonnesPerTeu } = method;
  const isChosen = chosen.tonnesPerTeu !== null && chosen.tonnesPerTeu !== tonnesPerTeu.value;
  const load: Root = isChosen ? 'chosen' : rootOf(tonnesPerTeu);
  return {
    lengthKm: { basis: leg.lengthBasis, from: [] },
    days: daysOf(leg, length, method, chosen),
    handlingDays: leg.handlingDays.high > 0 ? handlingOf(leg, before, after, method) : null,
    co2eKgPerTonne: perTonne,
    co2eKgPerTeu: computed([...perTonne.from, load]),
  };
}

/** Of the days under way. A leg may be part published, part reckoned from length and speed. */
function daysOf(leg: ItineraryLeg, length: readonly Root[], method: Method, { shipKnots }: Chosen): Derivation {
  if (leg.daysBasis === 'published') return { basis: 'published', from: [] };
  if (leg.mode === 'sea' && shipKnots !== null) return computed([...length, 'chosen']);
  const own = leg.mode === 'sea' ? [] : method.legs.filter((one) => leg.legs.some(({ leg: id }) => id === one.leg));
  // Of two methods for a voyage the deep-sea ship's speed is used.
  const bySpeedOf = leg.methods.includes(SEA_DEEP) ? [SEA_DEEP] : leg.methods;
  const speeds = method.methods.filter(({ id }) => bySpeedOf.includes(id)).map(({ kmPerHour }) => rootOf(kmPerHour));
  return computed([...length, ...speeds, ...own.map(({ days }) => rootOf(days))]);
}

/** Of loading, waiting, changing and unloading: the sum of the method's times for what is done. */
function handlingOf(
  { mode, methods }: ItineraryLeg,
  before: ItineraryLeg | undefined,
  after: ItineraryLeg | undefined,
  { handling, feeder }: Method,
): Derivation {
  if (mode !== 'sea') return sumOf([taken(handling.onLandDays)]);
  return sumOf([
    taken(before ? handling.toShipDays : handling.portCallDays),
    ...(after ? [] : [taken(handling.portCallDays)]),
    // Whether ships are changed on the way follows from how far feeders go.
    ...(methods.length > 1 ? [taken(handling.toShipDays), taken(feeder)] : []),
  ]);
}

/** A number of the method, as it stands there. What was computed for the method was so from published numbers. */
function taken({ basis }: Grounds): Derivation {
  return basis === 'computed' ? { basis, from: ['published'] } : { basis, from: [] };
}

function rootOf({ basis }: Grounds): Root {
  return basis === 'assumed' ? 'assumed' : 'published';
}

function computed(roots: readonly Root[]): Derivation {
  return { basis: 'computed', from: ROOTS.filter((root) => roots.includes(root)) };
}

/** Of a sum: where all its parts are assumed, or there is one part only, as they; else it is computed from what they rest on. */
export function sumOf(parts: readonly (Derivation | null)[]): Derivation {
  const known = parts.filter((part) => part !== null);
  const [first] = known;
  if (first && (known.length === 1 || known.every(({ basis }) => basis === 'assumed'))) return first;
  return computed(known.flatMap(({ basis, from }) => (basis === 'computed' ? from : [basis])));
}
