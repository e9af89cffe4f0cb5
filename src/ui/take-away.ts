/** Writes what a reader takes away. Fetched when it is asked for: nobody else pays for the writers. */
import { extractPlan } from '../export/gather-plan';
import { extractCorridor, extractRoute } from '../export/gather';
import type { Extract } from '../export/extract';
import { geoJsonFileName, toGeoJson } from '../export/geojson';
import { gpxFileName, toGpx } from '../export/gpx';
import { kmlFileName, toKml } from '../export/kml';
import type { Setting } from '../export/setting';
import { csvFileName, figuresToCsv, legsToCsv } from '../export/tables';
import type { Language } from '../model/atlas';
import type { Dossier } from '../model/dossier';
import type { LinkedAtlas } from '../model/link';
import { formatFigure, formatKm } from './format';
import { formatDate } from './format-date';
import { formatDerivation } from './format-derivation';
import type { Format, Taken } from './taken';

export interface Written {
  name: string;
  /** Media type. */
  type: string;
  text: string;
}

interface Options {
  linked: LinkedAtlas;
  dossier: Dossier | null;
  language: Language;
}

const WRITERS: Record<Format, (extract: Extract, setting: Setting) => Written> = {
  geojson: (extract, setting) => ({
    name: geoJsonFileName(extract),
    type: 'application/geo+json',
    text: toGeoJson(extract, setting),
  }),
  legs: (extract, setting) => ({
    name: csvFileName(extract, 'legs'),
    type: 'text/csv;charset=utf-8',
    text: legsToCsv(extract, setting),
  }),
  figures: (extract, setting) => ({
    name: csvFileName(extract, 'figures'),
    type: 'text/csv;charset=utf-8',
    text: figuresToCsv(extract, setting),
  }),
  kml: (extract, setting) => ({
    name: kmlFileName(extract),
    type: 'application/vnd.google-earth.kml+xml',
    text: toKml(extract, setting),
  }),
  gpx: (extract, setting) => ({
    name: gpxFileName(extract),
    type: 'application/gpx+xml',
    text: toGpx(extract, setting),
  }),
};

export function writeFile(format: Format, taken: Taken, options: Options): Written {
  return WRITERS[format](gather(taken, options), settingIn(options.language));
}

function gather(taken: Taken, { linked, dossier }: Options): Extract {
  if (taken.kind === 'route') return extractRoute(taken.route, linked, dossier);
  if (taken.kind === 'corridor') return extractCorridor(taken.corridor, linked, dossier);
  const { itineraries, nameOf, request, method } = taken;
  return extractPlan(itineraries, { linked, request, method, ...(nameOf ? { nameOf } : {}) });
}

function settingIn(language: Language): Setting {
  return {
    language,
    sayFigure: (figure) => formatFigure(figure, language),
    sayDate: (date) => formatDate(date, language),
    sayKm: (km) => formatKm(km, language),
    sayDerivation: (derivation) => formatDerivation(derivation, language),
    madeAt: new Date().toISOString(),
  };
}
