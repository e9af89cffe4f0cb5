import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildGeo } from '../../../geo/pipeline/build';
import { packPart } from '../../../geo/pipeline/compile';
import { lengthKm } from '../../../src/geometry/length';
import type { Atlas } from '../../../src/model/atlas';
import type { Dossier } from '../../../src/model/dossier';
import { parseAtlas, parseDossier } from '../../../src/model/parse';
import { SMALL_GEO, smallGeo, type Change } from '../../support/small-geo';

/** One degree of the equator on a sphere of 6,371.0088 km. */
const DEGREE_KM = 111.195;

function compiled(...changes: Change[]): { atlas: Atlas; dossier: Dossier } {
  const files = buildGeo(changes.length > 0 ? smallGeo(...changes) : SMALL_GEO).cities.get('alpha');
  const atlas = parseAtlas(JSON.parse(files?.atlas ?? 'null'));
  const dossier = parseDossier(JSON.parse(files?.dossier ?? 'null'));
  if (!atlas.ok || !dossier.ok) throw new Error(JSON.stringify([atlas, dossier]));
  return { atlas: atlas.value, dossier: dossier.value };
}

describe('Compiling geo/', () => {
  it('gives files that the browser reads without a problem', () => {
    const { problems, cities, defaultCity } = buildGeo(SMALL_GEO);
    expect(problems).toEqual([]);
    expect([...cities.keys()]).toEqual(['alpha']);
    expect(defaultCity).toBe('alpha');
    expect(() => compiled()).not.toThrow();
  });

  it('gives nothing where there is a fault', () => {
    const { problems, cities, defaultCity } = buildGeo(
      smallGeo({ file: 'sources.json', path: 'sources[0].title', value: '' }),
    );
    expect(problems).toHaveLength(1);
    expect(cities.size).toBe(0);
    expect(defaultCity).toBeUndefined();
  });

  it('draws a leg along its traced line, and measures what it draws', () => {
    const leg = compiled().atlas.legs.find(({ id }) => id === 'trade/alpha-beta');
    expect(leg?.parts).toEqual([
      [
        [170, 0],
        [171, 0],
        [172, 0],
      ],
    ]);
    expect(leg?.lengthKm).toBeCloseTo(2 * DEGREE_KM, 1);
    expect(leg?.provenance).toBe('openstreetmap');
  });

  it('routes a sea leg between its hubs, cut at the antimeridian, and names the passages it goes through', () => {
    const leg = compiled().atlas.legs.find(({ id }) => id === 'trade/beta-gamma');
    expect(leg?.parts).toHaveLength(2);
    expect(leg?.parts[0]?.[0]).toEqual([172, 0]);
    expect(leg?.parts[0]?.at(-1)).toEqual([180, 0]);
    expect(leg?.parts[1]?.[0]).toEqual([-180, 0]);
    expect(leg?.parts[1]?.at(-1)).toEqual([-176, 0]);
    expect(leg?.lengthKm).toBeCloseTo(12 * DEGREE_KM, 1);
    expect(leg?.passages).toEqual(['narrows']);
    expect(leg?.provenance).toBe('sea-network');
  });

  it('keeps ships out of a passage that is closed by default', () => {
    const { problems } = buildGeo(
      smallGeo({ file: 'passages.geojson', path: 'features[0].properties.closedByDefault', value: true }),
    );
    expect(problems.map(({ message }) => message)).toEqual([
      'cannot be routed over the sea network from "beta" to "gamma": closed',
    ]);
  });

  it('gives lengths that Turf finds in the parts as a browser reads them', () => {
    for (const leg of compiled().atlas.legs) expect(leg.lengthKm).toBeCloseTo(lengthKm(leg.parts), 2);
  });

  it('finds out which way a route travels its legs', () => {
    const { routes } = compiled().atlas;
    expect(routes.find(({ id }) => id === 'trade/outward')?.legs).toEqual([
      { leg: 'trade/alpha-beta', reversed: false },
      { leg: 'trade/beta-gamma', reversed: false },
    ]);
    expect(routes.find(({ id }) => id === 'trade/homeward')?.legs).toEqual([
      { leg: 'trade/beta-gamma', reversed: true },
      { leg: 'trade/alpha-beta', reversed: true },
    ]);
  });

  it('adds up the length of a route', () => {
    const route = compiled().atlas.routes.find(({ id }) => id === 'trade/outward');
    expect(route?.lengthKm).toBeCloseTo(14 * DEGREE_KM, 1);
  });

  it('keeps corridors in the order of the city, and routes in the order of their file', () => {
    const { corridors } = compiled().atlas;
    expect(corridors.map(({ id, routes }) => [id, routes])).toEqual([
      ['trade', ['trade/outward', 'trade/homeward']],
      ['grid', ['grid/delta-alpha']],
    ]);
  });

  it('puts what is published under kind and id, a word on the length first', () => {
    const { entries } = compiled().dossier;
    expect(Object.keys(entries).sort()).toEqual([
      'city:alpha',
      'corridor:trade',
      'hub:delta',
      'hub:gamma',
      'passage:narrows',
      'route:trade/homeward',
      'route:trade/outward',
    ]);
    expect(entries['route:trade/homeward']?.notes[0]?.en).toBe('The published length ends at the quay.');
  });

  it('gives each city only the corridors it shows, with their hubs and sources', () => {
    const folder = smallGeo();
    const alpha = JSON.parse(readFileSync(join(folder, 'cities/alpha.json'), 'utf8'));
    const gamma = {
      ...alpha,
      id: 'gamma',
      hub: 'gamma',
      home: ['gamma'],
      corridors: ['trade'],
      figures: [],
      claims: [],
    };
    writeFileSync(join(folder, 'cities/gamma.json'), JSON.stringify(gamma));
    const files = buildGeo(folder).cities.get('gamma');
    const atlas = parseAtlas(JSON.parse(files?.atlas ?? 'null'));
    const dossier = parseDossier(JSON.parse(files?.dossier ?? 'null'));
    expect(atlas.ok && atlas.value.legs.map(({ id }) => id)).toEqual(['trade/alpha-beta', 'trade/beta-gamma']);
    expect(atlas.ok && atlas.value.hubs.map(({ id }) => id)).toEqual(['alpha', 'beta', 'gamma']);
    expect(dossier.ok && Object.keys(dossier.value.entries)).not.toContain('hub:delta');
  });

  it('gives atlas and dossier one version, which changes with the data and ends in the date of the newest figure', () => {
    const [before, after] = [compiled(), compiled({ file: 'cities/alpha.json', path: 'figures[0].value', value: 13 })];
    expect(before.atlas.version).toMatch(/^[\da-f]{8}-2025$/);
    expect(before.dossier.version).toBe(before.atlas.version);
    expect(after.atlas.version).not.toBe(before.atlas.version);
    expect(compiled().atlas.version).toBe(before.atlas.version);
  });
});

describe('Packing a line', () => {
  it('keeps the first vertex and the steps from it, in whole units', () => {
    expect(
      packPart(
        [
          [106.3759, 29.6423],
          [106.38, 29.64],
          [106.38, 29.7],
        ],
        10_000,
      ),
    ).toEqual([1_063_759, 296_423, 41, -23, 0, 600]);
  });
});
