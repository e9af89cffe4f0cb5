/** How texts stand together: with the marks of the language they are in. */
import type { Language } from '../model/atlas';
import type { Source } from '../model/figure';
import { wordingIn } from '../model/text';
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

/** Texts one after another, each with commas of its own: `Xinhua, “A canal”; CGTN, “A port”`. */
export function inARow(texts: readonly string[], language: Language): string {
  const [head = '', ...rest] = texts;
  return rest.reduce((first, next) => fill(wordsOf(language).joints.also, { first, next }), head);
}

/** A text and the date of what it names: `Xinhua, “A canal”, 3 May 2024`. */
export function dated(text: string, date: string, language: Language): string {
  return fill(wordsOf(language).joints.dated, { text, date });
}

/** A source by its publisher and title: `Xinhua, “A canal”`, `新华社《一条运河》`. */
export function sourceLine({ publisher, title }: Pick<Source, 'publisher' | 'title'>, language: Language): string {
  const { source } = wordsOf(language).joints;
  return fill(source, {
    publisher: wordingIn(publisher, language),
    title: quoted(wordingIn(title, language), language),
  });
}

/** A title between quotation marks; those that stand in it are the ones for within. */
function quoted(title: string, language: Language): string {
  const { quotes, quotesWithin } = wordsOf(language).joints;
  const [open = '', close = ''] = quotes;
  const [openWithin = '', closeWithin = ''] = quotesWithin;
  return open + title.replaceAll(open, openWithin).replaceAll(close, closeWithin) + close;
}
