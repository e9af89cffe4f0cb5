import { arcBetween } from '../../src/routing/network';
import type { SeaNetwork } from '../../src/routing/passages';

/** What a way costs by the network's own arcs; NaN where two vertices have none between them, or a closed one. */
export function costAlong(network: SeaNetwork, vertices: readonly number[], closed: number): number {
  let cost = 0;
  for (let i = 1; i < vertices.length; i++) {
    const arc = arcBetween(network, vertices[i - 1] ?? -1, vertices[i] ?? -1);
    cost += ((network.arcPassages[arc] ?? 0) & closed) === 0 ? (network.arcCost[arc] ?? NaN) : NaN;
  }
  return cost;
}
