import { chord, chordToKm } from './build-network';
import { createHeap, lower, pop, push, type Heap } from './heap';
import type { SeaNetwork } from './passages';

/** Where a search may enter or leave the network, and how far that is from the place in question. */
export interface Link {
  vertex: number;
  /** Along water as far as is known; never less than the great circle. */
  km: number;
  /** What it counts for beside other links, in the network's costs. Default: `km`. */
  cost?: number;
}

/** The working memory of searches over one network, laid out once. After a run it holds what the run found. */
export interface Search {
  network: SeaNetwork;
  /** Number of the run; `reached[v] === run` where vertex `v` was reached in it. */
  run: number;
  reached: Uint32Array;
  /** 1: the vertex' values are final. Only true of reached vertices. */
  settled: Uint8Array;
  /** What the way to the vertex costs, and how long it is in km. */
  cost: Float64Array;
  km: Float64Array;
  /** The vertex before, or -1 - `i` where start `i` led here. */
  before: Int32Array;
  heap: Heap;
}

/** A way through the network, from one of the starts to one of the ends. */
export interface Path {
  /** At least one. */
  vertices: number[];
  /** With the links at both ends. */
  km: number;
  /** Index among the starts, and among the ends. */
  start: number;
  end: number;
}

export function createSearch(network: SeaNetwork): Search {
  const n = network.vertexCount;
  return {
    network,
    run: 0,
    reached: new Uint32Array(n),
    settled: new Uint8Array(n),
    cost: new Float64Array(n),
    km: new Float64Array(n),
    before: new Int32Array(n),
    heap: createHeap(n),
  };
}

/**
 * From some starts to every vertex (Dijkstra). Afterwards `search.km[v]` holds for every `v` with
 * `search.reached[v] === search.run`.
 *
 * @param closed bits of closed passages (`passageBits`).
 */
export function searchAll(search: Search, starts: readonly Link[], closed: number): void {
  begin(search, starts, null);
  while (search.heap.size > 0) expand(search, pop(search.heap), null, closed);
}

/**
 * The cheapest way from some starts to some ends (A*), or `null` where none is open.
 *
 * @param target the place behind the ends as a unit vector: how far a vertex lies from it is what a way must cost at least.
 * @param closed bits of closed passages (`passageBits`).
 */
export function searchTo(
  search: Search,
  starts: readonly Link[],
  ends: readonly Link[],
  target: Float64Array,
  closed: number,
): Path | null {
  begin(search, starts, target);
  let best = -1;
  let bestCost = Infinity;
  while (search.heap.size > 0) {
    const vertex = pop(search.heap);
    if ((search.heap.keys[vertex] ?? 0) >= bestCost) break;
    ends.forEach((end, index) => {
      const cost = (search.cost[vertex] ?? 0) + (end.cost ?? end.km);
      if (end.vertex === vertex && cost < bestCost) [best, bestCost] = [index, cost];
    });
    expand(search, vertex, target, closed);
  }
  const end = ends[best];
  return end ? { ...pathTo(search, end.vertex), km: (search.km[end.vertex] ?? 0) + end.km, end: best } : null;
}

/** The way to a vertex that the last run reached. */
export function pathTo(search: Search, vertex: number): { vertices: number[]; start: number } {
  const vertices: number[] = [];
  let at = vertex;
  while (at >= 0) {
    vertices.push(at);
    at = search.before[at] ?? -1;
  }
  return { vertices: vertices.reverse(), start: -1 - at };
}

function begin(search: Search, starts: readonly Link[], target: Float64Array | null): void {
  search.run++;
  search.heap.size = 0;
  starts.forEach((start, index) => reach(search, start.vertex, start.cost ?? start.km, start.km, -1 - index, target));
}

function expand(search: Search, vertex: number, target: Float64Array | null, closed: number): void {
  const { network, settled, before } = search;
  settled[vertex] = 1;
  // A port is an end: only a search that starts there leaves it.
  if (network.isPort[vertex] === 1 && (before[vertex] ?? 0) >= 0) return;
  const { arcTo, arcEdge, arcCost, edgeKm, edgePassages } = network;
  const cost = search.cost[vertex] ?? 0;
  const km = search.km[vertex] ?? 0;
  const last = network.arcStart[vertex + 1] ?? 0;
  for (let arc = network.arcStart[vertex] ?? 0; arc < last; arc++) {
    const edge = arcEdge[arc] ?? 0;
    if (closed !== 0 && ((edgePassages[edge] ?? 0) & closed) !== 0) continue;
    reach(search, arcTo[arc] ?? 0, cost + (arcCost[arc] ?? 0), km + (edgeKm[edge] ?? 0), vertex, target);
  }
}

/** Notes a way to a vertex, where it is the first or a cheaper one. */
function reach(
  search: Search,
  vertex: number,
  cost: number,
  km: number,
  before: number,
  target: Float64Array | null,
): void {
  const { heap, run } = search;
  const costBefore = search.cost[vertex] ?? 0;
  const known = search.reached[vertex] === run;
  if (known && (search.settled[vertex] === 1 || cost >= costBefore)) return;
  search.cost[vertex] = cost;
  search.km[vertex] = km;
  search.before[vertex] = before;
  if (known) {
    lower(heap, vertex, (heap.keys[vertex] ?? 0) - costBefore + cost);
    return;
  }
  search.reached[vertex] = run;
  search.settled[vertex] = 0;
  push(heap, vertex, target ? cost + chordToKm(chord(search.network.vector, vertex, target, 0)) : cost);
}
