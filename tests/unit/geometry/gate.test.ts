import { describe, expect, it } from 'vitest';
import { crossesGate, type Gate } from '../../../src/geometry/gate';
import type { Position } from '../../../src/geometry/position';

const GATE: Gate = [
  [10, -1],
  [10, 1],
];
const eastward: Position[] = [
  [8, 0],
  [9, 0],
  [12, 0],
];

describe('crossesGate', () => {
  it('says how far along the line the crossing lies', () => {
    // Two degrees of the equator: 2 · 111.1951 km.
    expect(crossesGate([eastward], GATE)).toBeCloseTo(222.39, 1);
    expect(crossesGate([[...eastward].reverse()], GATE)).toBeCloseTo(222.39, 1);
  });

  it('counts the parts before', () => {
    const before: Position[] = [
      [7, 0],
      [8, 0],
    ];
    expect(crossesGate([before, eastward], GATE)).toBeCloseTo(333.585, 1);
  });

  it('is null for a line that passes beside the gate or stops short of it', () => {
    expect(crossesGate([eastward.map(([lng, lat]): Position => [lng, lat + 2])], GATE)).toBeNull();
    expect(crossesGate([eastward.slice(0, 2)], GATE)).toBeNull();
  });

  it('is null for a line along the gate', () => {
    expect(
      crossesGate(
        [
          [
            [10, -2],
            [10, 2],
          ],
        ],
        GATE,
      ),
    ).toBeNull();
  });

  it('works across the antimeridian', () => {
    const gate: Gate = [
      [180, -1],
      [180, 1],
    ];
    const line: Position[] = [
      [179, 0],
      [-179, 0],
    ];
    expect(crossesGate([line], gate)).toBeCloseTo(111.195, 2);
    expect(
      crossesGate(
        [
          [
            [-1, 0],
            [1, 0],
          ],
        ],
        gate,
      ),
    ).toBeNull();
  });
});
