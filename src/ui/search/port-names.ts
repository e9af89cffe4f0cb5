/** What a port is found by, in the search box and in the planner. */
import { LANGUAGES } from '../../model/atlas';
import type { Port } from '../../routing/ports';
import type { Findable } from '../../search/find';
import { formatCountry } from '../format';

/** How a Chinese name is said: its syllables in pinyin, where they are known. */
export function spoken(pinyin: Readonly<Record<string, string>>, name: string | undefined): string[] {
  const said = name !== undefined && Object.hasOwn(pinyin, name) ? pinyin[name] : undefined;
  return said ? [said] : [];
}

export function portNames(
  { name, otherNames = [], names, country, locode, otherLocodes = [] }: Port,
  pinyin: Readonly<Record<string, string>>,
): Omit<Findable<unknown>, 'item' | 'rank'> {
  return {
    names: [name, ...otherNames, ...Object.values(names ?? {})],
    heard: [name, ...otherNames],
    ...(locode ? { codes: [locode, ...otherLocodes] } : {}),
    within: countryWords(country),
    withinPinyin: countryPinyin(country, pinyin),
    pinyin: spoken(pinyin, names?.zh),
  };
}

/** How its Chinese names are said. */
export function countryPinyin(code: string, pinyin: Readonly<Record<string, string>>): string[] {
  return countryWords(code).flatMap((name) => spoken(pinyin, name));
}

const countries = new Map<string, string[]>();

/** A country's names in every language, the long and the short. */
export function countryWords(code: string): string[] {
  let names = countries.get(code);
  if (!names) {
    names = [
      ...new Set(
        LANGUAGES.flatMap((language) => [formatCountry(code, language, 'long'), formatCountry(code, language)]),
      ),
    ];
    countries.set(code, names);
  }
  return names;
}
