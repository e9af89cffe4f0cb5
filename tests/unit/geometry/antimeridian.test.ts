import { describe, expect, it } from 'vitest';
import { cutAntimeridian, unwrap } from '../../../src/geometry/antimeridian';
import type { Position } from '../../../src/geometry/position';

describe('unwrap', () => {
  it('lets longitudes run on past 180 instead of jumping', () => {
    expect(
      unwrap([
        [170, 1],
        [-170, 2],
        [-160, 3],
      ]),
    ).toEqual([
      [170, 1],
      [190, 2],
      [200, 3],
    ]);
  });

  it('comes back when the line comes back', () => {
    const lngs = unwrap([
      [-170, 0],
      [170, 0],
      [-175, 0],
    ]).map(([lng]) => lng);
    expect(lngs).toEqual([-170, -190, -175]);
  });
});

describe('cutAntimeridian', () => {
  it('leaves a line alone that does not cross', () => {
    const line: Position[] = [
      [10, 1],
      [20, 2],
    ];
    expect(cutAntimeridian(line)).toEqual([line]);
  });

  it('cuts an eastbound line at 180 with the latitude between', () => {
    expect(
      cutAntimeridian([
        [170, 0],
        [-170, 10],
      ]),
    ).toEqual([
      [
        [170, 0],
        [180, 5],
      ],
      [
        [-180, 5],
        [-170, 10],
      ],
    ]);
  });

  it('cuts a westbound line at -180', () => {
    expect(
      cutAntimeridian([
        [-170, 10],
        [170, 0],
      ]),
    ).toEqual([
      [
        [-170, 10],
        [-180, 5],
      ],
      [
        [180, 5],
        [170, 0],
      ],
    ]);
  });

  it('cuts each crossing of a line that goes over and back', () => {
    const parts = cutAntimeridian([
      [175, 0],
      [-175, 0],
      [-175, 10],
      [175, 10],
    ]);
    expect(parts.map((part) => part.map(([lng]) => lng))).toEqual([
      [175, 180],
      [-180, -175, -175, -180],
      [180, 175],
    ]);
  });

  it('does not leave a stub where a vertex stands on the antimeridian', () => {
    expect(
      cutAntimeridian([
        [180, 0],
        [-170, 0],
      ]),
    ).toEqual([
      [
        [-180, 0],
        [-170, 0],
      ],
    ]);
    expect(
      cutAntimeridian([
        [170, 0],
        [180, 0],
        [170, 5],
      ]),
    ).toHaveLength(1);
  });

  it('takes longitudes beyond 180 as they come', () => {
    expect(
      cutAntimeridian([
        [190, 0],
        [200, 0],
      ]),
    ).toEqual([
      [
        [-170, 0],
        [-160, 0],
      ],
    ]);
  });

  it('has no part for fewer than two distinct vertices', () => {
    expect(cutAntimeridian([])).toEqual([]);
    expect(
      cutAntimeridian([
        [1, 1],
        [1, 1],
      ]),
    ).toEqual([]);
  });
});
