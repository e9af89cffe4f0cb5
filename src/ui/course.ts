import type { LineKind } from '../drawing/grammar';
import type { StrandPattern } from '../model/atlas';
import type { TravelledLeg } from '../model/link';

/** A stretch of a route in one kind of line. */
export interface Stretch {
  kind: LineKind;
  lengthKm: number;
}

/** A route's legs, those alike in a row taken together. */
export function courseOf(legs: readonly TravelledLeg[], pattern: StrandPattern): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { leg } of legs) {
    const last = stretches.at(-1);
    const { mode, status, schematic, lengthKm } = leg;
    const alike = last?.kind.mode === mode && last.kind.status === status && last.kind.schematic === schematic;
    if (last && alike) last.lengthKm += lengthKm;
    else stretches.push({ kind: { mode, status, schematic, pattern }, lengthKm });
  }
  return stretches;
}

/** Px for each stretch: by its share of the whole, but never less than `least`. The sum is `width` where it can be. */
export function sharesOf(stretches: readonly Stretch[], width: number, least: number): number[] {
  const whole = stretches.reduce((sum, { lengthKm }) => sum + lengthKm, 0);
  const isShort = ({ lengthKm }: Stretch): boolean => (width * lengthKm) / whole < least;
  const short = stretches.filter(isShort);
  const room = Math.max(0, width - short.length * least);
  const long = whole - short.reduce((sum, { lengthKm }) => sum + lengthKm, 0);
  return stretches.map((stretch) => (isShort(stretch) ? least : Math.max(least, (room * stretch.lengthKm) / long)));
}
