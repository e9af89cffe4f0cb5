import { describe, expect, it } from 'vitest';
import { presenceIn, routesAmong, routesIn, yearWithin, type RouteYears } from '../../../src/model/presence';

describe('a route in a year', () => {
  const last = 2026;

  it('is there from the year of its start', () => {
    const years = { start: 2019, works: null };
    expect([2018, 2019, 2026].map((year) => presenceIn(year, years, last))).toEqual(['absent', 'open', 'open']);
  });

  it('is being built from the start of works to its own', () => {
    const years = { start: 2025, works: 2023 };
    expect([2022, 2023, 2024, 2025].map((year) => presenceIn(year, years, last))).toEqual([
      'absent',
      'building',
      'building',
      'open',
    ]);
  });

  it('is undated before the last year where nothing was published, and then as the atlas has it', () => {
    const years = { start: null, works: null };
    expect([2017, 2025, 2026].map((year) => presenceIn(year, years, last))).toEqual(['undated', 'undated', 'open']);
  });

  it('is undated again once works of unknown length have begun', () => {
    const years = { start: null, works: 2018 };
    expect([2017, 2018, 2019, 2026].map((year) => presenceIn(year, years, last))).toEqual([
      'absent',
      'building',
      'undated',
      'open',
    ]);
  });

  it('was never there before the last year if it is still being built then, whatever of it is dated', () => {
    const years = { start: null, works: null, unfinished: 'building' } as const;
    const told = (more: Partial<RouteYears>) =>
      [2017, 2019, 2025, 2026].map((year) => presenceIn(year, { ...years, ...more }, last));
    expect(told({})).toEqual(['absent', 'absent', 'absent', 'building']);
    expect(told({ works: 2019 })).toEqual(['absent', 'building', 'building', 'building']);
    expect(told({ start: 2019, works: 2018 })).toEqual(['absent', 'building', 'building', 'building']);
  });

  it('is a plan in the last year if it is one now, and nothing before', () => {
    const years = { start: null, works: null, unfinished: 'planned' } as const;
    expect([2017, 2025, 2026].map((year) => presenceIn(year, years, last))).toEqual(['absent', 'absent', 'planned']);
  });

  it('stands in exactly one of the lists', () => {
    const unknown = { start: null, works: null };
    const routes = new Map<string, RouteYears>([
      ['north/far', { start: 2020, works: null }],
      ['power/line', { start: 2026, works: 2019 }],
      ['north/track', unknown],
      ['south/near', unknown],
    ]);
    expect(routesIn(2019, { routes, range: [2019, 2026] })).toEqual({
      open: [],
      building: ['power/line'],
      planned: [],
      undated: ['north/track', 'south/near'],
      absent: ['north/far'],
    });
    expect(routesIn(2026, { routes, range: [2019, 2026] }).open).toHaveLength(4);
  });
});

describe('routes of a year', () => {
  it('can be looked at in part', () => {
    const all = { open: ['a', 'b'], building: ['c'], planned: ['d'], undated: ['e'], absent: ['f', 'g'] };
    expect(routesAmong(all, (id) => 'bdg'.includes(id))).toEqual({
      open: ['b'],
      building: [],
      planned: ['d'],
      undated: [],
      absent: ['g'],
    });
  });
});

describe('a year among those that the data knows', () => {
  it('is the nearest of them', () => {
    expect([1900, 2020, 2098].map((year) => yearWithin(year, [2017, 2026]))).toEqual([2017, 2020, 2026]);
  });
});
