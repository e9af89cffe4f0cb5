/** Gathered from `src/i18n/words/` by `npm run languages`, which every build does. Not written by hand. */

import type { Language } from '../model/languages';
import { words as en, type Words } from './words/en';

export const FETCH: Readonly<Record<Language, () => Promise<Words>>> = {
  en: () => Promise.resolve(en),
  zh: async () => (await import('./words/zh')).words,
  ar: async () => (await import('./words/ar')).words,
};
