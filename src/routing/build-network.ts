import { indexEdges } from './edge-index';
import type { Network } from './network';
import { chord, chordToKm, setVectorAt } from './vector';

/** What a network is made of, before anything is computed from it. Typed arrays become part of the network as they are. */
export interface NetworkParts {
  /** Degrees. */
  lng: ArrayLike<number>;
  lat: ArrayLike<number>;
  /** Vertex indices. */
  edgeFrom: ArrayLike<number>;
  edgeTo: ArrayLike<number>;
  /** What a search counts on top of the length, as a share of it, by edge. Left out: nothing. */
  edgePenalty?: ArrayLike<number>;
  /** Vertex indices. */
  ports: ArrayLike<number>;
}

/**
 * Computes the rest of a network: unit vectors, lengths, arcs by vertex.
 *
 * @throws RangeError where a vertex leaves ±180, ±90.
 */
export function buildNetwork(parts: NetworkParts): Network {
  const lng = doubles(parts.lng);
  const lat = doubles(parts.lat);
  const edgeFrom = indices(parts.edgeFrom);
  const edgeTo = indices(parts.edgeTo);
  const ports = indices(parts.ports);
  const [vertexCount, edgeCount] = [lng.length, edgeFrom.length];

  // No lists are taken apart in these loops: a page that has just loaded runs them uncompiled, where that is slow.
  const vector = new Float64Array(vertexCount * 3);
  for (let i = 0; i < vertexCount; i++) {
    const x = lng[i] ?? NaN;
    const y = lat[i] ?? NaN;
    if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) throw new RangeError(`vertex ${i} stands at ${x}, ${y}`);
    setVectorAt(vector, i, x, y);
  }

  const edgeKm = new Float64Array(edgeCount);
  const edgeCost = new Float64Array(edgeCount);
  const arcStart = new Uint32Array(vertexCount + 1);
  for (let edge = 0; edge < edgeCount; edge++) {
    const from = edgeFrom[edge] ?? 0;
    const to = edgeTo[edge] ?? 0;
    const km = chordToKm(chord(vector, from, vector, to));
    edgeKm[edge] = km;
    edgeCost[edge] = km * (1 + (parts.edgePenalty?.[edge] ?? 0));
    arcStart[from + 1] = (arcStart[from + 1] ?? 0) + 1;
    arcStart[to + 1] = (arcStart[to + 1] ?? 0) + 1;
  }
  for (let i = 0; i < vertexCount; i++) arcStart[i + 1] = (arcStart[i + 1] ?? 0) + (arcStart[i] ?? 0);

  const arcTo = new Uint32Array(edgeCount * 2);
  const arcEdge = new Uint32Array(edgeCount * 2);
  const arcCost = new Float64Array(edgeCount * 2);
  const arcKm = new Float64Array(edgeCount * 2);
  const next = arcStart.slice();
  const addArc = (edge: number, from: number, to: number) => {
    const arc = next[from] ?? 0;
    next[from] = arc + 1;
    arcTo[arc] = to;
    arcEdge[arc] = edge;
    arcCost[arc] = edgeCost[edge] ?? 0;
    arcKm[arc] = edgeKm[edge] ?? 0;
  };
  for (let edge = 0; edge < edgeCount; edge++) {
    const from = edgeFrom[edge] ?? 0;
    const to = edgeTo[edge] ?? 0;
    addArc(edge, from, to);
    addArc(edge, to, from);
  }

  const isPort = new Uint8Array(vertexCount);
  for (const port of ports) isPort[port] = 1;
  return {
    vertexCount,
    edgeCount,
    lng,
    lat,
    vector,
    edgeFrom,
    edgeTo,
    edgeKm,
    edgeCost,
    index: once(() => indexEdges({ vector, edgeFrom, edgeTo, edgeKm })),
    arcStart,
    arcTo,
    arcEdge,
    arcCost,
    arcKm,
    ports,
    isPort,
  };
}

function doubles(values: ArrayLike<number>): Float64Array {
  return values instanceof Float64Array ? values : Float64Array.from(values);
}

function indices(values: ArrayLike<number>): Uint32Array {
  return values instanceof Uint32Array ? values : Uint32Array.from(values);
}

/** Makes something when it is first asked for. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
