/** What a reader has chosen, and what things cost under it. */
import { MODES, type Mode } from '../model/atlas';
import type { Choices, Criterion } from './choices';
import type { PlannerGraph } from './graph';
import { knots, type Cargo, type Itinerary } from './itinerary';
import type { LandCosts } from './land';
import { methodOf, SEA_DEEP } from './method';

export { CRITERIA, DEFAULT_CHOICES, type Choices, type Criterion } from './choices';

/** What was chosen, with everything filled in. */
export interface Terms {
  by: Criterion;
  closed: ReadonlySet<string>;
  modes: ReadonlySet<Mode>;
  cargo: Cargo;
}

/** Fills in what was left to the method and to the passages' defaults. */
export function termsOf(graph: PlannerGraph, { by, closed, opened, modes, tonnesPerTeu, shipKnots }: Choices): Terms {
  const byDefault = graph.closedByDefault.filter((id) => !opened.includes(id));
  return {
    by,
    closed: new Set([...byDefault, ...closed]),
    modes: new Set(modes ?? MODES),
    cargo: { tonnesPerTeu: tonnesPerTeu ?? graph.method.tonnesPerTeu.value, shipKnots },
  };
}

/** Goods do not change from train to truck and back to save fewer kilometres than this. */
const CHANGE_KM = 100;

/** Where one mode is preferred, stretches by others count this many times. */
const UNLIKED = 5;

/**
 * What stretches on land cost in the criterion's unit: km, days, kg CO2e per tonne.
 *
 * @param preferred a mode to keep to as far as it goes. Default: none.
 */
export function landCosts({ method }: PlannerGraph, { by, closed, modes }: Terms, preferred?: Mode): LandCosts {
  return {
    stretch({ mode, passages, lengthKm, carriage }) {
      if (!modes.has(mode) || passages.some((id) => closed.has(id))) return Infinity;
      const km = preferred === undefined || mode === preferred ? lengthKm : lengthKm * UNLIKED;
      if (by === 'distance') return km;
      if (by === 'time') return km / carriage.kmPerHour.typical / 24;
      return (km * carriage.co2eGramsPerTonneKm.typical) / 1000;
    },
    change: by === 'time' ? method.handling.onLandDays.typical : by === 'distance' ? CHANGE_KM : 0,
  };
}

/** What a kilometre by deep-sea ship costs in the same unit. */
export function seaUnit({ method }: PlannerGraph, { by, cargo }: Terms): number {
  const deep = methodOf(method, SEA_DEEP);
  if (by === 'distance') return 1;
  if (by === 'co2') return deep.co2eGramsPerTonneKm.typical / 1000;
  const kmPerHour = cargo.shipKnots === null ? deep.kmPerHour.typical : knots(cargo.shipKnots);
  return 1 / kmPerHour / 24;
}

/** What itineraries are ranked by, least first: km, typical days, typical kg CO2e per tonne. */
export function typically(
  { lengthKm, days, co2eKgPerTonne }: Pick<Itinerary, 'lengthKm' | 'days' | 'co2eKgPerTonne'>,
  by: Criterion,
): number {
  if (by === 'distance') return lengthKm;
  return by === 'time' ? days.typical : co2eKgPerTonne.typical;
}
