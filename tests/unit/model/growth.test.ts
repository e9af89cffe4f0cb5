import { describe, expect, it } from 'vitest';
import { acrossIn, growthOf } from '../../../src/model/growth';
import type { Dossier } from '../../../src/model/dossier';
import type { Figure, Quantity } from '../../../src/model/figure';
import { smallAtlas } from '../drawing/small-atlas';
import { inAllLanguages } from '../../../src/model/text';

let count = 0;

function figure(quantity: Quantity, more: Partial<Figure>): Figure {
  return { id: `f${++count}`, quantity, asOf: '2026', sources: ['s'], confidence: 'high', ...more };
}

const dated = (quantity: Quantity, date: string, more: Partial<Figure> = {}): Figure =>
  figure(quantity, { date, asOf: date, ...more });

const counted = (quantity: Quantity, value: number, more: Partial<Figure>): Figure =>
  figure(quantity, { value, unit: quantity === 'trains' ? 'trains' : 'TEU', ...more });

const reach = (value: number, asOf: string, more: Partial<Figure> = {}): Figure =>
  figure('reach-ports', { value, unit: 'ports', asOf, ...more });

const words = (en: string) => inAllLanguages({ en, zh: '字', ar: 'ح' });

function dossier(entries: Record<string, Figure[]>): Dossier {
  return {
    schema: 1,
    version: 'small',
    entries: Object.fromEntries(Object.entries(entries).map(([key, figures]) => [key, { figures, notes: [] }])),
    claims: [],
    sources: [],
  };
}

const growth = (entries: Record<string, Figure[]>) => growthOf(smallAtlas(), dossier(entries));

describe('the start of a route', () => {
  const startOf = (...figures: Figure[]) => growth({ 'route:north/far': figures }).routes.get('north/far');

  it('is its first run, its opening or when it came into service, whichever is first', () => {
    expect(startOf(dated('in-service', '2021-03'), dated('first-run', '2019-12-31'))?.start).toBe(2019);
    expect(startOf(dated('opened', '2018'))?.start).toBe(2018);
  });

  it('is not published where no figure dates it, or only words do', () => {
    expect(startOf(dated('planned-opening', '2018'), dated('approved', '2017'))?.start).toBeNull();
    expect(startOf(figure('first-run', { text: words('in spring'), asOf: '2018' }))?.start).toBeNull();
  });

  it('is what is said of the whole route, before what is said of a forerunner', () => {
    const forerunner = dated('first-run', '2023-08', { scope: words('its predecessor') });
    expect(startOf(forerunner, dated('first-run', '2024-08-20'))?.start).toBe(2024);
    expect(startOf(forerunner)?.start).toBe(2023);
  });

  it('has not come where the route is still being built or planned', () => {
    const atlas = smallAtlas();
    const routes = atlas.routes.map((route) =>
      route.id === 'power/line' ? { ...route, status: 'building' as const } : route,
    );
    const found = growthOf({ ...atlas, routes }, dossier({})).routes;
    expect(found.get('power/line')).toEqual({ start: null, works: null, unfinished: 'building' });
    expect(found.get('north/far')).toEqual({ start: null, works: null });
  });

  it('is not what a newer figure has replaced', () => {
    const old = dated('opened', '2017', { standing: 'superseded' });
    expect(startOf(old, dated('opened', '2018'))?.start).toBe(2018);
  });
});

describe('what is counted by year', () => {
  it('spans the years of starts and counts, and knows when there are none', () => {
    expect(growth({}).range).toBeNull();
    const found = growth({
      'route:north/far': [dated('first-run', '2019')],
      'corridor:south': [reach(10, '2022-05')],
    });
    expect(found.range).toEqual([2019, 2022]);
  });

  it('leaves a year without a figure empty', () => {
    const figures = [2019, 2021, 2022].map((year) =>
      counted('trains', year, { period: String(year), asOf: `${year}` }),
    );
    const [series] = growth({ 'corridor:north': figures }).series;
    expect([...(series?.byYear.keys() ?? [])]).toEqual([2019, 2021, 2022]);
  });

  it('takes the whole year before a part of it, and what is sure before what is not', () => {
    const [series] = growth({
      'corridor:north': [
        counted('containers', 7, { period: '2025-01/2025-08', asOf: '2025-08' }),
        counted('containers', 12, { period: '2025', asOf: '2025' }),
        reach(571, '2026-09', { confidence: 'low' }),
        reach(584, '2026-01'),
      ],
    }).series.toReversed();
    expect(series?.byYear.get(2025)?.value).toBe(12);
    const ports = growth({ 'corridor:north': [reach(571, '2026-09', { confidence: 'low' }), reach(584, '2026-01')] });
    expect(ports.series[0]?.byYear.get(2026)?.value).toBe(584);
  });

  it('takes the latest of a year’s reach', () => {
    const found = growth({ 'corridor:north': [reach(577, '2025-08-31'), reach(555, '2025-01-16')] });
    expect(found.series[0]?.byYear.get(2025)?.value).toBe(577);
  });

  it('gives no year what was counted over several, but keeps what ran from one into the next', () => {
    const found = growth({
      'corridor:north': [counted('containers', 5000, { period: '2017/2025-11-29' })],
      'route:south/near': [counted('trains', 168, { period: '2024-08/2025-08' })],
    });
    expect(found.series.map(({ corridor, byYear }) => [corridor, byYear.size])).toEqual([['south', 0]]);
    const [trains] = found.series;
    expect([2023, 2024, 2025].map((year) => (trains ? acrossIn(year, trains).length : NaN))).toEqual([0, 1, 1]);
  });

  it('keeps scopes apart, and leaves out a short one beside a long one', () => {
    const whole = [2019, 2020, 2021].map((year) => counted('containers', year, { period: String(year) }));
    const part = counted('containers', 3, { period: '2021', scope: words('of which seaward') });
    expect(growth({ 'corridor:north': [...whole, part] }).series).toHaveLength(1);
    expect(growth({ 'corridor:north': [part] }).series).toHaveLength(1);
  });

  it('takes no number whose span nobody gives', () => {
    expect(growth({ 'route:north/far': [counted('containers', 84, { asOf: '2025-08' })] }).series).toEqual([]);
  });
});
