/** Finds the places a plan can name by what a reader types: a name in any language, a UN/LOCODE, a country. */
import { fold } from './fold';

/** A place that can be found. `T` is whatever the caller wants back. */
export interface Findable<T> {
  item: T;
  /** In any language; the first is what it is sorted by. */
  names: readonly string[];
  /** UN/LOCODE. */
  locode?: string;
  /** Names of its country in the languages it may be typed in. */
  countries: readonly string[];
  /** Among equals, a smaller one comes first. Default 0. */
  order?: number;
}

interface Entry<T> {
  item: T;
  names: string[];
  code: string;
  countries: string[];
  order: number;
}

/** Places made ready for {@link findPlaces}. */
export interface PlaceIndex<T> {
  entries: readonly Entry<T>[];
}

/** Folds every name once. Work grows with the number of names. */
export function indexPlaces<T>(places: readonly Findable<T>[]): PlaceIndex<T> {
  return {
    entries: places.map(({ item, names, locode, countries, order = 0 }) => ({
      item,
      names: names.map(fold),
      code: locode?.toLowerCase() ?? '',
      countries: countries.map(fold),
      order,
    })),
  };
}

/** How well a place answers, best first; the gaps leave room for what the other words of a query add. */
const SCORE = { code: 0, whole: 1, start: 2, word: 3, inside: 4, country: 6, codeStart: 6, countryStart: 7 } as const;
const NO_MATCH = 99;

/**
 * The places a text may mean, best first. Every word of it must be found in a name, the code or the country of a place:
 * `umm iraq` finds Umm Qasr.
 *
 * @param most Default 12
 */
export function findPlaces<T>({ entries }: PlaceIndex<T>, text: string, most = 12): T[] {
  const query = fold(text);
  if (query === '') return [];
  const words = query.split(' ');
  return entries
    .map((entry) => ({ entry, score: scoreOf(entry, query, words) }))
    .filter(({ score }) => score < NO_MATCH)
    .sort((a, b) => a.score - b.score || a.entry.order - b.entry.order || compare(a.entry, b.entry))
    .slice(0, most)
    .map(({ entry }) => entry.item);
}

function compare<T>(a: Entry<T>, b: Entry<T>): number {
  const [one = '', other = ''] = [a.names[0], b.names[0]];
  return one < other ? -1 : one > other ? 1 : 0;
}

function scoreOf<T>(entry: Entry<T>, query: string, words: readonly string[]): number {
  const whole = scoreText(entry, query);
  if (words.length === 1 || whole < SCORE.country) return whole;
  // In any order, and across name and country: as good as its worst word, and behind what matches as it stands.
  const worst = Math.max(...words.map((word) => scoreText(entry, word)));
  return worst < NO_MATCH ? worst + 1 : whole;
}

function scoreText<T>({ names, code, countries }: Entry<T>, text: string): number {
  if (code === text.replace(' ', '')) return SCORE.code;
  const byName = Math.min(NO_MATCH, ...names.map((name) => scoreName(name, text)));
  if (byName < NO_MATCH) return byName;
  if (countries.includes(text)) return SCORE.country;
  if (text.length >= 2 && code.startsWith(text)) return SCORE.codeStart;
  return countries.some((country) => starts(country, text)) ? SCORE.countryStart : NO_MATCH;
}

function scoreName(name: string, text: string): number {
  if (name === text) return SCORE.whole;
  if (name.startsWith(text)) return SCORE.start;
  if (starts(name, text)) return SCORE.word;
  // Scripts without spaces are found anywhere; in others a piece of a word is no word.
  return text.length >= 3 || isHan(text) ? (name.includes(text) ? SCORE.inside : NO_MATCH) : NO_MATCH;
}

/** Whether a word begins with the text; in Arabic, after its article too. */
function starts(name: string, text: string): boolean {
  return name.startsWith(text) || name.includes(` ${text}`) || ` ${name}`.includes(` ال${text}`);
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
