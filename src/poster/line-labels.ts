/** Names along lines: of rivers. */
import { lengthOf, stopsAt } from './along';
import type { Box } from './boxes';
import type { Pixel } from './camera';
import type { Shown } from './layer';
import { grow, isInside, type Inscription, type Stage } from './stage';
import { blockOf, drawTurned, type Block } from './text';

/** Candidates lie so far apart. */
const STEP_PX = 12;

interface Seat {
  at: Pixel;
  degrees: number;
  boxes: Box[];
}

/** A stretch that is straight enough for a name, which is then set along its chord. */
function seatOn(line: readonly Pixel[], from: number, block: Block, maxDegrees: number): Seat | null {
  const { widthPx, sizePx } = block;
  const stops = stopsAt(
    line,
    [0, 0.25, 0.5, 0.75, 1].map((share) => from + share * widthPx),
  );
  const [first, last] = [stops[0], stops[4]];
  if (!first || !last) return null;
  const [dx, dy] = [last.at[0] - first.at[0], last.at[1] - first.at[1]];
  const chord = (Math.atan2(dy, dx) * 180) / Math.PI;
  const bend = (degrees: number): number => Math.abs(((degrees - chord + 540) % 360) - 180);
  if (stops.some(({ degrees }) => bend(degrees) > maxDegrees)) return null;
  const upright = chord > 90 ? chord - 180 : chord <= -90 ? chord + 180 : chord;
  const count = Math.ceil(widthPx / sizePx);
  const boxes = Array.from({ length: count + 1 }, (_, i): Box => {
    const [x, y] = [first.at[0] + (i / count) * dx, first.at[1] + (i / count) * dy];
    return { left: x - sizePx / 2, top: y - 1.2 * sizePx, right: x + sizePx / 2, bottom: y + 0.3 * sizePx };
  });
  return { at: [(first.at[0] + last.at[0]) / 2, (first.at[1] + last.at[1]) / 2], degrees: upright, boxes };
}

/** The names a line carries, `symbol-spacing` apart at least. */
export function placeAlong(shown: Shown, stage: Stage): Inscription[] {
  const block = blockOf(shown, stage.language);
  if (!block) return [];
  const padding = shown.number('text-padding', 2);
  const spacing = shown.number('symbol-spacing', 250);
  const offset = shown.value('text-offset');
  const downEm = Array.isArray(offset) ? Number(offset[1]) : 0;
  const placed: Inscription[] = [];
  for (const { points } of stage.tracer.traces(shown.feature)) {
    const length = lengthOf(points);
    for (let from = STEP_PX; from + block.widthPx < length; from += STEP_PX) {
      const seat = seatOn(points, from, block, shown.number('text-max-angle', 45));
      const fits = seat?.boxes.every((box) => isInside(box, stage) && stage.boxes.isFree(grow(box, padding)));
      if (!seat || !fits) continue;
      for (const box of seat.boxes) stage.boxes.add(grow(box, padding));
      const svg = drawTurned(block, seat.at, seat.degrees, downEm);
      placed.push({ attributes: JSON.stringify(block.attributes), svg });
      from += spacing;
    }
  }
  return placed;
}
