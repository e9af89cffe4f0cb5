/** What a reckoned number rests on, in words. */
import { fill, wordsOf } from '../i18n';
import type { Language } from '../model/atlas';
import { LOCALES } from '../model/languages';
import type { Derivation } from '../routing/derivation';

/** `published`, `assumed`, `computed from published and assumed numbers`. */
export function formatDerivation({ basis, from }: Derivation, language: Language): string {
  const words = wordsOf(language).planner;
  if (from.length === 0) return words[basis];
  const roots = new Intl.ListFormat(LOCALES[language], { type: 'conjunction' });
  return fill(words.computedFrom, { names: roots.format(from.map((root) => words.roots[root])) });
}
