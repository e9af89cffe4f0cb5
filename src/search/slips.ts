/**
 * How many slips of the finger lie between what was typed and the nearest beginning of a name: a letter too many, one too
 * few, another one, or two neighbours swapped. `Infinity` for more than `most`.
 *
 * The optimal string alignment distance (Damerau–Levenshtein, no part edited twice), least over the ends of `name`.
 */
export function slipsTo(typed: string, name: string, most: number): number {
  if (name.length + most < typed.length) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: name.length + 1 }, (_, at) => at);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let j = 1; j <= name.length; j++) {
      const same = typed[i - 1] === name[j - 1];
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && typed[i - 1] === name[j - 2] && typed[i - 2] === name[j - 1];
      if (swapped) slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      row.push(slips);
    }
    if (Math.min(...row) > most) return Infinity;
    [before, last] = [last, row];
  }
  const least = Math.min(...last);
  return least <= most ? least : Infinity;
}

/**
 * Which letters a text has, as bits. Letters may share a bit; no letter has more than one.
 */
export function letterBits(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bits |= 1 << (code >= A && code <= Z ? code - A : OTHERS + (code % (32 - OTHERS)));
  }
  return bits;
}

const A = 97;
const Z = 122;
/** The bits beyond a to z. */
const OTHERS = 26;

/**
 * What {@link slipsTo} gives at least, from the letters alone: a slip takes one letter at most out of what was typed.
 *
 * @param typed bits of what was typed
 * @param name bits of the name or of more than it
 */
export function leastSlips(typed: number, name: number): number {
  let count = 0;
  for (let missing = typed & ~name; missing !== 0; missing &= missing - 1) count++;
  return count;
}
