import { fetchWords, type Words } from '../src/i18n';
import { fill } from '../src/i18n/unit-words';
import { LANGUAGES, type Language } from '../src/model/languages';
import { textOf, type Text } from '../src/model/text';

/** The interface's own, in all languages at once. */
export const WORDS = Object.fromEntries(
  await Promise.all(LANGUAGES.map(async (language) => [language, await fetchWords(language)] as const)),
) as Record<Language, Words>;

/** What a picture of the whole atlas is called, and what it shows: its corridors by name. */
export function openingWords(city: Text, corridors: readonly Text[]): { title: Text; description: Text } {
  return {
    title: textOf((language) => fill(WORDS[language].page.title, { city: city[language] })),
    description: textOf((language) =>
      [WORDS[language].page.subtitle, ...corridors.map((name) => name[language])].join(' · '),
    ),
  };
}
