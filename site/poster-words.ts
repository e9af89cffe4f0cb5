import { ar } from '../src/i18n/ar';
import { en } from '../src/i18n/en';
import { fill } from '../src/i18n/unit-words';
import { zh } from '../src/i18n/zh';
import { LANGUAGES, type Text } from '../src/model/atlas';

/** The interface's own, in all languages at once. */
export const WORDS = { en, zh, ar };

/** What a picture of the whole atlas is called, and what it shows: its corridors by name. */
export function openingWords(city: Text, corridors: readonly Text[]): { title: Text; description: Text } {
  const title: Text = { en: '', zh: '', ar: '' };
  const description: Text = { en: '', zh: '', ar: '' };
  for (const language of LANGUAGES) {
    const { page } = WORDS[language];
    title[language] = fill(page.title, { city: city[language] });
    description[language] = [page.subtitle, ...corridors.map((name) => name[language])].join(' · ');
  }
  return { title, description };
}
