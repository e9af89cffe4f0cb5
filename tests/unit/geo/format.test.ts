import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../geo/pipeline/canonical';
import { checkGeo } from '../../../geo/pipeline/check';
import { authoredFiles, formatGeo } from '../../../geo/pipeline/format';
import { SMALL_GEO, smallGeo } from '../../support/small-geo';

describe('The canonical form of an authored file', () => {
  it('gives each feature a line, its keys in one order', () => {
    const file = {
      features: [
        { geometry: null, properties: { to: 'b', from: 'a', mode: 'sea' }, id: 'a-b', type: 'Feature' },
        { geometry: null, properties: { mode: 'sea', from: 'b', to: 'c' }, id: 'b-c', type: 'Feature' },
      ],
      type: 'FeatureCollection',
    };
    expect(canonical(file)).toBe(
      [
        '{',
        '  "type": "FeatureCollection",',
        '  "features": [',
        '    {"type": "Feature", "id": "a-b", "properties": {"mode": "sea", "from": "a", "to": "b"}, "geometry": null},',
        '    {"type": "Feature", "id": "b-c", "properties": {"mode": "sea", "from": "b", "to": "c"}, "geometry": null}',
        '  ]',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('keeps 5 decimals', () => {
    expect(canonical({ coordinates: [106.375912345, 29.6, -0.000001] })).toBe(
      '{\n  "coordinates": [106.37591, 29.6, 0]\n}\n',
    );
  });

  it('leaves out empty lists that may be left out, and keeps what it does not know', () => {
    expect(canonical({ odd: [], figures: [], plants: [], id: 'a' })).toBe('{\n  "id": "a",\n  "odd": []\n}\n');
  });

  it('is its own canonical form', () => {
    for (const name of authoredFiles(SMALL_GEO)) {
      const once = canonical(JSON.parse(readFileSync(join(SMALL_GEO, name), 'utf8')));
      expect(canonical(JSON.parse(once)), name).toBe(once);
    }
  });
});

describe('Formatting a folder', () => {
  it('rewrites what is not canonical, once, and changes no meaning', () => {
    const folder = smallGeo();
    const before = checkGeo(folder).counts;
    const name = join(folder, 'hubs.geojson');
    writeFileSync(name, JSON.stringify(JSON.parse(readFileSync(name, 'utf8'))));
    expect(formatGeo(folder)).toEqual(['hubs.geojson']);
    expect(formatGeo(folder)).toEqual([]);
    expect(readFileSync(name, 'utf8')).toBe(readFileSync(join(SMALL_GEO, 'hubs.geojson'), 'utf8'));
    expect(checkGeo(folder).counts).toEqual(before);
  });

  it('leaves a file alone that is no JSON, or would lose a key', () => {
    const folder = smallGeo();
    const [cut, double] = ['{"sources": [', '{"type": "FeatureCollection", "features": [], "features": []}'];
    writeFileSync(join(folder, 'sources.json'), cut);
    writeFileSync(join(folder, 'passages.geojson'), double);
    expect(formatGeo(folder)).toEqual([]);
    expect(readFileSync(join(folder, 'sources.json'), 'utf8')).toBe(cut);
    expect(readFileSync(join(folder, 'passages.geojson'), 'utf8')).toBe(double);
  });
});
