import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { RADIANS, type Position } from '../../../src/geometry/position';
import { BASE_LAYERS } from '../../../src/poster/base';
import { baseOf, CELL_LEVELS, type CellFile } from '../../../src/poster/cells';
import { cutCells } from '../../../site/cells';
import { readBase } from '../../../site/posters';

/** Land's share of the Earth's surface, Antarctica's ice included: 148.94 of 510.07 million km² (CIA World Factbook). */
const LAND_SHARE = 0.292;
/** Far views leave islands out and cut corners; cells overlap by less than half a percent. */
const TOLERANCE = 0.015;

let cells: Map<string, CellFile>;

beforeAll(() => {
  cells = cutCells(readBase());
}, 120_000);

/** Of the Earth's surface, straight lines of the map taken as they are. Negative where a ring runs counterclockwise. */
function shareOf(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach(([lng, lat], i) => {
    const before = ring[i - 1];
    if (before) sum += ((lng - before[0]) * RADIANS * (Math.sin(lat * RADIANS) + Math.sin(before[1] * RADIANS))) / 2;
  });
  return sum / (4 * Math.PI);
}

describe('The basemap in cells', () => {
  it.each(CELL_LEVELS.map((_, level) => level))('of level %i has as much land as the Earth', (level) => {
    const files = [...cells].filter(([name]) => name.startsWith(`${level}-`)).map(([name, file]) => ({ name, file }));
    const polygons = baseOf(files).shapes.land.flatMap(({ geometry }) => geometry.coordinates as Position[][][]);
    const land = polygons.flat().reduce((sum, ring) => sum + shareOf(ring), 0);
    expect(Math.abs(land - LAND_SHARE)).toBeLessThan(TOLERANCE);
  });

  it('has every layer somewhere, and names of places, countries and seas', () => {
    const near = [...cells].filter(([name]) => name.startsWith(`${CELL_LEVELS.length - 1}-`));
    const base = baseOf(near.map(([name, file]) => ({ name, file })));
    expect(BASE_LAYERS.filter((layer) => base.shapes[layer].length === 0)).toEqual([]);
    const classes = new Set(base.labels.map(({ properties }) => properties.c));
    expect([...classes].toSorted()).toEqual(['country', 'place', 'prov', 'river', 'sea']);
  });

  it('has every name that the map writes from so far away', () => {
    const namesAt = (level: number): Set<unknown> =>
      new Set(
        [...cells]
          .flatMap(([name, { labels }]) => (name.startsWith(`${level}-`) ? labels : []))
          .map(({ properties }) => properties.en ?? properties.iso),
      );
    // The layers of `src/drawing/layers/labels.ts`: small seas from zoom 3.5, countries from 2.3, 3.4 and 4.4, large cities from 3.15.
    expect([...namesAt(1)]).toEqual(expect.arrayContaining(['Philippine Sea', 'VN']));
    expect([...namesAt(2)]).toEqual(expect.arrayContaining(['Yellow Sea', 'Hanoi', 'AE']));
    expect([...namesAt(1)]).not.toContain('Yellow Sea');
  });

  it('stays small: no cell takes more than 8 kB on its way', () => {
    const heavy = [...cells].map(([name, file]) => [name, brotliCompressSync(JSON.stringify(file)).length] as const);
    expect(heavy.filter(([, bytes]) => bytes > 8000)).toEqual([]);
  });
});
