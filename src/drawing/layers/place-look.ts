/** What signs and names of all places have in common: those of hubs and of passages. */
import type { Language } from '../../model/atlas';
import type { Theme } from '../../state/view-state';
import { byState } from '../expressions';

export interface PlaceLook {
  theme: Theme;
  language: Language;
}

/** The sides of a sign on which its name may stand, best first. @param gap in em */
export const anchors = (gap: number): (string | [number, number])[] => [
  'left',
  [gap, 0],
  'right',
  [-gap, 0],
  'top',
  [0, gap],
  'bottom',
  [0, -gap],
];

/** Where the ends of ways stand: left of its sign last, for one that lies farthest left in the picture has little room there. */
export const endAnchors = (gap: number): (string | [number, number])[] => [
  'left',
  [gap, 0],
  'top',
  [0, gap],
  'bottom',
  [0, -gap],
  'right',
  [-gap, 0],
];

/** What is not lit while something else is recedes. */
export const fading = byState(1, 0.28, 1);
