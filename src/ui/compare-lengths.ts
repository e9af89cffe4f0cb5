import type { Figure } from '../model/figure';
import { spanOf } from './arrange';

/** How a drawn length stands to a published one. */
export interface Comparison {
  relation: 'alike' | 'shorter' | 'muchShorter' | 'longer';
  /** The difference as a share of the published length. */
  share: number;
}

const ALIKE = 0.01;
/** Simplified rail runs up to about a tenth short of track kilometres; more is no matter of bends. */
const BENDS = 0.12;

/**
 * The drawn length against the first published length of the whole; `null` where none is published.
 *
 * @param surveyed drawn along surveyed track
 */
export function compareLengths(drawnKm: number, figures: readonly Figure[], surveyed: boolean): Comparison | null {
  const whole = figures.find(({ unit, scope }) => unit === 'km' && scope === undefined);
  const span = whole ? spanOf(whole) : null;
  if (!span || span[0] <= 0) return null;
  const nearest = Math.min(Math.max(drawnKm, span[0]), span[1]);
  const difference = (drawnKm - nearest) / nearest;
  const share = Math.abs(difference);
  if (share < ALIKE) return { relation: 'alike', share };
  if (difference > 0) return { relation: 'longer', share };
  return { relation: surveyed && share <= BENDS ? 'shorter' : 'muchShorter', share };
}
