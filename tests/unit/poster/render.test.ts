import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { Window } from 'happy-dom';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGeo } from '../../../geo/pipeline/build';
import { NO_PLAN } from '../../../src/drawing/plan-lines';
import type { Position } from '../../../src/geometry/position';
import { LANGUAGES, type Atlas } from '../../../src/model/atlas';
import { parseAtlas } from '../../../src/model/parse';
import type { PosterBase } from '../../../src/poster/base';
import { readPosterBase } from '../../../src/poster/read-base';
import { POSTER_SIZE_PX } from '../../../src/embed/poster-choice';
import { renderPoster, type PosterOptions } from '../../../src/poster/render';
import { DEFAULT_VIEW, readViewState } from '../../../src/state/view-state';
import { TEXT_LANGUAGES } from '../../../src/model/text-languages';

/** What a poster of the opening view may weigh as it travels. */
const MOST_BYTES = 40_000;

let atlas: Atlas;
let base: PosterBase;

function fileOf(name: string): unknown {
  return JSON.parse(readFileSync(`public/basemap/${name}.json`, 'utf8'));
}

function poster(more: Partial<PosterOptions> = {}): string {
  return renderPoster({
    atlas,
    base,
    view: DEFAULT_VIEW,
    language: 'en',
    theme: 'light',
    ...POSTER_SIZE_PX,
    title: 'Corridors',
    description: 'A map of corridors',
    ...more,
  });
}

/** The document of well-formed XML; fails on anything else. */
function parsed(svg: string): Document {
  const document = new new Window().DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document;
  expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
  return document;
}

beforeAll(() => {
  const { cities, defaultCity = '' } = buildGeo('geo');
  const read = parseAtlas(JSON.parse(cities.get(defaultCity)?.atlas ?? ''));
  const shapes = readPosterBase(fileOf('poster-base'), fileOf('labels'));
  if (!read.ok || !shapes.ok) throw new Error('the atlas or the base of posters does not read');
  [atlas, base] = [read.value, shapes.value];
}, 120_000);

describe('A poster', { timeout: 60_000 }, () => {
  it('of the opening view travels in 40 kB, whatever its language and theme', () => {
    for (const language of LANGUAGES) {
      const bytes = brotliCompressSync(poster({ language, theme: language === 'zh' ? 'dark' : 'light' })).length;
      expect(bytes, language).toBeLessThanOrEqual(MOST_BYTES);
    }
  });

  it('names and describes itself, and says who the data is from', () => {
    const document = parsed(poster({ title: 'A & B <1>', description: '"quoted" ’til ]]>' }));
    const svg = document.documentElement;
    expect(svg.getAttribute('role')).toBe('img');
    const [title = '', description = ''] = (svg.getAttribute('aria-labelledby') ?? '').split(' ');
    expect(document.getElementById(title)?.textContent).toBe('A & B <1>');
    expect(document.getElementById(description)?.textContent).toBe('"quoted" ’til ]]>');
    expect(svg.textContent).toContain('© OpenStreetMap contributors');
  });

  it('names the corridor’s sea port at once: lesser signs around it make way', () => {
    const names = { en: 'Qinzhou Port', zh: '钦州港', ar: 'ميناء تشينتشو' };
    for (const language of TEXT_LANGUAGES) {
      expect(parsed(poster({ language })).documentElement.textContent).toContain(names[language]);
    }
  });

  it('of a year leaves out what was not there yet, with its stations', () => {
    const view = readViewState('at=98,36,4');
    const absent = atlas.routes.filter(({ corridor }) => corridor === 'power').map(({ id }) => id);
    const then = parsed(
      poster({ view, year: { open: [], building: [], planned: [], undated: [], absent } }),
    ).documentElement;
    const now = parsed(poster({ view })).documentElement;
    expect(now.textContent).toContain('Hami');
    expect(then.textContent).not.toContain('Hami power');
    // The colour of power lines, as STACK.md has it.
    const [before, after] = [then, now].map((svg) => svg.outerHTML.toLowerCase().includes('#a42bc6'));
    expect([before, after]).toEqual([false, true]);
  });

  it('of a plan shows the way whole, its ends by name, and lets the corridors recede', () => {
    const way: Position[] = [
      [106.5, 29.6],
      [121.8, 31.2],
      [-122.3, 37.8],
    ];
    const legs = [{ mode: 'sea' as const, schematic: false, parts: [way] }];
    const end = { role: 'destination' as const, position: way[2] ?? [0, 0], hub: null };
    const plan = { ...NO_PLAN, itineraries: [{ legs }], ends: [{ ...end, name: 'Oakland', english: 'Oakland' }] };
    const document = parsed(poster({ plan }));
    const signs = [...document.querySelectorAll('use')].map((use) => use.getAttribute('href') ?? '');
    expect(document.documentElement.textContent).toContain('Oakland');
    expect(signs.some((href) => href.includes('plan-destination'))).toBe(true);
    expect(poster()).not.toContain('plan-destination');
  });

  it('has dashes that grow with the ground from one whole zoom to the next, as the map does', () => {
    const dashAt = (zoom: number): number => {
      const svg = poster({ view: readViewState(`at=108,10,${zoom}&show=land-sea&modes=sea`) });
      // The colour of sea lines, as STACK.md has it.
      const dashes = [...svg.matchAll(/stroke="#0b3f86"[^>]*stroke-dasharray="([\d.]+)/gi)].map(([, dash]) => dash);
      return Math.max(...dashes.map(Number));
    };
    expect(dashAt(3)).toBeGreaterThan(1);
    expect(Math.abs(dashAt(3.5) / dashAt(3) - Math.SQRT2)).toBeLessThan(0.02);
  });

  it('refers to nothing beyond itself and runs nothing', () => {
    const svg = poster({ view: readViewState('select=corridor:land-sea') });
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|data:|url\((?!#)|href="(?!#)/);
    expect(svg).not.toMatch(/<(?:script|style|image|foreignObject)|\son\w+=/i);
    const ids = new Set([...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const references = [...svg.matchAll(/(?:href="#|url\(#)([^")]+)/g)].map(([, id]) => id);
    expect(references.length).toBeGreaterThan(0);
    expect(references.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('begins every id with its prefix, so that several may stand on one page', () => {
    const ids = [...poster({ fragmentPrefix: 'second-' }).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.filter((id) => !id.startsWith('second-'))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds no number that is none', () => {
    for (const query of ['', 'projection=mercator', 'at=20,60,1,120,50', 'at=106,29,9', 'select=hub:qinzhou-port']) {
      expect(poster({ view: readViewState(query) }), query).not.toMatch(/NaN|Infinity|undefined|null/);
    }
  });

  it('shows the corridors of the view and no others', () => {
    const power = '#A42BC6';
    expect(poster()).toContain(`stroke="${power}"`);
    expect(poster({ view: { ...DEFAULT_VIEW, corridors: ['land-sea'] } })).not.toContain(`stroke="${power}"`);
  });

  it('lets all but what is selected recede', () => {
    expect(poster()).not.toContain('stroke-opacity=".16"');
    expect(poster({ view: readViewState('select=corridor:power') })).toContain('stroke-opacity=".16"');
  });

  it('speaks the language asked for', () => {
    const svg = parsed(poster({ language: 'ar' })).documentElement;
    expect(svg.getAttribute('lang')).toBe('ar');
    expect(svg.textContent).toContain('تشونغتشينغ');
  });
});
