import { describe, expect, it } from 'vitest';
import { areApart, createAim, holdFor, leastCost, takeAim } from '../../../src/routing/aim';
import { buildNetwork } from '../../../src/routing/build-network';
import { landmarksOf, measureLandmarks } from '../../../src/routing/landmarks';
import { passageBits, tagPassages, type SeaNetwork } from '../../../src/routing/passages';
import { createSearch, searchAll, searchTo } from '../../../src/routing/search';
import { pacific } from '../../support/pacific';
import { randomRounds } from '../../support/random-rounds';
import { STRAITS, straits } from '../../support/straits';

/** What ways from every fourth vertex cost by Dijkstra and by landmarks; Infinity where there is none. */
function costsOf(network: SeaNetwork, measured: number, closed: number) {
  const plain = createSearch(network);
  const quick = createSearch(network);
  quick.landmarks = landmarksOf(network, measured);
  const target = new Float64Array(3);
  const pairs: { dijkstra: number; landmarks: number }[] = [];
  for (let from = 0; from < network.vertexCount; from += 4) {
    searchAll(plain, [{ vertex: from, km: 0 }], closed);
    for (let to = 0; to < network.vertexCount; to++) {
      const path = searchTo(quick, [{ vertex: from, km: 0 }], [{ vertex: to, km: 0 }], target, closed);
      pairs.push({
        dijkstra: plain.cost[to] ?? NaN,
        landmarks: path ? (quick.cost[to] ?? NaN) : Infinity,
      });
    }
  }
  return pairs;
}

describe('Searches by landmarks', () => {
  it.each([
    { name: 'a drawn network', network: straits },
    { name: 'a network across the antimeridian', network: pacific() },
  ])('find ways as cheap as Dijkstra’s over $name, whatever is closed', ({ network }) => {
    const most = 1 << network.passages.length;
    for (let measured = 0; measured < most; measured++) {
      for (let closed = 0; closed < most; closed++) {
        const wrong = costsOf(network, measured, closed).filter(
          ({ dijkstra, landmarks }) => landmarks !== dijkstra && !(Math.abs(landmarks - dijkstra) < 1e-9),
        );
        expect(wrong).toEqual([]);
      }
    }
  });

  it('weigh the links at both ends as they do without', () => {
    const network = pacific();
    const quick = createSearch(network);
    quick.landmarks = landmarksOf(network, 0);
    // As the crow flies from nowhere in particular is no bound where links are free: all are told by their costs here.
    for (const { starts, ends, cost } of randomRounds(network, 300)) {
      const path = searchTo(quick, starts, ends, new Float64Array(3), 0);
      const end = ends[path?.end ?? -1];
      expect((quick.cost[end?.vertex ?? -1] ?? NaN) + (end?.km ?? NaN)).toBeCloseTo(cost, 9);
    }
  });
});

describe('Landmarks', () => {
  it('hold for searches that close as much or more, and for no others', () => {
    const [north, south] = [passageBits(straits, ['north']), passageBits(straits, ['south'])];
    const landmarks = landmarksOf(straits, north);
    expect(holdFor(landmarks, north)).toBe(true);
    expect(holdFor(landmarks, north | south)).toBe(true);
    expect(holdFor(landmarks, south)).toBe(false);
    expect(holdFor(null, 0)).toBe(false);
  });

  it('never promise more than the way costs', () => {
    const landmarks = landmarksOf(straits, 0);
    const search = createSearch(straits);
    const aim = createAim();
    for (const to of 'AGKIpq') {
      const ends = [{ vertex: STRAITS.vertex(to), km: 0 }];
      for (const from of 'BEJLr') {
        const start = { vertex: STRAITS.vertex(from), km: 0 };
        expect(takeAim(aim, landmarks, start, ends)).toBe(true);
        searchAll(search, [start], 0);
        const end = STRAITS.vertex(to);
        const cost = search.cost[end] ?? NaN;
        expect(leastCost(aim, start.vertex)).toBeLessThanOrEqual(cost);
      }
    }
  });

  it('know nothing of water that none of them can come to', () => {
    const ends = [{ vertex: STRAITS.vertex('N'), km: 0 }];
    expect(takeAim(createAim(), landmarksOf(straits, 0), { vertex: STRAITS.vertex('A'), km: 0 }, ends)).toBe(false);
  });

  it('know where no way leads: to water that only one of two places has', () => {
    const landmarks = landmarksOf(straits, 0);
    const [a, g, n] = [...'AGN'].map(STRAITS.vertex);
    expect(areApart(landmarks, a ?? NaN, n ?? NaN)).toBe(true);
    expect(areApart(landmarks, n ?? NaN, n ?? NaN)).toBe(false);
    expect(areApart(landmarks, a ?? NaN, g ?? NaN)).toBe(false);
  });

  it('are measured a few milliseconds at a time', () => {
    const steps = [...measureLandmarks(straits, 0)];
    expect(steps).toHaveLength(16);
  });

  it('can be measured where there is nothing', () => {
    const empty = buildNetwork({ lng: [], lat: [], edgeFrom: [], edgeTo: [], ports: [] });
    expect(landmarksOf(tagPassages(empty, []), 0).costs).toHaveLength(0);
  });
});
