import { READER_FONTS, SCRIPTS, type Language } from '../model/languages';

/** How a label is set. The map reads the weight from the first name of the stack; the rest are fonts to look for. */
export interface Fonts {
  regular: string[];
  bold: string[];
  /** Water names: a serif italic where the script has one. */
  water: string[];
  /** Letter spacing is multiplied by this: 0 where spacing would break the joins between letters. */
  spacing: number;
  /** Countries and provinces are set in capitals where the script has them. */
  capitals: boolean;
}

/** Fonts that are on the reader's machine: nothing is fetched. Chinese and Arabic have no italics. */
export function fontsFor(language: Language): Fonts {
  const local = READER_FONTS[language];
  const regular = ['Medium', ...local];
  return {
    regular,
    bold: ['Semibold', ...local],
    water: SCRIPTS[language] === 'Latn' ? ['Italic', 'Georgia', 'Noto Serif', 'serif'] : regular,
    spacing: SCRIPTS[language] === 'Arab' ? 0 : 1,
    capitals: SCRIPTS[language] === 'Latn',
  };
}
