import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Position, Text } from '../model/atlas';
import { dataDateOf, fileName, legsOf, lengthsIn, type Extract, type ExtractLeg, type Way } from './extract';
import { lineNotice, noticesOf } from './notices';
import type { Setting } from './setting';

/**
 * An extract as the text of a GeoJSON file (RFC 7946): one feature per leg, WGS 84 `lng, lat`, lengths in km. A route's and an
 * itinerary's legs stand in the order and direction of travel; where several ways share a leg it stands once and names them.
 * What is needed to use the lines rightly stands in foreign members, as section 6.1 allows.
 */
export function toGeoJson(extract: Extract, setting: Setting): string {
  const { kind, id, name, summary, ways, figures, notes, sources, atlas, request, method } = extract;
  const { language, madeAt } = setting;
  const collection: FeatureCollection & Record<string, unknown> = {
    type: 'FeatureCollection',
    name: name[language],
    names: name,
    attribution: noticesOf(extract, language),
    atlas: { ...atlas, dataDate: dataDateOf(atlas.version), madeAt },
    [kind]: { id, ...inWords('summary', summary, setting), figures, notes },
    ways: ways.map((way) => wayMember(way, setting)),
    sources,
    ...(request ? { request } : {}),
    ...(method ? { method } : {}),
    features: legsOf(extract).map((leg) => legFeature(leg, extract, setting)),
  };
  return JSON.stringify(collection, null, 1);
}

export function geoJsonFileName(extract: Extract): string {
  return fileName(extract, '.geojson');
}

function wayMember(way: Way, setting: Setting): Record<string, unknown> {
  const { id, kind, name, summary, status, indicative, drawnLengthKm, figures, notes, legs, total } = way;
  return {
    id,
    kind,
    ...inWords('name', name, setting),
    ...inWords('summary', summary, setting),
    status,
    indicative,
    drawnLengthKm: rounded(drawnLengthKm),
    publishedLengths: lengthsIn(figures),
    legs: legs.map((leg) => leg.id),
    figures,
    notes,
    ...(total ? { total } : {}),
  };
}

function legFeature(leg: ExtractLeg, { ways }: Extract, setting: Setting): Feature {
  const { id, mode, from, to, status, schematic, precisionKm, provenances, drawnLengthKm, figures, notes } = leg;
  const travelling = ways.filter(({ legs }) => legs.some((one) => one.id === id));
  const [only] = travelling.length === 1 ? travelling : [];
  return {
    type: 'Feature',
    id,
    properties: {
      ...(only ? { order: only.legs.indexOf(leg) + 1 } : {}),
      ways: travelling.map((way) => way.id),
      mode,
      ...inWords('name', leg.name, setting),
      from: from.id,
      ...inWords('fromName', from.name, setting),
      to: to.id,
      ...inWords('toName', to.name, setting),
      status,
      schematic,
      ...(leg.approach ? { approach: true } : {}),
      precisionKm,
      provenance: provenances.join(' '),
      attribution: provenances.map((provenance) => lineNotice(provenance, setting.language)).join('; '),
      drawnLengthKm: rounded(drawnLengthKm),
      publishedLengths: lengthsIn(figures),
      passages: leg.passages.map((passage) => passage.id),
      figures,
      notes,
      ...(leg.reckoning ?? {}),
    },
    geometry: lineOf(leg.parts),
  };
}

/** Words in the asked language under their own key, in all languages under its plural: `name`, `names`. */
function inWords(key: string, text: Text | null, { language }: Setting): Record<string, unknown> {
  return text ? { [key]: text[language], [key.endsWith('y') ? `${key.slice(0, -1)}ies` : `${key}s`]: text } : {};
}

/** To a tenth of a km: the drawn lines bear out no more. */
function rounded(km: number): number {
  return Math.round(km * 10) / 10;
}

function lineOf(parts: Position[][]): Geometry {
  const [only] = parts;
  return parts.length === 1 && only
    ? { type: 'LineString', coordinates: only }
    : { type: 'MultiLineString', coordinates: parts };
}
