import Ajv from 'ajv';
import { length } from '@turf/turf';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Extract } from '../../../src/export/extract';
import { geoJsonFileName, toGeoJson } from '../../../src/export/geojson';
import { lengthKm } from '../../../src/geometry/length';
import { loadWords } from '../../../src/i18n';
import { LANGUAGES, type Language } from '../../../src/model/atlas';
import { planExtract } from './plan-extract';
import { corridorExtract, hostile, routeExtract, settingIn } from './setting';
import schema from 'geojson-schema/FeatureCollection.json' with { type: 'json' };

function exported(extract: Extract, language: Language = 'en'): ReturnType<typeof JSON.parse> {
  return JSON.parse(toGeoJson(extract, settingIn(language)));
}

beforeAll(() => Promise.all(LANGUAGES.map(loadWords)));

describe('GeoJSON', () => {
  it('is what the GeoJSON organisation’s own schema says, for routes, corridors and plans', () => {
    const valid = new Ajv({ strict: false }).compile(schema);
    for (const extract of [
      routeExtract('north-south/rail-sea'),
      corridorExtract('north-south'),
      planExtract(),
      hostile(routeExtract('north-south/rail-sea')),
    ]) {
      expect([valid(exported(extract)), valid.errors]).toEqual([true, null]);
    }
  });

  it('is a FeatureCollection with one line per leg, in order of travel', () => {
    const { type, features } = exported(routeExtract('north-south/rail-sea'));
    expect(type).toBe('FeatureCollection');
    expect(features.map((feature: { id: string }) => feature.id)).toEqual([
      'north-south/yard-port',
      'north-south/port-harbour',
    ]);
    expect(features[0].geometry.type).toBe('LineString');
    expect(features[0].properties).toMatchObject({ order: 1, mode: 'rail', from: 'midtown-yard', drawnLengthKm: 1304 });
  });

  it('keeps a line cut at the antimeridian in its parts', () => {
    const [, sea] = exported(planExtract()).features;
    expect(sea.geometry.type).toBe('MultiLineString');
    expect(sea.geometry.coordinates[0].at(-1)).toEqual([180, 40]);
    expect(sea.geometry.coordinates[1][0]).toEqual([-180, 40]);
  });

  it('turns a leg round that the route travels against its drawn direction', () => {
    const [feature] = exported(routeExtract('north-south/rail')).features;
    expect(feature.properties).toMatchObject({ from: 'south-port', to: 'midtown-yard' });
    expect(feature.geometry.coordinates[0]).toEqual([108.6, 21.7]);
    expect(feature.geometry.coordinates.at(-1)).toEqual([106.4, 29.6]);
  });

  it('measures as long as the lines it was made from', () => {
    const extract = routeExtract('north-south/rail');
    const [feature] = exported(extract).features;
    const [part = []] = extract.ways[0]?.legs[0]?.parts ?? [];
    expect(length(feature)).toBeCloseTo(lengthKm([part]), 6);
  });

  it('says names in the asked language and in all', () => {
    const [feature] = exported(routeExtract('north-south/rail-sea'), 'zh').features;
    expect(feature.properties.fromName).toBe('Midtown Yard（中）');
    expect(feature.properties.fromNames).toMatchObject({
      en: 'Midtown Yard',
      zh: 'Midtown Yard（中）',
      ar: 'Midtown Yard (ع)',
    });
  });

  it('keeps the drawn and the published length apart, the published one dated and sourced', () => {
    const { ways } = exported(routeExtract('north-south/rail-sea'));
    expect(ways[0].drawnLengthKm).toBe(3304);
    expect(ways[0].publishedLengths.map(({ id, value, asOf }: Record<string, unknown>) => [id, value, asOf])).toEqual([
      ['rs-km', 3400, '2024'],
      ['rs-km-old', 3600, '2019'],
    ]);
  });

  it('carries figures, their sources and the licence of every line', () => {
    const { attribution, ways, sources } = exported(routeExtract('north-south/rail-sea'));
    expect(ways[0].figures.map((figure: { id: string }) => figure.id)).toContain('rs-days');
    expect(sources.map((source: { id: string }) => source.id)).toEqual(['agency-2024', 'paper-2019']);
    expect(attribution.join(' ')).toContain('© OpenStreetMap contributors');
    expect(attribution.join(' ')).toContain('CC BY 4.0');
  });

  it('names the data version, its date, and when the file was made', () => {
    const extract = routeExtract('north-south/rail-sea');
    const dated = { ...extract, atlas: { city: 'midtown', version: '1f0c9a2b-2026-09' } };
    expect(exported(dated).atlas).toEqual({
      city: 'midtown',
      version: '1f0c9a2b-2026-09',
      dataDate: '2026-09',
      madeAt: '2026-11-26T08:00:00Z',
    });
  });

  it('can be had before the figures have arrived', () => {
    const { features, sources } = exported(routeExtract('north-south/rail', false));
    expect(features).toHaveLength(1);
    expect(sources).toEqual([]);
  });

  it('holds a leg once that two routes of a corridor share, and names both', () => {
    const { features, ways } = exported(corridorExtract('north-south'));
    expect(features.map((feature: { id: string }) => feature.id)).toEqual([
      'north-south/yard-port',
      'north-south/port-harbour',
    ]);
    expect(features[0].properties.ways).toEqual(['north-south/rail-sea', 'north-south/rail']);
    expect(ways).toHaveLength(2);
  });

  it('gives a plan’s days and CO2e as ranges, and names its port', () => {
    const [, sea] = exported(planExtract()).features;
    expect(sea.properties).toMatchObject({
      from: 'south-port',
      to: 'USLGB',
      toName: 'Long Beach',
      provenance: 'sea-network',
      days: { low: 1, typical: 2, high: 4 },
      co2eKgPerTonne: { low: 10, typical: 20, high: 40 },
    });
  });

  it('names no coordinate reference system: RFC 7946 knows only WGS 84', () => {
    expect(exported(routeExtract('power/west-line'))).not.toHaveProperty('crs');
  });
});

describe('geoJsonFileName', () => {
  it('names the file by the route', () => {
    expect(geoJsonFileName(routeExtract('north-south/rail-sea'))).toBe('north-south-rail-sea.geojson');
  });

  it('lets nothing into the name that a file system minds', () => {
    expect(geoJsonFileName({ ...planExtract(), id: '../плáн:1?*<>|/106.5,29.6' })).toBe('a-1-106.5-29.6.geojson');
  });
});
