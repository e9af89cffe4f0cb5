import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGeo } from '../../../geo/pipeline/build';
import { featuresOf } from '../../../src/drawing/features';
import { framedCamera } from '../../../src/drawing/framed-camera';
import { frameOf } from '../../../src/drawing/framing';
import { DEFAULT_OPTIONS } from '../../../src/embed/options';
import type { Position } from '../../../src/geometry/position';
import { deviationKm } from '../../../src/geometry/simplify';
import { LANGUAGES, type Atlas } from '../../../src/model/atlas';
import { parseAtlas } from '../../../src/model/parse';
import { eyeOf } from '../../../src/poster/camera';
import { cellsSeen } from '../../../src/poster/cells';
import { readOutline, type OutlineFile } from '../../../src/poster/outline';
import { DEFAULT_VIEW, type Selection } from '../../../src/state/view-state';
import { firstInset } from '../../../src/ui/first-inset';
import { cutCells } from '../../../site/cells';
import { outlineOf } from '../../../site/first-drawing';
import { readBase } from '../../../site/posters';

/**
 * What the atlas and the basemap of a first picture may weigh, bytes (brotli): 80 kB without the page and the code that draws,
 * which `tests/e2e/poster.spec.ts` counts.
 */
const MOST_BYTES = 35_500;
/** Thinned by 3 km, rounded by 0.8. */
const MOST_KM = 3.8;

let atlas: Atlas;
let outline: Atlas;

beforeAll(() => {
  const { cities, defaultCity = '' } = buildGeo('geo');
  const read = parseAtlas(JSON.parse(cities.get(defaultCity)?.atlas ?? ''));
  if (!read.ok) throw new Error('the atlas does not read');
  atlas = read.value;
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
    expect(hub?.name).toEqual({ en: atlas.hubs[0]?.name.en, zh: '', ar: atlas.hubs[0]?.name.ar });
  });
});

describe('A first picture', () => {
  it('of any route or corridor, in any common window, fits into its bytes', { timeout: 120_000 }, () => {
    const weigh = (content: unknown): number => brotliCompressSync(JSON.stringify(content)).length;
    const cells = new Map([...cutCells(readBase())].map(([name, file]) => [name, weigh(file)]));
    const outlines = Math.max(...LANGUAGES.map((language) => weigh(outlineOf(atlas, language))));
    const selections: Selection[] = [
      ...atlas.corridors.map(({ id }): Selection => ({ kind: 'corridor', id })),
      ...atlas.routes.map(({ id }): Selection => ({ kind: 'route', id })),
    ];
    const windows = [
      [360, 740, null],
      [800, 500, DEFAULT_OPTIONS],
      [1200, 675, DEFAULT_OPTIONS],
      [1440, 900, null],
      [1920, 1080, null],
    ] as const;
    const heavy = selections.flatMap((selection) =>
      windows.flatMap(([widthPx, heightPx, embed]) => {
        const page = { width: widthPx, height: heightPx, rem: 16, direction: 'ltr', embed } as const;
        const inset = firstInset({ ...DEFAULT_VIEW, selection }, page);
        const looked = { projection: 'globe', widthPx, heightPx } as const;
        const frame = frameOf(selection, outline);
        const camera = frame ? framedCamera(frame.bounds, { ...looked, inset }, frame.parts) : outline.city.camera;
        const seen = cellsSeen(eyeOf({ ...looked, camera }), camera.zoom, camera.center);
        const bytes = outlines + seen.reduce((sum, name) => sum + (cells.get(name) ?? NaN), 0);
        return bytes <= MOST_BYTES ? [] : [`${selection.kind} ${JSON.stringify(selection)} at ${widthPx}: ${bytes}`];
      }),
    );
    expect(heavy).toEqual([]);
  });
});
