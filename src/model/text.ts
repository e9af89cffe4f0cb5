import type { City } from './atlas';
import { DIRECTIONS, LANGUAGES, type Language } from './languages';

/** Words for a reader, in every language the atlas speaks. */
export type Text = Record<Language, string>;

/** One wording for all languages, such as a title as it is printed, or one in each. */
export type Wording = string | Text;

export function wordingIn(wording: Wording, language: Language): string {
  return typeof wording === 'string' ? wording : wording[language];
}

/** A text that is made in each language alike. */
export function textOf(make: (language: Language) => string): Text {
  const text: Partial<Text> = {};
  for (const language of LANGUAGES) text[language] = make(language);
  return text as Text;
}

/** A text of the words there are: the English ones where a language has none. */
export function inAllLanguages(words: Readonly<Partial<Text> & { en: string }>): Text {
  return textOf((language) => words[language] ?? words.en);
}

/** The languages that are offered where a city is shown. */
export function languagesOf({ languages = [...LANGUAGES] }: Pick<City, 'languages'>): Language[] {
  return languages;
}

/** An arrow that points the way a language is read. */
export function onward(language: Language): string {
  return DIRECTIONS[language] === 'rtl' ? '←' : '→';
}
