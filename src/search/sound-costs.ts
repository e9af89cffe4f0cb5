/**
 * What it costs to take one sound for another, to leave one out or to put one in; a consonant that is nothing like the other
 * costs about 1. Set by hand, then turned up and down for every second port whose Chinese and Arabic names are known and for
 * every second inland city on the map; `tests/geo/port-sounds.test.ts` measures with the others.
 */
export const COST = {
  /** Each place of a sign among those that a letter first stands for, up to the fourth. */
  order: 0.02,
  /** What a letter may stand for besides. */
  near: 0.4,
  otherVowel: 0.25,
  otherConsonant: 1,
  vowelForConsonant: 1.2,
  /** In Latin letters alone. Arabic leaves most vowels out. */
  vowelUnwritten: 0.11,
  vowelLeftOut: 0.3,
  hLeftOut: 0.4,
  endLeftOut: 0.05,
  gAfterN: 0.2,
  consonantLeftOut: 0.65,
  /** Chinese syllables end in vowels and n: 波特兰 is Portland. */
  rLeftOut: 0.25,
  lightLeftOut: 0.35,
  /** In what was typed alone. */
  vowelTyped: 0.5,
  throatTyped: 0.2,
  finalTyped: 0.25,
  carrierTyped: 0.05,
  rTyped: 0.5,
  glideTyped: 0.25,
  nTyped: 0.6,
  consonantTyped: 1,
  /** A word of a name that was not typed; one as Port or Santa. */
  word: 0.4,
  wordAside: 0.05,
} as const;

/** What sounds weigh in the length of what was typed, by which costs are divided. */
export const WEIGHT = { consonant: 1, n: 0.6, r: 0.6, weak: 0.4, vowel: 0.3, carrier: 0.1 } as const;
