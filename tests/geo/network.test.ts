import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { compilePlanner } from '../../geo/pipeline/planner';
import { readGeo } from '../../geo/pipeline/read-geo';
import { kmAshore, type Shore } from '../../geo/pipeline/sea/shore';
import { distanceKm, type Position } from '../../src/geometry/position';
import { decodeNetwork } from '../../src/routing/network';
import { passageBits, tagPassages, vertexPosition } from '../../src/routing/passages';
import { routeSea } from '../../src/routing/sea';
import { createSearch, pathTo, searchAll } from '../../src/routing/search';
import { readPassages } from '../support/geo-files';
import { isHeldOut, readReferences } from '../support/references';
import { openShore } from '../support/shore';

interface PortFeature {
  properties: { name: string; country: string; locode?: string; wpi: number };
  geometry: { coordinates: Position };
}

const bytes = readFileSync('geo/network/sea.bin');
const network = tagPassages(decodeNetwork(bytes), readPassages());
const search = createSearch(network);
const ports = (JSON.parse(readFileSync('geo/ports.geojson', 'utf8')) as { features: PortFeature[] }).features;
const arctic = ['northern-sea-route', 'northwest-passage'];

/** Sorted ascending. */
function errorsOf(pairs: readonly { pair: string; from: Position; to: Position; lengthKm: number }[]) {
  return pairs
    .map(({ pair, from, to, lengthKm }) => {
      const route = routeSea(network, from, to, { closed: arctic, search });
      return { pair, share: 'reason' in route ? Infinity : Math.abs(route.lengthKm / lengthKm - 1) };
    })
    .sort((a, b) => a.share - b.share);
}

describe('distances against NGA Pub. 151', () => {
  const references = readReferences();
  const sets = [
    { name: `all ${references.length} pairs`, pairs: references, most: 0.031 },
    { name: 'the pairs held out of tuning', pairs: references.filter(isHeldOut), most: 0.026 },
  ];

  it.each(sets)('are within 0.7 % at the median, of $name', ({ pairs }) => {
    const errors = errorsOf(pairs);
    expect(errors[Math.ceil(errors.length * 0.5) - 1]?.share).toBeLessThanOrEqual(0.007);
  });

  it.each(sets)(
    'are within 3.1 %, or 2.6 % where they were held out, for 19 pairs of 20, of $name',
    ({ pairs, most }) => {
      const errors = errorsOf(pairs);
      expect(errors[Math.ceil(errors.length * 0.95) - 1]?.share).toBeLessThanOrEqual(most);
    },
  );

  it.each(sets)('are within 9 % for every pair, of $name', ({ pairs }) => {
    expect(errorsOf(pairs).filter(({ share }) => share > 0.09)).toEqual([]);
  });
});

describe('land', () => {
  let shore: Shore;
  beforeAll(() => {
    shore = openShore();
  }, 300_000);

  it('lies under no route from Qinzhou to any port by more than 1 km, outside declared channels', () => {
    const qinzhou: Position = [108.635, 21.655];
    const away = (port: number) => distanceKm(vertexPosition(network, port), qinzhou);
    const from = [...network.ports].reduce((best, port) => (away(port) < away(best) ? port : best));
    searchAll(search, [{ vertex: from, km: 0 }], passageBits(network, arctic));
    const ashoreTo = new Map([[from, 0]]);
    const before = new Map<number, number>();
    const unreached: string[] = [];
    const overland: string[] = [];
    ports.forEach(({ properties: { name } }, index) => {
      const port = network.ports[index] ?? -1;
      if (search.cost[port] === Infinity) {
        unreached.push(name);
        return;
      }
      const { vertices } = pathTo(search, port);
      let ashoreKm = 0;
      vertices.forEach((vertex, i) => {
        const last = vertices[i - 1];
        if (last !== undefined && !before.has(vertex)) {
          before.set(vertex, last);
          const km = kmAshore(shore, vertexPosition(network, last), vertexPosition(network, vertex));
          ashoreTo.set(vertex, (ashoreTo.get(last) ?? 0) + km);
        }
        ashoreKm = ashoreTo.get(vertex) ?? 0;
      });
      if (ashoreKm > 1) overland.push(`${name}: ${ashoreKm.toFixed(1)} km`);
    });
    expect({ unreached, overland }).toEqual({ unreached: [], overland: [] });
  });

  it('lies under no edge by more than 1 km, outside declared channels', () => {
    const overland: string[] = [];
    for (let edge = 0; edge < network.edgeCount; edge++) {
      const [a, b] = [network.edgeFrom[edge] ?? 0, network.edgeTo[edge] ?? 0].map((v) => vertexPosition(network, v));
      if (!a || !b) continue;
      const km = kmAshore(shore, a, b);
      if (km > 1) overland.push(`${a.join()} – ${b.join()}: ${km.toFixed(1)} km`);
    }
    expect(overland).toEqual([]);
    // 69,475 edges against every coast of the world.
  }, 600_000);
});

describe('closures', () => {
  it.each([
    { country: 'IQ', closed: ['hormuz'] },
    { country: 'KW', closed: ['hormuz'] },
    { country: 'GE', closed: ['bosporus'] },
    { country: 'IL', closed: ['suez', 'gibraltar'], but: 'Elat' },
  ])('cut $country off when $closed are closed', ({ country, closed, but }) => {
    // The World Port Index has Shanghai under this code.
    const from = network.ports[ports.findIndex(({ properties }) => properties.locode === 'CNSGH')] ?? NaN;
    expect(from).not.toBeNaN();
    searchAll(search, [{ vertex: from, km: 0 }], passageBits(network, [...arctic, ...closed]));
    const reached = ports.filter(
      ({ properties }, index) =>
        properties.country === country &&
        properties.name !== but &&
        (search.cost[network.ports[index] ?? -1] ?? NaN) < Infinity,
    );
    expect(ports.some(({ properties }) => properties.country === country)).toBe(true);
    expect(reached.map(({ properties }) => properties.name)).toEqual([]);
  });
});

describe('the port list', () => {
  it('holds 3,000 ports or more, in the order of the network', () => {
    expect(ports.length).toBeGreaterThanOrEqual(3000);
    expect(ports).toHaveLength(network.ports.length);
    ports.forEach(({ geometry, properties }, index) => {
      const km = distanceKm(geometry.coordinates, vertexPosition(network, network.ports[index] ?? 0));
      expect(km, properties.name).toBeLessThan(0.1);
    });
  });

  it('has no port twice', () => {
    const numbers = ports.map(({ properties: { wpi } }) => wpi);
    expect(numbers.filter((wpi, i) => numbers.indexOf(wpi) !== i)).toEqual([]);
  });

  it('gives no LOCODE twice, and none of another country', () => {
    const locodes = ports.flatMap(({ properties: { locode, country } }) => (locode ? [{ locode, country }] : []));
    expect(new Set(locodes.map(({ locode }) => locode)).size).toBe(locodes.length);
    for (const { locode, country } of locodes) expect(locode).toMatch(new RegExp(`^${country}[A-Z2-9]{3}$`));
  });
});

describe('bytes', () => {
  it('are at most 180 kB for network and ports with names, compressed', () => {
    const list = JSON.stringify(compilePlanner('geo', readGeo('geo', 'geo').tree).data?.ports);
    expect(brotliCompressSync(bytes).length + brotliCompressSync(list).length).toBeLessThanOrEqual(180_000);
  });
});
