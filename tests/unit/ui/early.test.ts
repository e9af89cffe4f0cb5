import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { matchLanguage } from '../../../src/i18n';
import { DIRECTIONS, LANGUAGE_TAGS } from '../../../src/model/languages';
import { LANGUAGES } from '../../../src/model/atlas';
import { readViewState } from '../../../src/state/view-state';

interface Visit {
  query?: string;
  kept?: { language?: string; theme?: string };
  browser?: string[];
  dark?: boolean;
  /** Storage is kept from the page. */
  sealed?: boolean;
}

/** What public/early.js puts on the page's root. */
function early({ query = '', kept = {}, browser = ['en-GB'], dark = false, sealed = false }: Visit): unknown {
  const root = { dataset: {} as Record<string, string>, lang: '', dir: '' };
  const stored: Record<string, string | undefined> = {
    'trade-corridors.language': kept.language,
    'trade-corridors.theme': kept.theme,
  };
  const getItem = (key: string): string | null => {
    if (sealed) throw new Error('SecurityError');
    return stored[key] ?? null;
  };
  runInNewContext(readFileSync('public/early.js', 'utf8'), {
    document: { documentElement: root, querySelector: () => null },
    location: { search: query },
    localStorage: { getItem },
    navigator: { languages: browser },
    matchMedia: () => ({ matches: dark }),
    URLSearchParams,
  });
  return { theme: root.dataset['theme'], lang: root.lang, dir: root.dir };
}

/** What the page itself settles on. */
function settled({ query = '', kept = {}, browser = ['en-GB'], dark = false, sealed = false }: Visit): unknown {
  const view = readViewState(query);
  const { language, theme } = sealed ? {} : kept;
  const spoken = view.language ?? LANGUAGES.find((each) => each === language) ?? matchLanguage(browser, LANGUAGES);
  const [tag, direction] = [LANGUAGE_TAGS[spoken], DIRECTIONS[spoken]];
  const known = theme === 'dark' || theme === 'light' ? theme : null;
  return { theme: view.theme ?? known ?? (dark ? 'dark' : 'light'), lang: tag, dir: direction };
}

describe('before the first paint', () => {
  it.each<Visit>([
    {},
    { dark: true },
    { query: '?lang=ar&theme=dark' },
    { query: '?lang=xx&theme=pink', browser: ['zh-CN'] },
    { kept: { language: 'zh', theme: 'light' }, dark: true },
    { kept: { language: 'zh' }, query: '?lang=en' },
    { kept: { language: '<b>', theme: 'constructor' } },
    { browser: ['tlh-AQ', 'AR-iq', 'en'] },
    { browser: [] },
    { kept: { language: 'zh' }, sealed: true },
  ])('the page looks as it will afterwards: %j', (visit) => {
    expect(early(visit)).toEqual(settled(visit));
  });
});

/** What a small site's pages say of the pictures they have. */
const PICTURES = {
  views: { '': 'opening', 'corridor:salt': 'salt' },
  same: { at: '10,20,3', show: 'salt,tea', projection: 'globe' },
  never: ['plan', 'year'],
  sizes: [
    [440, 960],
    [860, 560],
    [1410, 930],
  ],
  whole: 1410,
  credit: { en: '© Some people', zh: '© 某些人', ar: '© بعض الناس' },
};

interface Shown {
  src?: string;
  textContent?: string;
}

/** What public/early.js shows: a picture and whose it is, or nothing. */
function shownAt(query: string, [innerWidth, innerHeight]: [number, number], dark = false): Shown[] {
  const shown: Shown[] = [];
  const body = { prepend: (...parts: Shown[]) => void shown.push(...parts) };
  class MutationObserver {
    readonly #look: (records: unknown[], observer: MutationObserver) => void;
    constructor(look: (records: unknown[], observer: MutationObserver) => void) {
      this.#look = look;
    }
    observe(): void {
      this.#look([], this);
    }
    disconnect(): void {
      // It has looked once.
    }
  }
  runInNewContext(readFileSync('public/early.js', 'utf8'), {
    document: {
      documentElement: { dataset: {} },
      body,
      createElement: () => ({}),
      querySelector: () => ({ content: JSON.stringify(PICTURES) }),
    },
    location: { search: query },
    localStorage: { getItem: () => null },
    navigator: { languages: ['en-GB'] },
    matchMedia: () => ({ matches: dark }),
    URLSearchParams,
    Image: class {
      src = '';
    },
    MutationObserver,
    innerWidth,
    innerHeight,
  });
  return shown;
}

/** The picture's address; `null`: none. */
function pictureAt(...visit: Parameters<typeof shownAt>): string | null {
  return shownAt(...visit)[0]?.src ?? null;
}

describe('the first picture', () => {
  it.each<[query: string, size: [number, number], picture: string | null]>([
    ['', [360, 740], 'posters/opening-440x960.en.light.svg'],
    ['?lang=ar&theme=dark&flow=off', [800, 500], 'posters/opening-860x560.ar.dark.svg'],
    // Wider than the globe with its air is high: there is nothing but space beyond.
    ['?select=corridor:salt', [2560, 900], 'posters/salt-1410x930.en.light.svg'],
    ['?at=10,20,3&show=salt,tea&projection=globe&load=tap', [400, 300], 'posters/opening-440x960.en.light.svg'],
  ])('of %s at %j is %s', (query, size, picture) => {
    expect(pictureAt(query, size)).toBe(picture);
  });

  it('says whose it is, in the language of the page', () => {
    expect(shownAt('?lang=ar', [360, 740])[1]?.textContent).toBe('© بعض الناس');
  });

  it('follows the system to the dark', () => {
    expect(pictureAt('', [360, 740], true)).toBe('posters/opening-440x960.en.dark.svg');
  });

  it.each([
    '?at=10,20,4',
    '?show=salt',
    '?year=2020',
    '?plan=x',
    '?projection=mercator',
    '?select=corridor:tea',
    '?select=constructor',
    '?select=corridor:salt&select=corridor:salt',
    '?poster=none',
  ])('is not shown of another view: %s', (query) => {
    expect(pictureAt(query, [360, 740])).toBeNull();
  });

  it('is not shown where it would not fill the window', () => {
    expect(pictureAt('', [1200, 1000])).toBeNull();
  });
});
