import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../src/routing/build-network';
import { labelsOf, makeLabels } from '../../../src/routing/labels';
import { landmarksOf } from '../../../src/routing/landmarks';
import { tagPassages, type SeaNetwork } from '../../../src/routing/passages';
import { createSearch, lookUp, searchAll, searchTo } from '../../../src/routing/search';
import { pacific } from '../../support/pacific';
import { randomRounds } from '../../support/random-rounds';
import { STRAITS, straits } from '../../support/straits';
import { costAlong } from '../../support/way-cost';

/** Costs are added up in whole units of 6 cm: ways of up to 60 edges differ by less than this, in km. */
const ALIKE_KM = 0.002;

/** From every vertex to every other: the pairs for which labels find anything but a way as cheap as Dijkstra's. */
function wrongPairs(network: SeaNetwork, made: number, closed: number): string[] {
  const [plain, quick] = [createSearch(network), createSearch(network)];
  quick.labels = labelsOf(network, made);
  quick.landmarks = landmarksOf(network, 0);
  const target = new Float64Array(3);
  const wrong: string[] = [];
  for (let from = 0; from < network.vertexCount; from++) {
    searchAll(plain, [{ vertex: from, km: 0 }], closed);
    for (let to = 0; to < network.vertexCount; to++) {
      const path = searchTo(quick, [{ vertex: from, km: 0 }], [{ vertex: to, km: 0 }], target, closed);
      const dijkstra = plain.cost[to] ?? NaN;
      const cost = dijkstra < Infinity ? dijkstra : null;
      const isRight =
        path === null || cost === null
          ? path === cost
          : path.vertices[0] === from &&
            path.vertices.at(-1) === to &&
            !path.vertices.slice(1, -1).some((vertex) => network.isPort[vertex] === 1) &&
            Math.abs(costAlong(network, path.vertices, closed) - cost) < ALIKE_KM;
      if (!isRight) wrong.push(`${from}–${to}`);
    }
  }
  return wrong;
}

describe('Searches by labels', () => {
  it.each([
    { name: 'a drawn network', network: straits },
    { name: 'a network across the antimeridian', network: pacific() },
  ])('find ways as cheap as Dijkstra’s over $name, through no port and no closed passage', ({ network }) => {
    const most = 1 << network.passages.length;
    for (let made = 0; made < most; made++) {
      for (let closed = 0; closed < most; closed++) expect(wrongPairs(network, made, closed)).toEqual([]);
    }
  });

  it('go from one port straight to the next where an edge joins them', () => {
    const search = createSearch(straits);
    search.labels = labelsOf(straits, 0);
    const ends = ['r', 's'].map((letter) => [{ vertex: STRAITS.vertex(letter), km: 0 }]);
    const path = searchTo(search, ends[0] ?? [], ends[1] ?? [], new Float64Array(3), 0);
    expect(STRAITS.letters(path?.vertices ?? [])).toBe('rs');
    // 0.2° of a meridian, of 111.195 km a degree.
    expect(path?.km).toBeCloseTo(22.24, 2);
  });

  it('do not tell where the cheapest way goes through what is closed besides', () => {
    const search = createSearch(straits);
    const [a, g] = [...'AG'].map((letter) => [{ vertex: STRAITS.vertex(letter), km: 0 }]);
    expect(lookUp(search, a ?? [], g ?? [], 0)).toBeUndefined();
    search.labels = labelsOf(straits, 0);
    const way = lookUp(search, a ?? [], g ?? [], 0);
    expect(way?.vertices[0]).toBe(STRAITS.vertex('A'));
    const bits = straits.passages.map((_, index) => 1 << index);
    const told = bits.map((bit) => lookUp(search, a ?? [], g ?? [], bit));
    expect(told).toContain(undefined);
    for (const path of told) expect([undefined, way?.km]).toContain(path?.km);
    expect(lookUp(search, a ?? [], [{ vertex: STRAITS.vertex('N'), km: 0 }], 0)).toBeNull();
  });

  it('weigh the links at both ends, and say which were taken', () => {
    const network = pacific();
    const quick = createSearch(network);
    quick.labels = labelsOf(network, 0);
    for (const { starts, ends, cost } of randomRounds(network, 300)) {
      const path = searchTo(quick, starts, ends, new Float64Array(3), 0);
      const [start, end] = [starts[path?.start ?? -1], ends[path?.end ?? -1]];
      expect([path?.vertices[0], path?.vertices.at(-1)]).toEqual([start?.vertex, end?.vertex]);
      const found = costAlong(network, path?.vertices ?? [], 0) + (start?.km ?? NaN) + (end?.km ?? NaN);
      expect(Math.abs(found - cost)).toBeLessThan(ALIKE_KM);
    }
  });
});

describe('Labels', () => {
  it('are made a step at a time', () => {
    expect([...makeLabels(pacific(), 0)].length).toBeGreaterThan(10);
  });

  it('can be made where there is nothing', () => {
    const empty = buildNetwork({ lng: [], lat: [], edgeFrom: [], edgeTo: [], ports: [] });
    expect(labelsOf(tagPassages(empty, []), 0).of).toEqual([]);
  });
});
