/** The last resort of finding: what is typed in Arabic or Chinese is compared by its sound with names in Latin letters. */
import { findSteps, SURE, type Entry, type Found, type Index } from './find';
import { fold, withoutArticle } from './fold';
import { heardIn, type Heard } from './heard';
import { remembered } from './remembered';
import { soundsOf, type Sounds } from './sounds';
import { lastOf } from './steps';
import { unlikeness } from './unlike';

/** What is less alike is not meant; nor is what is so much less alike than the best. */
const MOST_UNLIKE = 0.28;
const BEHIND_BEST = 0.1;
/** So little unlike is as good as the same. */
const SAME_UNLIKE = 0.14;
/** Where fewer are called just so, others may be meant that sound the same: there is a Victoria in several countries. */
const ENOUGH = 4;
/** Less than two consonants sound like too much. */
const LEAST_WEIGHT = 2;
/** Behind all that is found otherwise; what sounds the same is more likely than a slip of the finger. */
const HEARD = 10;
const HEARD_AT_ONCE = 32;

/** What a text may mean, best first: what is called so, then what sounds so. */
export function findOrHear<T>(index: Index<T>, text: string): Found<T>[] {
  return lastOf(findOrHearSteps(index, text));
}

/** {@link findOrHear} a little at a time. Things without {@link import('./find').Findable.heard} are found as by `find`. */
export function* findOrHearSteps<T>(index: Index<T>, text: string): Generator<void, Found<T>[]> {
  const found = yield* findSteps(index, text);
  const sure = found.filter(({ score }) => score < SURE);
  const waysIn = sure.length < ENOUGH ? waysOf(text) : null;
  if (!waysIn) return found;
  const known = new Set(sure.map(({ item }) => item));
  const heard: (Found<T> & { rank: number })[] = [];
  let most = sure.length > 0 ? SAME_UNLIKE : MOST_UNLIKE;
  for (const [at, entry] of index.entries.entries()) {
    if (at % HEARD_AT_ONCE === HEARD_AT_ONCE - 1) yield;
    if (entry.heard.length === 0 || known.has(entry.item)) continue;
    const unlike = leastUnlike(waysIn(entry), entry, most);
    if (unlike > most) continue;
    most = Math.min(most, unlike + BEHIND_BEST);
    heard.push({ item: entry.item, score: unlike, rank: entry.rank });
  }
  const meant = heard.filter(({ score }) => score <= most).sort((a, b) => a.score - b.score || a.rank - b.rank);
  const same = meant.filter(({ score }) => score <= SAME_UNLIKE);
  const slipped = without(
    found.filter(({ score }) => score >= SURE),
    same,
  );
  return [...sure, ...scoredFrom(SURE, same), ...slipped, ...scoredFrom(HEARD, without(meant, [...same, ...slipped]))];
}

function without<T>(all: readonly Found<T>[], others: readonly Found<T>[]): Found<T>[] {
  const items = new Set(others.map(({ item }) => item));
  return all.filter(({ item }) => !items.has(item));
}

function scoredFrom<T>(least: number, all: readonly Found<T>[]): Found<T>[] {
  return all.map(({ item, score }) => ({ item, score: least + score }));
}

function leastUnlike(ways: readonly Heard[], entry: Entry<unknown>, most: number): number {
  let least = Infinity;
  for (const heard of ways)
    for (const sounds of soundsIn(entry)) least = Math.min(least, unlikeness(heard, sounds, most));
  return least;
}

/**
 * The ways to read a text where a thing lies: words before or after it that name its country are no part of its name.
 * `null` where there are none anywhere.
 */
function waysOf(text: string): ((entry: Entry<unknown>) => readonly Heard[]) | null {
  const read = (text: string): Heard[] => heardIn(text).filter(({ weight }) => weight >= LEAST_WEIGHT);
  const whole = read(text);
  if (whole.length === 0) return null;
  const words = text.trim().split(/\s+/);
  if (words.length === 1) return () => whole;
  // Each way to cut a text in two: a name and the rest.
  const cuts = words.slice(1).flatMap((_, at) => {
    const [start, end] = [words.slice(0, at + 1), words.slice(at + 1)];
    return [
      { country: joined(end), rest: start },
      { country: joined(start), rest: end },
    ];
  });
  const ways = remembered((within: Entry<unknown>['within']): readonly Heard[] => {
    const cut = cuts.find(({ country }) => within.some(({ letters }) => letters === country));
    return cut ? read(cut.rest.join(' ')) : whole;
  });
  return ({ within }) => ways(within);
}

/** As the names of what things lie in are folded. */
function joined(words: readonly string[]): string {
  return words.map((word) => withoutArticle(fold(word))).join('');
}

const sounding = new WeakMap<Entry<unknown>, Sounds[]>();

/** Worked out when first asked for: most readers never ask. */
function soundsIn(entry: Entry<unknown>): Sounds[] {
  let sounds = sounding.get(entry);
  if (!sounds) sounding.set(entry, (sounds = entry.heard.flatMap(soundsOf)));
  return sounds;
}
