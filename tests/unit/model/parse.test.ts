import { describe, expect, it } from 'vitest';
import { buildGeo } from '../../../geo/pipeline/build';
import { parseAtlas, parseDossier } from '../../../src/model/parse';
import { SMALL_GEO } from '../../support/small-geo';

const files = buildGeo(SMALL_GEO).cities.get('alpha');

/** The small tree's compiled file with one change, as text a server might send. */
function changed(kind: 'atlas' | 'dossier', from: string | RegExp, to: string): unknown {
  const text = files?.[kind] ?? '';
  const next = text.replace(from, to);
  expect(next).not.toBe(text);
  return JSON.parse(next);
}

function atlasFaults(value: unknown): string[] {
  const result = parseAtlas(value, 'a.json');
  return result.ok ? [] : result.problems.map(({ file, path, message }) => `${file}: ${path}: ${message}`);
}

function dossierFaults(value: unknown): string[] {
  const result = parseDossier(value, 'd.json');
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`);
}

describe('Parsing a compiled atlas', () => {
  it('turns packed steps into positions', () => {
    const result = parseAtlas(JSON.parse(files?.atlas ?? ''));
    const leg = result.ok ? result.value.legs.find(({ id }) => id === 'grid/delta-alpha') : undefined;
    expect(leg?.parts).toEqual([
      [
        [170, 4],
        [169.5, 2],
        [170, 0],
      ],
    ]);
    expect(leg).not.toHaveProperty('perDegree');
  });

  it.each([
    [/"schema":1/, '"schema":2', 'a.json: schema: must be 1, not 2'],
    [
      /"mode":"rail"/,
      '"mode":"air"',
      'a.json: legs[1].mode: must be one of "rail", "sea", "river", "road", "power-dc", "power-ac", not "air"',
    ],
    [
      /\[\[1700000,0,/,
      '[[1700000,',
      'a.json: legs[1].parts[0]: must be a list of numbers in pairs, two pairs at least, not [1700000,10000,0,10000,0]',
    ],
    [
      /\[\[1700000,0,/,
      '[[1700000,null,',
      'a.json: legs[1].parts[0]: must be a list of numbers in pairs, two pairs at least, not [1700000,null,10000,0,10000,0]',
    ],
    [/\[\[1700000,0,/, '[[1700000,950000,', 'a.json: legs[1].parts[0]: must stay on the Earth, not reach 170,95'],
    [/"perDegree":10000/, '"perDegree":0', 'a.json: legs[0].perDegree: must be a number from 1 to 1000000, not 0'],
    [/"from":"alpha"/, '"from":"omega"', 'a.json: legs[1].from: names no hub: "omega"'],
    [/"leg":"trade\/alpha-beta"/, '"leg":"trade/omega"', 'a.json: routes[0].legs[0].leg: names no leg: "trade/omega"'],
    [/"passages":\["narrows"\]/, '"passages":["omega"]', 'a.json: legs[2].passages[0]: names no passage: "omega"'],
    [
      /"feeds":\["grid\/delta-alpha"\]/,
      '"feeds":["grid/omega"]',
      'a.json: hubs[3].feeds[0]: names no route: "grid/omega"',
    ],
    [/"hub":"alpha"/, '"hub":"omega"', 'a.json: city.hub: names no hub: "omega"'],
    [
      /"Beta"/,
      '{"toString":"Beta"}',
      'a.json: hubs[1].name.en: must be a string that is not empty, not {"toString":"Beta"}',
    ],
  ])('names the fault where %s is %s', (from, to, sentence) => {
    expect(atlasFaults(changed('atlas', from, to))).toEqual([sentence]);
  });

  it('keeps a string a string, whatever it says', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const result = parseAtlas(changed('atlas', '"Narrows"', JSON.stringify(hostile)));
    expect(result.ok && result.value.passages[0]?.name.en).toBe(hostile);
  });

  it.each([null, undefined, [], {}, 'text', 3, '<!doctype html>'])(
    'gives faults, and throws nothing, for %j',
    (value) => {
      expect(atlasFaults(value).length).toBeGreaterThan(0);
      expect(dossierFaults(value).length).toBeGreaterThan(0);
    },
  );
});

describe('Parsing a compiled dossier', () => {
  it.each([
    [/"table-one"\]/, '"omega"]', 'entries["city:alpha"].figures[0].sources[0]: names no source: "omega"'],
    [
      /"https:\/\/example.org\/one"/,
      '"data:text/html,x"',
      'sources[0].url: must be an address that starts with http:// or https://, not "data:text/html,x"',
    ],
    [/"value":12.5/, '"value":"12.5"', 'entries["city:alpha"].figures[0].value: must be a number, not "12.5"'],
    [
      /"verdict":"supported"/,
      '"verdict":"yes"',
      'claims[0].verdict: must be one of "supported", "supported-superseded", "superseded", "qualified", "conflict", "unconfirmed", "unchecked", not "yes"',
    ],
    [/"figures":\["reach-2024"/, '"figures":["omega"', 'claims[0].figures[0]: names no figure: "omega"'],
  ])('names the fault where %s is %s', (from, to, sentence) => {
    expect(dossierFaults(changed('dossier', from, to))).toEqual([sentence]);
  });
});
