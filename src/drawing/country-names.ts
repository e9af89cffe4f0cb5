import { LANGUAGE_TAGS, type Language } from '../model/languages';
import overrides from './country-names.json';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Where newspapers write a name otherwise than the browser does. */
const OVERRIDES: Partial<Record<Language, Partial<Record<string, string>>>> = overrides;

/** Names of countries and territories by ISO 3166-1 alpha-2 code, as the browser knows them. */
export function countryNames(language: Language): [code: string, name: string][] {
  const names = new Intl.DisplayNames([LANGUAGE_TAGS[language]], { type: 'region', style: 'short', fallback: 'none' });
  return LETTERS.flatMap((first) =>
    LETTERS.flatMap((second): [string, string][] => {
      const code = first + second;
      const name = OVERRIDES[language]?.[code] ?? names.of(code);
      return name === undefined ? [] : [[code, name]];
    }),
  );
}
