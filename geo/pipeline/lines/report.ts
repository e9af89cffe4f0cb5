import { lengthKm } from '../../../src/geometry/length';
import { distanceToSegmentKm } from '../../../src/geometry/simplify';
import type { Position } from '../../../src/geometry/position';
import { pointsAlong } from './metric';
import type { Track } from './tracks';
import type { DerivedLine } from './write';

/** How near a point of ours must lie to a draft's line to count as the same course. */
const SAME_COURSE_KM = 0.6;
const STEP_KM = 2;

/** One row of a derive run: what was drawn, and how it compares with an earlier draft of the same lines. */
export interface LineReport {
  line: string;
  km: number;
  vertices: number;
  deviationKm: number;
  connectorsKm: number;
  /** Share of the line, in percent, that runs where the draft runs. */
  onDraft: number;
  tracks: string;
}

export function reportLine(line: DerivedLine, draft: readonly Track[]): LineReport {
  const points = pointsAlong(line.positions, STEP_KM);
  const onDraft = points.filter((point) => draft.some((track) => runsBy(track.positions, point)));
  return {
    line: line.id,
    km: Math.round(lengthKm([line.positions])),
    vertices: line.positions.length,
    deviationKm: Number(line.deviationKm.toFixed(2)),
    connectorsKm: Number(line.connectorsKm.toFixed(1)),
    onDraft: Math.round((100 * onDraft.length) / points.length),
    tracks: line.trackNames.map(({ name, share }) => `${name} ${Math.round(share * 100)} %`).join(', '),
  };
}

function runsBy(line: readonly Position[], point: Position): boolean {
  return line.some((end, i) => {
    const start = line[i - 1];
    return start !== undefined && distanceToSegmentKm(point, start, end) < SAME_COURSE_KM;
  });
}
