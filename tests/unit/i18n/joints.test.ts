import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../../src/i18n';
import { dated, inARow, named, sourceLine, withAside } from '../../../src/i18n/joints';
import { LANGUAGES } from '../../../src/model/atlas';

beforeAll(() => Promise.all(LANGUAGES.map(loadWords)));

describe('texts that stand together', () => {
  it('have the marks of their language', () => {
    expect(named('Length', '1,288 km', 'en')).toBe('Length: 1,288 km');
    expect(named('长度', '1,288公里', 'zh')).toBe('长度：1,288公里');
    expect(withAside('over 1,400 km', '2024', 'en')).toBe('over 1,400 km (2024)');
    expect(withAside('超过1,400公里', '2024年', 'zh')).toBe('超过1,400公里（2024年）');
    expect(withAside('أكثر من 1,400 كم', '2024', 'ar')).toBe('أكثر من 1,400 كم (2024)');
  });

  it('are left as they are, whatever marks of templates they hold', () => {
    expect(named('{text}', '{name} $&', 'en')).toBe('{text}: {name} $&');
  });

  it('name a source with the marks for titles of their language', () => {
    const source = {
      publisher: { en: 'Xinhua', zh: '新华社', ar: 'شينخوا' },
      title: { en: 'A canal', zh: '一条运河', ar: 'قناة' },
    };
    expect(sourceLine(source, 'en')).toBe('Xinhua, “A canal”');
    expect(sourceLine(source, 'zh')).toBe('新华社《一条运河》');
    expect(sourceLine(source, 'ar')).toBe('شينخوا، «قناة»');
    expect(dated(sourceLine(source, 'zh'), '2024年5月3日', 'zh')).toBe('新华社《一条运河》，2024年5月3日');
    expect(dated('Xinhua', '3 May 2024', 'en')).toBe('Xinhua, 3 May 2024');
  });

  it('tell the marks within a title from those around it', () => {
    const by = (title: string) => ({ publisher: 'P', title });
    expect(sourceLine(by('中国发布《总体规划》'), 'zh')).toBe('P《中国发布〈总体规划〉》');
    expect(sourceLine(by('“渝深港”班列首发'), 'zh')).toBe('P《“渝深港”班列首发》');
    expect(sourceLine(by('أول رحلة لقطار «يو»'), 'ar')).toBe('P، «أول رحلة لقطار “يو”»');
    expect(sourceLine(by('The “Steel Silk Road”'), 'en')).toBe('P, “The ‘Steel Silk Road’”');
  });

  it('stand in a row', () => {
    expect(inARow(['a', 'b', 'c'], 'en')).toBe('a; b; c');
    expect(inARow(['甲', '乙'], 'zh')).toBe('甲；乙');
    expect(inARow(['أ', 'ب'], 'ar')).toBe('أ؛ ب');
    expect(inARow([], 'en')).toBe('');
  });
});
