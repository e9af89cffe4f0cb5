/** What the planner says in several places. */
import { fill } from '../../i18n';
import { named } from '../../i18n/joints';
import type { Derivations } from '../../routing/derivation';
import type { Itinerary } from '../../routing/itinerary';
import type { Range } from '../../routing/range';
import { formatEstimates } from '../format';
import { formatDerivation } from '../format-derivation';
import type { Page } from '../page.svelte';
import type { PlannerState } from './planner-state.svelte';

/** `Via Qinzhou Port`: what tells an itinerary from its alternatives. */
export function gatewayName({ page, gazetteer }: PlannerState, { gateway, legs }: Itinerary): string {
  const words = page.words.planner;
  if (gateway !== null && gateway !== legs[0]?.from) return fill(words.via, { place: gazetteer.nameOf(gateway) });
  return legs.some(({ mode }) => mode === 'sea') ? words.direct : words.overland;
}

/** `17–34 days, typically 27`. */
export function daysOf(days: Range, page: Page): string {
  return withTypical(formatEstimates(days.low, days.high, page.words.units.d, page.language), days, page);
}

/** `910–2,800 kg`. */
function kgOf(low: number, high: number, page: Page): string {
  return formatEstimates(low, high, page.words.planner.kg, page.language);
}

/** `910–2,800 kg, typically 1,900`. */
export function kgRangeOf(kg: Range, page: Page): string {
  return withTypical(kgOf(kg.low, kg.high, page), kg, page);
}

function withTypical(range: string, { low, typical, high }: Range, page: Page): string {
  if (low === high) return range;
  const words = page.words.planner;
  const n = formatEstimates(typical, typical, { other: '{n}' }, page.language);
  return fill(words.rangeTypically, { range, typical: n });
}

/**
 * What an itinerary's totals rest on, in one line: `Length: computed · Days and CO₂e: computed from published and assumed
 * numbers`.
 */
export function restsOn({ lengthKm, days, co2eKgPerTeu, co2eKgPerTonne }: Totals, page: Page): string {
  const words = page.words.planner;
  const perTeu = formatDerivation(co2eKgPerTeu, page.language);
  const perTonne = formatDerivation(co2eKgPerTonne, page.language);
  const ofCo2: [name: string, text: string][] =
    perTeu === perTonne
      ? [[words.co2, perTeu]]
      : [
          [fill(words.perTeu, { amount: words.co2 }), perTeu],
          [fill(words.perTonne, { amount: words.co2 }), perTonne],
        ];
  const totals: [name: string, text: string][] = [
    [words.length, formatDerivation(lengthKm, page.language)],
    [words.days, formatDerivation(days, page.language)],
    ...ofCo2,
  ];
  const texts = [...new Set(totals.map(([, text]) => text))];
  return texts
    .map((text) => {
      const names = totals.flatMap(([name, its]) => (its === text ? [name] : []));
      return named(listOf(names, page), text, page.language);
    })
    .join(' · ');
}

type Totals = Omit<Derivations, 'legs'>;

/** Names in a row, as the language joins them. */
export function listOf(names: readonly string[], page: Page): string {
  return new Intl.ListFormat(page.tongue.locale, { type: 'conjunction' }).format(names);
}
