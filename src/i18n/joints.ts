/** How texts stand together: with the marks of the language they are in. */
import type { Language } from '../model/atlas';
import { fill, wordsOf } from '.';

/** A text after its name: `Length: 1,288 km`, `长度：1,288公里`. */
export function named(name: string, text: string, language: Language): string {
  return fill(wordsOf(language).joints.named, { name, text });
}

/** One sentence after another. */
export function followedBy(first: string, next: string, language: Language): string {
  return fill(wordsOf(language).joints.then, { first, next });
}

/** A text and what is said of it in brackets: `over 1,400 km (2024)`, `超过1,400公里（2024年）`. */
export function withAside(text: string, aside: string, language: Language): string {
  return fill(wordsOf(language).joints.aside, { text, aside });
}
