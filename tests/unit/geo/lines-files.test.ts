import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { deriveLines } from '../../../geo/pipeline/derive-lines';
import { formatLineFile, readLineFile, roundLine, type Line } from '../../../geo/pipeline/lines/line-file';
import { readRecipes } from '../../../geo/pipeline/lines/recipes';
import { readTracks } from '../../../geo/pipeline/lines/tracks';

const folder = mkdtempSync(join(tmpdir(), 'lines-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const line = (name: string, coordinates: unknown, more = {}) => ({
  type: 'Feature',
  properties: { name, ...more },
  geometry: { type: 'LineString', coordinates },
});
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features });

describe('readTracks', () => {
  it('takes a MultiLineString apart and leaves out ferries, metros and points', () => {
    const several = {
      type: 'MultiLineString',
      coordinates: [
        [
          [1, 1],
          [2, 2],
        ],
        [
          [3, 3],
          [4, 4],
        ],
      ],
    };
    const path = write(
      'tracks.geojson',
      collection(
        line('川黔铁路', [
          [106, 29],
          [106, 28],
        ]),
        { type: 'Feature', properties: { 'name:zh': '湘桂铁路' }, geometry: several },
        line('地铁18号线', [
          [113, 23],
          [113, 22],
        ]),
        line(
          '',
          [
            [1, 1],
            [2, 2],
          ],
          { ferry: true },
        ),
        { type: 'Feature', properties: null, geometry: { type: 'Point', coordinates: [1, 1] } },
      ),
    );
    expect(readTracks(path, /地铁/).map(({ name }) => name)).toEqual(['川黔铁路', '湘桂铁路', '湘桂铁路']);
  });

  it('reads gzipped files', () => {
    const path = write(
      'tracks.geojson.gz',
      gzipSync(
        collection(
          line('a', [
            [1, 1],
            [2, 2],
          ]),
        ),
      ),
    );
    expect(readTracks(path, undefined)).toEqual([
      {
        name: 'a',
        positions: [
          [1, 1],
          [2, 2],
        ],
      },
    ]);
  });

  it('quotes a position that is none', () => {
    const path = write(
      'bad.geojson',
      collection(
        line('a', [
          [1, 1],
          ['x', 2],
        ]),
      ),
    );
    expect(() => readTracks(path, undefined)).toThrow('["x",2] is not a position');
  });
});

describe('a line file', () => {
  const head = { provenance: 'openstreetmap', licence: 'ODbL 1.0', attribution: '© somebody' } as const;
  const drawn: Line = {
    id: 'a-b',
    from: 'a',
    to: 'b',
    deviationKm: 0.2,
    positions: [
      [1, 2],
      [3, 4],
    ],
  };

  it('reads what it writes', () => {
    const path = write('lines.geojson', formatLineFile(head, [drawn]));
    expect(readLineFile(path)).toEqual({ ...head, lines: [drawn] });
  });

  it('is written with one line of text for each line', () => {
    expect(
      formatLineFile(head, [drawn, drawn])
        .split('\n')
        .filter((text) => text.includes('"Feature"')),
    ).toHaveLength(2);
  });

  it('names every fault it finds', () => {
    const path = write(
      'faulty.geojson',
      '{"type":"FeatureCollection","provenance":"guess","licence":"","features":[]}',
    );
    expect(() => readLineFile(path)).toThrow(/provenance[^]*licence[^]*attribution/);
  });

  it('rounds to 11 m and drops vertices that fall together', () => {
    expect(
      roundLine([
        [1.00001, 2],
        [1.00002, 2.00003],
        [1.0002, 2],
      ]),
    ).toEqual([
      [1, 2],
      [1.0002, 2],
    ]);
  });
});

describe('deriveLines', () => {
  const recipes = {
    networks: { rails: { sources: ['rails.geojson'], snapKm: 1, passengerOnly: ['高铁'], passengerFactor: 4 } },
    stops: { a: { name: 'A', position: [0, 0] }, b: { name: 'B', position: [1, 0] } },
    files: [
      {
        ...{ file: 'out', network: 'rails', provenance: 'openstreetmap', licence: 'L', attribution: 'A' },
        toleranceKm: 0.3,
        lines: [{ id: 'a-b', from: 'a', to: 'b' }],
      },
    ],
    exceptions: { sideBySide: [], passengerTrack: [] },
    published: [],
  };

  it('traces the recipes and keeps off passenger-only track', () => {
    const geo = mkdtempSync(join(folder, 'geo-'));
    const lines = join(geo, 'lines');
    write(
      'rails.geojson',
      collection(
        line('慢线', [
          [0, 0],
          [0.5, 0.3],
          [1, 0],
        ]),
        line('高铁', [
          [0, 0],
          [1, 0],
        ]),
      ),
    );
    mkdirSync(lines);
    writeFileSync(join(lines, 'recipes.json'), JSON.stringify(recipes));
    const head = { provenance: 'hand', licence: 'CC BY 4.0', attribution: 'us' } as const;
    writeFileSync(join(lines, 'hand.geojson'), formatLineFile(head, []));
    deriveLines(folder, geo);
    const [found] = readLineFile(join(lines, 'out.geojson')).lines;
    expect(found).toEqual({
      ...{ id: 'a-b', from: 'a', to: 'b', deviationKm: 0, connectorsKm: 0 },
      trackNames: [{ name: '慢线', share: 1 }],
      positions: [
        [0, 0],
        [0.5, 0.3],
        [1, 0],
      ],
    });
  });

  it('refuses recipes that name a stop there is not', () => {
    const faulty = { ...recipes, stops: { a: recipes.stops.a } };
    const path = write('recipes.json', JSON.stringify(faulty));
    expect(() => readRecipes(path)).toThrow('out/a-b: there is no stop b');
  });

  it('refuses recipes the schema does not allow, naming where', () => {
    const path = write('odd.json', JSON.stringify({ ...recipes, stops: { a: { name: 'A', position: [0] } } }));
    expect(() => readRecipes(path)).toThrow('/stops/a/position');
  });
});
