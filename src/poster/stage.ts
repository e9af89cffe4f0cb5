import type { Language } from '../model/atlas';
import type { Box, Boxes } from './boxes';
import type { Tracer } from './shapes';
import type { Signs } from './signs';

/** What placing needs and keeps. */
export interface Stage {
  tracer: Tracer;
  signs: Signs;
  boxes: Boxes;
  language: Language;
  widthPx: number;
  heightPx: number;
}

/** A label as SVG, with the look it shares with its neighbours. */
export interface Inscription {
  attributes: string;
  svg: string;
}

/** The box with so many px more on every side. */
export function grow({ left, top, right, bottom }: Box, px: number): Box {
  return { left: left - px, top: top - px, right: right + px, bottom: bottom + px };
}

/** Whether a box lies in the picture with all of it. */
export function isInside({ left, top, right, bottom }: Box, { widthPx, heightPx }: Stage): boolean {
  return left >= 0 && top >= 0 && right <= widthPx && bottom <= heightPx;
}
