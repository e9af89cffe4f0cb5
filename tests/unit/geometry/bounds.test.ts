import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../../src/geometry/bounds';

describe('boundsOf', () => {
  it('boxes a plain line', () => {
    expect(
      boundsOf([
        [
          [106, 29],
          [108, 21],
        ],
        [[104, 25]],
      ]),
    ).toEqual({ west: 104, south: 21, east: 108, north: 29 });
  });

  it('spans the antimeridian instead of the whole world', () => {
    expect(
      boundsOf([
        [
          [170, 10],
          [180, 12],
        ],
        [
          [-180, 12],
          [-120, 5],
        ],
      ]),
    ).toEqual({ west: 170, south: 5, east: 240, north: 12 });
  });

  it('takes a line that was never cut', () => {
    expect(
      boundsOf([
        [
          [175, 0],
          [-175, 1],
        ],
      ]),
    ).toEqual({ west: 175, south: 0, east: 185, north: 1 });
  });

  it('closes a gap that another part covers from the far side', () => {
    expect(
      boundsOf([
        [
          [-170, 0],
          [-160, 0],
        ],
        [
          [-100, 0],
          [-90, 0],
        ],
        [
          [160, 0],
          [-120, 0],
        ],
      ]),
    ).toEqual({ west: 160, south: 0, east: 270, north: 0 });
  });

  it('is nothing for nothing', () => {
    expect(boundsOf([])).toBeNull();
    expect(boundsOf([[]])).toBeNull();
  });
});
