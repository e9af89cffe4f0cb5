/**
 * Lines as text, in Google's encoded polyline format: each difference from one vertex to the next as groups of five bits, a
 * character each. A twelfth shorter under brotli than lists of numbers. Unlike there, x comes before y and the unit is the
 * file's own.
 */
import type { Position } from '../geometry/position';

const FIRST = 63;

/** @param steps x, y of the first vertex, then the differences; whole numbers */
export function writePolyline(steps: readonly number[]): string {
  return steps.map(writeNumber).join('');
}

function writeNumber(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  for (; rest >= 32; rest = Math.floor(rest / 32)) text += String.fromCharCode((32 | (rest % 32)) + FIRST);
  return text + String.fromCharCode(rest + FIRST);
}

/** The vertices in degrees. */
export function readPolyline(text: string, unitsPerDegree: number): Position[] {
  const line: Position[] = [];
  const at = [0, 0];
  let [axis, value, weight] = [0, 0, 1];
  for (let i = 0; i < text.length; i++) {
    const group = text.charCodeAt(i) - FIRST;
    value += (group % 32) * weight;
    weight *= 32;
    if (group >= 32) continue;
    at[axis] = (at[axis] ?? 0) + (value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    if (axis === 1) line.push([(at[0] ?? 0) / unitsPerDegree, (at[1] ?? 0) / unitsPerDegree]);
    [axis, value, weight] = [1 - axis, 0, 1];
  }
  return line;
}
