/** The only place where numbers, units, dates and positions become words. */
import { fill, wordsOf, type UnitWords } from '../i18n';
import type { Language, Position } from '../model/atlas';
import type { Figure, Unit } from '../model/figure';
import { byLocale } from './by-locale';
import { formatDate } from './format-date';
import { LOCALES } from '../model/languages';

/** Units whose stored number counts thousands of millions, and the like. */
const MULTIPLE: Partial<Record<Unit, number>> = { 'bn-CNY': 1e9, 'mn-CNY': 1e6, 'bn-USD': 1e9 };

/** A figure's statement without its date and source: `about 1,450 km`, `48–49 hours`, `20 August 2024`. */
export function formatFigure(figure: Figure, language: Language): string {
  if (figure.text) return figure.text[language];
  if (figure.date !== undefined) return formatDate(figure.date, language);
  const low = figure.value ?? figure.low;
  const high = figure.value ?? figure.high;
  if (low === undefined || high === undefined || figure.unit === undefined) return '';
  const signed = figure.quantity.endsWith('-growth') || figure.quantity === 'cost-change';
  const amount = formatAmount(low, high, figure.unit, language, { signed, hedged: figure.hedge !== undefined });
  return figure.hedge ? fill(wordsOf(language).hedges[figure.hedge], { n: amount }) : amount;
}

interface AmountOptions {
  /** Growth shows its plus. */
  signed?: boolean;
  /** A hedge goes before: forms that say the number in a word of their own do not fit. */
  hedged?: boolean;
}

/** An amount, or a range of amounts, with its unit. `low` and `high` are equal for a single number. */
export function formatAmount(
  low: number,
  high: number,
  unit: Unit,
  language: Language,
  { signed = false, hedged = false }: AmountOptions = {},
): string {
  const words = wordsOf(language).units[unit];
  const multiple = (MULTIPLE[unit] ?? 1) * (words.factor ?? 1);
  const from = settle(low * multiple);
  const to = settle(high * multiple);
  if (words.thousand !== undefined && from >= 1000) {
    return fill(words.thousand, { n: range(settle(from / 1000), settle(to / 1000), language, signed) });
  }
  const scale = words.factor === undefined ? scaleOf(from, to, language) : null;
  const number = scale
    ? fill(scale.words, { n: range(settle(from / scale.factor), settle(to / scale.factor), language, signed) })
    : range(from, to, language, signed);
  return fill(formOf(words, to, language, hedged || from !== to), { n: number });
}

/** A count of things that are not a unit of the data: `3 routes`. */
export function formatCount(count: number, words: UnitWords, language: Language): string {
  return fill(formOf(words, count, language, false), { n: formatNumber(count, language) });
}

export function formatNumber(value: number, language: Language, signed = false): string {
  return numberFormat(LOCALES[language], signed).format(value).replace('-', '−');
}

const numberFormat = byLocale(
  (locale, signed: boolean) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 6, signDisplay: signed ? 'exceptZero' : 'auto' }),
);
const pluralRules = byLocale((locale, type: Intl.PluralRuleType) => new Intl.PluralRules(locale, { type }));
const regionNames = byLocale(
  (locale, style: 'short' | 'long') => new Intl.DisplayNames([locale], { type: 'region', style }),
);

/** A measured length: whole km, with one decimal below 10. */
export function formatKm(km: number, language: Language): string {
  const shown = km < 10 ? Math.round(km * 10) / 10 : Math.round(km);
  return formatAmount(shown, shown, 'km', language);
}

/** A share of one, as whole per cent. */
export function formatPercent(share: number, language: Language): string {
  const percent = Math.round(share * 100);
  return formatAmount(percent, percent, 'percent', language);
}

export function formatMw(mw: number, language: Language): string {
  return formatAmount(mw, mw, 'MW', language);
}

/** A reckoned amount, or a range of them: two figures are all it bears. */
export function formatEstimates(low: number, high: number, words: UnitWords, language: Language): string {
  const [from, to] = [Number(low.toPrecision(2)), Number(high.toPrecision(2))];
  return fill(formOf(words, to, language, from !== to), { n: range(from, to, language, false) });
}

/** Latitude first, as a reader writes it; no more decimals than the precision bears out. */
export function formatPosition([lng, lat]: Position, precisionKm: number, language: Language): string {
  const { compass } = wordsOf(language);
  const digits = precisionKm >= 10 ? 1 : precisionKm >= 1 ? 2 : 3;
  const degrees = (value: number): string => Math.abs(value).toFixed(digits);
  const latitude = fill(lat < 0 ? compass.south : compass.north, { n: degrees(lat) });
  const longitude = fill(lng < 0 ? compass.west : compass.east, { n: degrees(lng) });
  return `${latitude} ${longitude}`;
}

/**
 * A country's or region's name, as the browser knows it; its code where the browser knows none.
 *
 * @param style default: `short`
 */
export function formatCountry(code: string, language: Language, style: 'short' | 'long' = 'short'): string {
  try {
    return regionNames(LOCALES[language], style).of(code) ?? code;
  } catch {
    return code;
  }
}

function range(low: number, high: number, language: Language, signed: boolean): string {
  const from = formatNumber(low, language, signed);
  return low === high ? from : `${from}–${formatNumber(high, language, signed)}`;
}

/** The largest step both ends reach without losing digits. */
function scaleOf(low: number, high: number, language: Language): { factor: number; words: string } | null {
  const { steps, decimals } = wordsOf(language).scales;
  const fits = (value: number, factor: number): boolean => {
    const scaled = settle(value / factor);
    return Math.abs(scaled) >= 1 && Math.abs(scaled - Number(scaled.toFixed(decimals))) < 1e-9;
  };
  const step = steps.find(([factor]) => fits(low, factor) && fits(high, factor));
  return step ? { factor: step[0], words: step[1] } : null;
}

function formOf(words: UnitWords, number: number, language: Language, numberNeeded: boolean): string {
  const rules = pluralRules(LOCALES[language], words.ordinal ? 'ordinal' : 'cardinal');
  const form = words[rules.select(number)] ?? words.other;
  return numberNeeded && !form.includes('{n}') ? words.other : form;
}

/** Takes away what binary fractions add: 11.751 × 10 is 117.51. */
function settle(value: number): number {
  return Number(value.toPrecision(12));
}
