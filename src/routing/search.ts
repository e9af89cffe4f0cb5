import { areApart, createAim, holdFor, leastCost, takeAim, type Aim, type Landmarks } from './aim';
import { findByLabels } from './label-search';
import type { Labels } from './labels';
import type { Link } from './link';
import { clear, createQueue, leastKey, pop, put, type Queue } from './queue';
import { chord, chordToKm } from './vector';
import type { SeaNetwork } from './passages';

/** The working memory of searches over one network, laid out once. After a run it holds what the run found. */
export interface Search {
  network: SeaNetwork;
  /** Number of the run. */
  run: number;
  /** What the way to the vertex costs: infinite where the run did not come to it. */
  cost: Float64Array;
  /** How long that way is, in km, where there is one. */
  km: Float64Array;
  /** The vertex before, or -1 - `i` where start `i` led here. */
  before: Int32Array;
  /** What a search does at a vertex it comes to: one of {@link JUNCTION}, {@link BEND}, {@link PORT}. */
  kind: Uint8Array;
  queue: Queue;
  /** Make searches from place to place quick; results are the same without them. */
  landmarks: Landmarks | null;
  aim: Aim;
  /** Make them quicker still. */
  labels: Labels | null;
  /** What a way from the vertex to the ends costs at least, and the number of the run in which that was found out. */
  least: Float64Array;
  leastOf: Uint32Array;
}

/** How a run looks ahead: not at all, as the crow flies to a place (a unit vector), or by landmarks. */
type Ahead = Float64Array | Aim | null;

/** Ways part here: it waits in the queue for its turn. */
const JUNCTION = 0;
/** One way in, one way out: a search goes straight on, which spares the queue half of all vertices. */
const BEND = 1;
/** An end: only a search that starts here leaves it. */
const PORT = 2;

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
  const kind = new Uint8Array(n);
  for (let vertex = 0; vertex < n; vertex++) kind[vertex] = kindOf(network, vertex);
  return {
    network,
    run: 0,
    cost: new Float64Array(n).fill(Infinity),
    km: new Float64Array(n),
    before: new Int32Array(n),
    kind,
    queue: createQueue(n),
    landmarks: null,
    aim: createAim(),
    labels: null,
    least: new Float64Array(n),
    leastOf: new Uint32Array(n),
  };
}

function kindOf({ isPort, arcStart }: SeaNetwork, vertex: number): number {
  if (isPort[vertex] === 1) return PORT;
  return (arcStart[vertex + 1] ?? 0) - (arcStart[vertex] ?? 0) === 2 ? BEND : JUNCTION;
}

/** How far a search to everywhere goes. */
export interface Extent {
  /** How much a way may cost: what costs more is not to be relied on. Default: anything. */
  most?: number;
  /** It ends once the cheapest ways to all of these are known: other vertices are not to be relied on. Default: it does not. */
  ends?: readonly number[];
}

/**
 * From some starts to every vertex within an extent (Dijkstra). Afterwards `search.km[v]` holds for every such `v` that
 * `search.cost[v]` is finite for.
 *
 * @param closed bits of closed passages (`passageBits`).
 */
export function searchAll(
  search: Search,
  starts: readonly Link[],
  closed: number,
  { most = Infinity, ends }: Extent = {},
): void {
  const { cost, queue } = search;
  let known = 0;
  run(search, starts, null, closed, () => {
    // Whatever is still to be found costs at least this.
    const least = leastKey(queue);
    while (ends && known < ends.length && (cost[ends[known] ?? 0] ?? 0) <= least) known++;
    return least > most || known === ends?.length;
  });
}

/**
 * The cheapest way from some starts to some ends, by labels where they hold, else by A*; or `null` where none is open.
 *
 * By labels, costs are added up in whole {@link import('./contraction').UNITS_PER_KM}, so that of ways alike to some metres
 * either may be found. Only a search by A* leaves behind what it reached.
 *
 * @param target the place behind the ends as a unit vector: how far a vertex lies from it is what a way must cost at least,
 *   where no landmarks say it better.
 * @param closed bits of closed passages (`passageBits`).
 */
export function searchTo(
  search: Search,
  starts: readonly Link[],
  ends: readonly Link[],
  target: Float64Array,
  closed: number,
): Path | null {
  const { network, kind, queue, landmarks } = search;
  const [start] = starts;
  if (!start || ends.length === 0) return null;
  const known = lookUp(search, starts, ends, closed);
  if (known !== undefined) return known;
  const hold = holdFor(landmarks, closed);
  if (hold && starts.every((one) => ends.every((other) => areApart(landmarks, one.vertex, other.vertex)))) return null;
  const isAimed = hold && takeAim(search.aim, landmarks, start, ends);
  const ahead = isAimed ? search.aim : target;
  // Ends wait in the queue like junctions, so that they are noticed when their turn comes.
  for (const { vertex } of ends) kind[vertex] = JUNCTION;
  let best = -1;
  let bestCost = Infinity;
  run(search, starts, ahead, closed, (vertex) => {
    if (leastKey(queue) >= bestCost) return true;
    for (let index = 0; index < ends.length; index++) {
      const end = ends[index];
      if (end?.vertex !== vertex) continue;
      const cost = (search.cost[vertex] ?? 0) + (end.cost ?? end.km);
      if (cost < bestCost) [best, bestCost] = [index, cost];
    }
    return false;
  });
  for (const { vertex } of ends) kind[vertex] = kindOf(network, vertex);
  const end = ends[best];
  return end ? { ...pathTo(search, end.vertex), km: (search.km[end.vertex] ?? 0) + end.km, end: best } : null;
}

/**
 * The same by labels alone: `undefined` where they do not tell.
 *
 * @param closed bits of closed passages (`passageBits`).
 */
export function lookUp(
  { network, labels }: Search,
  starts: readonly Link[],
  ends: readonly Link[],
  closed: number,
): Path | null | undefined {
  if (!holdFor(labels, closed)) return undefined;
  const found = findByLabels(network, labels, starts, ends);
  if (!found) return null;
  // The cheapest way that is open with fewer closed is the cheapest still, where it meets none of the others.
  return (found.passages & closed) === 0 ? found.path : undefined;
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

/** Which start led to a vertex that the last run reached. */
export function startOf(search: Search, vertex: number): number {
  let at = vertex;
  while (at >= 0) at = search.before[at] ?? -1;
  return -1 - at;
}

/**
 * Goes on from the starts, from whatever waits with the least key: along each arc, and past bends, to the next junction or
 * port, as long as that is news on the way. A port is an end: only a search that starts there leaves it.
 *
 * One loop: this is where a search's time goes.
 *
 * @param isDone asked at each vertex whose turn has come, before anything goes on from it: whether to end there.
 */
function run(
  search: Search,
  starts: readonly Link[],
  ahead: Ahead,
  closed: number,
  isDone: (vertex: number) => boolean,
): void {
  const { cost, km, before, kind, queue } = search;
  const { isPort, arcStart, arcTo, arcCost, arcKm, arcPassages } = search.network;
  begin(search, starts, ahead);
  for (let vertex = pop(queue); vertex >= 0; vertex = pop(queue)) {
    if (isDone(vertex)) return;
    if (isPort[vertex] === 1 && (before[vertex] ?? 0) >= 0) continue;
    const here = cost[vertex] ?? 0;
    const way = km[vertex] ?? 0;
    const last = arcStart[vertex + 1] ?? 0;
    for (let first = arcStart[vertex] ?? 0; first < last; first++) {
      let arc = first;
      let from = vertex;
      let to = arcTo[arc] ?? 0;
      let spent = here + (arcCost[arc] ?? 0);
      let length = way;
      // Seven arcs of eight lead to where a cheaper way has been.
      while (spent < (cost[to] ?? 0) && ((arcPassages[arc] ?? 0) & closed) === 0) {
        const what = kind[to];
        // A port that is no end of the search leads nowhere.
        if (ahead !== null && what === PORT) break;
        length += arcKm[arc] ?? 0;
        cost[to] = spent;
        km[to] = length;
        before[to] = from;
        if (what === JUNCTION) put(queue, to, ahead === null ? spent : spent + leastFrom(search, to, ahead));
        if (what !== BEND) break;
        arc = arcStart[to] ?? 0;
        if (arcTo[arc] === from) arc++;
        from = to;
        to = arcTo[arc] ?? 0;
        spent += arcCost[arc] ?? 0;
      }
    }
  }
}

function begin(search: Search, starts: readonly Link[], ahead: Ahead): void {
  search.run++;
  search.cost.fill(Infinity);
  clear(search.queue);
  starts.forEach(({ vertex, km, cost = km }, index) => {
    if (cost >= (search.cost[vertex] ?? 0)) return;
    search.cost[vertex] = cost;
    search.km[vertex] = km;
    search.before[vertex] = -1 - index;
    put(search.queue, vertex, ahead ? cost + leastFrom(search, vertex, ahead) : cost);
  });
}

/** What a way from a vertex to the ends costs at least: found out once a run. */
function leastFrom(search: Search, vertex: number, ahead: Float64Array | Aim): number {
  if (search.leastOf[vertex] === search.run) return search.least[vertex] ?? 0;
  const least =
    ahead instanceof Float64Array
      ? chordToKm(chord(search.network.vector, vertex, ahead, 0))
      : leastCost(ahead, vertex);
  search.leastOf[vertex] = search.run;
  search.least[vertex] = least;
  return least;
}
