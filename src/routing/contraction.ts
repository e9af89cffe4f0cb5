/**
 * Takes vertices out of a sea network that few ways part at, so that what is left, the core, is less than half as large. What
 * led past a vertex that is gone is kept by shortcuts: Geisberger et al., "Contraction hierarchies: faster and simpler
 * hierarchical routing in road networks", 2008. Unlike there it ends early: open water has too many ways to take all out.
 */
import type { SeaNetwork } from './passages';

export interface Contraction {
  /** Bits of the passages that were closed. */
  closed: number;
  /** By vertex: when it was taken out; {@link IN_CORE}; or {@link NO_RANK} for ports, which nothing passes through. */
  rank: Int32Array;
  /** The vertices that are left. */
  core: Int32Array;
  /**
   * By vertex, one longer than there are vertices: its arcs. Those of a vertex that is gone lead to what was left when it
   * went; those of the core lead through the core.
   */
  arcStart: Uint32Array;
  arcTo: Uint32Array;
  /** In units of the network's costs: {@link UNITS_PER_KM}. */
  arcCost: Uint32Array;
  /** A vertex that was taken out, whose arcs to both ends the shortcut stands for; -1: an arc of the network. */
  arcVia: Int32Array;
}

export const IN_CORE = 0x7fffffff;
export const NO_RANK = -1;

/** Whole numbers add up alike in any order: six centimetres, and room for six times round the Earth. */
export const UNITS_PER_KM = 16384;

/** Vertices with more neighbours than this stay: to take them out adds more than it spares. */
const MOST_NEIGHBOURS = 6;
/** How much is looked at in a step: some milliseconds' worth. */
const VERTICES_A_STEP = 1000;
const EDGES_A_STEP = 10_000;

interface Way {
  cost: number;
  via: number;
}
type Neighbours = Map<number, Way>;

/** Contracts a network, some milliseconds a step. @param closed bits of closed passages (`passageBits`). */
export function* contract(network: SeaNetwork, closed: number): Generator<void, Contraction> {
  const { vertexCount, isPort } = network;
  const neighbours = yield* neighboursOf(network, closed);
  const rank = new Int32Array(vertexCount).fill(NO_RANK);
  let left: number[] = [];
  for (let vertex = 0; vertex < vertexCount; vertex++) if (isPort[vertex] !== 1) left.push(vertex);
  for (const vertex of left) rank[vertex] = IN_CORE;
  let gone = 0;
  // Those with fewest neighbours first; and again, for that leaves others with fewer.
  for (let most = 1; most <= MOST_NEIGHBOURS; most++) {
    for (let before = -1; before !== gone;) {
      before = gone;
      for (const [index, vertex] of left.entries()) {
        if (index % VERTICES_A_STEP === 0) yield;
        const shortcuts = shortcutsPast(neighbours, vertex, most);
        if (!shortcuts) continue;
        takeOut(neighbours, vertex, shortcuts);
        rank[vertex] = gone++;
      }
      left = left.filter((vertex) => rank[vertex] === IN_CORE);
    }
  }
  return { closed, rank, core: Int32Array.from(left), ...arcsOf(neighbours) };
}

function* neighboursOf(network: SeaNetwork, closed: number): Generator<void, Neighbours[]> {
  const { vertexCount, edgeCount, edgeFrom, edgeTo, edgeCost, edgePassages, isPort } = network;
  const neighbours = Array.from({ length: vertexCount }, (): Neighbours => new Map());
  for (let edge = 0; edge < edgeCount; edge++) {
    if (edge % EDGES_A_STEP === 0) yield;
    const [from, to] = [edgeFrom[edge] ?? 0, edgeTo[edge] ?? 0];
    if (isPort[from] === 1 || isPort[to] === 1 || ((edgePassages[edge] ?? 0) & closed) !== 0) continue;
    join(neighbours, from, to, { cost: Math.round((edgeCost[edge] ?? 0) * UNITS_PER_KM), via: -1 });
  }
  return neighbours;
}

function join(neighbours: Neighbours[], from: number, to: number, way: Way): void {
  neighbours[from]?.set(to, way);
  neighbours[to]?.set(from, way);
}

interface Shortcut {
  from: number;
  to: number;
  cost: number;
}

/** What must be added when a vertex goes; `null` where it should stay: it has too many neighbours, or more would be added than goes. */
function shortcutsPast(neighbours: Neighbours[], vertex: number, most: number): Shortcut[] | null {
  const around = neighbours[vertex];
  if (!around || around.size > most) return null;
  const shortcuts: Shortcut[] = [];
  let added = 0;
  const ways = [...around];
  for (const [index, [from, first]] of ways.entries()) {
    for (const [to, second] of ways.slice(0, index)) {
      const cost = first.cost + second.cost;
      const known = neighbours[from]?.get(to);
      if (known ? known.cost <= cost : isReplaced(neighbours, from, to, vertex, cost)) continue;
      if (!known) added++;
      shortcuts.push({ from, to, cost });
    }
  }
  return added <= around.size ? shortcuts : null;
}

/** Whether a way by one other vertex is as cheap. */
function isReplaced(neighbours: Neighbours[], from: number, to: number, vertex: number, cost: number): boolean {
  const [a, b] = [neighbours[from], neighbours[to]];
  if (!a || !b) return false;
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const [other, way] of few) {
    if (other !== vertex && way.cost + (many.get(other)?.cost ?? Infinity) <= cost) return true;
  }
  return false;
}

/** The vertex keeps its own ways: they lead to whatever outlives it. */
function takeOut(neighbours: Neighbours[], vertex: number, shortcuts: readonly Shortcut[]): void {
  for (const { from, to, cost } of shortcuts) join(neighbours, from, to, { cost, via: vertex });
  for (const other of neighbours[vertex]?.keys() ?? []) neighbours[other]?.delete(vertex);
}

function arcsOf(neighbours: readonly Neighbours[]) {
  const arcCount = neighbours.reduce((sum, { size }) => sum + size, 0);
  const arcStart = new Uint32Array(neighbours.length + 1);
  const arcTo = new Uint32Array(arcCount);
  const arcCost = new Uint32Array(arcCount);
  const arcVia = new Int32Array(arcCount);
  let arc = 0;
  neighbours.forEach((ways, vertex) => {
    for (const [to, { cost, via }] of ways) {
      arcTo[arc] = to;
      arcCost[arc] = cost;
      arcVia[arc++] = via;
    }
    arcStart[vertex + 1] = arc;
  });
  return { arcStart, arcTo, arcCost, arcVia };
}

/** Writes out, after `from` and up to `to`, the vertices of the network that an arc between the two stands for. */
export function unfold(contraction: Contraction, from: number, to: number, vertices: number[]): void {
  const { rank, arcStart, arcTo, arcVia } = contraction;
  // The arc is with the one that went first.
  const [holder, other] = (rank[from] ?? 0) < (rank[to] ?? 0) ? [from, to] : [to, from];
  let arc = arcStart[holder] ?? 0;
  while (arcTo[arc] !== other && arc < (arcStart[holder + 1] ?? 0)) arc++;
  const via = arcVia[arc] ?? -1;
  if (via < 0) {
    vertices.push(to);
    return;
  }
  unfold(contraction, from, via, vertices);
  unfold(contraction, via, to, vertices);
}
