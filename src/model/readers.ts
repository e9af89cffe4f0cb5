/** Readers of what compiled and authored files have in common: words, positions, figures, sources. */
import { ENERGIES, LANGUAGES, STATUSES, type Camera, type Plant, type Position, type Text } from './atlas';
import { VERDICTS, type Claim } from './dossier';
import { CONFIDENCES, HEDGES, QUANTITIES, STANDINGS, UNITS, type Figure, type Source } from './figure';
import { LOCODE } from './locode';
import type { Wording } from './text';
import { TEXT_LANGUAGES, type TextLanguage } from './text-languages';
import {
  arrayOf,
  boolean,
  checked,
  defaulting,
  matching,
  number,
  numberIn,
  object,
  oneOf,
  optional,
  string,
} from './read';
import type { Reader } from './read';

export const locode: Reader<string> = matching(LOCODE, 'a UN/LOCODE of five characters, without a space');

/**
 * Words for a reader, none of them blank: in each language of the atlas' texts, and in others that are spoken, where they are
 * written; those that are not are the English ones.
 */
export function textIn<Spoken extends string>(spoken: readonly Spoken[]): Reader<Record<Spoken, string>> {
  const others = spoken.filter((language) => !TEXT_LANGUAGES.some((one) => one === language));
  const written = object<Record<string, string | undefined> & Record<TextLanguage, string>>({
    ...Object.fromEntries(others.map((language) => [language, optional(string)])),
    en: string,
    zh: string,
    ar: string,
  });
  return (value, path, note) => {
    const words = written(value, path, note);
    const said = spoken.map((language) => [language, words[language] ?? words.en] as const);
    return Object.fromEntries(said) as Record<Spoken, string>;
  };
}

export const text: Reader<Text> = textIn(LANGUAGES);

export const wording: Reader<Wording> = (value, path, note) =>
  typeof value === 'object' && value !== null ? text(value, path, note) : string(value, path, note);

const lng = numberIn(-180, 180);
const lat = numberIn(-90, 90);

/** `[lng, lat]` in degrees, within ±180 and ±90. */
export const position: Reader<Position> = (value, path, note) => {
  if (!Array.isArray(value) || value.length !== 2) note(path, 'must be a pair [lng, lat]');
  else return [lng(value[0], `${path}[0]`, note), lat(value[1], `${path}[1]`, note)];
  return [0, 0];
};

const DATE = String.raw`\d{4}(-\d\d(-\d\d)?)?`;

/** An ISO 8601 date that may stop at its month or year. Whether the calendar has it, the pipeline checks. */
export const date = matching(new RegExp(`^${DATE}$`), 'a date: 2024, 2024-05 or 2024-05-31');

const period = matching(new RegExp(`^${DATE}(/${DATE})?$`), 'a period: a date (2024, 2024-05), or two joined by "/"');

export const status = oneOf(STATUSES);
export const languages = arrayOf(oneOf(LANGUAGES), 1);

/** The fault in how a figure gives its value, if any: exactly one form, and a unit only with numbers. */
function formFault({ value, low, high, unit, date, text }: Figure): string | undefined {
  if ((low === undefined) !== (high === undefined)) return 'must have both "low" and "high", or neither';
  const forms = [value, low, date, text].filter((form) => form !== undefined).length;
  if (forms !== 1) return `must have exactly one of "value", "low" with "high", "date", "text", not ${forms}`;
  if (low !== undefined && high !== undefined && low > high)
    return `must have "low" below "high", not ${low} and ${high}`;
  const counts = value !== undefined || low !== undefined;
  if (counts && unit === undefined) return 'must have a "unit": its value is a number';
  if (!counts && unit !== undefined) return `must have no "unit" ("${unit}"): its value is no number`;
  return undefined;
}

export const figure: Reader<Figure> = checked(
  object<Figure>({
    id: string,
    quantity: oneOf(QUANTITIES),
    value: optional(number),
    low: optional(number),
    high: optional(number),
    unit: optional(oneOf(UNITS)),
    date: optional(date),
    text: optional(text),
    hedge: optional(oneOf(HEDGES)),
    period: optional(period),
    scope: optional(text),
    asOf: date,
    sources: arrayOf(string, 1),
    confidence: oneOf(CONFIDENCES),
    standing: optional(oneOf(STANDINGS)),
    note: optional(text),
  }),
  (figure, path, note) => {
    const fault = formFault(figure);
    if (fault !== undefined) note(path, fault);
  },
);

export const source: Reader<Source> = object<Source>({
  id: string,
  publisher: wording,
  title: wording,
  date: matching(new RegExp(`^(${DATE}|undated)$`), 'a date (2024, 2024-05, 2024-05-31) or "undated"'),
  dateNote: optional(text),
  url: optional(matching(/^https?:\/\/[^\s/]+/i, 'an address that starts with http:// or https://')),
  repost: optional(boolean),
  read: optional(boolean),
});

export const plant: Reader<Plant> = object<Plant>({
  id: string,
  name: text,
  energy: oneOf(ENERGIES),
  status,
  capacityMw: numberIn(0, Infinity),
  capacityFigure: string,
});

export const claim: Reader<Claim> = object<Claim>({
  id: string,
  text,
  statedBy: text,
  statedOn: date,
  source: string,
  verdict: oneOf(VERDICTS),
  verdictNote: text,
  figures: defaulting(arrayOf(string), []),
});

export const camera: Reader<Camera> = object<Camera>({
  center: position,
  zoom: numberIn(0, 24),
  bearing: numberIn(-360, 360),
  pitch: numberIn(0, 85),
});
