/** Traces as SVG path data, in as few characters as a reader's eye allows. */
import type { Pixel } from './camera';
import type { Trace } from './trace';

/** How exactly a line is drawn. */
export interface Fineness {
  /** Vertices nearer than this to the line without them are left out, px. */
  tolerancePx: number;
  /** Decimals of a coordinate. */
  decimals: number;
  /** Rings that stay within a box of this side are left out, px. */
  leastRingPx: number;
}

export const FINE: Fineness = { tolerancePx: 0.5, decimals: 1, leastRingPx: 0 };
/** Faint washes, such as depths. */
export const COARSEST: Fineness = { tolerancePx: 1.6, decimals: 0, leastRingPx: 8 };
export const COARSE: Fineness = { tolerancePx: 1.25, decimals: 1, leastRingPx: 3 };

function distance([x, y]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / squared));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** Douglas and Peucker on the picture. */
export function thin(points: readonly Pixel[], tolerancePx: number): Pixel[] {
  const kept = new Uint8Array(points.length).fill(1, 0, 1).fill(1, -1);
  const stretches: [number, number][] = [[0, points.length - 1]];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [first, last] = stretch;
    const [a, b] = [points[first], points[last]];
    let [index, most] = [-1, tolerancePx];
    for (let i = first + 1; a && b && i < last; i++) {
      const point = points[i];
      const off = point ? distance(point, a, b) : 0;
      if (off > most) [index, most] = [i, off];
    }
    if (index < 0) continue;
    kept[index] = 1;
    stretches.push([first, index], [index, last]);
  }
  return points.filter((_, i) => kept[i] === 1);
}

/** A ring is thinned in two halves, or all of it could fall to its first vertex. */
function thinRing(ring: readonly Pixel[], tolerancePx: number): Pixel[] {
  const middle = ring.length >> 1;
  const [first] = ring;
  if (!first || middle === 0) return [...ring];
  const halves = [ring.slice(0, middle + 1), [...ring.slice(middle), first]].map((half) => thin(half, tolerancePx));
  return [...(halves[0] ?? []), ...(halves[1] ?? []).slice(1, -1)];
}

function span(points: readonly Pixel[]): number {
  let [west, east, north, south] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of points) {
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  }
  return Math.max(east - west, south - north);
}

/** A number as short as it can be: `.5`, `-.5`, `12`. */
export function short(value: number, decimals = 1): string {
  const rounded = Math.round(value * 10 ** decimals) / 10 ** decimals;
  return String(rounded === 0 ? 0 : rounded).replace(/^(-?)0\./, '$1.');
}

function join(numbers: readonly string[]): string {
  return numbers.reduce((text, number) => text + (text !== '' && !number.startsWith('-') ? ' ' : '') + number, '');
}

/** Path data of what is left of some traces; empty where nothing is. */
export function pathData(traces: readonly Trace[], { tolerancePx, decimals, leastRingPx }: Fineness): string {
  const unit = 10 ** decimals;
  let data = '';
  for (const { points, closed } of traces) {
    if (closed && span(points) < leastRingPx) continue;
    const thinned = closed ? thinRing(points, tolerancePx) : thin(points, tolerancePx);
    const numbers: string[] = [];
    let [x, y] = [0, 0];
    let start = '';
    for (const point of thinned) {
      const [nextX, nextY] = [Math.round(point[0] * unit), Math.round(point[1] * unit)];
      const move = [short((nextX - x) / unit, decimals), short((nextY - y) / unit, decimals)];
      if (start === '') start = join(move);
      else if (nextX !== x || nextY !== y) numbers.push(...move);
      [x, y] = [nextX, nextY];
    }
    if (numbers.length < (closed ? 4 : 2)) continue;
    data += `M${start}l${join(numbers)}${closed ? 'z' : ''}`;
  }
  return data;
}
