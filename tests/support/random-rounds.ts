import type { Link } from '../../src/routing/link';
import type { SeaNetwork } from '../../src/routing/passages';
import { createSearch, searchAll } from '../../src/routing/search';
import { randomNumbers } from './random';

export interface Round {
  starts: Link[];
  ends: Link[];
  /** What the cheapest way costs by Dijkstra, with the links at both ends. */
  cost: number;
}

/** Two links at each end, anywhere in a network, time after time. */
export function randomRounds(network: SeaNetwork, count: number): Round[] {
  const random = randomNumbers(3);
  const plain = createSearch(network);
  const link = () => ({ vertex: Math.floor(random() * network.vertexCount), km: random() * 3000 });
  return Array.from({ length: count }, () => {
    const [starts, ends] = [
      [link(), link()],
      [link(), link()],
    ];
    searchAll(plain, starts, 0);
    const costs = ends.map(({ vertex, km }) => (plain.cost[vertex] ?? NaN) + km);
    return { starts, ends, cost: Math.min(...costs) };
  });
}
