import { describe, expect, it } from 'vitest';
import { LANGUAGES, MODES } from '../../../src/model/atlas';
import {
  DEFAULT_VIEW,
  FLOWS,
  PROJECTIONS,
  readViewState,
  sameSelection,
  THEMES,
  type ViewState,
  WORLDVIEWS,
  writeViewState,
} from '../../../src/state/view-state';
import { randomPlan } from './random-plan';
import { seeded } from './random';

const FULL: ViewState = {
  camera: { center: [106.55, 29.56], zoom: 5.2, bearing: -12.5, pitch: 40 },
  corridors: ['land-sea', 'iraq'],
  modes: ['rail', 'sea'],
  selection: { kind: 'route', id: 'land-sea/rail-sea' },
  plan: null,
  year: 2019,
  tour: { id: 'founding-article', stop: 'iraq' },
  flow: 'off',
  language: 'ar',
  theme: 'dark',
  projection: 'mercator',
  worldview: 'cn',
};

describe('the view in a link', () => {
  it('is empty for the default view, and an empty link gives the default view', () => {
    expect(writeViewState(DEFAULT_VIEW)).toBe('');
    expect(readViewState('')).toEqual(DEFAULT_VIEW);
    expect(readViewState('?')).toEqual(DEFAULT_VIEW);
  });

  it('can be read by a person', () => {
    expect(writeViewState(FULL)).toBe(
      'at=106.55,29.56,5.2,-12.5,40&show=land-sea,iraq&modes=rail,sea&select=route:land-sea/rail-sea' +
        '&year=2019&tour=founding-article:iraq&flow=off&lang=ar&theme=dark&projection=mercator&worldview=cn',
    );
  });

  it('comes back as it went, with or without the question mark, and percent-encoded by a careful host', () => {
    const query = writeViewState(FULL);
    expect(readViewState(query)).toEqual(FULL);
    expect(readViewState(`?${query}`)).toEqual(FULL);
    expect(readViewState(new URLSearchParams(query).toString())).toEqual(FULL);
  });

  it('leaves out bearing and pitch where the map stands straight', () => {
    const camera = { center: [106.55, 29.56] as [number, number], zoom: 5, bearing: 0, pitch: 0 };
    expect(writeViewState({ ...DEFAULT_VIEW, camera })).toBe('at=106.55,29.56,5');
    expect(writeViewState({ ...DEFAULT_VIEW, camera: { ...camera, bearing: -0.01 } })).toBe('at=106.55,29.56,5');
    expect(writeViewState({ ...DEFAULT_VIEW, camera: { ...camera, pitch: 30 } })).toBe('at=106.55,29.56,5,0,30');
  });

  it('wraps a centre that was panned round the world', () => {
    const camera = { center: [466.55, 29.56] as [number, number], zoom: 5, bearing: 0, pitch: 0 };
    expect(writeViewState({ ...DEFAULT_VIEW, camera })).toBe('at=106.55,29.56,5');
  });

  it('tells "nothing shown" from "not chosen"', () => {
    expect(readViewState('show=&modes=')).toEqual({ ...DEFAULT_VIEW, corridors: [], modes: [] });
    expect(writeViewState({ ...DEFAULT_VIEW, corridors: [], modes: [] })).toBe('show=&modes=');
  });

  it('knows every kind of selection', () => {
    for (const [text, selection] of [
      ['corridor:iraq', { kind: 'corridor', id: 'iraq' }],
      ['hub:qinzhou-port', { kind: 'hub', id: 'qinzhou-port' }],
      ['passage:hormuz', { kind: 'passage', id: 'hormuz' }],
      ['city', { kind: 'city' }],
    ] as const) {
      expect(readViewState(`select=${text}`).selection).toEqual(selection);
      expect(writeViewState({ ...DEFAULT_VIEW, selection })).toBe(`select=${text}`);
    }
  });

  it('knows a tour at its start and at one of its stops', () => {
    expect(readViewState('tour=a-tour').tour).toEqual({ id: 'a-tour', stop: null });
    expect(readViewState('tour=a-tour:second').tour).toEqual({ id: 'a-tour', stop: 'second' });
    expect(writeViewState({ ...DEFAULT_VIEW, tour: { id: 'a-tour', stop: null } })).toBe('tour=a-tour');
  });

  it('gives all modes, in any order, their default', () => {
    expect(readViewState(`modes=${[...MODES].reverse().join(',')}`).modes).toBeNull();
    expect(readViewState('modes=sea,rail').modes).toEqual(['rail', 'sea']);
  });

  it.each([
    'at=',
    'at=106.55,29.56',
    'at=106.55,29.56,5,0,0,0',
    'at=29.56,106.55,5',
    'at=106.55,29.56,-1',
    'at=106.55,29.56,23',
    'at=106.55,29.56,5,181',
    'at=106.55,29.56,5,0,86',
    'at=NaN,NaN,NaN',
    'at=1e2,1e1,5',
    'at=Infinity,0,0',
    'at=0x10,1,5',
    'at= 1,2,3',
    'at=1,2,3&at=4,5,6',
    'show=LAND-SEA',
    'show=land-sea,',
    'show=../../etc',
    'show=<script>alert(1)</script>',
    `show=${'a'.repeat(121)}`,
    `show=${Array.from({ length: 65 }, (_, i) => `c${i}`).join(',')}`,
    'modes=rail,zeppelin',
    'modes=rail,',
    'select=route:land-sea',
    'select=route:land-sea/',
    'select=route:a/b/c',
    'select=hub:',
    'select=hub',
    'select=leg:land-sea/x',
    'select=__proto__:constructor',
    'select=city:chongqing',
    'year=',
    'year=19',
    'year=2019-05',
    'year=1799',
    'year=2019.5',
    'year=+2019',
    'year=2019&year=2020',
    'tour=',
    'tour=:first',
    'tour=a:',
    'tour=a:b:c',
    'tour=A Tour',
    'flow=yes',
    'lang=tlh',
    'lang=EN',
    'lang=en&lang=zh',
    'theme=constructor',
    'projection=globe&projection=mercator',
    'worldview=toString',
    'unknown=1',
    '%',
    '%E0%A4%A',
    '=&=&&&==',
  ])('opens the default view for %s', (query) => {
    expect(readViewState(query)).toEqual(DEFAULT_VIEW);
  });

  it('opens the default view for a query longer than any view needs', () => {
    expect(readViewState(`lang=zh&x=${'y'.repeat(5000)}`)).toEqual(DEFAULT_VIEW);
  });

  it('keeps what is sound beside what is not', () => {
    expect(readViewState('at=nowhere&lang=zh&theme=pink')).toEqual({ ...DEFAULT_VIEW, language: 'zh' });
  });

  it('comes back from the link within half a pixel up to zoom 18, for any view', () => {
    const random = seeded(20241);
    const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
    for (let i = 0; i < 2000; i++) {
      const zoom = Math.round(random() * 1800) / 100;
      const view: ViewState = {
        camera: {
          center: [random() * 360 - 180, random() * 170 - 85],
          zoom,
          bearing: random() * 360 - 180,
          pitch: random() * 60,
        },
        corridors: random() < 0.3 ? null : ['a', 'b-2', 'c'].filter(() => random() < 0.5),
        modes: random() < 0.3 ? null : MODES.filter((mode) => mode !== 'road' && random() < 0.5),
        selection: pick([null, { kind: 'city' }, { kind: 'hub', id: 'x-1' }, { kind: 'route', id: 'a/b' }] as const),
        plan: random() < 0.5 ? null : randomPlan(random),
        year: pick([null, 2017, 2026]),
        tour: pick([null, { id: 'a', stop: null }, { id: 'a', stop: 'b-2' }]),
        flow: pick([null, ...FLOWS]),
        language: pick([null, ...LANGUAGES]),
        theme: pick([null, ...THEMES]),
        projection: pick(PROJECTIONS),
        worldview: pick(WORLDVIEWS),
      };
      const back = readViewState(writeViewState(view));
      expect({ ...back, camera: null }).toEqual({ ...view, camera: null });
      const degreesPerPixel = 360 / (512 * 2 ** zoom);
      expect(Math.abs((back.camera?.center[0] ?? NaN) - (view.camera?.center[0] ?? NaN))).toBeLessThanOrEqual(
        degreesPerPixel / 2 + 1e-9,
      );
      expect(writeViewState(back)).toBe(writeViewState(view));
    }
  });

  it('never throws, whatever the query, and what it reads can be written and read again', () => {
    const random = seeded(7);
    const bits = [
      'at=',
      'show=',
      'modes=',
      'select=',
      'route:',
      'hub:',
      'a',
      '-',
      '/',
      ',',
      '.',
      '9',
      '&',
      '=',
      '%',
      '%00',
      '+',
      '#',
      '\u202e',
      '😀',
      '\ud800',
      '<',
      "'",
      '__proto__',
      'lang=zh',
      'theme=dark',
      'plan=',
      'from=',
      'closed=',
      'via=',
      'tonnes=',
      'pick=',
      'reach=time',
      'IQUQR',
      '113.5,22.1',
      'year=',
      'tour=',
      ':',
    ];
    for (let i = 0; i < 5000; i++) {
      const length = Math.floor(random() * 14);
      const query = Array.from({ length }, () => bits[Math.floor(random() * bits.length)]).join('');
      const view = readViewState(query);
      expect(readViewState(writeViewState(view))).toEqual(view);
    }
  });
});

describe('sameSelection', () => {
  it('compares what is selected, not which object says so', () => {
    expect(sameSelection(null, null)).toBe(true);
    expect(sameSelection({ kind: 'hub', id: 'a' }, { kind: 'hub', id: 'a' })).toBe(true);
    expect(sameSelection({ kind: 'hub', id: 'a' }, { kind: 'passage', id: 'a' })).toBe(false);
    expect(sameSelection({ kind: 'city' }, null)).toBe(false);
  });
});
