/** Names along lines: of rivers. */
import { lengthOf, stopsAt } from './along';
import type { Box } from './boxes';
import type { Pixel } from './camera';
import type { Shown } from './layer';
import { grow, isInside, type Inscription, type Stage } from './stage';
import { blockOf, drawTurned, type Block } from './text';

/** A line must not turn more than its layer allows within so much of it: the width of a letter. */
const WINDOW_EM = 0.6;
/** The first name keeps so far from the line's end, beside half of itself. */
const END_EM = 2;

interface Seat {
  at: Pixel;
  degrees: number;
  boxes: Box[];
}

/** Whether a stretch is smooth enough for letters: the rule by which the map, too, sets names along lines. */
function isSmooth(line: readonly Pixel[], from: number, to: number, windowPx: number, maxDegrees: number): boolean {
  const turns: { at: number; degrees: number }[] = [];
  let passed = 0;
  for (let i = 1; i + 1 < line.length && passed < to; i++) {
    const [a, b, c] = [line[i - 1], line[i], line[i + 1]];
    if (!a || !b || !c) break;
    passed += Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (passed < from || passed > to) continue;
    const turn = Math.atan2(c[1] - b[1], c[0] - b[0]) - Math.atan2(b[1] - a[1], b[0] - a[0]);
    turns.push({ at: passed, degrees: Math.abs((((turn * 180) / Math.PI + 540) % 360) - 180) });
    while ((turns[0]?.at ?? passed) < passed - windowPx) turns.shift();
    if (turns.reduce((sum, { degrees }) => sum + degrees, 0) > maxDegrees) return false;
  }
  return true;
}

/** A name set along the chord of its stretch; `null` where the line is not smooth or long enough. */
function seatOn(line: readonly Pixel[], from: number, block: Block, maxDegrees: number): Seat | null {
  const { widthPx, sizePx } = block;
  const [first, last] = stopsAt(line, [from, from + widthPx]);
  if (!first || !last || !isSmooth(line, from, from + widthPx, WINDOW_EM * sizePx, maxDegrees)) return null;
  const [dx, dy] = [last.at[0] - first.at[0], last.at[1] - first.at[1]];
  // Set straight, it would leave a line that has bent away.
  if (Math.hypot(dx, dy) < 0.94 * widthPx) return null;
  const chord = (Math.atan2(dy, dx) * 180) / Math.PI;
  const upright = chord > 90 ? chord - 180 : chord <= -90 ? chord + 180 : chord;
  const count = Math.ceil(widthPx / sizePx);
  const boxes = Array.from({ length: count + 1 }, (_, i): Box => {
    const [x, y] = [first.at[0] + (i / count) * dx, first.at[1] + (i / count) * dy];
    return { left: x - sizePx / 2, top: y - 1.2 * sizePx, right: x + sizePx / 2, bottom: y + 0.3 * sizePx };
  });
  return { at: [(first.at[0] + last.at[0]) / 2, (first.at[1] + last.at[1]) / 2], degrees: upright, boxes };
}

/** The names a line carries, one for each `symbol-spacing` of it at most: where there is no room, it carries none. */
export function placeAlong(shown: Shown, stage: Stage): Inscription[] {
  const block = blockOf(shown, stage.language);
  if (!block) return [];
  const padding = shown.number('text-padding', 2);
  const spacing = Math.max(shown.alongLine('symbol-spacing', 250), 1.25 * block.widthPx);
  const maxDegrees = shown.number('text-max-angle', 45);
  const offset = shown.value('text-offset');
  const downEm = Array.isArray(offset) ? Number(offset[1]) : 0;
  const placed: Inscription[] = [];
  for (const { points } of stage.tracer.traces(shown.feature)) {
    const length = lengthOf(points);
    for (let from = END_EM * block.sizePx; from + block.widthPx < length; from += spacing) {
      const seat = seatOn(points, from, block, maxDegrees);
      const fits = seat?.boxes.every((box) => isInside(box, stage) && stage.boxes.isFree(grow(box, padding)));
      if (!seat || !fits) continue;
      for (const box of seat.boxes) stage.boxes.add(grow(box, padding));
      placed.push({
        attributes: JSON.stringify(block.attributes),
        svg: drawTurned(block, seat.at, seat.degrees, downEm),
      });
    }
  }
  return placed;
}
