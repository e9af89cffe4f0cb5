/** How to cite what a reader sees or takes away. */
import { fill, wordsOf } from '../i18n';
import type { Language } from '../model/atlas';
import { dataDateOf } from './extract';
import { TEX_LANGUAGES } from '../model/languages';

export interface Cited {
  /** What is cited, in the reader's language. */
  title: string;
  /** `Atlas.version` */
  version: string;
  /** The link that shows it. */
  url: string;
  /** ISO 8601 day on which it was looked at. */
  accessed: string;
  language: Language;
  /** `20 August 2024`: dates become words in `ui/format-date.ts`. */
  sayDate: (date: string) => string;
}

/** A citation as one paragraph. */
export function citationText({ title, version, url, accessed, language, sayDate }: Cited): string {
  const { author, cited, citedWithDate } = wordsOf(language).takeAway;
  const date = dataDateOf(version);
  const values = { author, title, version, url, accessed: sayDate(accessed) };
  return date ? fill(citedWithDate, { ...values, date: sayDate(date) }) : fill(cited, values);
}

/**
 * A citation as a BibTeX entry. `@misc`, for plain BibTeX knows no data sets; biblatex reads `version` and `urldate` from it, plain
 * BibTeX the `note`.
 */
export function citationBibtex({ title, version, url, accessed, language, sayDate }: Cited): string {
  const words = wordsOf(language).takeAway;
  const date = dataDateOf(version);
  const [year, month] = (date ?? accessed).split('-');
  const note = date
    ? fill(words.versionAndDate, { version, date: sayDate(date) })
    : fill(words.versionAlone, { version });
  const fields: [string, string][] = [
    // Doubled braces: an organisation, which is not to be taken apart into first and last names.
    ['author', `{{${escapeTex(words.author)}}}`],
    ['title', `{{${escapeTex(title)}}}`],
    ['year', `{${year ?? ''}}`],
    ...(month ? [['month', MONTHS[Number(month) - 1] ?? ''] satisfies [string, string]] : []),
    ['version', `{${escapeTex(version)}}`],
    ['note', `{${escapeTex(note)}}`],
    ['url', `{${escapeUrl(url)}}`],
    ['urldate', `{${accessed}}`],
    ['langid', `{${TEX_LANGUAGES[language]}}`],
  ];
  return `@misc{${keyOf(version, url)},\n${fields.map(([key, value]) => `  ${key} = ${value}`).join(',\n')}\n}\n`;
}

/** What a link is about, by the keys that say so. */
const SUBJECT_KEYS = ['select', 'plan', 'tour', 'year'];

/** Another subject, another key: two of them may stand in one bibliography. */
function keyOf(version: string, url: string): string {
  const { searchParams } = new URL(url);
  const subject = SUBJECT_KEYS.flatMap((key) => searchParams.get(key) ?? []);
  return ['trade-corridors', version, ...subject].map((part) => part.replace(/[^A-Za-z0-9]+/g, '-')).join('-');
}

/** BibTeX's own abbreviations, which styles know how to say. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const TEX: Record<string, string> = {
  '\\': String.raw`\textbackslash{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** Text for a BibTeX field: every character TeX would act on is written out. */
export function escapeTex(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\~^{}$&#_%]/g, (character) => TEX[character] ?? `\\${character}`);
}

/** An address for a verbatim field: only what would end the field, or escape from it, is encoded. */
function escapeUrl(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}
