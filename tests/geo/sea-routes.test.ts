import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/geometry/position';
import { decodeNetwork } from '../../src/routing/network';
import { passageBits, tagPassages, vertexPosition } from '../../src/routing/passages';
import { routeSea } from '../../src/routing/sea';
import { createSearch, pathTo, searchAll } from '../../src/routing/search';
import { readPassages } from '../support/geo-files';

/** Closed by default. */
const ARCTIC = ['northern-sea-route', 'northwest-passage'];
const network = tagPassages(decodeNetwork(readFileSync('geo/network/sea.bin')), readPassages());
const search = createSearch(network);

/** Roadsteads and terminals, to about a kilometre. */
const PLACES = {
  qinzhou: [108.635, 21.655],
  kwaiTsing: [114.125, 22.335],
  shanghai: [122.07, 30.63],
  singapore: [103.77, 1.265],
  jakarta: [106.885, -6.1],
  chennai: [80.3, 13.1],
  jeddah: [39.15, 21.47],
  jebelAli: [55.05, 25.01],
  ummQasr: [47.955, 30.03],
  durban: [31.03, -29.88],
  portSaid: [32.31, 31.27],
  piraeus: [23.6, 37.94],
  odessa: [30.74, 46.49],
  rotterdam: [4.05, 51.96],
  hamburg: [9.95, 53.53],
  gdansk: [18.7, 54.4],
  newYork: [-74.05, 40.67],
  valparaiso: [-71.62, -33.03],
  buenosAires: [-58.36, -34.6],
} satisfies Record<string, Position>;
type Place = keyof typeof PLACES;

function sail(from: Place, to: Place, closed: string[] = []) {
  return routeSea(network, PLACES[from], PLACES[to], { closed: [...ARCTIC, ...closed], search });
}

interface Closure {
  from: Place;
  to: Place;
  closed: string[];
  /** Passages the route must use then, and must not. */
  by: string[];
  not?: string[];
}

const OPEN: Closure[] = [
  { from: 'qinzhou', to: 'rotterdam', closed: [], by: ['malacca', 'bab-el-mandeb', 'suez', 'gibraltar'] },
  { from: 'qinzhou', to: 'ummQasr', closed: [], by: ['singapore-strait', 'malacca', 'hormuz'] },
  { from: 'qinzhou', to: 'kwaiTsing', closed: [], by: ['qiongzhou'] },
  { from: 'shanghai', to: 'newYork', closed: [], by: ['panama'] },
  { from: 'shanghai', to: 'singapore', closed: [], by: ['taiwan-strait', 'singapore-strait'] },
  { from: 'odessa', to: 'portSaid', closed: [], by: ['bosporus'] },
  { from: 'hamburg', to: 'gdansk', closed: [], by: ['kiel-canal'] },
  { from: 'valparaiso', to: 'buenosAires', closed: [], by: ['magellan'] },
  { from: 'hamburg', to: 'piraeus', closed: [], by: ['dover', 'gibraltar'] },
  { from: 'jakarta', to: 'durban', closed: [], by: ['sunda'] },
  { from: 'newYork', to: 'durban', closed: [], by: ['good-hope'] },
];

const DETOURS: Closure[] = [
  { from: 'qinzhou', to: 'rotterdam', closed: ['suez'], by: ['good-hope'], not: ['bab-el-mandeb', 'gibraltar'] },
  { from: 'qinzhou', to: 'rotterdam', closed: ['bab-el-mandeb'], by: ['good-hope'], not: ['suez'] },
  { from: 'qinzhou', to: 'jeddah', closed: ['bab-el-mandeb'], by: ['good-hope', 'gibraltar', 'suez'] },
  { from: 'qinzhou', to: 'chennai', closed: ['malacca'], by: ['sunda'] },
  { from: 'jakarta', to: 'durban', closed: ['sunda'], by: ['malacca'] },
  { from: 'shanghai', to: 'newYork', closed: ['panama'], by: ['suez', 'gibraltar'] },
  { from: 'shanghai', to: 'newYork', closed: ['panama', 'suez'], by: ['good-hope'] },
  { from: 'qinzhou', to: 'kwaiTsing', closed: ['qiongzhou'], by: [] },
  { from: 'shanghai', to: 'singapore', closed: ['taiwan-strait'], by: ['singapore-strait'] },
  { from: 'rotterdam', to: 'piraeus', closed: ['gibraltar'], by: ['good-hope', 'bab-el-mandeb', 'suez'] },
  { from: 'newYork', to: 'durban', closed: ['good-hope'], by: ['gibraltar', 'suez', 'bab-el-mandeb'] },
  { from: 'hamburg', to: 'gdansk', closed: ['kiel-canal'], by: ['oresund'] },
  { from: 'hamburg', to: 'gdansk', closed: ['kiel-canal', 'oresund'], by: ['great-belt'] },
  { from: 'hamburg', to: 'piraeus', closed: ['dover'], by: ['gibraltar'] },
  { from: 'qinzhou', to: 'chennai', closed: ['malacca', 'sunda'], by: ['lombok'] },
  { from: 'qinzhou', to: 'chennai', closed: ['malacca', 'sunda', 'lombok'], by: [] },
  { from: 'valparaiso', to: 'buenosAires', closed: ['magellan'], by: ['cape-horn'] },
  { from: 'valparaiso', to: 'buenosAires', closed: ['magellan', 'cape-horn'], by: ['panama'] },
];

const CUT: Pick<Closure, 'from' | 'to' | 'closed'>[] = [
  { from: 'qinzhou', to: 'ummQasr', closed: ['hormuz'] },
  { from: 'qinzhou', to: 'jebelAli', closed: ['hormuz'] },
  { from: 'qinzhou', to: 'jeddah', closed: ['bab-el-mandeb', 'suez'] },
  { from: 'odessa', to: 'portSaid', closed: ['bosporus'] },
  { from: 'rotterdam', to: 'piraeus', closed: ['gibraltar', 'suez'] },
];

describe('passages', () => {
  it.each(OPEN)('$from – $to goes by $by', ({ from, to, by }) => {
    expect(sail(from, to)).toMatchObject({ passages: expect.arrayContaining(by) });
  });

  it.each(DETOURS)(
    '$from – $to with $closed closed goes by $by, and is longer',
    ({ from, to, closed, by, not = [] }) => {
      const [open, detour] = [sail(from, to), sail(from, to, closed)];
      if ('reason' in open || 'reason' in detour) throw new Error(`No route: ${JSON.stringify([open, detour])}`);
      expect(detour.lengthKm).toBeGreaterThan(open.lengthKm);
      expect(detour.passages).toEqual(expect.arrayContaining(by));
      for (const passage of [...closed, ...not]) expect(detour.passages).not.toContain(passage);
    },
  );

  it.each(CUT)('$from – $to has no sea route with $closed closed', ({ from, to, closed }) => {
    expect(sail(from, to, closed)).toEqual({ reason: 'closed' });
  });
});

/** The passages an edge between two vertices goes through. */
function bitsBetween(from: number, to: number): number {
  const arc = network.arcTo.subarray(network.arcStart[from], network.arcStart[from + 1]).indexOf(to);
  return network.edgePassages[network.arcEdge[(network.arcStart[from] ?? 0) + arc] ?? 0] ?? 0;
}

/** Ports spread over the list, the same ones in every run. */
const sample = Array.from({ length: 24 }, (_, i) => network.ports[Math.floor((i * network.ports.length) / 24)] ?? 0);

function costsFrom(vertex: number, closed = 0): Float64Array {
  searchAll(search, [{ vertex, km: 0 }], closed);
  return search.cost.slice();
}

describe('between any ports', () => {
  const costs = new Map(sample.map((port) => [port, costsFrom(port)]));
  const cost = (a: number, b: number) => costs.get(a)?.[b] ?? NaN;

  it('it costs as much there as back', () => {
    for (const a of sample) for (const b of sample) expect(Math.abs(cost(a, b) - cost(b, a))).toBeLessThan(1e-6);
  });

  it('no port is a short cut: no way round by a third one saves more than 1 %', () => {
    for (const a of sample) {
      for (const b of sample) {
        for (const c of sample) expect(cost(a, c) * 0.99).toBeLessThanOrEqual(cost(a, b) + cost(b, c) + 1e-6);
      }
    }
  });

  it('no way round by a third place on open water is cheaper', () => {
    const places = sample.map((port) => network.arcTo[network.arcStart[port] ?? 0] ?? 0);
    const open = new Map(places.map((vertex) => [vertex, costsFrom(vertex)]));
    for (const a of places) {
      for (const b of places) {
        for (const c of places) {
          const [direct = NaN, first = NaN, second = NaN] = [open.get(a)?.[c], open.get(a)?.[b], open.get(b)?.[c]];
          expect(direct).toBeLessThanOrEqual(first + second + 1e-6);
        }
      }
    }
  });

  it('all are reached while everything is open', () => {
    const from = costs.get(sample[0] ?? 0);
    expect([...network.ports].filter((port) => from?.[port] === Infinity)).toEqual([]);
  });

  it.each(network.passages.map(({ id }) => id))('no way goes through %s while it is closed', (id) => {
    const bit = passageBits(network, [id]);
    for (const from of sample.slice(0, 6)) {
      searchAll(search, [{ vertex: from, km: 0 }], bit);
      for (const port of network.ports) {
        if (search.cost[port] === Infinity) continue;
        const { vertices } = pathTo(search, port);
        const crossed = vertices.slice(1).filter((vertex, i) => (bitsBetween(vertices[i] ?? 0, vertex) & bit) !== 0);
        expect(crossed).toEqual([]);
      }
    }
  });

  it('the drawn route is as long as the search says', () => {
    for (const to of sample.slice(1)) {
      const route = routeSea(network, vertexPosition(network, sample[0] ?? 0), vertexPosition(network, to), { search });
      if ('reason' in route) throw new Error(route.reason);
      searchAll(search, [{ vertex: sample[0] ?? 0, km: 0 }], 0);
      expect(Math.abs(route.lengthKm - (search.km[to] ?? 0))).toBeLessThan(0.1);
    }
  });
});
