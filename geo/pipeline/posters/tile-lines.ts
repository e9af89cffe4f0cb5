import type { Position } from '../../../src/geometry/position';

/** Tile coordinates: steps from the tile's upper left corner. */
type Step = readonly [x: number, y: number];

/** The part of a segment inside the tile, by Liang and Barsky; `null` where it lies outside. */
function clipSegment(a: Step, b: Step, extent: number): [Step, Step] | null {
  let [from, to] = [0, 1];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  for (const [p, q] of [
    [-dx, a[0]],
    [dx, extent - a[0]],
    [-dy, a[1]],
    [dy, extent - a[1]],
  ] as const) {
    if (p === 0) {
      if (q < 0) return null;
      continue;
    }
    const r = q / p;
    if (p < 0) from = Math.max(from, r);
    else to = Math.min(to, r);
    if (from > to) return null;
  }
  const at = (t: number): Step => [a[0] + t * dx, a[1] + t * dy];
  return [from === 0 ? a : at(from), to === 1 ? b : at(to)];
}

/** A line without what lies in the tile's buffer: its neighbour has that too. */
export function clipToTile(line: readonly Step[], extent: number): Step[][] {
  const parts: Step[][] = [];
  let part: Step[] | undefined;
  line.forEach((b, i) => {
    const a = line[i - 1];
    if (!a) return;
    const seen = clipSegment(a, b, extent);
    if (!seen) {
      part = undefined;
      return;
    }
    if (!part || part.at(-1) !== seen[0]) parts.push((part = [seen[0]]));
    part.push(seen[1]);
    if (seen[1] !== b) part = undefined;
  });
  return parts.filter(([first, second]) => first && second && (first[0] !== second[0] || first[1] !== second[1]));
}

/** Ends closer than this many degrees are one. */
const QUANTUM = 0.01;

function keyOf([lng, lat]: Position): string {
  return `${Math.round(lng / QUANTUM)} ${Math.round(lat / QUANTUM)}`;
}

/** Lines joined where exactly two of them meet: what a tile's edge cut in two is one again. */
export function joinLines(lines: readonly Position[][]): Position[][] {
  const ends = new Map<string, number[]>();
  lines.forEach((line, i) => {
    for (const end of [line[0], line.at(-1)]) {
      if (!end) continue;
      const key = keyOf(end);
      ends.set(key, [...(ends.get(key) ?? []), i]);
    }
  });
  const used = new Set<number>();
  const next = (end: Position | undefined): Position[] | undefined => {
    const meeting = end ? (ends.get(keyOf(end)) ?? []) : [];
    const other = meeting.length === 2 ? meeting.find((i) => !used.has(i)) : undefined;
    if (other === undefined || !end) return undefined;
    used.add(other);
    const line = lines[other] ?? [];
    const [first] = line;
    return first && keyOf(first) === keyOf(end) ? line : line.toReversed();
  };
  const joined: Position[][] = [];
  lines.forEach((line, i) => {
    if (used.has(i)) return;
    used.add(i);
    const whole = [...line];
    for (let turn = 0; turn < 2; turn++) {
      for (let more = next(whole.at(-1)); more; more = next(whole.at(-1))) whole.push(...more.slice(1));
      whole.reverse();
    }
    joined.push(whole);
  });
  return joined;
}
