import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildGeo } from '../../geo/pipeline/build';
import { compilePlanner } from '../../geo/pipeline/planner';
import { parseAtlas } from '../../src/model/parse';
import { labelsOf } from '../../src/routing/labels';
import { landmarksOf } from '../../src/routing/landmarks';
import { buildGraph } from '../../src/routing/graph';
import { decodeNetwork } from '../../src/routing/network';
import { passageBits, tagPassages } from '../../src/routing/passages';
import { plan } from '../../src/routing/plan';
import { parsePlannerData } from '../../src/routing/planner-data';
import { createSearch, searchAll, searchTo } from '../../src/routing/search';
import { DEFAULT_CHOICES } from '../../src/routing/terms';
import { readPassages } from '../support/geo-files';
import { costAlong } from '../support/way-cost';

const network = tagPassages(decodeNetwork(readFileSync('geo/network/sea.bin')), readPassages());
const ARCTIC = ['northern-sea-route', 'northwest-passage'];

describe('Searches over the real network', () => {
  const plain = createSearch(network);
  const quick = createSearch(network);
  const quickest = createSearch(network);
  beforeAll(() => {
    const closed = passageBits(network, ARCTIC);
    quick.landmarks = quickest.landmarks = landmarksOf(network, closed);
    quickest.labels = labelsOf(network, closed);
  });

  it.each([
    ['nothing but the Arctic is closed', []],
    ['Suez and Malacca are closed, too', ['suez', 'malacca']],
    ['Panama and Gibraltar are closed, too', ['panama', 'gibraltar']],
    ['Hormuz is closed, too', ['hormuz']],
  ])('find ways as cheap as Dijkstra’s by landmarks and by labels where %s', (_, more) => {
    const closed = passageBits(network, [...ARCTIC, ...more]);
    const target = new Float64Array(3);
    const wrong: string[] = [];
    for (let i = 0; i < 12; i++) {
      const start = { vertex: network.ports[(i * 7919) % network.ports.length] ?? 0, km: 0 };
      searchAll(plain, [start], closed);
      for (let j = i; j < network.ports.length; j += 23) {
        const to = network.ports[j] ?? 0;
        const cost = plain.cost[to] ?? NaN;
        const path = searchTo(quick, [start], [{ vertex: to, km: 0 }], target, closed);
        const found = path ? (quick.cost[to] ?? NaN) : Infinity;
        if (found !== cost && !(Math.abs(found - cost) < 1e-6))
          wrong.push(`${start.vertex}–${to}: ${found}, not ${cost}`);
        const labelled = searchTo(quickest, [start], [{ vertex: to, km: 0 }], target, closed);
        const told = labelled ? costAlong(network, labelled.vertices, closed) : Infinity;
        // Labels add up whole units of 6 cm, over up to a few hundred edges.
        if (told !== cost && !(Math.abs(told - cost) < 0.01))
          wrong.push(`${start.vertex}–${to}: ${told} by labels, not ${cost}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('Plans', () => {
  it('are the same before and after landmarks are measured and labels made', () => {
    const { cities, checked } = buildGeo('geo');
    const atlas = parseAtlas(JSON.parse(cities.get('chongqing')?.atlas ?? ''));
    const data = parsePlannerData(JSON.parse(JSON.stringify(compilePlanner('geo', checked.tree).data)), 'planner');
    if (!atlas.ok || !data.ok) throw new Error('geo/ does not compile');
    const { method, ports } = data.value;
    const graph = buildGraph(atlas.value, method, ports, decodeNetwork(readFileSync('geo/network/sea.bin')));
    const from = { kind: 'hub', id: 'chongqing' } as const;
    const plans = () =>
      Array.from({ length: 40 }, (_, i) => {
        const to = { kind: 'port', index: (i * 7919) % ports.length } as const;
        const { itineraries, reason } = plan(graph, { ...DEFAULT_CHOICES, from, to });
        return {
          reason,
          itineraries: itineraries.map(({ gateway, lengthKm, passages }) => [gateway, lengthKm.toFixed(3), passages]),
        };
      });
    const before = plans();
    const { search } = graph;
    const closed = passageBits(search.network, ARCTIC);
    search.landmarks = landmarksOf(search.network, closed);
    expect(plans()).toEqual(before);
    search.labels = labelsOf(search.network, closed);
    expect(plans()).toEqual(before);
  });
});
