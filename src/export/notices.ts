import { wordsOf } from '../i18n';
import type { Language, Provenance } from '../model/atlas';
import { provenancesOf, type Extract } from './extract';

/** Under which licences what leaves the atlas stands. As in `geo/LICENSE.md`. */
export const LICENCE_URLS = {
  odbl: 'https://opendatacommons.org/licenses/odbl/1-0/',
  ccBy: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** Whose a line is and what it may be used for, to stand beside the line wherever it goes. */
export function lineNotice(provenance: Provenance, language: Language): string {
  return wordsOf(language).takeAway.lineNotices[provenance];
}

/** Every notice an extract has to carry: its lines' and, last, that of figures, notes and names. */
export function noticesOf(extract: Extract, language: Language): string[] {
  const lines = provenancesOf(extract).map((provenance) => lineNotice(provenance, language));
  return [...lines, wordsOf(language).takeAway.figuresNotice];
}

/** The one licence a format has room for: the strictest of those that apply. */
export function licenceUrlOf(extract: Extract): string {
  return provenancesOf(extract).includes('openstreetmap') ? LICENCE_URLS.odbl : LICENCE_URLS.ccBy;
}
