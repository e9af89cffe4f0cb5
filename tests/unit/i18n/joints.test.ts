import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../../src/i18n';
import { named, withAside } from '../../../src/i18n/joints';
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
});
