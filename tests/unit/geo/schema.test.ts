import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { checkGeo } from '../../../geo/pipeline/check';
import * as vocabulary from '../../../src/model/atlas';
import * as dossiers from '../../../src/model/dossier';
import * as figures from '../../../src/model/figure';
import { SMALL_GEO, smallGeo, type Change } from '../../support/small-geo';

const SCHEMAS = 'geo/schema';
const NAMES = ['hubs', 'passages', 'corridor', 'city', 'sources', 'lines', 'tour'] as const;
type Name = (typeof NAMES)[number];

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

const ajv = new Ajv({ strictTypes: false, strictRequired: false });
for (const name of ['common', ...NAMES]) ajv.addSchema(json(join(SCHEMAS, `${name}.json`)) as object, `${name}.json`);

/** The faults that the published schema finds in a file. */
function schemaFaults(name: Name, value: unknown): string[] {
  const validate = ajv.getSchema(`${name}.json`);
  if (!validate) throw new Error(`There is no schema ${name}.json`);
  return validate(value) === true
    ? []
    : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? ''}`);
}

/** Each authored file of a tree, and the schema that is its own. */
function filesOf(folder: string): [file: string, schema: Name][] {
  const inFolder = (name: string): string[] => readdirSync(join(folder, name)).map((file) => `${name}/${file}`);
  return [
    ['hubs.geojson', 'hubs'],
    ['passages.geojson', 'passages'],
    ['sources.json', 'sources'],
    ...inFolder('corridors').map((file): [string, Name] => [file, 'corridor']),
    ...inFolder('cities').map((file): [string, Name] => [file, 'city']),
    ...inFolder('tours').map((file): [string, Name] => [file, 'tour']),
    ...inFolder('lines')
      .filter((file) => file.endsWith('.geojson'))
      .map((file): [string, Name] => [file, 'lines']),
  ];
}

/** Faults of shape: both the schema and the pipeline's own reader must find each. */
const FAULTS: [Name, Change][] = [
  ['hubs', { file: 'hubs.geojson', path: 'features[1].properties.name.ar', value: undefined }],
  ['hubs', { file: 'hubs.geojson', path: 'features[1].properties.name.zh', value: ' ' }],
  ['hubs', { file: 'hubs.geojson', path: 'features[1].properties.kind', value: 'airport' }],
  ['hubs', { file: 'hubs.geojson', path: 'features[1].properties.rank', value: 4 }],
  ['hubs', { file: 'hubs.geojson', path: 'features[1].properties.locode', value: 'KI BET' }],
  ['hubs', { file: 'hubs.geojson', path: 'features[1].properties.precisionKm', value: -1 }],
  ['hubs', { file: 'hubs.geojson', path: 'features[1].properties.colour', value: 'red' }],
  ['hubs', { file: 'hubs.geojson', path: 'features[1].id', value: 'Beta' }],
  ['hubs', { file: 'hubs.geojson', path: 'features[1].geometry.type', value: 'LineString' }],
  ['hubs', { file: 'hubs.geojson', path: 'features[1].geometry.coordinates', value: [29.5, 106.5] }],
  ['hubs', { file: 'hubs.geojson', path: 'features[1].geometry.coordinates', value: [170, 1, 2] }],
  ['hubs', { file: 'hubs.geojson', path: 'features[3].properties.plants[0].energy', value: 'tide' }],
  ['hubs', { file: 'hubs.geojson', path: 'features[3].properties.figures[0].unit', value: undefined }],
  [
    'hubs',
    { file: 'hubs.geojson', path: 'features[3].properties.figures[0].text', value: { en: 'x', zh: '一', ar: 'ا' } },
  ],
  ['hubs', { file: 'hubs.geojson', path: 'features[3].properties.figures[0].low', value: 1 }],
  ['hubs', { file: 'hubs.geojson', path: 'features[3].properties.figures[0].asOf', value: 'May 2024' }],
  ['hubs', { file: 'hubs.geojson', path: 'features[3].properties.figures[0].sources', value: [] }],
  ['passages', { file: 'passages.geojson', path: 'features[0].geometry.coordinates[2]', value: [176, 2] }],
  ['passages', { file: 'passages.geojson', path: 'features[0].properties.closedByDefault', value: 'no' }],
  ['corridor', { file: 'corridors/trade.geojson', path: 'corridor.pattern', value: 'wavy' }],
  ['corridor', { file: 'corridors/trade.geojson', path: 'corridor.routes[0].legs', value: [] }],
  ['corridor', { file: 'corridors/trade.geojson', path: 'corridor.routes[0].figures[2].unit', value: 'd' }],
  ['corridor', { file: 'corridors/trade.geojson', path: 'corridor.routes[0].figures[1].high', value: undefined }],
  ['corridor', { file: 'corridors/trade.geojson', path: 'features[0].properties.mode', value: 'air' }],
  ['corridor', { file: 'corridors/trade.geojson', path: 'features[0].properties.line', value: 'alpha-beta' }],
  ['corridor', { file: 'corridors/trade.geojson', path: 'features[0].geometry', value: undefined }],
  ['city', { file: 'cities/alpha.json', path: 'camera.zoom', value: 99 }],
  ['city', { file: 'cities/alpha.json', path: 'languages[0]', value: 'fr' }],
  ['city', { file: 'cities/alpha.json', path: 'claims[0].verdict', value: 'true' }],
  ['tour', { file: 'tours/round.json', path: 'title.ar', value: undefined }],
  ['tour', { file: 'tours/round.json', path: 'stops', value: [] }],
  ['tour', { file: 'tours/round.json', path: 'stops[0].claims', value: [] }],
  ['tour', { file: 'tours/round.json', path: 'stops[0].id', value: 'The start' }],
  ['tour', { file: 'tours/round.json', path: 'stops[0].view', value: ' ' }],
  ['tour', { file: 'tours/round.json', path: 'stops[0].music', value: 'on' }],
  ['sources', { file: 'sources.json', path: 'sources[0].url', value: 'javascript:alert(1)' }],
  ['sources', { file: 'sources.json', path: 'sources[0].date', value: 'May 2024' }],
  ['sources', { file: 'sources.json', path: 'sources[2].dateNote', value: undefined }],
  ['lines', { file: 'lines/traced.geojson', path: 'provenance', value: 'satellite' }],
  ['lines', { file: 'lines/traced.geojson', path: 'features[0].geometry.coordinates', value: [[170, 0]] }],
];

describe('The published schemas', () => {
  it.each([SMALL_GEO, 'geo'])('find no fault in %s', (folder) => {
    for (const [file, schema] of filesOf(folder))
      expect(schemaFaults(schema, json(join(folder, file))), file).toEqual([]);
  });

  it.each(FAULTS)('find with %s what the checks find: %o', (schema, change) => {
    const folder = smallGeo(change);
    expect(schemaFaults(schema, json(join(folder, change.file)))).not.toEqual([]);
    expect(checkGeo(folder).problems).not.toEqual([]);
  });

  it('know the words that the model knows, and no others', () => {
    const text = readdirSync(SCHEMAS).map((file) => json(join(SCHEMAS, file)));
    const enums = new Set<string>();
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, item] of Object.entries(value)) {
        if (key === 'enum') enums.add(JSON.stringify(item));
        else visit(item);
      }
    };
    visit(text);
    const words: readonly (readonly unknown[])[] = [
      vocabulary.MODES,
      vocabulary.STATUSES,
      vocabulary.HUB_KINDS,
      vocabulary.POSITION_BASES,
      vocabulary.ENERGIES,
      vocabulary.PASSAGE_KINDS,
      vocabulary.PROVENANCES,
      vocabulary.STRAND_PATTERNS,
      figures.QUANTITIES,
      figures.UNITS,
      figures.HEDGES,
      figures.CONFIDENCES,
      figures.STANDINGS,
      dossiers.VERDICTS,
      vocabulary.LANGUAGES,
    ];
    for (const list of words) expect(enums).toContain(JSON.stringify(list));
  });
});
