import type { Language } from '../model/atlas';
import { FETCH } from './fetching';
import { words as en, type Words } from './words/en';

export type { Words } from './words/en';
export { fill } from './unit-words';
export type { UnitWords } from './unit-words';

/** Fetches a language's words. Rejects where they cannot be had. */
export function fetchWords(language: Language): Promise<Words> {
  return FETCH[language]();
}

const loaded = new Map<Language, Words>([['en', en]]);

/** Makes a language's words ready. Never rejects: without them the page speaks English. */
export async function loadWords(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  try {
    loaded.set(language, await fetchWords(language));
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
