import { wordsOf } from '../i18n';
import type { Position } from '../model/atlas';
import { fileName, legsOf, type Extract, type ExtractLeg, type ExtractPlace } from './extract';
import { extractFacts, legFacts, wayFacts } from './facts';
import { licenceUrlOf, lineNotice } from './notices';
import type { Setting } from './setting';
import { element, item, xmlFile, type Xml } from './xml';

/** Names what GPX itself has no element for. A name, not an address. */
const OWN = 'urn:trade-corridors:gpx:1';
/** GPX holds longitudes from −180 to just below 180: a line cut at the antimeridian ends 1 cm before it. */
const MOST_LNG = 179.9999999;

/**
 * An extract as the text of a GPX 1.1 file: a waypoint per place, a track per leg in the order of travel, in it a segment per part
 * of its line. A leg that several ways share stands once.
 */
export function toGpx(extract: Extract, setting: Setting): string {
  const { language, madeAt } = setting;
  const words = wordsOf(language);
  const [way] = extract.ways.length === 1 ? extract.ways : [];
  const about = [...(way ? wayFacts(way, extract, setting) : []), ...extractFacts(extract, setting)];
  const legs = legsOf(extract);
  const root = element(
    'gpx',
    { xmlns: 'http://www.topografix.com/GPX/1/1', 'xmlns:tc': OWN, version: '1.1', creator: 'trade-corridors' },
    [
      element('metadata', {}, [
        item('name', extract.name[language]),
        item('desc', [...new Set(about)].join('\n')),
        element('copyright', { author: words.takeAway.author }, [item('license', licenceUrlOf(extract))]),
        item('time', madeAt),
        element('extensions', {}, [element('tc:dataVersion', {}, extract.atlas.version)]),
      ]),
      ...placesOf(legs).map((place) => waypointOf(place, setting)),
      ...legs.map((leg, index) => trackOf(leg, index, extract, setting)),
    ],
  );
  return xmlFile(root);
}

export function gpxFileName(extract: Extract): string {
  return fileName(extract, '.gpx');
}

function placesOf(legs: readonly ExtractLeg[]): ExtractPlace[] {
  return [...new Map(legs.flatMap(({ from, to }) => [from, to]).map((place) => [place.id, place])).values()];
}

function waypointOf({ name, position }: ExtractPlace, { language }: Setting): Xml {
  const others = [...new Set(Object.values(name))].filter((one) => one !== name[language]);
  return element('wpt', at(position), [item('name', name[language]), item('cmt', others.join(' · '))]);
}

function trackOf(leg: ExtractLeg, index: number, extract: Extract, setting: Setting): Xml {
  const { language } = setting;
  const { from, to, mode, provenances, parts } = leg;
  return element('trk', {}, [
    item('name', leg.name?.[language] ?? `${from.name[language]} – ${to.name[language]}`),
    item('desc', legFacts(leg, extract, setting).join('\n')),
    item('src', provenances.map((provenance) => lineNotice(provenance, language)).join('; ')),
    item('number', index + 1),
    item('type', mode),
    element('extensions', {}, [
      element('tc:leg', {}, leg.id),
      leg.status ? element('tc:status', {}, leg.status) : null,
      element('tc:schematic', {}, String(leg.schematic)),
      element('tc:drawnLengthKm', {}, leg.drawnLengthKm.toFixed(1)),
    ]),
    ...parts.map((part) =>
      element(
        'trkseg',
        {},
        part.map((position) => element('trkpt', at(position))),
      ),
    ),
  ]);
}

function at([lng, lat]: Position): { lat: number; lon: number } {
  return { lat, lon: Math.min(lng, MOST_LNG) };
}
