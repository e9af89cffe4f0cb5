/** What was typed in Arabic or Chinese, as the sounds it stands for. */
import { ARTICLE, fold } from './fold';
import { COST, WEIGHT } from './sound-costs';
import {
  ARABIC,
  ARABIC_ASIDE,
  ARABIC_SAINTS,
  ARABIC_TOGETHER,
  CARRIERS,
  CHINESE_ASIDE,
  FINALS,
  INITIALS,
  READINGS,
} from './sound-letters';
import { SIGNS, signBit } from './sounds';

/** A sound and what it costs to take a sign for it: costs by place in {@link SIGNS}. */
interface Taken {
  costs: Float32Array;
  /** Which signs it may stand for: {@link signBit}. */
  bits: number;
  /** The least cost of any other. */
  other: number;
}

/** A text as sounds. */
export interface Heard {
  taken: Taken[];
  /** Costs of those that a name lacks. */
  typed: number[];
  /** Costs of signs that the text lacks, by their place. */
  leftOut: Float32Array;
  /** About how many consonants the text has. */
  weight: number;
}

const ARABIC_ONLY = /^[\p{Script=Arabic}\p{Mn}\p{P}\u0640\s]+$/u;
const HAN_ONLY = /^[\p{Script=Han}\p{P}\s]+$/u;
const VOWELS = 'aeiouy';
/** What Chinese leaves out at the end of a syllable. */
const LIGHT = 'rltdsk';
const WEAK = 'اويی';
const THROAT = 'عه';

/** The ways to read a text, usual ones first; none where it is not wholly Arabic or wholly Chinese. */
export function heardIn(text: string): Heard[] {
  if (ARABIC_ONLY.test(text)) return heardInArabic(text);
  return HAN_ONLY.test(text) ? heardInChinese(text) : [];
}

/** With the article taken for one, and for letters of the name. */
function heardInArabic(text: string): Heard[] {
  const words = text
    .split(/[\p{P}\s]+/u)
    .map((raw) => ({ raw, word: fold(raw) }))
    .filter(({ word }) => word !== '');
  const named = words.filter(({ word }) => !ARABIC_ASIDE.has(word));
  const said = (named.length > 0 ? named : words).map(({ raw, word }) => ({
    word: ARABIC_SAINTS.has(word) ? 'سان' : word,
    // As it was typed: a hamza tells the alif of a name from that of the article.
    hasArticle: raw.startsWith(ARTICLE) && word.length > ARTICLE.length + 1,
  }));
  const whole = said.map(({ word }) => word);
  const bare = said.map(({ word, hasArticle }) => (hasArticle ? word.slice(ARTICLE.length) : word));
  return said.some(({ hasArticle }) => hasArticle) ? [arabic(bare), arabic(whole)] : [arabic(whole)];
}

function arabic(words: readonly string[]): Heard {
  const heard = nothing(false);
  for (let word of words) {
    for (const [letters, sign] of ARABIC_TOGETHER) word = word.replaceAll(letters, sign);
    for (const [at, letter] of [...word].entries()) {
      const accepted = ARABIC[letter];
      if (accepted === undefined) continue;
      // The last ه is mostly the ending ة: fold() writes both so.
      const isThroat = THROAT.includes(letter) && (letter !== 'ه' || at === word.length - 1);
      const isWeak = WEAK.includes(letter);
      heard.taken.push(takenOf(accepted, letter === 'ا' || letter === 'ع'));
      heard.typed.push(isWeak ? COST.vowelTyped : isThroat ? COST.throatTyped : COST.consonantTyped);
      heard.weight += isWeak || isThroat ? WEIGHT.weak : WEIGHT.consonant;
    }
  }
  return heard;
}

/** Also without a last 港 or 市, and with a first 新 as the translation it often is. */
function heardInChinese(text: string): Heard[] {
  const characters = [...text].filter((character) => /\p{Script=Han}/u.test(character));
  const ways = [characters];
  if (characters.length > 2 && CHINESE_ASIDE.includes(characters.at(-1) ?? '')) ways.push(characters.slice(0, -1));
  if (characters.length > 2 && characters[0] === '新') ways.push(['纽', ...characters.slice(1)]);
  return ways.map(chinese);
}

function chinese(characters: readonly string[]): Heard {
  const heard = nothing(true);
  const say = (accepted: string, isVowel: boolean, typed: number, weight: number): void => {
    heard.taken.push(takenOf(accepted, isVowel));
    heard.typed.push(typed);
    heard.weight += weight;
  };
  for (const character of characters) {
    const syllable = readings().get(character);
    // What no name is written with is like no sound.
    if (syllable === undefined) say('', false, COST.consonantTyped, WEIGHT.consonant);
    else if (syllable === 'er') say(FINALS.er, false, COST.rTyped, WEIGHT.r);
    else {
      const [, initial = '', vowels = '', n = ''] = SYLLABLE.exec(syllable) ?? [];
      const accepted = INITIALS[initial];
      const isGlide = initial === 'y' || initial === 'w';
      // In yi and wu the first letter is not said.
      if (accepted !== undefined && !(isGlide && vowels.startsWith(initial === 'y' ? 'i' : 'u')))
        say(accepted, false, isGlide ? COST.glideTyped : COST.consonantTyped, isGlide ? WEIGHT.weak : WEIGHT.consonant);
      if (CARRIERS.has(syllable)) say(FINALS.carrier, true, COST.carrierTyped, WEIGHT.carrier);
      else
        for (const vowel of vowels.replace('v', 'u'))
          say(FINALS[vowel as keyof typeof FINALS], true, COST.finalTyped, WEIGHT.vowel);
      if (n !== '') say(FINALS.n, false, COST.nTyped, WEIGHT.n);
    }
  }
  return heard;
}

const SYLLABLE = /^([zcs]h|[bpmfdtnlgkhjqxrzcsyw])?([aeiouv]+)(ng?)?$/;

let known: Map<string, string> | undefined;

/** How characters are read, by character. */
function readings(): Map<string, string> {
  known ??= new Map(
    READINGS.split(' ').flatMap((row) => {
      const [, syllable = '', characters = ''] = /^([a-z]+)(.+)$/.exec(row) ?? [];
      return [...characters].map((character): [string, string] => [character, syllable]);
    }),
  );
  return known;
}

function nothing(isChinese: boolean): Heard {
  const leftOut = Float32Array.from(SIGNS, (sign) => {
    if (sign === 'E') return COST.endLeftOut;
    if (sign === 'G') return COST.gAfterN;
    if (sign === 'h') return COST.hLeftOut;
    if (VOWELS.includes(sign)) return isChinese ? COST.vowelLeftOut : COST.vowelUnwritten;
    if (!isChinese) return COST.consonantLeftOut;
    return sign === 'R' ? COST.rLeftOut : LIGHT.includes(sign) ? COST.lightLeftOut : COST.consonantLeftOut;
  });
  return { taken: [], typed: [], leftOut, weight: 0 };
}

const taken = new Map<string, Taken>();

/** @param accepted a row of `sound-letters.ts` */
function takenOf(accepted: string, isVowel: boolean): Taken {
  const key = `${accepted} ${isVowel}`;
  let sound = taken.get(key);
  if (!sound) taken.set(key, (sound = newTaken(accepted, isVowel)));
  return sound;
}

function newTaken(accepted: string, isVowel: boolean): Taken {
  const [first = '', besides = ''] = accepted.split('|');
  const letters = SIGNS.map((sign) => (sign === 'R' || sign === 'E' ? sign.toLowerCase() : sign));
  const other = isVowel ? COST.otherVowel : COST.otherConsonant;
  const costs = letters.map((letter) => {
    const at = first.indexOf(letter);
    if (at >= 0) return Math.min(at, 3) * COST.order;
    if (besides.includes(letter)) return COST.near;
    return isVowel === VOWELS.includes(letter) ? other : COST.vowelForConsonant;
  });
  const bits = letters.reduce((all, letter, place) => (accepted.includes(letter) ? all | signBit(place) : all), 0);
  return { costs: Float32Array.from(costs), bits, other };
}
