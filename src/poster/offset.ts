import type { Pixel } from './camera';

/** A mitre longer than this many offsets is cut short: a spike at a hairpin says nothing. */
const LONGEST_MITRE = 2;

const STILL: Pixel = [0, 0];

function normal(a: Pixel, b: Pixel): Pixel {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  return length === 0 ? [0, 0] : [-dy / length, dx / length];
}

/** The line moved sideways by so many px: positive to the right of its direction, as MapLibre's `line-offset`. */
export function offsetLine(line: readonly Pixel[], px: number): Pixel[] {
  if (px === 0) return [...line];
  const distinct = line.filter((point, i) => {
    const before = line[i - 1];
    return !before || point[0] !== before[0] || point[1] !== before[1];
  });
  return distinct.map((point, i): Pixel => {
    const [before, after] = [distinct[i - 1], distinct[i + 1]];
    const arriving = before && normal(before, point);
    const leaving = after && normal(point, after);
    const a = arriving ?? leaving ?? STILL;
    const b = leaving ?? arriving ?? STILL;
    const [sumX, sumY] = [a[0] + b[0], a[1] + b[1]];
    const squared = sumX * sumX + sumY * sumY;
    // The bisector's length makes both neighbours run at the full distance.
    const mitre = squared === 0 ? 0 : Math.min(2 / squared, LONGEST_MITRE);
    return [point[0] + sumX * mitre * px, point[1] + sumY * mitre * px];
  });
}
