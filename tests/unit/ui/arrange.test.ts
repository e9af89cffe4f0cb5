import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/model/figure';
import { arrange, lengthsOf, rowsOf } from '../../../src/ui/arrange';
import { citedSources, numberSources } from '../../../src/ui/references';
import { timelineOf } from '../../../src/ui/timeline';
import { DOSSIER, figure } from './fixture';
import { textOf } from '../../../src/model/text';

const ids = (figures: readonly Figure[]): string[] => figures.map(({ id }) => id);
const rail = DOSSIER.entries['route:north-south/rail-sea']?.figures ?? [];
const reach = DOSSIER.entries['corridor:north-south']?.figures ?? [];

describe('arranging figures', () => {
  it('stands figures of one quantity and scope side by side: what holds first, then the newest', () => {
    const [row, ...others] = rowsOf([
      figure('old', { value: 1, asOf: '2019', standing: 'superseded' }),
      figure('disputed', { value: 2, asOf: '2025', standing: 'disputed' }),
      figure('now', { value: 3, asOf: '2024' }),
      figure('newest', { value: 3, asOf: '2026' }),
    ]);
    expect(others).toEqual([]);
    expect(ids(row?.figures ?? [])).toEqual(['newest', 'now', 'disputed', 'old']);
  });

  it('keeps apart what counts different things', () => {
    const scope = (en: string): Figure['scope'] => textOf(() => en);
    const rows = rowsOf([figure('a', { scope: scope('north') }), figure('b', { scope: scope('south') })]);
    expect(rows).toHaveLength(2);
  });

  it('makes bars of three or more spans, and leaves lengths to their own block', () => {
    const sections = arrange(rail);
    expect(sections.map(({ group }) => group)).toEqual(['time', 'moved']);
    const moved = sections.find(({ group }) => group === 'moved');
    expect(moved?.series.map(({ figures }) => ids(figures))).toEqual([['rs-teu-2021', 'rs-teu-2022', 'rs-teu-2023']]);
    expect(moved?.rows.map(({ quantity }) => quantity)).toEqual(['goods']);
  });

  it('stands lengths of the whole before those of parts, each with what holds first', () => {
    const part = textOf(() => 'the part in the city');
    const km = (id: string, more: Partial<Figure> = {}): Figure =>
      figure(id, { quantity: 'length', value: 1, unit: 'km', ...more });
    const rows = lengthsOf([
      km('part', { scope: part }),
      km('old', { asOf: '2019', standing: 'superseded' }),
      figure('elsewhere', { quantity: 'goods' }),
      km('now', { asOf: '2024' }),
    ]);
    expect(rows.map(({ figures }) => ids(figures))).toEqual([['now', 'old'], ['part']]);
  });

  it('makes no bars of growth rates or of only two spans', () => {
    const growth = [2021, 2022, 2023].map((year) =>
      figure(`g${year}`, { quantity: 'containers-growth', value: 1, unit: 'percent', period: String(year) }),
    );
    const two = [2021, 2022].map((year) =>
      figure(`t${year}`, { quantity: 'trains', value: 1, unit: 'trains', period: String(year) }),
    );
    expect(arrange([...growth, ...two]).flatMap(({ series }) => series)).toEqual([]);
  });

  it('loses no figure but the lengths', () => {
    const shown = arrange(rail).flatMap(({ series, rows }) => [...series, ...rows].flatMap(({ figures }) => figures));
    expect(ids(shown).sort()).toEqual(
      ids(rail)
        .filter((id) => !id.startsWith('rs-km'))
        .sort(),
    );
  });
});

describe('a timeline', () => {
  it('places each figure at its date and names the years that have none', () => {
    const { points, years, top } = timelineOf(reach);
    expect(ids(points.map((point) => point.figure))).toEqual(['reach-2018', 'reach-2020', 'reach-2021']);
    expect(years).toEqual([
      { year: 2018, empty: false },
      { year: 2019, empty: true },
      { year: 2020, empty: false },
      { year: 2021, empty: false },
    ]);
    expect(top).toBe(345);
  });

  it('is empty without figures', () => {
    expect(timelineOf([])).toEqual({ points: [], years: [], top: 0 });
  });
});

describe('references', () => {
  it('numbers sources in the order in which they are cited, those cited before the figures first', () => {
    expect([...numberSources(rail)]).toEqual([
      ['agency-2024', 1],
      ['paper-2019', 2],
    ]);
    expect(numberSources(rail, ['repost-undated']).get('repost-undated')).toBe(1);
  });

  it('lists the cited sources by number', () => {
    const cited = citedSources(numberSources(reach), DOSSIER.sources);
    expect(cited.map(({ id }) => id)).toEqual(['agency-2024', 'repost-undated']);
  });
});
