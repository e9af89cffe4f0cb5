import type { Figure } from '../model/figure';
import { spanOf } from './arrange';
import { yearOf } from './format-date';

export interface TimelinePoint {
  figure: Figure;
  /** The year with its fraction: half of 2025 is 2025.5. */
  at: number;
  value: number;
}

export interface Timeline {
  /** Oldest first. */
  points: TimelinePoint[];
  /** Every year from the first figure to the last. */
  years: { year: number; empty: boolean }[];
  /** The greatest value. */
  top: number;
}

/** Figures of one quantity on a line of time; nothing stands between them that was not published. */
export function timelineOf(figures: readonly Figure[]): Timeline {
  const points = figures
    .flatMap((figure) => {
      const at = yearOf(figure.asOf);
      const span = spanOf(figure);
      return at === null || span === null ? [] : [{ figure, at, value: span[1] }];
    })
    .toSorted((a, b) => a.at - b.at);
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return { points: [], years: [], top: 0 };
  const from = Math.floor(first.at);
  const years = Array.from({ length: Math.floor(last.at) - from + 1 }, (_, i) => from + i);
  const filled = new Set(points.map(({ at }) => Math.floor(at)));
  return {
    points,
    years: years.map((year) => ({ year, empty: !filled.has(year) })),
    top: Math.max(...points.map(({ value }) => value)),
  };
}
