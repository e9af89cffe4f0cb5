import { describe, expect, it } from 'vitest';
import { posterFor, posterOf, type PosterList } from '../../../src/embed/poster-choice';

const POSTERS: PosterList = [
  ['', 'opening'],
  ['select=corridor:iraq&projection=mercator', 'iraq-flat'],
];

describe('the poster of a view', () => {
  it('is that of exactly this view, in its language and theme', () => {
    expect(posterOf('', POSTERS, false)).toBe('opening.en.light');
    expect(posterOf('lang=ar&theme=dark', POSTERS, false)).toBe('opening.ar.dark');
    expect(posterOf('projection=mercator&lang=zh&select=corridor:iraq', POSTERS, false)).toBe('iraq-flat.zh.light');
  });

  it('follows the system where the view has no theme', () => {
    expect(posterOf('lang=zh', POSTERS, true)).toBe('opening.zh.dark');
    expect(posterOf('lang=zh&theme=system', POSTERS, true)).toBe('opening.zh.dark');
    expect(posterOf('lang=zh&theme=system', POSTERS, false)).toBe('opening.zh.light');
  });

  it('is the same whether or not the view moves', () => {
    expect(posterOf('flow=off', POSTERS, false)).toBe('opening.en.light');
    expect(posterOf('flow=on&lang=zh', POSTERS, false)).toBe('opening.zh.light');
  });

  it('is none where the view is another: a near one would show what was not asked for', () => {
    expect(posterOf('select=corridor:iraq', POSTERS, false)).toBeNull();
    expect(posterOf('at=108,27,3.5', POSTERS, false)).toBeNull();
  });

  it('is the one drawn for the column, stretched by three tenths at most', () => {
    expect([320, 520, 521, 988, 989, Infinity].map((column) => posterFor('opening.en.light', column))).toEqual([
      'opening-400.en.light',
      'opening-400.en.light',
      'opening-760.en.light',
      'opening-760.en.light',
      'opening.en.light',
      'opening.en.light',
    ]);
    expect(posterFor('posters/hong-kong.zh.dark', 400)).toBe('posters/hong-kong-400.zh.dark');
  });
});
