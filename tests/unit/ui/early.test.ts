import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { languages, matchLanguage } from '../../../src/i18n';
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
    document: { documentElement: root },
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
  const { tag, direction } = languages[spoken];
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
    { browser: ['fr-FR', 'AR-iq', 'en'] },
    { browser: [] },
    { kept: { language: 'zh' }, sealed: true },
  ])('the page looks as it will afterwards: %j', (visit) => {
    expect(early(visit)).toEqual(settled(visit));
  });
});
