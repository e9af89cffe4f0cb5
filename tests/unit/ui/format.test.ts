import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../../src/model/atlas';
import type { Figure } from '../../../src/model/figure';
import {
  formatCount,
  formatCountry,
  formatFigure,
  formatKm,
  formatPercent,
  formatPosition,
} from '../../../src/ui/format';
import { formatDate, formatPeriod, formatWhen, yearOf } from '../../../src/ui/format-date';
import { loadWords, wordsOf } from '../../../src/i18n';
import { inAllLanguages } from '../../../src/model/text';

/** Arabic numbers with a sign carry a left-to-right mark before it, so that the sign stays before its number. */
const LRM = '\u200e';

beforeAll(() => Promise.all(LANGUAGES.map(loadWords)));

function figure(parts: Partial<Figure>): Figure {
  return { id: 'x', quantity: 'length', asOf: '2025-06', sources: ['s'], confidence: 'high', ...parts };
}

function inAll(parts: Partial<Figure>): string[] {
  return (['en', 'zh', 'ar'] as Language[]).map((language) => formatFigure(figure(parts), language));
}

describe('formatFigure', () => {
  it.each<[Partial<Figure>, string, string, string]>([
    [{ value: 1450, unit: 'km', hedge: 'about' }, 'about 1,450 km', '约1,450公里', 'نحو 1,450 كم'],
    [{ low: 657, high: 658, unit: 'km' }, '657–658 km', '657–658公里', '657–658 كم'],
    [{ low: 48, high: 49, unit: 'h' }, '48–49 hours', '48–49小时', '48–49 ساعةً'],
    [{ value: 1, unit: 'd' }, '1 day', '1天', 'يوم واحد'],
    [{ value: 2, unit: 'd' }, '2 days', '2天', 'يومان'],
    [{ value: 9, unit: 'd' }, '9 days', '9天', '9 أيام'],
    [{ value: 20, unit: 'd', hedge: 'over' }, 'over 20 days', '超过20天', 'أكثر من 20 يومًا'],
    [{ low: 1, high: 2, unit: 'd' }, '1–2 days', '1–2天', '1–2 يوم'],
    [{ value: 2, unit: 'per-month' }, '2 a month', '每月2班', '2 شهريًا'],
    [{ low: 3, high: 4, unit: 'days-between' }, 'every 3–4 days', '每3–4天一班', 'كل 3–4 أيام'],
    [{ value: 127, unit: 'countries' }, '127 countries and regions', '127个国家和地区', '127 بلدًا ومنطقة'],
    [{ value: 555, unit: 'ports' }, '555 ports', '555个港口', '555 ميناءً'],
    [{ value: 3, unit: 'rank' }, '3rd', '第3位', 'المرتبة 3'],
    [{ value: 7, unit: 'ms' }, '7 milliseconds', '7毫秒', '7 أجزاء من ألف من الثانية'],
  ])('says %j with its unit in every language', (parts, en, zh, ar) => {
    expect(inAll(parts)).toEqual([en, zh, ar]);
  });

  it.each<[Partial<Figure>, string, string, string]>([
    [{ value: 2_540_000, unit: 'vehicles' }, '2.54 million vehicles', '254万辆', '2.54 مليون مركبة'],
    [{ value: 953_200, unit: 'vehicles' }, '953,200 vehicles', '95.32万辆', '953,200 مركبة'],
    [{ value: 1_390_800, unit: 'TEU' }, '1,390,800 TEU', '139.08万标准箱', '1,390,800 حاوية مكافئة (TEU)'],
    [{ value: 22_423_518, unit: 't' }, '22,423,518 tonnes', '22,423,518吨', '22,423,518 طنًا'],
    [{ value: 7.27, unit: 'bn-CNY' }, '7.27 billion yuan', '72.7亿元', '7.27 مليار يوان'],
    [{ value: 1592.958, unit: 'bn-CNY' }, '1,592.958 billion yuan', '15,929.58亿元', '1,592.958 مليار يوان'],
    [
      { value: 3200, unit: 'bn-CNY', hedge: 'over' },
      'over 3.2 trillion yuan',
      '超过3.2万亿元',
      'أكثر من 3.2 تريليون يوان',
    ],
    [{ value: 230, unit: 'mn-CNY' }, '230 million yuan', '2.3亿元', '230 مليون يوان'],
    [{ value: 17, unit: 'bn-USD' }, '17 billion US dollars', '170亿美元', '17 مليار دولار أمريكي'],
  ])('says the large number in %j as a newspaper would, and never loses a digit', (parts, en, zh, ar) => {
    expect(inAll(parts)).toEqual([en, zh, ar]);
  });

  it.each<[Partial<Figure>, string, string, string]>([
    [{ value: 100, unit: 'MW' }, '100 MW', '10万千瓦', '100 ميغاواط'],
    [{ value: 8000, unit: 'MW' }, '8 GW', '800万千瓦', '8 غيغاواط'],
    [{ value: 14_200, unit: 'MW' }, '14.2 GW', '1,420万千瓦', '14.2 غيغاواط'],
    [{ value: 800, unit: 'kV' }, '800 kV', '800千伏', '800 كيلوفولت'],
    [{ value: 11.751, unit: 'TWh' }, '11.751 TWh', '117.51亿千瓦时', '11.751 تيراواط ساعة'],
    [{ value: 100, unit: 'GWh', hedge: 'about' }, 'about 100 GWh', '约1亿千瓦时', 'نحو 100 غيغاواط ساعة'],
  ])('says the power and energy in %j in the unit the language uses', (parts, en, zh, ar) => {
    expect(inAll(parts)).toEqual([en, zh, ar]);
  });

  it('shows the sign of a growth and of a change in cost, and of nothing else', () => {
    expect(inAll({ value: 90.5, unit: 'percent', quantity: 'vehicles-growth' })).toEqual([
      '+90.5%',
      '+90.5%',
      `${LRM}+90.5%`,
    ]);
    expect(inAll({ value: -3.5, unit: 'percent', quantity: 'cost-change' })).toEqual(['−3.5%', '−3.5%', `${LRM}−3.5%`]);
    expect(inAll({ value: 11.5, unit: 'percent', quantity: 'new-energy-share' })).toEqual(['11.5%', '11.5%', '11.5%']);
  });

  it('says a date as far as it is known', () => {
    expect(inAll({ date: '2024-08-20' })).toEqual(['20 August 2024', '2024年8月20日', '20 أغسطس 2024']);
    expect(inAll({ date: '2022-03' })).toEqual(['March 2022', '2022年3月', 'مارس 2022']);
    expect(inAll({ date: '2019' })).toEqual(['2019', '2019年', '2019']);
  });

  it('gives words as they stand', () => {
    expect(inAll({ text: inAllLanguages({ en: 'car parts', zh: '汽车零部件', ar: 'قطع سيارات' }) })).toEqual([
      'car parts',
      '汽车零部件',
      'قطع سيارات',
    ]);
  });
});

describe('ordinals', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [21, '21st'],
  ])('writes rank %i as %s', (value, expected) => {
    expect(formatFigure(figure({ value, unit: 'rank' }), 'en')).toBe(expected);
  });
});

describe('dates and spans', () => {
  it('names a span by its ends', () => {
    expect(formatPeriod('2024', 'en')).toBe('2024');
    expect(formatPeriod('2025-01/2025-08', 'en')).toBe('January–August 2025');
    expect(formatPeriod('2025-01/2025-08', 'zh')).toBe('2025年1–8月');
    expect(formatPeriod('2025-01/2025-08', 'ar')).toBe('يناير–أغسطس 2025');
    expect(formatPeriod('2020/2024', 'en')).toBe('2020–2024');
    expect(formatPeriod('2024-12/2025-03', 'en')).toBe('December 2024 – March 2025');
  });

  it('leaves what is no date as it is', () => {
    expect(formatDate('undated', 'en')).toBe('undated');
    expect(formatPeriod('2024/', 'en')).toBe('2024/');
    expect(yearOf('soon')).toBeNull();
  });

  it('does not move a date with the reader’s time zone', () => {
    expect(formatDate('2025-01-01', 'en')).toBe('1 January 2025');
    expect(formatDate('2025-12-31', 'en')).toBe('31 December 2025');
  });

  it('tells the span a figure counts from the date at which it was true', () => {
    expect(formatWhen(figure({ period: '2024', asOf: '2025-01' }), 'en')).toEqual({
      period: '2024',
      asOf: 'January 2025',
    });
    expect(formatWhen(figure({ asOf: '2025-01' }), 'en')).toEqual({ period: null, asOf: 'January 2025' });
  });

  it('places a date within its year', () => {
    expect(yearOf('2025')).toBe(2025);
    expect(yearOf('2025-07')).toBe(2025.5);
  });
});

describe('lengths, shares, places and counts', () => {
  it('rounds a measured length to whole km, and to a tenth below ten', () => {
    expect(formatKm(1304.4, 'en')).toBe('1,304 km');
    expect(formatKm(7.94, 'en')).toBe('7.9 km');
  });

  it('writes shares as whole per cent', () => {
    expect(formatPercent(0.0999, 'en')).toBe('10%');
  });

  it('writes latitude before longitude, as precisely as is known', () => {
    expect(formatPosition([106.3759, 29.6423], 0.5, 'en')).toBe('29.642° N 106.376° E');
    expect(formatPosition([-46.3, -23.95], 60, 'en')).toBe('23.9° S 46.3° W');
    expect(formatPosition([106.3759, 29.6423], 2, 'zh')).toBe('北纬29.64° 东经106.38°');
  });

  it('names countries and regions shortly, and leaves what it does not know', () => {
    expect(formatCountry('IQ', 'en')).toBe('Iraq');
    expect(formatCountry('HK', 'en')).toBe('Hong Kong');
    expect(formatCountry('IQ', 'zh')).toBe('伊拉克');
    expect(formatCountry('IQ', 'ar')).toBe('العراق');
    expect(formatCountry('nowhere', 'en')).toBe('nowhere');
  });

  it('counts with the plural of the language', () => {
    const routes = (count: number, language: Language): string =>
      formatCount(count, wordsOf(language).legend.routes, language);
    expect([1, 2, 5].map((count) => routes(count, 'en'))).toEqual(['1 route', '2 routes', '5 routes']);
    expect([1, 2, 5, 35].map((count) => routes(count, 'ar'))).toEqual(['مسار واحد', 'مساران', '5 مسارات', '35 مسارًا']);
  });
});
