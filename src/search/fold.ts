/** Anything but ASCII's printable characters. */
const NOT_PLAIN = /[^ -~]/;

/**
 * A text as a reader might have typed it: small letters, no accents, no vowel marks, one form of each Arabic letter that
 * is written in several, punctuation as spaces. Works on names of any script; the empty text for one of punctuation only.
 */
export function fold(text: string): string {
  // Most names are plain: for them it is a tenth of the work.
  if (!NOT_PLAIN.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFKD')
    .replace(/[\p{Mn}\u0640]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đð]/g, 'd')
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The Arabic article, which names are found with and without. */
export const ARTICLE = 'ال';

/** An Arabic word without the article before it; any other word as it is. */
export function withoutArticle(word: string): string {
  return word.startsWith(ARTICLE) && word.length > ARTICLE.length + 1 ? word.slice(ARTICLE.length) : word;
}
