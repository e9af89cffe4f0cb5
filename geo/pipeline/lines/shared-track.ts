import type { Position } from '../../../src/geometry/position';
import { distanceKm } from '../../../src/geometry/position';
import { fileSegment, segmentsNear, type SegmentGrid } from './segment-grid';
import { footOnSegment, pointsAlong } from './metric';

/** Lines this near each other run on the same track, or side by side. */
export const SAME_TRACK_KM = 0.2;
const STEP_KM = 0.1;

export interface RunningLine {
  id: string;
  positions: Position[];
}

/** Two lines, and how far the one runs within {@link SAME_TRACK_KM} of the other. */
export interface SharedTrack {
  pair: [string, string];
  km: number;
}

/** Every pair of lines that meet for more than `leastKm`, the longest first. Track at a common hub counts. */
export function sharedTracks(lines: readonly RunningLine[], leastKm: number): SharedTrack[] {
  const grid: SegmentGrid = new Map();
  const segments: { line: number; a: Position; b: Position }[] = [];
  lines.forEach(({ positions }, line) =>
    positions.forEach((b, i) => {
      const a = positions[i - 1];
      if (a) fileSegment(grid, segments.push({ line, a, b }) - 1, a, b);
    }),
  );
  const found = lines.flatMap(({ id, positions }, line) => {
    const points = pointsAlong(positions, STEP_KM);
    const near = new Map<number, number>();
    points.forEach((point, i) => {
      const km = distanceKm(points[i - 1] ?? point, point);
      for (const other of linesNear(point)) if (other > line) near.set(other, (near.get(other) ?? 0) + km);
    });
    return [...near].map(([other, km]): SharedTrack => ({ pair: [id, lines[other]?.id ?? ''], km }));
  });
  return found.filter(({ km }) => km > leastKm).sort((one, other) => other.km - one.km);

  function linesNear(point: Position): Set<number> {
    const ids = [...segmentsNear(grid, point, SAME_TRACK_KM)].flatMap((id) => segments[id] ?? []);
    const close = ids.filter(({ a, b }) => footOnSegment(point, a, b).km <= SAME_TRACK_KM);
    return new Set(close.map(({ line }) => line));
  }
}
