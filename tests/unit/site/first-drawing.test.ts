import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGeo } from '../../../geo/pipeline/build';
import { featuresOf } from '../../../src/drawing/features';
import { framedCamera } from '../../../src/drawing/framed-camera';
import type { Pixel } from '../../../src/drawing/eye';
import { frameOf, offsetBeside } from '../../../src/drawing/framing';
import { DEFAULT_OPTIONS } from '../../../src/embed/options';
import type { Position } from '../../../src/geometry/position';
import { deviationKm } from '../../../src/geometry/simplify';
import { LANGUAGES, type Atlas, type Camera } from '../../../src/model/atlas';
import { growthOf } from '../../../src/model/growth';
import { routesIn } from '../../../src/model/presence';
import type { Dossier } from '../../../src/model/dossier';
import { parseAtlas, parseDossier } from '../../../src/model/parse';
import { eyeOf } from '../../../src/poster/camera';
import { cellsSeen } from '../../../src/poster/cells';
import { readOutline, type OutlineFile } from '../../../src/poster/outline';
import { yearsTold, type ToldFile } from '../../../src/poster/told';
import {
  DEFAULT_VIEW,
  PROJECTIONS,
  readViewState,
  type Projection,
  type Selection,
} from '../../../src/state/view-state';
import { openingOf } from '../../../src/ui/draw-first';
import { firstInset } from '../../../src/ui/first-inset';
import { cutCells } from '../../../site/cells';
import { outlineOf, toldOf } from '../../../site/first-drawing';
import { readBase } from '../../../site/posters';

/**
 * What atlas, basemap, years and tours of a first picture may weigh, bytes (brotli): 80 kB without the page and the code that draws,
 * which `tests/e2e/poster.spec.ts` counts.
 */
const MOST_BYTES = 34_600;
/** Thinned by 3 km, rounded by 0.8. */
const MOST_KM = 3.8;

let atlas: Atlas;
let outline: Atlas;
let dossier: Dossier;
let told: ToldFile;

beforeAll(() => {
  const { cities, defaultCity = '' } = buildGeo('geo');
  const read = parseAtlas(JSON.parse(cities.get(defaultCity)?.atlas ?? ''));
  const published = parseDossier(JSON.parse(cities.get(defaultCity)?.dossier ?? ''));
  if (!read.ok || !published.ok) throw new Error('the atlas or the dossier does not read');
  [atlas, dossier] = [read.value, published.value];
  told = JSON.parse(JSON.stringify(toldOf(atlas, dossier))) as ToldFile;
  outline = readOutline(JSON.parse(JSON.stringify(outlineOf(atlas, 'ar'))) as OutlineFile);
}, 120_000);

describe('The atlas of a first picture', () => {
  it('draws every strand where it runs, within a few km', () => {
    const thin = featuresOf(outline).strands;
    const astray = featuresOf(atlas).strands.flatMap(({ positions, corridor, line }) => {
      const same = thin.filter((strand) => strand.corridor === corridor && strand.line === line);
      const nearest = (vertex: Position): number =>
        Math.min(...same.map((strand) => deviationKm(strand.positions, [vertex])));
      // Every tenth vertex and the ends: all of them take a minute.
      const off = Math.max(...positions.filter((_, i) => i % 10 === 0 || i === positions.length - 1).map(nearest));
      return off <= MOST_KM ? [] : [`${corridor} ${line}: ${off} km`];
    });
    expect(astray).toEqual([]);
  });

  it('names places in its language', () => {
    const [hub] = outline.hubs;
    expect(hub?.name).toMatchObject({ en: atlas.hubs[0]?.name.en, zh: '', ar: atlas.hubs[0]?.name.ar });
  });
});

describe('What a first picture is told of what is published', () => {
  it('has every route as the years have it', () => {
    const growth = growthOf(atlas, dossier);
    const [first, last] = growth.range ?? [NaN, NaN];
    expect(last - first).toBeGreaterThan(5);
    for (let year = first; year <= last; year++)
      expect(routesIn(year, yearsTold(told)), `${year}`).toEqual(routesIn(year, growth));
  });
});

/** A page of 1440 × 900, title block and panels as they are there. */
const PAGE = { width: 1440, height: 900, rem: 16, direction: 'ltr', embed: null } as const;

describe('The view that a page opens with', () => {
  const open = (query: string) => openingOf(readViewState(query), outline, told, PAGE);

  it('is of the nearest year that the data knows', () => {
    const { view, routes } = open('year=1900');
    expect(view.year).toBe(told.range?.[0]);
    // Hami–Chongqing has run since 2025.
    expect(routes?.absent).toContain('power/hami-chongqing');
    expect(open('year=2098').routes?.absent).toEqual([]);
    expect(open('select=city').routes).toBeNull();
  });

  it('is that of a tour’s stop where the link names the stop alone, beside the panels', () => {
    const { view, camera, offset } = open('tour=press-meeting-2025:reach');
    expect(view.selection).toEqual({ kind: 'corridor', id: 'land-sea' });
    expect(camera.center).toEqual([105, 12]);
    // 19 rem of legend and an edge, 25 rem of panel and one, the zoom buttons: left of the page's middle, and some more for names.
    const [right] = offset;
    expect(right).toBeLessThan((316 - 412 - 56) / 2);
    expect(right).toBeGreaterThan((316 - 412 - 56) / 2 - 40);
    expect(view.camera).toEqual(camera);
  });

  it('is a tour’s first stop where the link names none, or none that there is', () => {
    for (const query of ['tour=press-meeting-2025', 'tour=press-meeting-2025:nowhere']) {
      expect(open(query).view.tour, query).toEqual({ id: 'press-meeting-2025', stop: 'press-meeting' });
    }
  });

  it('is as its reader left it where the link says more than the stop', () => {
    const { view, camera, offset } = open('tour=press-meeting-2025:reach&at=10,50,4&select=hub:kwaitsing');
    expect(view.selection).toEqual({ kind: 'hub', id: 'kwaitsing' });
    expect(camera).toEqual({ center: [10, 50], zoom: 4, bearing: 0, pitch: 0 });
    expect(offset[0]).toBeLessThan(0);
  });

  it('stands in the middle of the page where it is about nothing in particular', () => {
    expect(open('at=10,50,4').offset).toEqual([0, 0]);
    expect(open('').offset).toEqual([0, 0]);
  });
});

/** Common windows, and pages in them: full, and in a frame. */
const WINDOWS = [
  [360, 740, null],
  [800, 500, DEFAULT_OPTIONS],
  [1200, 675, DEFAULT_OPTIONS],
  [1440, 900, null],
  [1920, 1080, null],
] as const;

describe('A first picture', () => {
  let bytesOf: (camera: Camera, widthPx: number, heightPx: number, projection: Projection, offset?: Pixel) => number;

  beforeAll(() => {
    const weigh = (content: unknown): number => brotliCompressSync(JSON.stringify(content)).length;
    const cells = new Map([...cutCells(readBase())].map(([name, file]) => [name, weigh(file)]));
    const outlines = weigh(told) + Math.max(...LANGUAGES.map((language) => weigh(outlineOf(atlas, language))));
    bytesOf = (camera, widthPx, heightPx, projection, offset = [0, 0]) =>
      cellsSeen(eyeOf({ camera, projection, widthPx, heightPx, offset }), camera.zoom, camera.center).reduce(
        (sum, name) => sum + (cells.get(name) ?? NaN),
        outlines,
      );
  }, 120_000);

  it('of whatever may be selected, in any common window, fits into its bytes', { timeout: 120_000 }, () => {
    const all = (kind: 'corridor' | 'route' | 'hub' | 'passage', things: readonly { id: string }[]): Selection[] =>
      things.map(({ id }) => ({ kind, id }));
    const selections: Selection[] = [
      { kind: 'city' },
      ...all('corridor', atlas.corridors),
      ...all('route', atlas.routes),
      ...all('hub', atlas.hubs),
      ...all('passage', atlas.passages),
    ];
    const heavy = selections.flatMap((selection) =>
      WINDOWS.flatMap(([widthPx, heightPx, embed]) => {
        const page = { width: widthPx, height: heightPx, rem: 16, direction: 'ltr', embed } as const;
        const inset = firstInset({ ...DEFAULT_VIEW, selection }, page);
        const frame = frameOf(selection, outline);
        const offset = offsetBeside(inset, widthPx, heightPx);
        const looked = { projection: 'globe', widthPx, heightPx, offset, inset } as const;
        const camera = frame ? framedCamera(frame.bounds, looked, frame.parts) : outline.city.camera;
        const bytes = bytesOf(camera, widthPx, heightPx, 'globe', offset);
        return bytes <= MOST_BYTES ? [] : [`${JSON.stringify(selection)} at ${widthPx}: ${bytes}`];
      }),
    );
    expect(heavy).toEqual([]);
  });

  it.each(PROJECTIONS)('from anywhere, near and far, fits into its bytes: %s', { timeout: 120_000 }, (projection) => {
    const heavy: string[] = [];
    for (let zoom = 1; zoom < 8; zoom += 0.4) {
      for (let lng = -180; lng < 180; lng += 20) {
        for (const lat of [-30, 0, 30, 50, 70]) {
          const bytes = bytesOf({ center: [lng, lat], zoom, bearing: 0, pitch: 0 }, 1440, 900, projection);
          if (!(bytes <= MOST_BYTES)) heavy.push(`${lng},${lat},${zoom}: ${bytes}`);
        }
      }
    }
    expect(heavy).toEqual([]);
  });
});
