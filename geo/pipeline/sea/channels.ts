import type { Position } from '../../../src/geometry/position';
import { kmAt, type Distances } from './distance-transform';
import { addFixed, addVertex, fileVertex, type Buckets, type Graph } from './graph';
import type { Channel } from './network-data';
import { KIND } from './vertices';
import { NAVIGABLE_KM } from './waters';

/** Positions this close, degrees, are one vertex. */
const SAME = 0.001;

/**
 * Lays declared channels into the network. Where a channel's vertex lies in navigable water, traffic may join it there;
 * elsewhere only at the vertices of other channels that stand at the same place.
 * @param joints files their vertices
 * @returns the ends at which no other channel begins
 */
export function addChannels(graph: Graph, channels: readonly Channel[], field: Distances, joints: Buckets): number[] {
  const known = new Map<string, number>();
  const edges = new Map<number, number>();
  const vertexFor = (position: Position): number => {
    const key = position.map((degrees) => Math.round(degrees / SAME)).join();
    const held = known.get(key);
    if (held !== undefined) return held;
    const clearance = kmAt(field, position[0], position[1]);
    const vertex = addVertex(graph, position, clearance >= NAVIGABLE_KM ? KIND.gate : KIND.bend, clearance);
    known.set(key, vertex);
    fileVertex(joints, vertex, position);
    return vertex;
  };
  for (const { line, penalty = 0 } of channels) {
    line.map(vertexFor).forEach((vertex, i, vertices) => {
      const before = vertices[i - 1];
      if (before === undefined) return;
      addFixed(graph, { a: before, b: vertex, channel: { penalty } });
      for (const end of [before, vertex]) edges.set(end, (edges.get(end) ?? 0) + 1);
    });
  }
  return [...edges].flatMap(([vertex, count]) => (count === 1 ? [vertex] : []));
}
