import { buildNetwork } from '../../../src/routing/build-network';
import { passageBits, tagPassages, type PassageGate, type SeaNetwork } from '../../../src/routing/passages';
import type { Network } from '../../../src/routing/network';
import { createSearch, searchAll, type Search } from '../../../src/routing/search';
import type { WeighedEdge } from './spanner';
import type { Vertex } from './vertices';

/** Passages that are closed together, and how many ports stand for all. */
export interface Scenario {
  closed: readonly string[];
  /** Routes start from every how-many-th port … */
  every: number;
  /** … and from each of so many at the head of the list. Default: none. */
  first?: number;
  /** From all others, those that cost no more than this, km. Default: none. */
  nearKm?: number;
}

/** The share by which a way already in use counts less. */
const FAVOUR = 0.004;

/** Marks the edges that any cheapest way between ports takes, in any scenario. */
export function markUsed(
  vertices: readonly Vertex[],
  edges: readonly WeighedEdge[],
  ports: readonly number[],
  passages: readonly PassageGate[],
  scenarios: readonly Scenario[],
): Uint8Array {
  const network = tagPassages(networkOf(vertices, edges, ports), passages);
  const used = new Uint8Array(edges.length);
  const search = createSearch(network);
  const visited = new Uint32Array(vertices.length);
  let visit = 0;
  for (const { closed, every, first = 0, nearKm = 0 } of scenarios) {
    const bits = passageBits(network, closed);
    for (let i = 0; i < ports.length; i++) {
      const most = i < first || i % every === 0 ? Infinity : nearKm;
      if (most === 0) continue;
      searchAll(search, [{ vertex: ports[i] ?? 0, km: 0 }], bits, { most });
      const reached = ports.filter((port) => {
        const cost = search.cost[port] ?? Infinity;
        return cost < Infinity && cost <= most;
      });
      markTree(network, search, reached, used, visited, ++visit);
    }
  }
  return used;
}

/** The network as the routes of every day see it. */
export function networkOf(
  vertices: readonly Vertex[],
  edges: readonly WeighedEdge[],
  ports: readonly number[],
): Network {
  return buildNetwork({
    lng: vertices.map(({ position }) => position[0]),
    lat: vertices.map(({ position }) => position[1]),
    edgeFrom: edges.map(({ a }) => a),
    edgeTo: edges.map(({ b }) => b),
    edgePenalty: edges.map(({ penalty }) => penalty),
    ports,
  });
}

function markTree(
  network: SeaNetwork,
  search: Search,
  ports: readonly number[],
  used: Uint8Array,
  visited: Uint32Array,
  visit: number,
): void {
  for (const port of ports) {
    for (let at = port; visited[at] !== visit;) {
      visited[at] = visit;
      const before = search.before[at] ?? -1;
      if (before < 0) break;
      const edge = edgeBetween(network, before, at);
      if (used[edge] !== 1) {
        used[edge] = 1;
        favour(network, edge);
      }
      at = before;
    }
  }
}

/** Makes an edge a little cheaper, so that ways to come rather join it than run beside it. */
function favour({ arcStart, arcEdge, arcCost, edgeFrom, edgeTo }: SeaNetwork, edge: number): void {
  for (const vertex of [edgeFrom[edge] ?? 0, edgeTo[edge] ?? 0]) {
    for (let arc = arcStart[vertex] ?? 0; arc < (arcStart[vertex + 1] ?? 0); arc++) {
      if (arcEdge[arc] === edge) arcCost[arc] = (arcCost[arc] ?? 0) * (1 - FAVOUR);
    }
  }
}

/** The cheapest edge between two vertices. */
function edgeBetween({ arcStart, arcTo, arcEdge, arcCost }: SeaNetwork, a: number, b: number): number {
  let best = -1;
  let bestCost = Infinity;
  for (let arc = arcStart[a] ?? 0; arc < (arcStart[a + 1] ?? 0); arc++) {
    if (arcTo[arc] !== b || (arcCost[arc] ?? 0) >= bestCost) continue;
    best = arcEdge[arc] ?? -1;
    bestCost = arcCost[arc] ?? 0;
  }
  return best;
}
