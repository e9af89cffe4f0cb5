/** Finds ways by labels instead of searching for them. */
import { IN_CORE, NO_RANK, UNITS_PER_KM, unfold } from './contraction';
import type { Label, Labels } from './labels';
import type { Link } from './link';
import { arcBetween } from './network';
import type { SeaNetwork } from './passages';

/** A vertex on the way up from a link into the core, and how it was come to. Costs are in {@link UNITS_PER_KM}. */
interface Step {
  vertex: number;
  cost: number;
  before: Step | null;
  /** Index of the link. */
  link: number;
}

/** Where the ways up from both ends meet. */
interface Meeting {
  start: Step;
  end: Step;
  cost: number;
  /** The place of the root between two steps in the core; -1 where the way goes straight from one to the other. */
  root: number;
}

/** The cheapest way by labels, or `null` where there is none. It may lead through passages that are closed beside the labels'. */
export function findByLabels(network: SeaNetwork, labels: Labels, starts: readonly Link[], ends: readonly Link[]) {
  const meeting = meet(network, labels, climb(network, labels, starts), climb(network, labels, ends));
  if (!meeting) return null;
  const vertices = descend(labels, meeting.start).reverse();
  vertices.push(...throughCore(labels, meeting));
  const onward = descend(labels, meeting.end);
  // Where both ways up meet in one vertex it stands in both.
  vertices.push(...(onward[0] === vertices.at(-1) ? onward.slice(1) : onward));
  const [start, end] = [meeting.start.link, meeting.end.link];
  let km = (starts[start]?.km ?? 0) + (ends[end]?.km ?? 0);
  let passages = 0;
  for (let i = 1; i < vertices.length; i++) {
    const arc = arcBetween(network, vertices[i - 1] ?? 0, vertices[i] ?? 0);
    km += network.arcKm[arc] ?? 0;
    passages |= network.arcPassages[arc] ?? 0;
  }
  return { path: { vertices, km, start, end }, passages };
}

/** Every vertex that can be come to from some links by vertices that were taken out, each before the next, and the first in the core. */
function climb(network: SeaNetwork, { closed, contraction }: Labels, links: readonly Link[]): Step[] {
  const { rank, arcStart, arcTo, arcCost } = contraction;
  const steps = new Map<number, Step>();
  const waiting: number[] = [];
  const come = (vertex: number, cost: number, before: Step | null, link: number): void => {
    const known = steps.get(vertex);
    if (known && known.cost <= cost) return;
    if (!known && (rank[vertex] ?? NO_RANK) !== NO_RANK && rank[vertex] !== IN_CORE) waiting.push(vertex);
    steps.set(vertex, { vertex, cost, before, link });
  };
  links.forEach(({ vertex, km, cost = km }, link) => come(vertex, Math.round(cost * UNITS_PER_KM), null, link));
  for (const step of [...steps.values()].filter(({ vertex }) => rank[vertex] === NO_RANK)) {
    eachArc(network, step.vertex, (arc) => {
      const to = network.arcTo[arc] ?? 0;
      if (rank[to] === NO_RANK || ((network.arcPassages[arc] ?? 0) & closed) !== 0) return;
      come(to, step.cost + Math.round((network.arcCost[arc] ?? 0) * UNITS_PER_KM), step, step.link);
    });
  }
  // Arcs lead to vertices that went later: the earliest of those that wait can be come to no cheaper.
  while (waiting.length > 0) {
    const earliest = waiting.reduce((a, b) => ((rank[b] ?? 0) < (rank[a] ?? 0) ? b : a));
    waiting.splice(waiting.indexOf(earliest), 1);
    const step = steps.get(earliest);
    if (!step) continue;
    for (let arc = arcStart[earliest] ?? 0; arc < (arcStart[earliest + 1] ?? 0); arc++) {
      come(arcTo[arc] ?? 0, step.cost + (arcCost[arc] ?? 0), step, step.link);
    }
  }
  return [...steps.values()];
}

function eachArc({ arcStart }: SeaNetwork, vertex: number, visit: (arc: number) => void): void {
  for (let arc = arcStart[vertex] ?? 0; arc < (arcStart[vertex + 1] ?? 0); arc++) visit(arc);
}

function meet(network: SeaNetwork, labels: Labels, starts: Step[], ends: Step[]): Meeting | null {
  let best: Meeting | null = null;
  const offer = (start: Step, end: Step, between: number, root: number): void => {
    const cost = start.cost + between + end.cost;
    if (cost < (best?.cost ?? Infinity)) best = { start, end, cost, root };
  };
  const byVertex = new Map(ends.map((end) => [end.vertex, end]));
  for (const start of starts) {
    const end = byVertex.get(start.vertex);
    if (end) offer(start, end, 0, -1);
  }
  meetBetweenPorts(network, labels, starts, byVertex, offer);
  meetInCore(labels, starts, ends, offer);
  return best;
}

type Offer = (start: Step, end: Step, between: number, root: number) => void;

/** By an edge from one port to another, which no vertex between them sees. */
function meetBetweenPorts(
  network: SeaNetwork,
  { closed, contraction: { rank } }: Labels,
  starts: readonly Step[],
  ends: ReadonlyMap<number, Step>,
  offer: Offer,
): void {
  for (const start of starts) {
    if (rank[start.vertex] !== NO_RANK) continue;
    eachArc(network, start.vertex, (arc) => {
      const end = ends.get(network.arcTo[arc] ?? 0);
      if (!end || rank[end.vertex] !== NO_RANK || ((network.arcPassages[arc] ?? 0) & closed) !== 0) return;
      offer(start, end, Math.round((network.arcCost[arc] ?? 0) * UNITS_PER_KM), -1);
    });
  }
}

/** By the root that costs least of those that a label on each side has. Written out loop by loop: it reads thousands of numbers. */
function meetInCore(
  { coreOf, of, least, by }: Labels,
  starts: readonly Step[],
  ends: readonly Step[],
  offer: Offer,
): void {
  for (const [index, { vertex, cost }] of starts.entries()) {
    const label = of[coreOf[vertex] ?? -1];
    if (!label) continue;
    const { count, roots, costs } = label;
    for (let i = 0; i < count; i++) {
      const root = roots[i] ?? 0;
      const toRoot = cost + (costs[i] ?? 0);
      if (toRoot >= (least[root] ?? 0)) continue;
      least[root] = toRoot;
      by[root] = index;
    }
  }
  let [start, end, best, cheapest] = [-1, -1, -1, Infinity];
  for (const [index, { vertex, cost }] of ends.entries()) {
    const label = of[coreOf[vertex] ?? -1];
    if (!label) continue;
    const { count, roots, costs } = label;
    for (let i = 0; i < count; i++) {
      const root = roots[i] ?? 0;
      const whole = cost + (costs[i] ?? 0) + (least[root] ?? 0);
      if (whole >= cheapest) continue;
      cheapest = whole;
      start = by[root] ?? 0;
      end = index;
      best = root;
    }
  }
  least.fill(Infinity);
  const [first, last] = [starts[start], ends[end]];
  if (first && last) offer(first, last, cheapest - first.cost - last.cost, best);
}

/** The vertices between two steps in the core: by the root, after the one and up to the other. */
function throughCore({ contraction, coreOf, of }: Labels, { start, end, root }: Meeting): number[] {
  if (root < 0) return [];
  const toRoot = (vertex: number): number[] => {
    const way = [coreOf[vertex] ?? 0];
    for (;;) {
      const here = way.at(-1) ?? 0;
      const next = nextTo(of[here], root);
      if (next === here) return way;
      way.push(next);
    }
  };
  const way = [...toRoot(start.vertex), ...toRoot(end.vertex).reverse().slice(1)];
  const vertices: number[] = [];
  const vertexOf = (number: number | undefined) => contraction.core[number ?? 0] ?? 0;
  for (let i = 1; i < way.length; i++) unfold(contraction, vertexOf(way[i - 1]), vertexOf(way[i]), vertices);
  return vertices;
}

/** Roots stand in rising order. */
function nextTo(label: Label | undefined, root: number): number {
  if (!label) return -1;
  let [low, high] = [0, label.count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((label.roots[middle] ?? 0) < root) low = middle + 1;
    else high = middle;
  }
  return label.next[low] ?? -1;
}

/** The vertices from a step down to its link. */
function descend({ contraction: { rank }, contraction }: Labels, step: Step): number[] {
  const vertices = [step.vertex];
  for (let { vertex, before } = step; before; { vertex, before } = before) {
    if (rank[before.vertex] === NO_RANK) vertices.push(before.vertex);
    else unfold(contraction, vertex, before.vertex, vertices);
  }
  return vertices;
}
