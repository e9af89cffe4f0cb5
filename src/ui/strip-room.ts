/** The room that the strip of the years takes: kept for it before it stands, and the same whatever it says of a year. */
import { EDGE_REM, layoutOf, type Covered, type Room } from './covered';

/** From this height a wide page has room for the years' figures from the start. */
const FIGURES_PX = 680;
/** Above and below what it holds. */
const PADDING_REM = 0.5;
/** Its buttons with the slider; on a sheet the slider has a row of its own. */
const ROW_REM = { row: 2.75, sheet: 5.125 } as const;
const LINE_REM = 1.1;
/** With the gap above them; they are as high in `TimeStrip.svelte`, or higher. */
const FIGURES_REM = 11.6875;
/** The longest that is said of a year, on one line: as in every language we have. */
const TOLD_REM = 47.5;
/** So much of a line stays empty before a word that it has no room for. */
const RAGGED_REM = 2;
/** Of a narrow page more would be too much. */
const MOST_LINES = 3;
/** Of the strip's width nothing is said on: its padding, and the sentence's own. */
const BESIDE_TOLD_REM = 1.75;

type Sides = Pick<Covered, 'left' | 'right'>;

/** The strip opens with its figures. */
export function showsFigures(room: Room, framed: boolean): boolean {
  return !framed && room.height >= FIGURES_PX && layoutOf(room) === 'wide';
}

/**
 * How many lines are kept for what is said of a year: for the longest of all, so that nothing moves from year to year.
 *
 * @param sides what panels cover, between which the strip stands
 */
export function toldLines({ width, rem }: Room, { left, right }: Sides): number {
  const line = (width - left - right) / rem - 2 * EDGE_REM - BESIDE_TOLD_REM;
  const lines = (TOLD_REM - RAGGED_REM) / Math.max(1, line - RAGGED_REM);
  return Math.min(MOST_LINES, Math.max(1, Math.ceil(lines)));
}

/** How much of the lower edge the strip will take, with the gap below it, before it stands. */
export function stripPx(room: Room, framed: boolean, sides: Sides): number {
  const row = ROW_REM[layoutOf(room) === 'sheet' ? 'sheet' : 'row'];
  const figures = showsFigures(room, framed) ? FIGURES_REM : 0;
  return (EDGE_REM + PADDING_REM + row + toldLines(room, sides) * LINE_REM + figures) * room.rem;
}
