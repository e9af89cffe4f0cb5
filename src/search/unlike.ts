import type { Heard } from './heard';
import type { Sounds } from './sounds';

/** Names longer than any port's are like nothing. */
const MOST_SIGNS = 127;
let last = new Float32Array(MOST_SIGNS + 1);
let row = new Float32Array(MOST_SIGNS + 1);

/**
 * How unlike a name what was heard sounds: the least cost of turning one into the other, divided by the length of what was
 * heard. 0: the same; 1: nothing in common. `Infinity` for more than `most`.
 *
 * The edit distance of Wagner and Fischer with a cost for each pair of sounds, where words at either end of the name may stay
 * out for a cost of theirs.
 */
export function unlikeness({ taken, typed, leftOut, weight }: Heard, sounds: Sounds, most: number): number {
  const { signs, bits, before, after } = sounds;
  const length = Math.min(signs.length, MOST_SIGNS);
  const limit = most * weight;
  // Few names have the sounds: the others need no looking at.
  let lacking = 0;
  for (let i = 0; i < taken.length; i++) {
    const sound = taken[i];
    if (sound && (sound.bits & bits) === 0) lacking += Math.min(sound.other, typed[i] ?? 0);
  }
  if (lacking > limit) return Infinity;
  last[0] = 0;
  for (let j = 1; j <= length; j++) {
    last[j] = Math.min(before[j] ?? Infinity, (last[j - 1] ?? 0) + (leftOut[signs[j - 1] ?? 0] ?? 0));
  }
  for (let i = 0; i < taken.length; i++) {
    const costs = taken[i]?.costs;
    if (!costs) continue;
    const extra = typed[i] ?? 0;
    let least = (last[0] ?? 0) + extra;
    let beside = least;
    row[0] = least;
    for (let j = 1; j <= length; j++) {
      const sign = signs[j - 1] ?? 0;
      const cost = Math.min(
        (last[j - 1] ?? 0) + (costs[sign] ?? 0),
        (last[j] ?? 0) + extra,
        beside + (leftOut[sign] ?? 0),
      );
      row[j] = beside = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return Infinity;
    [last, row] = [row, last];
  }
  let best = Infinity;
  for (let j = 0; j <= length; j++) best = Math.min(best, (last[j] ?? 0) + (after[j] ?? 0));
  return best <= limit ? best / weight : Infinity;
}
