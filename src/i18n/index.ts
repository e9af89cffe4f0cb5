import type { Language } from '../model/atlas';
import { en, type Words } from './en';

export type { Words } from './en';
export { fill } from './unit-words';
export type { UnitWords } from './unit-words';

export interface LanguageEntry {
  /** Its own name for itself. */
  name: string;
  /** For the page's `lang`. */
  tag: string;
  /** For `Intl`. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** Fetches its words: a reader pays for one language, and for English, which stands in where words fail to come. */
  load: () => Promise<Words>;
}

/**
 * Every language of the interface: one line here, one file beside.
 *
 * Arabic keeps the digits 0-9, as Arabic news sites do: figures here stand beside LOCODEs, voltages, coordinates and
 * titles of sources in other scripts, and a reader has to find the same number in the source.
 */
export const languages: Record<Language, LanguageEntry> = {
  en: { name: 'English', tag: 'en', locale: 'en-GB', direction: 'ltr', load: async () => en },
  zh: {
    name: '中文',
    tag: 'zh-Hans',
    locale: 'zh-Hans-CN',
    direction: 'ltr',
    load: async () => (await import('./zh')).zh,
  },
  ar: {
    name: 'العربية',
    tag: 'ar',
    locale: 'ar-u-nu-latn',
    direction: 'rtl',
    load: async () => (await import('./ar')).ar,
  },
};

const loaded = new Map<Language, Words>([['en', en]]);

/** Makes a language's words ready. Never rejects: without them the page speaks English. */
export async function loadWords(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  try {
    loaded.set(language, await languages[language].load());
  } catch {
    // Asked for again the next time the language is chosen.
  }
}

/** The words of a language that {@link loadWords} has made ready; else the English ones. */
export function wordsOf(language: Language): Words {
  return loaded.get(language) ?? en;
}

/** The first of the browser's languages that the atlas speaks; English where it speaks none. */
export function matchLanguage(wanted: readonly string[], spoken: readonly Language[]): Language {
  for (const tag of wanted) {
    const found = spoken.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return spoken.includes('en') ? 'en' : (spoken[0] ?? 'en');
}
