import { describe, expect, it } from 'vitest';
import { angleAt, footOnSegment, pointsAlong } from '../../../geo/pipeline/lines/metric';
import { fileSegment, segmentsNear, type SegmentGrid } from '../../../geo/pipeline/lines/segment-grid';
import { sharedTracks } from '../../../geo/pipeline/lines/shared-track';
import type { Position } from '../../../src/geometry/position';

const KM = 1 / 111.195;
const at = (eastKm: number, northKm: number): Position => [eastKm * KM, northKm * KM];

describe('sharedTracks', () => {
  it('measures how far two lines run on one track', () => {
    const main = { id: 'main', positions: [at(0, 0), at(40, 0)] };
    const leaving = { id: 'leaving', positions: [at(0, 0.1), at(25, 0.1), at(25, 30)] };
    const [found] = sharedTracks([main, leaving], 5);
    expect(found?.pair).toEqual(['main', 'leaving']);
    expect(found?.km).toBeCloseTo(25, 0);
  });

  it('does not mind lines that cross, meet or run 300 m apart', () => {
    const main = { id: 'main', positions: [at(0, 0), at(40, 0)] };
    const crossing = { id: 'crossing', positions: [at(20, -20), at(20, 20)] };
    const onwards = { id: 'onwards', positions: [at(40, 0), at(80, 5)] };
    const beside = { id: 'beside', positions: [at(0, 0.3), at(40, 0.3)] };
    expect(sharedTracks([main, crossing, onwards, beside], 3)).toEqual([]);
  });
});

describe('segmentsNear', () => {
  it('finds every segment within reach, however long and however slanted', () => {
    const grid: SegmentGrid = new Map();
    fileSegment(grid, 7, [100, 20], [103, 24.4]);
    for (const t of [0, 0.013, 0.25, 0.5, 0.77, 1]) {
      expect(segmentsNear(grid, [100 + 3 * t, 20 + 4.4 * t + 0.008], 1)).toContain(7);
    }
    expect(segmentsNear(grid, [100, 24], 1)).not.toContain(7);
  });
});

describe('footOnSegment', () => {
  it('drops a perpendicular, and stops at the ends', () => {
    const foot = footOnSegment(at(5, 3), at(0, 0), at(20, 0));
    expect(foot.t).toBeCloseTo(0.25, 4);
    expect(foot.km).toBeCloseTo(3, 2);
    expect(footOnSegment(at(-4, 0), at(0, 0), at(20, 0)).t).toBe(0);
    expect(footOnSegment(at(24, 0), at(0, 0), at(20, 0)).t).toBe(1);
  });
});

describe('pointsAlong', () => {
  it('keeps the vertices and adds points between them', () => {
    expect(pointsAlong([at(0, 0), at(3, 0), at(3, 1)], 1.01)).toHaveLength(5);
  });
});

describe('angleAt', () => {
  it('is 180 straight on, 90 round a corner and 0 back again', () => {
    expect(angleAt(at(0, 0), at(5, 0), at(9, 0))).toBeCloseTo(180, 3);
    expect(angleAt(at(0, 0), at(5, 0), at(5, 5))).toBeCloseTo(90, 3);
    expect(angleAt(at(0, 0), at(5, 0), at(1, 0))).toBeCloseTo(0, 3);
  });
});
