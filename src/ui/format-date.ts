import type { Language } from '../model/atlas';
import type { Figure } from '../model/figure';
import { byLocale } from './by-locale';
import { LOCALES } from '../model/languages';

const ISO_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** An ISO 8601 date that may stop at its month or year: `20 August 2024`, `August 2024`, `2024`. */
export function formatDate(date: string, language: Language): string {
  const parsed = parse(date);
  return parsed ? dateFormat(LOCALES[language], parsed.parts).format(parsed.at) : date;
}

/** A span as the data writes it, `2024` or `2025-01/2025-08`, both ends included. */
export function formatPeriod(period: string, language: Language): string {
  const [start = '', end] = period.split('/');
  if (end === undefined) return formatDate(start, language);
  const from = parse(start);
  const to = parse(end);
  if (!from || !to) return period;
  if (from.parts === 2 && to.parts === 2 && from.at.getUTCFullYear() === to.at.getUTCFullYear()) {
    return monthsOfOneYear(from.at, to.at, language);
  }
  const dash = from.parts === 1 && to.parts === 1 ? '–' : ' – ';
  return formatDate(start, language) + dash + formatDate(end, language);
}

/** `January–August 2025`: `Intl`'s own range falls back to numbers in Chinese. */
function monthsOfOneYear(from: Date, to: Date, language: Language): string {
  const format = dateFormat(LOCALES[language], 2);
  const first = format.formatToParts(from).find((part) => part.type === 'month')?.value ?? '';
  const parts = format.formatToParts(to);
  return parts.map((part) => (part.type === 'month' ? `${first}–${part.value}` : part.value)).join('');
}

/** What is said of a figure's time: the span it counts, else when it was true. */
export function formatWhen(figure: Figure, language: Language): { period: string | null; asOf: string } {
  const period = figure.period === undefined ? null : formatPeriod(figure.period, language);
  return { period, asOf: formatDate(figure.asOf, language) };
}

/** The year a figure stands for, with its fraction: half of 2025 is 2025.5; `null` where the date is none. */
export function yearOf(date: string): number | null {
  const parsed = parse(date);
  if (!parsed) return null;
  return parsed.at.getUTCFullYear() + parsed.at.getUTCMonth() / 12 + (parsed.at.getUTCDate() - 1) / 372;
}

/** Dates are days of a calendar, not moments: noon UTC keeps them out of every time zone's reach. */
function parse(date: string): { at: Date; parts: number } | null {
  const [, year, month, day] = ISO_DATE.exec(date) ?? [];
  if (year === undefined) return null;
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1), 12));
  return { at, parts: day !== undefined ? 3 : month !== undefined ? 2 : 1 };
}

const dateFormat = byLocale(
  (locale, parts: number) =>
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(parts > 1 ? { month: 'long' } : {}),
      ...(parts > 2 ? { day: 'numeric' } : {}),
    }),
);
