import { fill } from '../../i18n';
import type { PlanTarget } from '../../map/place-at';
import { times } from '../../routing/range';
import { rangeAt } from '../../routing/reach';
import { formatKm } from '../format';
import { daysOf, gatewayName, kgRangeOf } from './words';
import type { PlannerState } from './planner-state.svelte';

/** What the map's pointer is on, in words; empty for bare ground. */
export function tipFor(planner: PlannerState, target: PlanTarget): string {
  const { page, gazetteer, linked, answer, closed } = planner;
  const { words, language } = page;
  switch (target.kind) {
    case 'hub':
    case 'port':
      return [gazetteer.name(target), ...(target.kind === 'port' ? reachOf(planner, target.index) : [])].join(' · ');
    case 'passage': {
      const name = linked.passagesById.get(target.id)?.name[language] ?? target.id;
      return fill(closed.includes(target.id) ? words.planner.openAgain : words.planner.close, { name });
    }
    case 'itinerary': {
      const itinerary = answer?.plan.itineraries[target.index];
      return itinerary ? `${gatewayName(planner, itinerary)} · ${formatKm(itinerary.lengthKm, language)}` : '';
    }
    case 'point':
      return '';
  }
}

/** A port's numbers, where ports are coloured. */
function reachOf({ page, reach, gazetteer }: PlannerState, index: number): string[] {
  if (!reach) return [];
  const { words, language } = page;
  const km = reach.reach.lengthKm[index] ?? NaN;
  if (Number.isNaN(km)) return [words.planner.reach.beyond];
  const perTeu = times(rangeAt(reach.reach.co2eKgPerTonne, index), reach.tonnesPerTeu);
  const gateway = reach.reach.gateways[reach.reach.gateway[index] ?? -1];
  return [
    formatKm(km, language),
    daysOf(rangeAt(reach.reach.days, index), page),
    fill(words.planner.perTeu, { amount: kgRangeOf(perTeu, page) }),
    ...(gateway ? [fill(words.planner.via, { place: gazetteer.nameOf(gateway) })] : []),
  ];
}
