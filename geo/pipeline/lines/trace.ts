import type { Position } from '../../../src/geometry/position';
import { createHeap, lower, pop, push } from '../../../src/routing/heap';
import { CONNECTOR, type Network } from './network';

/** What a connector costs, in km: leaving one's track must pay only where there is no other way. */
const CONNECTOR_FACTOR = 2;
const CONNECTOR_KM = 0.2;

/** A line found on a network. */
export interface Trace {
  positions: Position[];
  /** Km run on each track name; connectors not counted. */
  kmByName: Map<string, number>;
  connectorsKm: number;
}

interface Step {
  vertex: number;
  /** The edge by which it was reached. */
  edge: number;
}

/**
 * The cheapest line through stops, in their order.
 * @param factors what a km costs on each track of the network, 1 or more
 * @throws Error if the network has no way between two stops
 */
export function trace(network: Network, stops: readonly string[], factors: Float64Array): Trace {
  const found: Trace = { positions: [], kmByName: new Map(), connectorsKm: 0 };
  const vertices = stops.map((id) => {
    const vertex = network.stops.get(id);
    if (vertex === undefined) throw new Error(`${id} is not a stop of this network`);
    return vertex;
  });
  vertices.forEach((to, i) => {
    const from = vertices[i - 1];
    if (from === undefined) return append(found, network, { vertex: to, edge: -1 });
    const steps = search(network, from, to, factors);
    if (!steps) throw new Error(`no way from ${stops[i - 1]} to ${stops[i]}`);
    for (const step of steps) append(found, network, step);
  });
  return found;
}

function append(found: Trace, network: Network, { vertex, edge }: Step): void {
  const position = network.positions[vertex];
  if (!position) return;
  found.positions.push(position);
  if (edge < 0) return;
  const km = network.edgeKm[edge] ?? 0;
  const track = network.edgeTrack[edge] ?? CONNECTOR;
  if (track === CONNECTOR) {
    found.connectorsKm += km;
    return;
  }
  const name = network.tracks[track]?.name ?? '';
  found.kmByName.set(name, (found.kmByName.get(name) ?? 0) + km);
}

/** Dijkstra's search: the steps after `from`, up to `to`; `undefined` if there is no way. */
function search(network: Network, from: number, to: number, factors: Float64Array): Step[] | undefined {
  const { firstEdge, edgeTarget, edgeKm, edgeTrack } = network;
  const costs = new Float64Array(network.positions.length).fill(Infinity);
  const arrivedBy = new Int32Array(network.positions.length).fill(-1);
  const cameFrom = new Int32Array(network.positions.length).fill(-1);
  const open = createHeap(network.positions.length);
  costs[from] = 0;
  push(open, from, 0);
  while (open.size > 0) {
    const vertex = pop(open);
    if (vertex === to) break;
    for (let edge = firstEdge[vertex] ?? 0; edge < (firstEdge[vertex + 1] ?? 0); edge++) {
      const km = edgeKm[edge] ?? 0;
      const track = edgeTrack[edge] ?? CONNECTOR;
      const edgeCost = track === CONNECTOR ? km * CONNECTOR_FACTOR + CONNECTOR_KM : km * (factors[track] ?? 1);
      const target = edgeTarget[edge] ?? 0;
      const cost = (costs[vertex] ?? 0) + edgeCost;
      const known = costs[target] ?? 0;
      if (cost >= known) continue;
      if (known === Infinity) push(open, target, cost);
      else lower(open, target, cost);
      costs[target] = cost;
      arrivedBy[target] = edge;
      cameFrom[target] = vertex;
    }
  }
  if (costs[to] === Infinity) return undefined;
  const steps: Step[] = [];
  for (let vertex = to; vertex !== from; vertex = cameFrom[vertex] ?? from) {
    steps.push({ vertex, edge: arrivedBy[vertex] ?? -1 });
  }
  return steps.reverse();
}
