import type { Position } from '../../../src/geometry/position';
import { kmAt, type Distances } from './distance-transform';
import { fileVertex, verticesNear, type Buckets, type Graph } from './graph';
import { partsOf } from './parts';
import type { Shore } from './shore';
import { KIND, vertexAt } from './vertices';
import { canSail, REACH_KM } from './visibility';

/** Places that do not see the high sea are known by squares of this side, degrees. */
const SQUARE = 0.02;

/** The waters that hang together by the network's own edges, channels among them: a sea is not one that no edge leads into. */
export interface HighSea {
  /** Whether a vertex belongs to it. */
  holds: (vertex: number) => boolean;
  /** Whether a ship can sail straight from a place to a corner of it. */
  isSeenFrom: (position: Position) => boolean;
}

/**
 * Finds the largest part of the network as it stands: corners, the lanes between them, channels and the gates at their ends.
 * @param cornerCount the corners are the first so many vertices
 */
export function highSea(
  graph: Graph,
  cornerCount: number,
  lanes: readonly { a: number; b: number }[],
  field: Distances,
  shore: Shore,
): HighSea {
  const { vertices, fixed } = graph;
  const corners: Buckets = new Map();
  for (let i = 0; i < cornerCount; i++) {
    const corner = vertices[i];
    if (corner) fileVertex(corners, i, corner.position);
  }
  const sights = vertices.flatMap((gate, a) =>
    a < cornerCount || gate.kind !== KIND.gate
      ? []
      : verticesNear(graph, corners, gate.position, REACH_KM).flatMap((b) => {
          const corner = vertices[b];
          return corner && canSail(gate, corner, field, shore) ? [{ a, b }] : [];
        }),
  );
  const partOf = partsOf(vertices.length, [...lanes, ...fixed, ...sights]);
  const sizes = new Map<number, number>();
  for (let i = 0; i < cornerCount; i++) sizes.set(partOf(i), (sizes.get(partOf(i)) ?? 0) + 1);
  const [main] = [...sizes].reduce((most, part) => (part[1] > most[1] ? part : most), [-1, 0]);
  const holds = (vertex: number) => partOf(vertex) === main;

  const unseen = new Set<string>();
  const isSeenFrom = (position: Position): boolean => {
    const square = position.map((degrees) => Math.floor(degrees / SQUARE)).join();
    if (unseen.has(square)) return false;
    const here = vertexAt(position, KIND.gate, kmAt(field, position[0], position[1]));
    const isSeen = verticesNear(graph, corners, position, REACH_KM).some((i) => {
      const corner = vertices[i];
      return corner !== undefined && holds(i) && canSail(here, corner, field, shore);
    });
    if (!isSeen) unseen.add(square);
    return isSeen;
  };
  return { holds, isSeenFrom };
}
