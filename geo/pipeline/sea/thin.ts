import { gateShare } from '../../../src/geometry/gate';
import { createHeap, lower, pop, push, type Heap } from '../../../src/routing/heap';
import { seaLine } from '../../../src/routing/passages';
import { weigh } from './costs';
import type { Distances } from './distance-transform';
import type { ListedPassage } from './passages';
import { kmAshore, type Shore } from './shore';
import type { Shy } from './shy-waters';
import { isClear, lineBetween } from './sight';
import type { WeighedEdge } from './spanner';
import { KIND, type Vertex } from './vertices';

/** What may be lost when a vertex goes: each way past it grows by no more than this share, or so many km. */
const GROWTH = 0.0015;
const GROWTH_KM = 0.1;
/** Vertices of more edges than this stay. */
const MOST_EDGES = 6;
/** A way round is looked for among so many vertices. */
const WITNESS_VERTICES = 120;
/** A new edge keeps this share of the clearance its way had before, and need not keep more than so many km. */
const ROOM_SHARE = 0.7;
const ROOM_KM = 1.1;
const PASSES = 4;

/** Everything a vertex is judged by. */
export interface Waterways {
  vertices: readonly Vertex[];
  field: Distances;
  shyWaters: readonly Shy[];
  shore: Shore;
  passages: readonly ListedPassage[];
}

interface Link {
  cost: number;
  /** Bits of the passages it goes through. */
  bits: number;
}

interface Web extends Waterways {
  links: Map<number, Link>[];
  heap: Heap;
  found: Float64Array;
  foundIn: Uint32Array;
  search: number;
}

/**
 * Takes out vertices that hardly any way needs: those past which every way has another one, or a straight line on water
 * through the same passages, that costs hardly more. Ports stay.
 */
export function thin(waterways: Waterways, edges: readonly WeighedEdge[]): WeighedEdge[] {
  const { vertices } = waterways;
  const web: Web = {
    ...waterways,
    links: vertices.map(() => new Map<number, Link>()),
    heap: createHeap(vertices.length),
    found: new Float64Array(vertices.length),
    foundIn: new Uint32Array(vertices.length),
    search: 0,
  };
  for (const { a, b, cost } of edges) connect(web, a, b, { cost, bits: bitsOf(web, a, b) });
  for (let pass = 0; pass < PASSES; pass++) {
    const order = [...vertices.keys()].filter((v) => vertices[v]?.kind !== KIND.port && degree(web, v) > 0);
    order.sort((a, b) => degree(web, a) - degree(web, b) || clearance(web, b) - clearance(web, a));
    let gone = 0;
    for (const vertex of order) if (takeOut(web, vertex)) gone++;
    if (gone === 0) break;
  }
  return [...edgesOf(web)];
}

function* edgesOf({ links, vertices }: Web): Generator<WeighedEdge> {
  for (const [a, others] of links.entries()) {
    for (const [b, { cost }] of others) {
      const [from, to] = [vertices[a], vertices[b]];
      if (b < a || !from || !to) continue;
      const km = lineBetween(from, to).lengthKm;
      yield { a, b, cost, penalty: km > 0 ? Math.max(0, cost / km - 1) : 0 };
    }
  }
}

function degree({ links }: Web, vertex: number): number {
  return links[vertex]?.size ?? 0;
}

function clearance({ vertices }: Web, vertex: number): number {
  return vertices[vertex]?.clearanceKm ?? 0;
}

function connect({ links }: Web, a: number, b: number, link: Link): void {
  const known = links[a]?.get(b);
  if (known && known.cost <= link.cost) return;
  links[a]?.set(b, link);
  links[b]?.set(a, link);
}

/** @returns whether the vertex could go, and has gone */
function takeOut(web: Web, vertex: number): boolean {
  const beside = [...(web.links[vertex] ?? [])];
  if (beside.length === 0 || beside.length > MOST_EDGES) return false;
  const fresh: [number, number, Link][] = [];
  for (const [i, [from, before]] of beside.entries()) {
    const rest = beside.slice(i + 1);
    if (rest.length === 0) break;
    const most = Math.max(...rest.map(([, after]) => allowed(before.cost + after.cost)));
    wayRound(web, from, vertex, most);
    for (const [to, after] of rest) {
      const limit = allowed(before.cost + after.cost);
      if (web.foundIn[to] === web.search && (web.found[to] ?? Infinity) <= limit) continue;
      const way = { cost: before.cost + after.cost, bits: before.bits ^ after.bits };
      const link = straight(web, from, vertex, to, way);
      if (!link || fresh.length >= beside.length) return false;
      fresh.push([from, to, link]);
    }
  }
  for (const [other] of beside) web.links[other]?.delete(vertex);
  web.links[vertex]?.clear();
  for (const [from, to, link] of fresh) connect(web, from, to, link);
  return true;
}

function allowed(cost: number): number {
  return Math.max(cost * (1 + GROWTH), cost + GROWTH_KM);
}

/**
 * The straight line that can stand for the way past a vertex, if there is one that costs hardly more. It costs no less than
 * the way: the penalty of a declared channel is not known from the water.
 */
function straight(web: Web, from: number, vertex: number, to: number, way: Link): Link | undefined {
  const { vertices, field, shyWaters, shore } = web;
  const [a, middle, b] = [vertices[from], vertices[vertex], vertices[to]];
  if (!a || !middle || !b) return undefined;
  const { km, penalty } = weigh(field, shyWaters, a, b);
  const most = allowed(way.cost);
  if (km > most || km * (1 + penalty) > most * 1.02 + 1) return undefined;
  const cost = Math.min(most, Math.max(way.cost, km * (1 + penalty)));
  const room = Math.min(ROOM_KM, ROOM_SHARE * Math.min(a.clearanceKm, middle.clearanceKm, b.clearanceKm));
  if (!isClear(field, lineBetween(a, b), room) || kmAshore(shore, a.position, b.position) > 0) return undefined;
  const bits = bitsOf(web, from, to);
  return bits === way.bits ? { cost, bits } : undefined;
}

/** Finds the costs from a vertex to others, up to a limit, by ways that use neither the vertex in question nor passages. */
function wayRound(web: Web, from: number, without: number, limit: number): void {
  const { heap, found, foundIn, links, vertices } = web;
  const search = ++web.search;
  heap.size = 0;
  found[from] = 0;
  foundIn[from] = search;
  push(heap, from, 0);
  for (let settled = 0; heap.size > 0 && settled < WITNESS_VERTICES; settled++) {
    const vertex = pop(heap);
    if (vertices[vertex]?.kind === KIND.port && vertex !== from) continue;
    for (const [to, link] of links[vertex] ?? []) {
      const cost = (found[vertex] ?? 0) + link.cost;
      if (to === without || link.bits !== 0 || cost > limit) continue;
      const known = foundIn[to] === search;
      if (known && cost >= (found[to] ?? 0)) continue;
      found[to] = cost;
      foundIn[to] = search;
      if (known) lower(heap, to, cost);
      else push(heap, to, cost);
    }
  }
}

/** The passages the line between two vertices goes through, as it is drawn. */
function bitsOf({ vertices, passages }: Web, a: number, b: number): number {
  const [from, to] = [vertices[a]?.position, vertices[b]?.position];
  if (!from || !to) return 0;
  const line = seaLine(from, to);
  let bits = 0;
  passages.forEach(({ gate }, index) => {
    const crossed = line.some((q, i) => i > 0 && gateShare(line[i - 1] ?? q, q, gate) !== null);
    if (crossed) bits |= 1 << index;
  });
  return bits;
}
