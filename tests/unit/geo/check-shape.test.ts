import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGeo } from '../../../geo/pipeline/check';
import { SMALL_GEO, smallGeo, type Change } from '../../support/small-geo';

function faults(...changes: Change[]): string[] {
  return checkGeo(smallGeo(...changes), 'geo').problems.map(
    ({ file, path, message }) => `${file}: ${path}: ${message}`,
  );
}

const HUBS = 'hubs.geojson';
const TRADE = 'corridors/trade.geojson';

describe('Checking the shape of authored files', () => {
  it('finds nothing wrong with the small tree', () => {
    expect(checkGeo(SMALL_GEO, 'geo').problems).toEqual([]);
  });

  it('counts what there is', () => {
    // Counted by hand in tests/fixtures/geo-small.
    expect(checkGeo(SMALL_GEO).counts).toEqual({
      corridors: 2,
      routes: 3,
      legs: 3,
      hubs: 4,
      passages: 2,
      figures: 10,
      sources: 3,
    });
  });

  it.each<[string, Change, string]>([
    [
      'a name that lacks a language',
      { file: HUBS, path: 'features[1].properties.name.ar', value: undefined },
      'geo/hubs.geojson: features[1].properties.name.ar: is missing: must be a string that is not empty',
    ],
    [
      'a name that is blank',
      { file: HUBS, path: 'features[1].properties.name.zh', value: ' ' },
      'geo/hubs.geojson: features[1].properties.name.zh: must be a string that is not empty, not " "',
    ],
    [
      'a Chinese name without a Han character',
      { file: HUBS, path: 'features[1].properties.name.zh', value: 'Beta' },
      'geo/hubs.geojson: features[1].properties.name.zh: must hold Han characters, not only "Beta"',
    ],
    [
      'an Arabic summary without an Arabic letter',
      { file: TRADE, path: 'corridor.routes[0].summary.ar', value: '甲至丙' },
      'geo/corridors/trade.geojson: corridor.routes[0].summary.ar: must hold Arabic letters, not only "甲至丙"',
    ],
    [
      'a word that is in no vocabulary',
      { file: TRADE, path: 'features[0].properties.status', value: 'closed' },
      'geo/corridors/trade.geojson: features[0].properties.status: must be one of "operating", "building", "planned", "suspended", not "closed"',
    ],
    [
      'a key that nobody knows',
      { file: TRADE, path: 'features[0].properties.lenghtNote', value: 'x' },
      'geo/corridors/trade.geojson: features[0].properties.lenghtNote: is not a key that is known here',
    ],
    [
      'a number that is a string',
      { file: HUBS, path: 'features[0].properties.precisionKm', value: '1' },
      'geo/hubs.geojson: features[0].properties.precisionKm: must be a number not below 0, not "1"',
    ],
    [
      'a source id that is empty',
      { file: HUBS, path: 'features[2].properties.figures[0].sources[0]', value: '' },
      'geo/hubs.geojson: features[2].properties.figures[0].sources[0]: must be a string that is not empty, not ""',
    ],
    [
      'an id in capitals',
      { file: 'passages.geojson', path: 'features[1].id', value: 'Ice' },
      'geo/passages.geojson: features[1].id: must be an id of lower-case letters, digits and single hyphens, not "Ice"',
    ],
    [
      'a feature without an id',
      { file: HUBS, path: 'features[0].id', value: undefined },
      'geo/hubs.geojson: features[0].id: is missing: must be an id of lower-case letters, digits and single hyphens',
    ],
    [
      'a position of three numbers',
      { file: HUBS, path: 'features[0].geometry.coordinates', value: [170, 0, 5] },
      'geo/hubs.geojson: features[0].geometry.coordinates: must be [lng, lat], not [170,0,5]',
    ],
    [
      'a position off the Earth',
      { file: HUBS, path: 'features[0].geometry.coordinates', value: [-190, 0] },
      'geo/hubs.geojson: features[0].geometry.coordinates: must lie within ±180 and ±90, not [-190,0]',
    ],
    [
      'a pair swapped in Chongqing',
      { file: HUBS, path: 'features[0].geometry.coordinates', value: [29.56, 106.55] },
      'geo/hubs.geojson: features[0].geometry.coordinates: looks swapped: [29.56,106.55] read as lat,lng lies in Chongqing, China',
    ],
    [
      'a pair swapped in the west of China, where both readings lie on the Earth',
      { file: HUBS, path: 'features[0].geometry.coordinates', value: [44.1562, 80.4543] },
      'geo/hubs.geojson: features[0].geometry.coordinates: looks swapped: [44.1562,80.4543] read as lat,lng lies in China',
    ],
    [
      'a pair swapped elsewhere',
      { file: 'lines/traced.geojson', path: 'features[0].geometry.coordinates[1]', value: [-6.2, 171] },
      'geo/lines/traced.geojson: features[0].geometry.coordinates[1]: looks swapped: [-6.2,171] has a latitude of 171; positions are [lng, lat]',
    ],
    [
      'a gate of three posts',
      { file: 'passages.geojson', path: 'features[0].geometry.coordinates[2]', value: [176, 2] },
      'geo/passages.geojson: features[0].geometry.coordinates: must be two positions, the ends of the gate, not 3',
    ],
    [
      'a file of lines that does not say where they come from',
      { file: 'lines/traced.geojson', path: 'provenance', value: undefined },
      'geo/lines/traced.geojson: provenance: is missing: must be one of "openstreetmap", "natural-earth", "sea-network", "hand"',
    ],
    [
      'a source whose address runs code',
      { file: 'sources.json', path: 'sources[0].url', value: 'javascript:alert(1)' },
      'geo/sources.json: sources[0].url: must be an address that starts with http:// or https://, not "javascript:alert(1)"',
    ],
    [
      'a source without a publisher',
      { file: 'sources.json', path: 'sources[1].publisher', value: undefined },
      'geo/sources.json: sources[1].publisher: is missing: must be a string that is not empty',
    ],
    [
      'a source without a date',
      { file: 'sources.json', path: 'sources[1].date', value: undefined },
      'geo/sources.json: sources[1].date: is missing: must be a date (2024, 2024-05, 2024-05-31) or "undated"',
    ],
    [
      'a city named otherwise than its file',
      { file: 'cities/alpha.json', path: 'id', value: 'omega' },
      'geo/cities/alpha.json: id: must be the file\'s name, "alpha", not "omega"',
    ],
  ])('names %s, and nothing else', (_, change, sentence) => {
    expect(faults(change)).toEqual([sentence]);
  });

  it('names each fault of several files at once', () => {
    const found = faults(
      { file: HUBS, path: 'features[1].properties.rank', value: 4 },
      { file: HUBS, path: 'features[3].properties.name.en', value: 7 },
      { file: 'passages.geojson', path: 'features[0].properties.kind', value: 'tunnel' },
      { file: TRADE, path: 'corridor.routes[1].legs', value: [] },
      { file: 'sources.json', path: 'sources[2].title', value: null },
    );
    expect(found).toEqual([
      'geo/corridors/trade.geojson: corridor.routes[1].legs: must hold at least 1, not 0',
      'geo/hubs.geojson: features[1].properties.rank: must be one of 1, 2, 3, not 4',
      'geo/hubs.geojson: features[3].properties.name.en: must be a string that is not empty, not 7',
      'geo/passages.geojson: features[0].properties.kind: must be one of "strait", "canal", "lock", "cape", not "tunnel"',
      'geo/sources.json: sources[2].title: must be a string that is not empty, not null',
    ]);
  });

  it.each([
    ['is cut off', '{\n  "sources": [\n    {"id": "table-one",', 'line 3, column 24: is not JSON: it ends too early'],
    ['is cut off in a word', '{"sources": [\n  {"id": "tab', 'line 2, column 10: is not JSON from here on: "\\"tab"'],
    ['is empty', '', 'line 1, column 1: is empty, not JSON'],
    ['is no JSON', '{\n  "sources": <html>\n}', 'line 2, column 14: is not JSON from here on: "<html>\\n}"'],
  ])('says where a file that %s cannot be read, and still checks the others', (_, text, place) => {
    const folder = smallGeo({ file: HUBS, path: 'features[1].properties.rank', value: 4 });
    writeFileSync(join(folder, 'sources.json'), text);
    const found = checkGeo(folder, 'geo').problems.map(({ file, path, message }) => `${file}: ${path}: ${message}`);
    expect(found).toEqual([
      'geo/hubs.geojson: features[1].properties.rank: must be one of 1, 2, 3, not 4',
      `geo/sources.json: ${place}`,
    ]);
  });

  it('names a key that is given twice', () => {
    const folder = smallGeo();
    const name = join(folder, 'passages.geojson');
    writeFileSync(name, readFileSync(name, 'utf8').replace('"kind": "strait"', '"kind": "strait", "kind": "canal"'));
    const found = checkGeo(folder, 'geo').problems;
    expect(found.map(({ message }) => message)).toEqual(['repeats the key "kind"']);
    expect(found[0]?.path).toMatch(/^line 4, column \d+$/);
  });

  it('names a folder that is missing altogether', () => {
    const { problems } = checkGeo(join(smallGeo(), 'nowhere'), 'geo');
    expect(problems.map(({ file }) => file)).toEqual([
      'geo/cities',
      'geo/corridors',
      'geo/hubs.geojson',
      'geo/passages.geojson',
      'geo/sources.json',
    ]);
  });
});
