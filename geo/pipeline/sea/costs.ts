import { shyKm, type Shy } from './shy-waters';
import { clearanceAlong, lineBetween } from './sight';
import type { Distances } from './distance-transform';
import type { Vertex } from './vertices';

/** How much dearer water this near to land is, as a share of length: a coastal penalty, judged by hand. */
const PENALTIES = [
  { withinKm: 1.5, share: 0.5 },
  { withinKm: 3, share: 0.3 },
  { withinKm: 6, share: 0.15 },
] as const;

/** A line's length in km, and its mean penalty as a share of it. */
export function weigh(
  field: Distances,
  shyWaters: readonly Shy[],
  a: Vertex,
  b: Vertex,
): { km: number; penalty: number } {
  const line = lineBetween(a, b);
  let penalised = shyKm(shyWaters, line);
  let km = 0;
  while (km < line.lengthKm) {
    const clearance = clearanceAlong(field, line, km);
    const step = Math.min(line.lengthKm - km, Math.max(0.6, clearance - 6));
    penalised += step * (PENALTIES.find(({ withinKm }) => clearance < withinKm)?.share ?? 0);
    km += step;
  }
  return { km: line.lengthKm, penalty: line.lengthKm > 0 ? penalised / line.lengthKm : 0 };
}
