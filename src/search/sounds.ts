/** What a name in Latin letters sounds like, in whatever language it is: one sign for each sound it may have. */
import { fold } from './fold';
import { COST } from './sound-costs';
import { ASIDE, LATIN_TOGETHER, SAINTS } from './sound-letters';

/** A name as signs, and what it costs to take no more than some words of it. */
export interface Sounds {
  /** Places in {@link SIGNS}. */
  signs: Uint8Array;
  /** Which there are: {@link signBit}. */
  bits: number;
  /** Cost of all before a place: `signs.length` + 1 costs, infinite within a word. */
  before: Float32Array;
  /** Cost of all from a place on. */
  after: Float32Array;
}

/**
 * Letters, and capitals for what is written with several or said unlike the letter: see {@link LATIN_TOGETHER}. `R` is an
 * r at the end of a syllable and `E` an e at the end of a word, both often silent.
 */
export const SIGNS: readonly string[] = [...'abcdefghijklmnopqrstuvwxyzCEGJKLQRSTXZ'];

const PLACES: ReadonlyMap<string, number> = new Map(SIGNS.map((sign, at) => [sign, at]));

/** A bit for a place in {@link SIGNS}; some share theirs. */
export function signBit(place: number): number {
  return 1 << (place % 32);
}

/** Names may hold others: `Kochi (Cochin)`, `Apuania/Carrara`. */
const PARTS = /[()/]/;

/** A name's sounds, and those of the names in it. Nothing for one without Latin letters. */
export function soundsOf(name: string): Sounds[] {
  return name.split(PARTS).flatMap((part) => {
    const words = fold(part)
      .split(' ')
      .map((word) => word.replace(/[^a-z]/g, ''))
      .filter((word) => word !== '');
    return words.length === 0 ? [] : [joined(words)];
  });
}

function joined(words: readonly string[]): Sounds {
  const said = words.map(signsOf);
  const all = said.flat();
  const sounds: Sounds = {
    signs: Uint8Array.from(all),
    bits: all.reduce((bits, place) => bits | signBit(place), 0),
    before: new Float32Array(all.length + 1).fill(Infinity),
    after: new Float32Array(all.length + 1).fill(Infinity),
  };
  const skips = words.map((word) => (ASIDE.has(word) ? COST.wordAside : COST.word));
  const most = skips.reduce((sum, skip) => sum + skip, 0);
  let at = 0;
  let skipped = 0;
  for (const [word, signs] of said.entries()) {
    sounds.before[at] = skipped;
    sounds.after[at] = most - skipped;
    at += signs.length;
    skipped += skips[word] ?? 0;
  }
  sounds.after[all.length] = 0;
  return sounds;
}

/** Doubled letters are said once. */
function signsOf(word: string): number[] {
  let said = SAINTS.has(word) ? 'san' : word;
  for (const [letters, sign] of LATIN_TOGETHER) said = said.replaceAll(letters, sign);
  return [...said.replace(/r(?![aeiouyr])/g, 'R').replace(/(?<=...)e$/, 'E')]
    .filter((sign, at, all) => sign !== all[at - 1])
    .map((sign) => PLACES.get(sign) ?? 0);
}
