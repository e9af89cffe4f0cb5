/** The language of a text that carries none, told by its script: for voices and fonts. `undefined` where that cannot tell. */
export function tongueOf(text: string): string | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  if (/\p{Script=Han}/u.test(text)) return 'zh-Hans';
  if (/\p{Script=Arabic}/u.test(text)) return 'ar';
  return /^[\p{Script=Latin}\P{L}]*$/u.test(text) && /\p{Script=Latin}/u.test(text) ? 'en' : undefined;
}
