/** Measures what {@link Landmarks} hold. */
import { LANDMARKS, type Landmarks } from './aim';
import type { SeaNetwork } from './passages';
import { createSearch, searchAll } from './search';

/**
 * Chooses landmarks and measures from each, a landmark a step, so that whoever runs it can do other things in between. Each
 * next one is the vertex farthest from those before.
 *
 * @param closed bits of closed passages (`passageBits`).
 */
export function* measureLandmarks(network: SeaNetwork, closed: number): Generator<void, Landmarks> {
  const { vertexCount } = network;
  const search = createSearch({ ...network, isPort: new Uint8Array(vertexCount) });
  const costs = new Float32Array(vertexCount * LANDMARKS);
  const nearest = new Float64Array(vertexCount).fill(Infinity);
  let next = 0;
  for (let landmark = 0; landmark < LANDMARKS; landmark++) {
    searchAll(search, vertexCount > 0 ? [{ vertex: next, km: 0 }] : [], closed);
    for (let vertex = 0; vertex < vertexCount; vertex++) {
      const cost = search.cost[vertex] ?? Infinity;
      costs[vertex * LANDMARKS + landmark] = cost;
      if (cost < (nearest[vertex] ?? 0)) nearest[vertex] = cost;
    }
    for (let vertex = 0; vertex < vertexCount; vertex++) {
      const away = nearest[vertex] ?? Infinity;
      if (away < Infinity && away > (nearest[next] ?? 0)) next = vertex;
    }
    yield;
  }
  return { closed, costs };
}

/** The same at one go. */
export function landmarksOf(network: SeaNetwork, closed: number): Landmarks {
  const steps = measureLandmarks(network, closed);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
