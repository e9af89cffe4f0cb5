import { EARTH_RADIUS_KM } from '../../../src/geometry/position';
import { createHeap, lower, pop, push, type Heap } from '../../../src/routing/heap';
import { KIND, type Vertex } from './vertices';

/** An edge with what it costs. */
export interface WeighedEdge {
  a: number;
  b: number;
  /** Length and penalty. */
  cost: number;
  /** Extra cost as a share of length. */
  penalty: number;
}

/**
 * Leaves out edges that others replace at hardly more cost: the greedy spanner of Althöfer, Das, Dobkin, Joseph and
 * Soares, "On sparse spanners of weighted graphs", 1993. Every way through all edges has one through the kept edges that
 * costs at most 1 + `stretch` times as much. No such way passes through a port.
 * @param fixed edges that are kept in any case
 * @param optional edges that may be left out
 */
export function spanner(
  vertices: readonly Vertex[],
  fixed: readonly WeighedEdge[],
  optional: readonly WeighedEdge[],
  stretch: number,
): WeighedEdge[] {
  const ways = createWays(vertices, fixed.length + optional.length);
  for (const edge of fixed) addEdge(ways, edge);
  const kept = [...fixed];
  for (const edge of optional.toSorted((one, other) => one.cost - other.cost)) {
    if (isReplaced(ways, edge.a, edge.b, edge.cost * (1 + stretch))) continue;
    addEdge(ways, edge);
    kept.push(edge);
  }
  return kept;
}

interface Ways {
  vertices: readonly Vertex[];
  /** Per vertex its newest arc, -1 for none; per arc the next of the same vertex. */
  newest: Int32Array;
  next: Int32Array;
  to: Uint32Array;
  cost: Float64Array;
  arcs: number;
  heap: Heap;
  /** Least cost found to each vertex, and in which search. */
  found: Float64Array;
  foundIn: Uint32Array;
  search: number;
}

function createWays(vertices: readonly Vertex[], edges: number): Ways {
  const n = vertices.length;
  return {
    vertices,
    newest: new Int32Array(n).fill(-1),
    next: new Int32Array(2 * edges),
    to: new Uint32Array(2 * edges),
    cost: new Float64Array(2 * edges),
    arcs: 0,
    heap: createHeap(n),
    found: new Float64Array(n),
    foundIn: new Uint32Array(n),
    search: 0,
  };
}

function addEdge(ways: Ways, { a, b, cost }: WeighedEdge): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const arc = ways.arcs++;
    ways.to[arc] = to;
    ways.cost[arc] = cost;
    ways.next[arc] = ways.newest[from] ?? -1;
    ways.newest[from] = arc;
  }
}

/** Whether there is a way from `a` to `b` for at most `limit`. */
function isReplaced(ways: Ways, a: number, b: number, limit: number): boolean {
  const { heap, found, foundIn, vertices } = ways;
  const target = vertices[b];
  if (!target) return false;
  const search = ++ways.search;
  heap.size = 0;
  const reach = (vertex: number, cost: number) => {
    const known = foundIn[vertex] === search;
    if (known && cost >= (found[vertex] ?? 0)) return;
    const key = cost + leastKm(vertices[vertex], target);
    if (key > limit) return;
    found[vertex] = cost;
    foundIn[vertex] = search;
    // The bound is consistent: a vertex that has left the heap is never reached for less.
    if (known) lower(heap, vertex, key);
    else push(heap, vertex, key);
  };
  reach(a, 0);
  while (heap.size > 0) {
    const vertex = pop(heap);
    if (vertex === b) return true;
    // Nothing passes through a port: a way through one replaces no edge.
    if (vertex !== a && vertices[vertex]?.kind === KIND.port) continue;
    const cost = found[vertex] ?? 0;
    for (let arc = ways.newest[vertex] ?? -1; arc >= 0; arc = ways.next[arc] ?? -1) {
      reach(ways.to[arc] ?? 0, cost + (ways.cost[arc] ?? 0));
    }
  }
  return false;
}

/** Great-circle distance, a hair less so that rounding never makes the bound inconsistent. */
function leastKm(a: Vertex | undefined, b: Vertex): number {
  if (!a) return 0;
  const chord = Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, chord / 2)) * (1 - 1e-9);
}
