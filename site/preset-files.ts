/** Where the files of a preset view lie below the site. They are promises: other pages keep these addresses. */
import type { Language } from '../src/model/atlas';
import type { Theme } from '../src/state/view-state';

/** Without its ending: `.svg`, `.png`. */
export const posterFile = (id: string, language: Language, theme: Theme): string =>
  `posters/${id}.${language}.${theme}`;
export const cardFile = (id: string, language: Language): string => `cards/${id}.${language}.png`;
export const oembedFile = (id: string, language: Language): string => `oembed/${id}.${language}.json`;
export const shareFile = (id: string, language: Language): string => `share/${id}.${language}.html`;
