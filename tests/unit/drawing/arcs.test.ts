import { describe, expect, it } from 'vitest';
import { arcsOf } from '../../../src/drawing/arcs';
import type { Position } from '../../../src/model/atlas';

const [a, b, c, d, e]: Position[] = [
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 1],
  [3, -1],
];

function rail(...parts: (Position | undefined)[][]) {
  return { group: 'rail', parts: parts.map((part) => part.filter((position) => position !== undefined)) };
}

describe('arcs', () => {
  it('draw a line once where two paths share it, and apart where they part', () => {
    expect(arcsOf([rail([a, b, c, d]), rail([a, b, c, e])])).toEqual([
      { positions: [a, b, c], paths: [0, 1] },
      { positions: [c, d], paths: [0] },
      { positions: [c, e], paths: [1] },
    ]);
  });

  it('recognise shared track whichever way each path runs along it, and keep the first one’s direction', () => {
    expect(arcsOf([rail([a, b, c]), rail([c, b, a])])).toEqual([{ positions: [a, b, c], paths: [0, 1] }]);
  });

  it('do not mix groups: a planned line beside a running one stays its own', () => {
    const planned = { ...rail([a, b]), group: 'rail planned' };
    expect(arcsOf([rail([a, b]), planned])).toEqual([
      { positions: [a, b], paths: [0] },
      { positions: [a, b], paths: [1] },
    ]);
  });

  it('take vertices that agree to the fifth decimal for one', () => {
    const near: Position = [1.000004, 0];
    expect(arcsOf([rail([a, b]), rail([a, near])])).toEqual([{ positions: [a, b], paths: [0, 1] }]);
  });

  it('never join the parts of a path that is cut at the antimeridian', () => {
    const arcs = arcsOf([
      rail(
        [
          [179, 0],
          [180, 0],
        ],
        [
          [-180, 0],
          [-179, 0],
        ],
      ),
    ]);
    expect(arcs.map(({ positions }) => positions.length)).toEqual([2, 2]);
  });

  it('count a path that runs there and back once', () => {
    expect(arcsOf([rail([a, b, a])]).map(({ paths }) => paths)).toEqual([[0]]);
  });
});
