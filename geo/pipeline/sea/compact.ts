import type { Position } from '../../../src/geometry/position';
import type { WeighedEdge } from './spanner';
import type { Vertex } from './vertices';

/** A network with its vertices numbered anew. */
export interface Compacted {
  positions: Position[];
  links: { a: number; b: number; penalty: number }[];
  portVertices: number[];
}

/** Leaves out the vertices no edge uses. */
export function compact(
  vertices: readonly Vertex[],
  edges: readonly WeighedEdge[],
  ports: readonly { vertex: number }[],
): Compacted {
  const place = new Map<number, number>();
  const positions: Position[] = [];
  const placeOf = (vertex: number): number => {
    const known = place.get(vertex);
    if (known !== undefined) return known;
    place.set(vertex, positions.length);
    const position = vertices[vertex]?.position;
    if (!position) throw new Error(`there is no vertex ${vertex}`);
    return positions.push(position) - 1;
  };
  const doubles = new Set<string>();
  const links = edges.flatMap(({ a, b, penalty }) => {
    const [one, other] = [placeOf(a), placeOf(b)].sort((p, q) => p - q) as [number, number];
    const key = `${one}-${other}`;
    if (doubles.has(key)) return [];
    doubles.add(key);
    return [{ a: one, b: other, penalty }];
  });
  return { positions, links, portVertices: ports.map(({ vertex }) => placeOf(vertex)) };
}
