/**
 * Labels: for each vertex of a network's core, what ways to certain vertices, its roots, cost; so chosen that the cheapest way
 * between any two leads by a root that both have. A search reads two labels and is done (`label-search.ts`): Akiba, Iwata and
 * Yoshida, "Fast exact shortest-path distance queries on large networks by pruned landmark labeling", 2013.
 */
import { contract, type Contraction } from './contraction';
import { createHeap, lower, pop, push, type Heap } from './heap';
import type { SeaNetwork } from './passages';

export interface Labels {
  /** Bits of the passages that were closed: labels hold for searches that close these, and others off the way. */
  closed: number;
  contraction: Contraction;
  /** By vertex: its number in the core, or -1. */
  coreOf: Int32Array;
  /** By number in the core. */
  of: Label[];
  /** A search's memory, by place of a root: the least cost of a way to it, and whose that is. Infinite between searches. */
  least: Float64Array;
  by: Uint32Array;
}

/** While labels are made, arrays have room for more than `count`. Numbers are those of the core. */
export interface Label {
  count: number;
  /** The more ways lead by a root, the lower its place: in rising order. */
  roots: Uint16Array | Uint32Array;
  /** In {@link import('./contraction').UNITS_PER_KM}. */
  costs: Uint32Array;
  /** The next vertex on the way there; for the root itself, itself. */
  next: Uint16Array | Uint32Array;
}

/** The core as a graph of its own, by numbers in the core. */
interface Core {
  size: number;
  arcStart: Uint32Array;
  arcTo: Uint32Array;
  arcCost: Uint32Array;
}

/** Ways from this many vertices show where most lead by. Four times as many make labels 5 % shorter. */
const SAMPLES = 64;
/** Vertices that a step takes up: some milliseconds. */
const STEP = 2000;
const ROOM = 32;

/** Makes labels, some milliseconds a step: seconds in all. @param closed bits of closed passages (`passageBits`). */
export function* makeLabels(network: SeaNetwork, closed: number): Generator<void, Labels> {
  const contraction = yield* contract(network, closed);
  const coreOf = new Int32Array(network.vertexCount).fill(-1);
  contraction.core.forEach((vertex, number) => (coreOf[vertex] = number));
  const core = coreGraph(contraction, coreOf);
  const wide = core.size > 0x10000 ? Uint32Array : Uint16Array;
  const labels = Array.from({ length: core.size }, (): Label => ({
    count: 0,
    roots: new wide(ROOM),
    costs: new Uint32Array(ROOM),
    next: new wide(ROOM),
  }));
  const run = createRun(core);
  const order = yield* orderByUse(run);
  let taken = 0;
  for (const [place, root] of order.entries()) {
    taken += labelFrom(run, labels, root, place);
    if (taken < STEP) continue;
    taken = 0;
    yield;
  }
  for (const label of labels) trim(label);
  return { closed, contraction, coreOf, of: labels, least: run.known, by: new Uint32Array(core.size) };
}

/** The same at one go. */
export function labelsOf(network: SeaNetwork, closed: number): Labels {
  const steps = makeLabels(network, closed);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function coreGraph({ core, arcStart, arcTo, arcCost }: Contraction, coreOf: Int32Array): Core {
  const starts = new Uint32Array(core.length + 1);
  const [to, cost]: [number[], number[]] = [[], []];
  core.forEach((vertex, number) => {
    for (let arc = arcStart[vertex] ?? 0; arc < (arcStart[vertex + 1] ?? 0); arc++) {
      to.push(coreOf[arcTo[arc] ?? 0] ?? 0);
      cost.push(arcCost[arc] ?? 0);
    }
    starts[number + 1] = to.length;
  });
  return { size: core.length, arcStart: starts, arcTo: Uint32Array.from(to), arcCost: Uint32Array.from(cost) };
}

/** The memory of searches over a core, laid out once. Between searches, all costs are infinite. */
interface Run {
  core: Core;
  heap: Heap;
  cost: Float64Array;
  before: Int32Array;
  /** Vertices whose cost is not infinite. */
  touched: number[];
  /** By place of a root: what the way to it costs from where labels are made; infinite between. */
  known: Float64Array;
}

function createRun(core: Core): Run {
  const infinite = () => new Float64Array(core.size).fill(Infinity);
  return {
    core,
    heap: createHeap(core.size),
    cost: infinite(),
    before: new Int32Array(core.size),
    touched: [],
    known: infinite(),
  };
}

/** Dijkstra's search. `settle` is told of each vertex when its cost is known, and says whether to go on from there. */
function explore(run: Run, start: number, settle: (vertex: number, cost: number) => boolean): void {
  const { heap, cost, before, touched } = run;
  const { arcStart, arcTo, arcCost } = run.core;
  cost[start] = 0;
  before[start] = start;
  touched.push(start);
  push(heap, start, 0);
  while (heap.size > 0) {
    const vertex = pop(heap);
    const here = cost[vertex] ?? 0;
    if (!settle(vertex, here)) continue;
    for (let arc = arcStart[vertex] ?? 0; arc < (arcStart[vertex + 1] ?? 0); arc++) {
      const to = arcTo[arc] ?? 0;
      const there = here + (arcCost[arc] ?? 0);
      const known = cost[to] ?? 0;
      if (there >= known) continue;
      cost[to] = there;
      before[to] = vertex;
      if (known < Infinity) lower(heap, to, there);
      else {
        touched.push(to);
        push(heap, to, there);
      }
    }
  }
}

function forget({ cost, touched }: Run): void {
  for (const vertex of touched) cost[vertex] = Infinity;
  touched.length = 0;
}

/** Numbers of the core, those first that most ways lead by. */
function* orderByUse(run: Run): Generator<void, number[]> {
  const { size } = run.core;
  const use = new Float64Array(size);
  const beyond = new Uint32Array(size);
  for (let sample = 0; sample < Math.min(SAMPLES, size); sample++) {
    const settled: number[] = [];
    explore(run, Math.floor((sample * size) / SAMPLES) % size, (vertex) => settled.push(vertex) > 0);
    forget(run);
    for (const vertex of settled) beyond[vertex] = 1;
    for (const vertex of settled.toReversed()) {
      const before = run.before[vertex] ?? 0;
      if (before !== vertex) beyond[before] = (beyond[before] ?? 0) + (beyond[vertex] ?? 0);
      use[vertex] = (use[vertex] ?? 0) + (beyond[vertex] ?? 0);
    }
    yield;
  }
  return [...use.keys()].sort((a, b) => (use[b] ?? 0) - (use[a] ?? 0) || a - b);
}

/**
 * Adds a root to the labels of all vertices whose cheapest way to it leads by none of the roots before.
 *
 * @returns how many vertices were taken up.
 */
function labelFrom(run: Run, labels: Label[], root: number, place: number): number {
  const { known, before } = run;
  const own = labels[root];
  if (!own) return 0;
  for (let i = 0; i < own.count; i++) known[own.roots[i] ?? 0] = own.costs[i] ?? 0;
  let taken = 0;
  explore(run, root, (vertex, cost) => {
    taken++;
    const label = labels[vertex];
    if (!label || isCovered(label, known, cost)) return false;
    add(label, place, cost, before[vertex] ?? 0);
    return true;
  });
  forget(run);
  for (let i = 0; i < own.count; i++) known[own.roots[i] ?? 0] = Infinity;
  return taken;
}

function isCovered({ count, roots, costs }: Label, known: Float64Array, cost: number): boolean {
  for (let i = 0; i < count; i++) if ((known[roots[i] ?? 0] ?? 0) + (costs[i] ?? 0) <= cost) return true;
  return false;
}

function add(label: Label, root: number, cost: number, next: number): void {
  if (label.count === label.roots.length) {
    label.roots = doubled(label.roots);
    label.costs = doubled(label.costs);
    label.next = doubled(label.next);
  }
  label.roots[label.count] = root;
  label.costs[label.count] = cost;
  label.next[label.count++] = next;
}

/** Gives up the room that was not needed: a third of all. */
function trim(label: Label): void {
  label.roots = label.roots.slice(0, label.count);
  label.costs = label.costs.slice(0, label.count);
  label.next = label.next.slice(0, label.count);
}

function doubled<T extends Uint16Array | Uint32Array>(values: T): T {
  const longer = new (values.constructor as new (length: number) => T)(values.length * 2);
  longer.set(values);
  return longer;
}
