import { distanceKm, normalizeLng, type Position } from '../../../src/geometry/position';
import { onGrid } from './units';
import { vertexAt, type Kind, type Vertex } from './vertices';

/** An edge somebody declared: a stretch of a channel or of a port's approach. It stays in the network whatever happens. */
export interface FixedEdge {
  a: number;
  b: number;
  /** Part of a declared channel, with its extra cost for through traffic as a share of length; else of an approach. */
  channel?: { penalty: number };
}

/** The network while it grows: vertices by index, declared edges between them. */
export interface Graph {
  vertices: Vertex[];
  fixed: FixedEdge[];
}

export function addVertex(graph: Graph, position: Position, kind: Kind, clearanceKm: number): number {
  const [lng, lat] = onGrid(position);
  return graph.vertices.push(vertexAt([normalizeLng(lng), lat], kind, clearanceKm)) - 1;
}

export function addFixed(graph: Graph, edge: FixedEdge): void {
  if (edge.a !== edge.b) graph.fixed.push(edge);
}

export function positionOf(graph: Graph, index: number): Position {
  const vertex = graph.vertices[index];
  if (!vertex) throw new Error(`there is no vertex ${index}`);
  return vertex.position;
}

/** Vertices by the tenth of a degree they lie in, for finding those nearby. */
export type Buckets = Map<number, number[]>;

const BUCKETS_PER_DEGREE = 10;
const BUCKETS_AROUND = 360 * BUCKETS_PER_DEGREE;

export function fileVertex(buckets: Buckets, index: number, [lng, lat]: Position): void {
  const key = bucket(Math.floor((lng + 180) * BUCKETS_PER_DEGREE), Math.floor(lat * BUCKETS_PER_DEGREE));
  const held = buckets.get(key);
  if (held) held.push(index);
  else buckets.set(key, [index]);
}

/** Indices of vertices within `km` of a position, nearest first. */
export function verticesNear(graph: Graph, buckets: Buckets, position: Position, km: number): number[] {
  const [lng, lat] = position;
  const dLat = km / 111;
  const dLng = dLat / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  const index = (degrees: number) => Math.floor(degrees * BUCKETS_PER_DEGREE);
  const found: { vertex: number; away: number }[] = [];
  for (let y = index(lat - dLat); y <= index(lat + dLat); y++) {
    for (let x = index(lng + 180 - dLng); x <= index(lng + 180 + dLng); x++) {
      for (const vertex of buckets.get(bucket(x, y)) ?? []) {
        const away = distanceKm(position, positionOf(graph, vertex));
        if (away <= km) found.push({ vertex, away });
      }
    }
  }
  return found.sort((a, b) => a.away - b.away).map(({ vertex }) => vertex);
}

function bucket(x: number, y: number): number {
  return y * BUCKETS_AROUND + (((x % BUCKETS_AROUND) + BUCKETS_AROUND) % BUCKETS_AROUND);
}
