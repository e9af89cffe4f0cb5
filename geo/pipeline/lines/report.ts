import { lengthKm } from '../../../src/geometry/length';
import type { Position } from '../../../src/geometry/position';
import { distanceToSegmentKm } from '../../../src/geometry/simplify';
import type { Line } from './line-file';
import { pointsAlong } from './metric';
import type { PublishedLength } from './recipes';
import type { Track } from './tracks';

/** How near a point of ours must lie to a draft's line to count as the same course. */
const SAME_COURSE_KM = 0.6;
const STEP_KM = 2;

/** One row of a derive run: what was drawn, and how it compares with an earlier draft of the same lines. */
export interface LineReport {
  line: string;
  km: number;
  vertices: number;
  deviationKm: number | undefined;
  connectorsKm: number | undefined;
  /** Share of the line, in percent, that runs where the draft runs. */
  onDraft: number;
  tracks: string;
}

export function reportLine(line: Line, draft: readonly Track[]): LineReport {
  const points = pointsAlong(line.positions, STEP_KM);
  const onDraft = points.filter((point) => draft.some((track) => runsBy(track.positions, point)));
  return {
    line: line.id,
    km: Math.round(lengthKm([line.positions])),
    vertices: line.positions.length,
    deviationKm: line.deviationKm,
    connectorsKm: line.connectorsKm,
    onDraft: Math.round((100 * onDraft.length) / points.length),
    tracks: (line.trackNames ?? []).map(({ name, share }) => `${name} ${Math.round(share * 100)} %`).join(', '),
  };
}

function runsBy(line: readonly Position[], point: Position): boolean {
  return line.some((end, i) => {
    const start = line[i - 1];
    return start !== undefined && distanceToSegmentKm(point, start, end) < SAME_COURSE_KM;
  });
}

/** A drawn length beside the published one. */
export interface LengthReport {
  name: string;
  drawnKm: number;
  publishedKm: number;
  /** Drawn over published. */
  ratio: number;
}

/**
 * Holds drawn lines against a published length.
 * @param drawn every line, by `file/id`
 * @throws Error if a line it names is not drawn
 */
export function reportPublished({ name, lines, km }: PublishedLength, drawn: ReadonlyMap<string, Line>): LengthReport {
  const parts = lines.map((id) => {
    const line = drawn.get(id);
    if (!line) throw new Error(`the published length "${name}" names ${id}, which is not drawn`);
    return line.positions;
  });
  const drawnKm = lengthKm(parts);
  return { name, drawnKm: Math.round(drawnKm), publishedKm: km, ratio: Number((drawnKm / km).toFixed(3)) };
}
