import { describe, expect, it } from 'vitest';
import { pixelFinder } from '../../../src/drawing/eye';
import { aimedCamera, chosenCamera, framedCamera, type View } from '../../../src/drawing/framed-camera';
import { offsetBeside } from '../../../src/drawing/framing';
import type { Bounds } from '../../../src/geometry/bounds';
import { RADIANS, type Position } from '../../../src/geometry/position';
import { dot, upAt } from '../../../src/geometry/sphere';

/** Chongqing to Tashkent, to Umm Qasr, around Qinzhou. */
const BOUNDS: [name: string, bounds: Bounds][] = [
  ['a railway across a continent', { west: 69.2, south: 29.5, east: 106.6, north: 44 }],
  ['a voyage', { west: 48, south: 1.2, east: 109, north: 30.1 }],
  ['a bay', { west: 107.7, south: 20.8, east: 109.5, north: 22.6 }],
];
/** A page 1440 px wide with both panels, one of 800 px with a title block and a panel, a phone with a sheet. */
const PAGES: [name: string, view: Omit<View, 'projection'>][] = [
  ['a desk', { widthPx: 1440, heightPx: 900, inset: { top: 0, right: 412, bottom: 0, left: 316 } }],
  ['a tablet', { widthPx: 800, heightPx: 900, inset: { top: 325, right: 348, bottom: 0, left: 0 } }],
  ['a phone', { widthPx: 360, heightPx: 740, inset: { top: 90, right: 0, bottom: 350, left: 0 } }],
];
/** `paddingFor` keeps 44 px around what is framed, less on small pages. */
const LEAST_MARGIN_PX = 20;

/** Centred on what panels leave free, as the page has it. */
function beside(view: View): View {
  return { ...view, offset: offsetBeside(view.inset, view.widthPx, view.heightPx) };
}

describe.each(PAGES)('On %s', (_, page) => {
  const { widthPx, heightPx, inset } = page;
  const [freeWidth, freeHeight] = [widthPx - inset.left - inset.right, heightPx - inset.top - inset.bottom];

  describe.each(['globe', 'mercator'] as const)('as %s', (projection) => {
    it.each(BOUNDS)('%s is seen whole in the middle of what panels leave free', (_, bounds) => {
      const view = beside({ ...page, projection });
      const camera = framedCamera(bounds, view);
      const pixelOf = pixelFinder({ camera, ...view });
      const { west, south, east, north } = bounds;
      const edge = Array.from({ length: 33 }, (_, i) => i / 32).flatMap((share) => {
        const [lng, lat] = [west + share * (east - west), south + share * (north - south)];
        return [pixelOf([lng, south]), pixelOf([lng, north]), pixelOf([west, lat]), pixelOf([east, lat])];
      });
      const [xs, ys] = [edge.map(([x]) => x), edge.map(([, y]) => y)];
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      expect(left).toBeGreaterThan(inset.left + LEAST_MARGIN_PX);
      expect(right).toBeLessThan(widthPx - inset.right - LEAST_MARGIN_PX);
      expect(top).toBeGreaterThan(inset.top + LEAST_MARGIN_PX);
      expect(bottom).toBeLessThan(heightPx - inset.bottom - LEAST_MARGIN_PX);
      // Nearer it would not fit: unless the map goes no nearer, one direction is filled.
      const filled = Math.max((right - left) / freeWidth, (bottom - top) / freeHeight);
      expect(camera.zoom >= 8 || filled > 0.45).toBe(true);
      expect(camera.zoom).toBeLessThanOrEqual(8);
    });
  });
});

it.each([
  ['a train to Rotterdam', { west: 4.5, south: 29.6, east: 106.5, north: 56.9 }],
  ['a voyage to Rotterdam', { west: -9.6, south: 1.2, east: 109.5, north: 52 }],
])('%s lies before the horizon and clear of title and sheet on a phone’s globe', (_, bounds) => {
  const view = beside({
    projection: 'globe',
    widthPx: 360,
    heightPx: 740,
    inset: { top: 90, right: 56, bottom: 355, left: 0 },
  });
  const camera = framedCamera(bounds, view);
  const [lng, lat] = camera.center.map((degrees) => (degrees * Math.PI) / 180);
  const { west, south, east, north } = bounds;
  const pixelOf = pixelFinder({ camera, ...view });
  for (const corner of [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ] as [number, number][]) {
    const [x, y] = corner.map((degrees) => (degrees * Math.PI) / 180);
    const cosine =
      Math.sin(y ?? NaN) * Math.sin(lat ?? NaN) +
      Math.cos(y ?? NaN) * Math.cos(lat ?? NaN) * Math.cos((x ?? NaN) - (lng ?? NaN));
    expect(cosine).toBeGreaterThan(0.2);
    const [left, top] = pixelOf(corner);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(360 - 56);
    expect(top).toBeGreaterThan(90);
    expect(top).toBeLessThan(740 - 355);
  }
});

it('A camera that says how large is taken as it is: what it is centred on stands where what is framed would', () => {
  const camera = { center: [108.123456789, 27.1] as [number, number], zoom: 3.3333333333333335, bearing: 0, pitch: 0 };
  const view = beside({
    projection: 'globe',
    widthPx: 800,
    heightPx: 500,
    inset: { top: 90, right: 0, bottom: 0, left: 300 },
  });
  expect(aimedCamera(camera, view)).toBe(camera);
  // 44 px of margin around what is framed, 92 on the right for its name.
  const [x, y] = pixelFinder({ camera, ...view })(camera.center);
  expect(x).toBeCloseTo((300 + 44 + 800 - 92) / 2, 6);
  expect(y).toBeCloseTo((90 + 44 + 500 - 44) / 2, 6);
});

/** A voyage from Shanghai to Basra: its bounds' north-west corner lies far from any of it. */
const RIVER_SEA: Position[][] = [
  [
    [106.6, 29.6],
    [121.9, 30.6],
    [114, 20],
    [104, 1.2],
    [95, 6],
    [80, 5.7],
    [57, 25],
    [48, 30],
  ],
];

it.each([
  ['a low page', { widthPx: 800, heightPx: 500, inset: { top: 206, right: 404, bottom: 0, left: 0 } }],
  ['a low page in Arabic', { widthPx: 800, heightPx: 500, inset: { top: 206, right: 56, bottom: 0, left: 348 } }],
  ['a phone on its side', { widthPx: 740, heightPx: 360, inset: { top: 154, right: 56, bottom: 0, left: 323 } }],
])('Both ends of a voyage lie clear of the panels on the globe of %s', (_, page) => {
  const bounds = { west: 48, south: 1.2, east: 121.9, north: 30.6 };
  const view = beside({ projection: 'globe', ...page });
  const pixelOf = pixelFinder({ camera: framedCamera(bounds, view, RIVER_SEA), ...view });
  for (const end of [RIVER_SEA[0]?.[0], RIVER_SEA[0]?.at(-1)]) {
    const [x, y] = pixelOf(end ?? [NaN, NaN]);
    expect(x).toBeGreaterThan(page.inset.left);
    expect(x).toBeLessThan(page.widthPx - page.inset.right);
    expect(y).toBeGreaterThan(page.inset.top);
    expect(y).toBeLessThan(page.heightPx);
  }
});

/** By train over Gdansk and on by ship; across the Pacific, where nobody sees both ends at once: they lie 178° apart. */
const TO_NEW_YORK: Position[][] = [
  [
    [106.6, 29.6],
    [82, 45],
    [60, 56],
    [18.7, 54.4],
  ],
  [
    [18.7, 54.4],
    [0, 60],
    [-40, 45],
    [-74, 40.6],
  ],
];
const TO_VALPARAISO: Position[][] = [
  [
    [106.6, 29.6],
    [121.5, 31],
    [170, 5],
    [220, -20],
    [288.4, -33],
  ],
];

it.each([
  ['a desk', { widthPx: 1440, heightPx: 900, inset: { top: 0, right: 468, bottom: 0, left: 316 } }],
  ['a phone', { widthPx: 360, heightPx: 740, inset: { top: 90, right: 0, bottom: 411, left: 0 } }],
])('of a way half around the Earth, both ends are seen on the globe of %s, or else where it leads', (_, page) => {
  const view = beside({ projection: 'globe', ...page });
  for (const [way, ends] of [
    [TO_NEW_YORK, [TO_NEW_YORK[0]?.[0], TO_NEW_YORK[1]?.at(-1)]],
    [TO_VALPARAISO, [TO_VALPARAISO[0]?.at(-1)]],
  ] as const) {
    const bounds = {
      west: way === TO_NEW_YORK ? -74 : 106.6,
      south: -33,
      east: way === TO_NEW_YORK ? 106.6 : 288.4,
      north: 60,
    };
    const camera = framedCamera(bounds, view, way as Position[][]);
    const up = (position: readonly number[]) => upAt((position[0] ?? NaN) * RADIANS, (position[1] ?? NaN) * RADIANS);
    for (const end of ends) {
      // 78° from where the eye is: not yet flat at the rim.
      expect(dot(up(camera.center), up(end ?? []))).toBeGreaterThan(0.2);
      const [x, y] = pixelFinder({ camera, ...view })(end ?? [NaN, NaN]);
      expect(x).toBeGreaterThan(page.inset.left);
      expect(x).toBeLessThan(page.widthPx - page.inset.right);
      expect(y).toBeGreaterThan(page.inset.top);
      expect(y).toBeLessThan(page.heightPx - page.inset.bottom);
    }
  }
});

describe('a camera that somebody chose for a desk', () => {
  const chosen = { center: [108, 27] as [number, number], zoom: 3.6, bearing: 0, pitch: 0 };
  const radius = ({ zoom, center }: typeof chosen): number => 2 ** zoom / Math.cos((center[1] * Math.PI) / 180);

  it('shows everything as large on a desk', () => {
    const desk: View = {
      projection: 'globe',
      widthPx: 1440,
      heightPx: 900,
      inset: { top: 0, right: 468, bottom: 0, left: 316 },
    };
    expect(radius(chosenCamera(chosen, desk)) / radius(chosen)).toBeCloseTo(1, 6);
  });

  const phone: View = {
    projection: 'globe',
    widthPx: 356,
    heightPx: 740,
    inset: { top: 90, right: 56, bottom: 355, left: 0 },
  };

  it('shows as much from farther away where half as much of the map is free', () => {
    expect(radius(chosenCamera(chosen, phone)) / radius(chosen)).toBeCloseTo(0.5, 6);
  });

  it('goes no farther away than the map does', () => {
    expect(chosenCamera({ ...chosen, zoom: 1 }, phone).zoom).toBe(0.6);
  });
});
