import type { Pixel } from './camera';

/** A point of a line and the line's direction there. */
export interface Stop {
  at: Pixel;
  /** Clockwise from the x axis, degrees. */
  degrees: number;
}

/** Length of a line in px. */
export function lengthOf(line: readonly Pixel[]): number {
  return line.reduce((sum, point, i) => {
    const before = line[i - 1];
    return before ? sum + Math.hypot(point[0] - before[0], point[1] - before[1]) : 0;
  }, 0);
}

/** The points of a line at these distances from its start, which ascend. Those beyond its end are left out. */
export function stopsAt(line: readonly Pixel[], distances: readonly number[]): Stop[] {
  const stops: Stop[] = [];
  let [passed, next] = [0, 0];
  line.forEach((to, i) => {
    const from = line[i - 1];
    if (!from) return;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    for (let wanted = distances[next]; wanted !== undefined && wanted <= passed + length; wanted = distances[next]) {
      const share = length === 0 ? 0 : (wanted - passed) / length;
      stops.push({
        at: [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])],
        degrees: (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI,
      });
      next += 1;
    }
    passed += length;
  });
  return stops;
}

/** Stops every so many px, half a space from both ends at least. */
export function stopsEvery(line: readonly Pixel[], spacingPx: number): Stop[] {
  const length = lengthOf(line);
  const count = Math.floor(length / spacingPx + 0.5);
  const first = (length - (count - 1) * spacingPx) / 2;
  return stopsAt(
    line,
    Array.from({ length: count }, (_, i) => first + i * spacingPx),
  );
}
