import { wordsOf } from '../i18n';
import { MODES, type Mode, type Position } from '../model/atlas';
import { dataDateOf, fileName, type Extract, type ExtractLeg, type ExtractPlace, type Way } from './extract';
import { extractFacts, legFacts, wayFacts } from './facts';
import { lineNotice } from './notices';
import type { Setting } from './setting';
import { element, item, xmlFile, type Xml } from './xml';

/** Lines as on the map's light theme, `rrggbb`. */
export const KML_COLOURS: Record<Mode, string> = {
  rail: 'B5300A',
  sea: '0B3F86',
  river: '08766B',
  road: '6B5A12',
  'power-dc': 'A42BC6',
  'power-ac': 'A42BC6',
};

/**
 * An extract as the text of a KML file (OGC 07-147r2, KML 2.2): a folder per way, in it a placemark per leg in the order of travel,
 * and the places where legs start and end. Coordinates are `lng,lat`; lines lie on the ground.
 */
export function toKml(extract: Extract, setting: Setting): string {
  const { language } = setting;
  const root = element('kml', { xmlns: 'http://www.opengis.net/kml/2.2' }, [
    element('Document', {}, [
      item('name', extract.name[language]),
      item('open', 1),
      item('description', extractFacts(extract, setting).join('\n')),
      ...MODES.map(styleOf),
      dataOf([
        ['id', extract.id],
        ['dataVersion', extract.atlas.version],
        ['dataDate', dataDateOf(extract.atlas.version) ?? ''],
        ['madeAt', setting.madeAt],
      ]),
      ...extract.ways.map((way) => folderOf(way, extract, setting)),
      placesFolder(extract, setting),
    ]),
  ]);
  return xmlFile(root);
}

export function kmlFileName(extract: Extract): string {
  return fileName(extract, '.kml');
}

/** KML writes colours backwards: alpha, blue, green, red. */
function styleOf(mode: Mode): Xml {
  const [, red, green, blue] = /^(..)(..)(..)$/.exec(KML_COLOURS[mode].toLowerCase()) ?? [];
  return element('Style', { id: mode }, [
    element('LineStyle', {}, [item('color', `ff${blue}${green}${red}`), item('width', 3)]),
  ]);
}

function folderOf(way: Way, extract: Extract, setting: Setting): Xml {
  return element('Folder', {}, [
    item('name', way.name[setting.language]),
    item('description', wayFacts(way, extract, setting).join('\n')),
    dataOf([
      ['id', way.id],
      ...inWords('name', way.name),
      ['status', way.status ?? ''],
      ['drawnLengthKm', way.drawnLengthKm.toFixed(1)],
    ]),
    ...way.legs.map((leg) => legPlacemark(leg, extract, setting)),
  ]);
}

function legPlacemark(leg: ExtractLeg, extract: Extract, setting: Setting): Xml {
  const { from, to, mode } = leg;
  const name = leg.name?.[setting.language] ?? `${from.name[setting.language]} – ${to.name[setting.language]}`;
  const lines = leg.parts.map(lineOf);
  const [only] = lines;
  return element('Placemark', {}, [
    item('name', name),
    item('description', legFacts(leg, extract, setting).join('\n')),
    item('styleUrl', `#${mode}`),
    dataOf([
      ['id', leg.id],
      ['mode', mode],
      ...inWords('fromName', from.name),
      ...inWords('toName', to.name),
      ['status', leg.status ?? ''],
      ['schematic', String(leg.schematic)],
      ['precisionKm', leg.precisionKm === null ? '' : String(leg.precisionKm)],
      ['drawnLengthKm', leg.drawnLengthKm.toFixed(1)],
      ['provenance', leg.provenances.join(' ')],
      ['attribution', leg.provenances.map((provenance) => lineNotice(provenance, setting.language)).join('; ')],
    ]),
    lines.length === 1 && only ? only : element('MultiGeometry', {}, lines),
  ]);
}

function lineOf(part: readonly Position[]): Xml {
  return element('LineString', {}, [
    item('tessellate', 1),
    item('coordinates', part.map(([lng, lat]) => `${lng},${lat}`).join(' ')),
  ]);
}

function placesFolder({ ways }: Extract, { language }: Setting): Xml {
  const ends = ways.flatMap(({ legs }) => legs.flatMap(({ from, to }) => [from, to]));
  const places = new Map(ends.map((place): [string, ExtractPlace] => [place.id, place]));
  return element('Folder', {}, [
    item('name', wordsOf(language).route.hubs),
    ...[...places.values()].map(({ id, name, position: [lng, lat] }) =>
      element('Placemark', {}, [
        item('name', name[language]),
        dataOf([['id', id], ...inWords('name', name)]),
        element('Point', {}, [item('coordinates', `${lng},${lat}`)]),
      ]),
    ),
  ]);
}

function inWords(key: string, text: { en: string; zh: string; ar: string }): [string, string][] {
  return [
    [`${key}En`, text.en],
    [`${key}Zh`, text.zh],
    [`${key}Ar`, text.ar],
  ];
}

function dataOf(pairs: readonly [name: string, value: string][]): Xml {
  const said = pairs.filter(([, value]) => value !== '');
  return element(
    'ExtendedData',
    {},
    said.map(([name, value]) => element('Data', { name }, [element('value', {}, value)])),
  );
}
