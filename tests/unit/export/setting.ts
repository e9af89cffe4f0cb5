import { extractCorridor, extractRoute } from '../../../src/export/gather';
import type { Extract } from '../../../src/export/extract';
import type { Setting } from '../../../src/export/setting';
import type { Language } from '../../../src/model/atlas';
import { linkAtlas } from '../../../src/model/link';
import { formatFigure, formatKm } from '../../../src/ui/format';
import { formatDate } from '../../../src/ui/format-date';
import { formatDerivation } from '../../../src/ui/format-derivation';
import { ATLAS, DOSSIER } from '../ui/fixture';

export const linked = linkAtlas(ATLAS);

/** As the page writes files, at a time that stands still. Load the language's words first. */
export function settingIn(language: Language): Setting {
  return {
    language,
    sayFigure: (figure) => formatFigure(figure, language),
    sayDate: (date) => formatDate(date, language),
    sayKm: (km) => formatKm(km, language),
    sayDerivation: (derivation) => formatDerivation(derivation, language),
    madeAt: '2026-11-26T08:00:00Z',
  };
}

/** A route of the small atlas. */
export function routeExtract(id: string, dossier = true): Extract {
  const route = linked.routesById.get(id);
  if (!route) throw new Error(`the fixture has no route ${id}`);
  return extractRoute(route, linked, dossier ? DOSSIER : null);
}

/** A corridor of the small atlas. */
export function corridorExtract(id: string): Extract {
  const corridor = linked.corridorsById.get(id);
  if (!corridor) throw new Error(`the fixture has no corridor ${id}`);
  return extractCorridor(corridor, linked, DOSSIER);
}

/** Names a stranger's atlas might hold: markup, quotes, formulas, line breaks, other scripts, characters XML cannot hold. */
export const HOSTILE = '=HYPERLINK("https://example.org";"x")\r\n]]><b>&"\u0000\u0008\uD800\uFFFF 重庆 – تشونغتشينغ ‮';

/** The same extract with hostile words wherever the data gives words. */
export function hostile(extract: Extract): Extract {
  return JSON.parse(JSON.stringify(extract), (key, value: unknown) =>
    ['en', 'zh', 'ar', 'publisher', 'title'].includes(key) && typeof value === 'string' ? HOSTILE : value,
  );
}
