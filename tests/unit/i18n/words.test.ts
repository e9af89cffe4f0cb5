import { describe, expect, it } from 'vitest';
import { fetchWords, fill, loadWords, matchLanguage, wordsOf, type Words } from '../../../src/i18n';
import { LANGUAGES, SCRIPTS, type Language } from '../../../src/model/languages';

const dictionaries = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (language) => [language, await fetchWords(language)] as const)),
) as Record<Language, Words>;

type Leaf = [path: string, text: string];

/** Every text of a dictionary with its path. Unit forms beyond `other` differ from language to language. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}/${key}`));
}

const isForm = (path: string): boolean => /\/(zero|one|two|few|many|thousand|ordinal|factor)$/.test(path);
const texts = (words: Words): Map<string, string> => new Map(leaves(words).filter(([path]) => !isForm(path)));
const marks = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([mark]) => mark).sort();

/** Names and codes that are written in Latin letters in every language. */
const LATIN_EVERYWHERE =
  /https:\S+|CC BY|ODbL|GeoNames|trade-corridors|BibTeX|CSV|KML|GPX|SVG|PNG|OpenStreetMap|Natural Earth|UN\/LOCODE|GeoJSON|WebGL|TEU|Ctrl|Esc|\{\w+\}/g;

describe.each(LANGUAGES)('the dictionary of %s', (language) => {
  const words = dictionaries[language];

  it('has the same texts as English, none of them empty', () => {
    expect([...texts(words).keys()].sort()).toEqual([...texts(dictionaries.en).keys()].sort());
    for (const [path, text] of leaves(words)) expect(text.trim(), path).not.toBe('');
  });

  it('has the same marks to fill as English', () => {
    for (const [path, text] of texts(dictionaries.en)) {
      expect(marks(texts(words).get(path) ?? ''), path).toEqual(marks(text));
    }
  });

  it('writes no straight quotes and no three dots', () => {
    for (const [path, text] of leaves(words)) expect(text, path).not.toMatch(/['"]|\.\.\./);
  });
});

describe.each(LANGUAGES.filter((language) => SCRIPTS[language] !== 'Latn'))('the dictionary of %s', (language) => {
  it('leaves no English word', () => {
    for (const [path, text] of leaves(dictionaries[language])) {
      expect(text.replace(LATIN_EVERYWHERE, ''), path).not.toMatch(/[A-Za-z]/);
    }
  });
});

describe('loading words', () => {
  it('speaks English until the words of the language have come', async () => {
    expect(wordsOf('zh')).toBe(dictionaries.en);
    await loadWords('zh');
    expect(wordsOf('zh')).toBe(dictionaries.zh);
  });
});

describe('matchLanguage', () => {
  it('takes the first of the browser’s languages that the atlas speaks', () => {
    expect(matchLanguage(['tlh', 'zh-TW', 'en'], LANGUAGES)).toBe('zh');
    expect(matchLanguage(['AR-iq'], LANGUAGES)).toBe('ar');
  });

  it('falls back to English, or to the first language of an atlas without it', () => {
    expect(matchLanguage([], LANGUAGES)).toBe('en');
    expect(matchLanguage(['tlh'], ['zh', 'ar'])).toBe('zh');
  });

  it('takes a language whole: "arn" is not Arabic', () => {
    expect(matchLanguage(['arn'], LANGUAGES)).toBe('en');
  });
});

describe('fill', () => {
  it('fills marks and leaves those it has no value for', () => {
    expect(fill('{a} and {b}', { a: '1' })).toBe('1 and {b}');
    expect(fill('{constructor}', {})).toBe('{constructor}');
  });

  it('does not fill what was filled in', () => {
    expect(fill('{a}{b}', { a: '{b}', b: 'x' })).toBe('{b}x');
  });
});
