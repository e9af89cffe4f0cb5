import { describe, expect, it } from 'vitest';
import { textIn } from '../../../src/model/readers';

const read = (value: unknown) => {
  const faults: string[] = [];
  const text = textIn(['en', 'zh', 'ar', 'fa'])(value, 'name', (path, message) => faults.push(`${path} ${message}`));
  return { text, faults };
};

describe('Texts', () => {
  it('are English in a language that the atlas is not written in', () => {
    expect(read({ en: 'Port', zh: '港口', ar: 'ميناء' })).toEqual({
      text: { en: 'Port', zh: '港口', ar: 'ميناء', fa: 'Port' },
      faults: [],
    });
  });

  it('may be written in such a language', () => {
    expect(read({ en: 'Port', zh: '港口', ar: 'ميناء', fa: 'بندر' }).text.fa).toBe('بندر');
  });

  it('must be written in each of the atlas’ own, and in none that nobody speaks', () => {
    const { faults } = read({ en: 'Port', zh: ' ', fr: 'Port' });
    expect(faults).toHaveLength(3);
    for (const key of ['name.zh', 'name.ar', 'fr']) expect(faults.join()).toContain(key);
  });
});
