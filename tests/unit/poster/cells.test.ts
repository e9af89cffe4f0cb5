import { describe, expect, it } from 'vitest';
import type { Camera } from '../../../src/model/atlas';
import { eyeOf } from '../../../src/poster/camera';
import { baseOf, CELL_LEVELS, cellsOf, cellsSeen, type CellFile } from '../../../src/poster/cells';
import { writePolyline } from '../../../src/poster/polyline';

const CHONGQING: Camera = { center: [106.55, 29.56], zoom: 5.2, bearing: 0, pitch: 0 };

function seenBy(camera: Camera, widthPx = 800, heightPx = 500, projection: 'globe' | 'mercator' = 'globe'): string[] {
  return cellsSeen(eyeOf({ camera, projection, widthPx, heightPx }), camera.zoom, camera.center);
}

/** West, south of a cell by its name. */
function cornerOf(name: string): [west: number, south: number] {
  const box = CELL_LEVELS.flatMap((_, level) => cellsOf(level)).find((cell) => cell.name === name)?.box;
  return [box?.west ?? NaN, box?.south ?? NaN];
}

describe('Cells', () => {
  it('of each level cover the Earth once', () => {
    for (const level of CELL_LEVELS.keys()) {
      const area = cellsOf(level).reduce((sum, { box }) => sum + (box.east - box.west) * (box.north - box.south), 0);
      expect(area).toBe(360 * 180);
      expect(new Set(cellsOf(level).map(({ name }) => name)).size).toBe(cellsOf(level).length);
    }
  });

  it('seen are those around the camera', () => {
    // At zoom 5.2 a degree is 52 px: the picture reaches from about 98.9° to 114.2° east.
    for (const name of seenBy(CHONGQING)) {
      const [west] = cornerOf(name);
      expect(west).toBeGreaterThan(70);
      expect(west).toBeLessThan(116);
    }
    expect(seenBy(CHONGQING).length).toBeGreaterThan(0);
  });

  it('behind the horizon are not fetched', () => {
    const far = seenBy({ ...CHONGQING, zoom: 1.2 });
    expect(far.map(cornerOf).some(([west, south]) => west === -120 && south === -90)).toBe(false);
    expect(far.map(cornerOf)).toContainEqual([60, -30]);
  });

  it('that hold the camera are fetched even where their edges are far away', () => {
    expect(seenBy({ ...CHONGQING, zoom: 9 }).map(cornerOf)).toEqual([[105, 15]]);
  });

  it('are seen across the antimeridian', () => {
    const columns = seenBy({ ...CHONGQING, center: [179, 0], zoom: 5.2 })
      .map(cornerOf)
      .map(([west]) => west);
    expect(Math.max(...columns)).toBeGreaterThan(150);
    expect(Math.min(...columns)).toBe(-180);
  });

  it('are coarser in a larger window, so that it takes no more of them', () => {
    expect(seenBy({ ...CHONGQING, zoom: 3.2 }, 3840, 2160).length).toBeLessThan(20);
  });
});

describe('The basemap of some cells', () => {
  const square = writePolyline([1000, 100, 504, 0, 0, 500, -504, 0]);
  const file = (line: string): CellFile => ({
    unitsPerDegree: 100,
    layers: {
      land: [{ properties: {}, polygons: [[line]] }],
      boundary: [{ properties: { k: 'country' }, lines: [line] }],
    },
    labels: [],
  });
  // 5-0-0 … are 15° wide; the square's right edge lies on the overlap of the cell from 0° to 15° east.
  const name = cellsOf(CELL_LEVELS.length - 1).find(({ box }) => box.west === 0 && box.south === 0)?.name ?? '';
  const base = baseOf([{ name, file: file(square) }]);

  it('has shapes of equal properties in one feature', () => {
    const twice = baseOf([
      { name, file: file(square) },
      { name, file: file(square) },
    ]);
    expect(twice.shapes.land).toHaveLength(1);
    expect(twice.shapes.land[0]?.geometry.coordinates).toHaveLength(2);
    expect(twice.shapes.boundary).toHaveLength(1);
  });

  it('closes its rings', () => {
    expect(base.shapes.land[0]?.geometry.coordinates).toEqual([
      [
        [
          [10, 1],
          [15.04, 1],
          [15.04, 6],
          [10, 6],
          [10, 1],
        ],
      ],
    ]);
  });

  it('draws no coast where the cell was cut', () => {
    expect(base.outlines?.land[0]?.geometry.coordinates).toEqual([
      [
        [10, 1],
        [15.04, 1],
      ],
      [
        [15.04, 6],
        [10, 6],
        [10, 1],
      ],
    ]);
  });

  it('has names in the order of the whole list, those of no known place last', () => {
    const named = (...texts: string[]): CellFile['labels'] =>
      texts.map((en) => ({ type: 'Feature', properties: { en }, geometry: { type: 'Point', coordinates: [0, 0] } }));
    const { labels } = baseOf([
      { name, file: { ...file(square), labels: named('late', 'later') } },
      { name, file: { ...file(square), labels: named('third', 'first'), order: [7, 2] } },
      { name, file: { ...file(square), labels: named('second'), order: [4] } },
    ]);
    expect(labels.map(({ properties }) => properties.en)).toEqual(['first', 'second', 'third', 'late', 'later']);
  });

  it('leaves out what it does not know', () => {
    expect(baseOf([{ name: '9-9-9', file: file(square) }]).shapes.land).toEqual([]);
  });
});
