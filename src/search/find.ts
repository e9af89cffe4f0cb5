/** Finds things by what a reader types: names in any script, pinyin, codes, countries; whole, begun, or with a slip of the finger. */
import { fold, withoutArticle } from './fold';
import { remembered } from './remembered';
import { leastSlips, letterBits, slipsTo } from './slips';
import { lastOf } from './steps';

/** A thing that can be found. */
export interface Findable<T> {
  item: T;
  /** In every script it is known by. */
  names: readonly string[];
  /** In Latin letters: compared by sound, in `by-sound.ts`. */
  heard?: readonly string[];
  /** Found whole like names, and by their beginnings after all that is called so. */
  codes?: readonly string[];
  /** Names of what it lies in: a query may name that besides, or alone. */
  within?: readonly string[];
  /** Pinyin of those. */
  withinPinyin?: readonly string[];
  /** Pinyin of its names, syllables apart, tones or none. */
  pinyin?: readonly string[];
  /** Among equals, a smaller one comes first. */
  rank: number;
}

/** A thing found, and how well: 0 is exactly what was typed. */
export interface Found<T> {
  item: T;
  score: number;
}

/** A name without its spaces, and where in it a word begins. Chinese has no spaces: every character begins one. */
interface Name {
  letters: string;
  /** Which letters those are: {@link letterBits}. */
  bits: number;
  starts: number[];
}

/** Things with their names folded once: some at a time by {@link prepare}, the rest when something is first looked for. */
export interface Index<T> {
  entries: Entry<T>[];
  /** Those whose names are not folded yet. */
  rest: Iterator<Findable<T>>;
  entryOf: (thing: Findable<T>) => Entry<T>;
}

export interface Entry<T> extends Words {
  item: T;
  heard: readonly string[];
  rank: number;
}

interface Words {
  names: Name[];
  codes: string[];
  within: Name[];
}

/** What a match is worth, by how it came about. Slips of the finger add to the last. */
const SCORE = {
  whole: 0,
  begun: 1,
  wordWhole: 2,
  wordBegun: 3,
  inside: 5,
  codeBegun: 6,
  within: 6,
  slipped: 7,
} as const;
/** Below this score a thing is called so, letter for letter. */
export const SURE = SCORE.slipped;
/** The spread words of a query count less than the same words in one piece. */
const SPREAD = 0.5;
/** A slip is forgiven in words of this length; two, in longer ones. */
const SLIP_FROM = 4;
const TWO_SLIPS_FROM = 8;
/** A Chinese word has fewer characters: of these one may be another. */
const HAN_SLIP_FROM = 3;
/** A letter alone begins no code. */
const CODE_FROM = 2;
/** Shorter pieces are found at the start of words only. */
const INSIDE_FROM = 3;
/** Names folded, and things looked at, in one step. */
const PREPARED_AT_ONCE = 16;
const SCORED_AT_ONCE = 128;
const HAN = /\p{Script=Han}/u;

/** @param things are taken one by one, as their names are folded */
export function indexOf<T>(things: Iterable<Findable<T>>): Index<T> {
  // What many lie in, as ports in a country, is folded once and stays one list: a query looks at it once.
  const lists = new Map<string, Name[]>();
  const withinOf = (names: readonly string[], pinyin: readonly string[]): Name[] => {
    const key = names.join('\n');
    const list = lists.get(key) ?? [...names.map(nameOf), ...pinyin.map(saidWhole)];
    lists.set(key, list);
    return list;
  };
  return {
    entries: [],
    rest: things[Symbol.iterator](),
    entryOf: ({ item, names, heard = [], codes = [], within = [], withinPinyin = [], pinyin = [], rank }) => ({
      item,
      heard,
      rank,
      names: [...names.map(nameOf), ...pinyin.flatMap(pinyinNames)].filter(({ letters }) => letters !== ''),
      codes: codes.map((code) => code.toLowerCase()),
      within: withinOf(within, withinPinyin),
    }),
  };
}

/**
 * Folds the names of some more things: thousands at once would keep a page from its next frame.
 *
 * @returns whether there are others left
 */
export function prepare<T>({ entries, rest, entryOf }: Index<T>, count = 4): boolean {
  for (let left = count; left > 0; left--) {
    const next = rest.next();
    if (next.done) return false;
    entries.push(entryOf(next.value));
  }
  return true;
}

/** What a text may mean, best first. Every word of it must be found in one of a thing's names, in any order. */
export function find<T>(index: Index<T>, text: string): Found<T>[] {
  return lastOf(findSteps(index, text));
}

/** {@link find} a little at a time, a fraction of a millisecond once the code has run: between two steps a page may draw. */
export function* findSteps<T>(index: Index<T>, text: string): Generator<void, Found<T>[]> {
  const typed = typedIn(text);
  if (typed.words.length === 0) return [];
  while (prepare(index, PREPARED_AT_ONCE)) yield;
  const within = (part: Typed) =>
    remembered((names: readonly Name[]) => least(names, (name) => scoreWithin(name, part)));
  const query: Query = {
    typed,
    within: within(typed),
    wordWithin: typed.words.map((word) => within({ words: [word], whole: word })),
  };
  const found: (Found<T> & { rank: number })[] = [];
  for (const [at, entry] of index.entries.entries()) {
    if (at % SCORED_AT_ONCE === SCORED_AT_ONCE - 1) yield;
    const score = scoreEntry(entry, query);
    if (score < Infinity) found.push({ item: entry.item, score, rank: entry.rank });
  }
  // Characters are few and much alike: with one of them wrong, only what nothing else answers to is meant.
  const isSure = HAN.test(text) && found.some(({ score }) => score < SURE);
  const meant = isSure ? found.filter(({ score }) => score < SURE) : found;
  return meant.sort((a, b) => a.score - b.score || a.rank - b.rank).map(({ item, score }) => ({ item, score }));
}

/** A word that was typed, which letters it has, and how many slips of the finger are forgiven in it. */
interface Word {
  letters: string;
  bits: number;
  slips: number;
}

interface Typed {
  words: readonly Word[];
  /** All in one piece. */
  whole: Word;
}

interface Query {
  typed: Typed;
  /** How well what a thing lies in answers to the query, and to each word of it. */
  within: (names: readonly Name[]) => number;
  wordWithin: ((names: readonly Name[]) => number)[];
}

function scoreEntry({ names, codes, within }: Words, query: Query): number {
  const { words, whole } = query.typed;
  const code = whole.letters;
  if (codes.includes(code)) return SCORE.whole;
  let best = least(names, (name) => scoreOf(name, query.typed));
  if (code.length >= CODE_FROM && codes.some((one) => one.startsWith(code))) best = Math.min(best, SCORE.codeBegun);
  if (within.length === 0) return best;
  best = Math.min(best, query.within(within));
  if (words.length === 1) return best;
  // Some words for the thing, some for what it lies in.
  let worst = 0;
  for (const [at, word] of words.entries()) {
    const score = Math.min(
      query.wordWithin[at]?.(within) ?? Infinity,
      least(names, (name) => scoreWord(name, word)),
    );
    if (score > worst) worst = score;
    if (worst + SPREAD >= best) return best;
  }
  return worst + SPREAD;
}

/** Behind every name that matches without a slip; no slips are forgiven, for they would bring whole countries in. */
function scoreWithin(name: Name, typed: Typed): number {
  const score = scoreOf(name, typed);
  return score < SCORE.inside ? SCORE.within + score / SCORE.inside : Infinity;
}

function least(names: readonly Name[], score: (name: Name) => number): number {
  let best = Infinity;
  for (const name of names) best = Math.min(best, score(name));
  return best;
}

/** Tone numbers go (`chong2 qing4`), and so does the Arabic article. */
function typedIn(text: string): Typed {
  const words = fold(text)
    .split(' ')
    .map((word) => word.replace(/(?<=[a-z])[1-5]$/, '').replace(/(?<=[a-z])[1-5](?=[a-z])/g, ''))
    .map(withoutArticle)
    .filter((word) => word !== '');
  return { words: words.map(wordOf), whole: wordOf(words.join('')) };
}

function wordOf(letters: string): Word {
  return { letters, bits: letterBits(letters), slips: slipsIn(letters) };
}

function slipsIn(letters: string): number {
  if (HAN.test(letters)) return letters.length < HAN_SLIP_FROM ? 0 : 1;
  return letters.length < SLIP_FROM ? 0 : letters.length < TWO_SLIPS_FROM ? 1 : 2;
}

function nameOf(text: string): Name {
  const words = fold(text).split(' ').map(withoutArticle);
  let letters = '';
  const starts: number[] = [];
  for (const word of words) {
    if (HAN.test(word)) starts.push(...[...word].map((_, at) => letters.length + at));
    else starts.push(letters.length);
    letters += word;
  }
  return { letters, bits: letterBits(letters), starts };
}

/** Syllables, and their first letters: `cq` is Chongqing. */
function pinyinNames(text: string): Name[] {
  // `ü` is typed as `v`, or as `u` where its dots are left out.
  const names = [...new Set([text, text.replaceAll('v', 'u')])].map(nameOf);
  const initials = fold(text)
    .split(' ')
    .map((syllable) => syllable.charAt(0))
    .join('');
  return initials.length > 1 ? [...names, { letters: initials, bits: letterBits(initials), starts: [0] }] : names;
}

/** Of what many lie in only the whole begins a match: its syllables are in too many names. */
function saidWhole(text: string): Name {
  return { ...nameOf(text), starts: [0] };
}

function scoreOf(name: Name, { words, whole }: Typed): number {
  const together = scoreWord(name, whole);
  if (words.length === 1 || together < SCORE.inside) return together;
  let worst = 0;
  for (const word of words) {
    worst = Math.max(worst, scoreWord(name, word));
    if (worst + SPREAD >= together) return together;
  }
  return worst + SPREAD;
}

function scoreWord({ letters, bits, starts }: Name, word: Word): number {
  // Few names have the letters: the others need no looking at.
  if (leastSlips(word.bits, bits) > word.slips) return Infinity;
  const typed = word.letters;
  if (letters === typed) return SCORE.whole;
  if (letters.startsWith(typed)) return SCORE.begun;
  const at = starts.find((start) => letters.startsWith(typed, start));
  if (at !== undefined) {
    const end = at + typed.length;
    return end === letters.length || starts.includes(end) ? SCORE.wordWhole : SCORE.wordBegun;
  }
  if (typed.length >= INSIDE_FROM && letters.includes(typed)) return SCORE.inside;
  if (word.slips === 0) return Infinity;
  let slips = Infinity;
  for (const start of starts) {
    const begun = letters.slice(start, start + typed.length + word.slips);
    if (leastSlips(word.bits, letterBits(begun)) > word.slips) continue;
    slips = Math.min(slips, slipsTo(typed, begun, word.slips));
  }
  return SCORE.slipped + slips;
}
