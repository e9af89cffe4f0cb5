import { tagPassages } from '../../../src/routing/passages';
import type { ListedPassage } from './passages';
import type { WeighedEdge } from './spanner';
import { networkOf } from './used';
import type { Vertex } from './vertices';

/** The edges that go through no passage that is closed by default. */
export function openTo(
  vertices: readonly Vertex[],
  edges: readonly WeighedEdge[],
  passages: readonly ListedPassage[],
): WeighedEdge[] {
  const closed = passages.filter(({ closedByDefault }) => closedByDefault);
  const { edgePassages } = tagPassages(networkOf(vertices, edges, []), closed);
  return edges.filter((_, i) => edgePassages[i] === 0);
}

/**
 * Finds the parts of a network that hang together.
 * @returns for each vertex, the one that stands for its part
 */
export function partsOf(vertexCount: number, edges: readonly { a: number; b: number }[]): (vertex: number) => number {
  // Each vertex points to another of its part, in the end to the one that stands for all.
  const towards = Int32Array.from({ length: vertexCount }, (_, i) => i);
  const partOf = (vertex: number): number => {
    let at = vertex;
    for (let next = towards[at] ?? at; next !== at; next = towards[at] ?? at) {
      towards[at] = towards[next] ?? next;
      at = next;
    }
    return at;
  };
  for (const { a, b } of edges) towards[partOf(a)] = partOf(b);
  return partOf;
}

/**
 * Finds the part of the network that holds the most ports. Nothing passes through a port: two waters that meet in one
 * only are two parts.
 * @returns whether a port belongs to it
 */
export function mainPart(
  vertexCount: number,
  edges: readonly WeighedEdge[],
  ports: readonly { vertex: number }[],
): (port: number) => boolean {
  const beside = new Map<number, number[]>(ports.map(({ vertex }) => [vertex, []]));
  for (const { a, b } of edges) {
    beside.get(a)?.push(b);
    beside.get(b)?.push(a);
  }
  const partOf = partsOf(
    vertexCount,
    edges.filter(({ a, b }) => !beside.has(a) && !beside.has(b)),
  );
  const counts = new Map<number, number>();
  for (const others of beside.values()) {
    for (const part of new Set(others.map(partOf))) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const [main] = [...counts].reduce((most, part) => (part[1] > most[1] ? part : most), [-1, 0]);
  return (port) => (beside.get(port) ?? []).some((vertex) => partOf(vertex) === main);
}
