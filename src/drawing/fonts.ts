import type { Language } from '../model/atlas';

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

const LOCAL: Record<Language, string[]> = {
  en: ['Inter', 'system-ui', 'Segoe UI', 'sans-serif'],
  zh: ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'sans-serif'],
  ar: ['SF Arabic', 'Segoe UI', 'Noto Sans Arabic', 'sans-serif'],
};

/** Fonts that are on the reader's machine: nothing is fetched. Chinese and Arabic have no italics. */
export function fontsFor(language: Language): Fonts {
  const local = LOCAL[language];
  const regular = ['Medium', ...local];
  return {
    regular,
    bold: ['Semibold', ...local],
    water: language === 'en' ? ['Italic', 'Georgia', 'Noto Serif', 'serif'] : regular,
    spacing: language === 'ar' ? 0 : 1,
    capitals: language === 'en',
  };
}
