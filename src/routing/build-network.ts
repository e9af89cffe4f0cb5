import { EARTH_RADIUS_KM, RADIANS, type Position } from '../geometry/position';
import type { Network } from './network';

/** What a network is made of, before anything is computed from it. */
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
  const lng = Float64Array.from(parts.lng);
  const lat = Float64Array.from(parts.lat);
  const edgeFrom = Uint32Array.from(parts.edgeFrom);
  const edgeTo = Uint32Array.from(parts.edgeTo);
  const ports = Uint32Array.from(parts.ports);
  const [vertexCount, edgeCount] = [lng.length, edgeFrom.length];

  const vector = new Float64Array(vertexCount * 3);
  for (let i = 0; i < vertexCount; i++) {
    const [x, y] = [lng[i] ?? NaN, lat[i] ?? NaN];
    if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) throw new RangeError(`vertex ${i} stands at ${x}, ${y}`);
    setVector(vector, i, [x, y]);
  }

  const edgeKm = new Float64Array(edgeCount);
  const edgeMiddle = new Float64Array(edgeCount * 3);
  const edgeReach = new Float64Array(edgeCount);
  const edgeCost = new Float64Array(edgeCount);
  const arcStart = new Uint32Array(vertexCount + 1);
  for (let edge = 0; edge < edgeCount; edge++) {
    const [from, to] = [edgeFrom[edge] ?? 0, edgeTo[edge] ?? 0];
    setMiddle(edgeMiddle, edge, vector, from, to);
    edgeReach[edge] = chord(edgeMiddle, edge, vector, from);
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
  const next = arcStart.slice();
  const addArc = (edge: number, from: number, to: number) => {
    const arc = next[from] ?? 0;
    next[from] = arc + 1;
    arcTo[arc] = to;
    arcEdge[arc] = edge;
    arcCost[arc] = edgeCost[edge] ?? 0;
  };
  for (let edge = 0; edge < edgeCount; edge++) {
    const [from, to] = [edgeFrom[edge] ?? 0, edgeTo[edge] ?? 0];
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
    edgeMiddle,
    edgeReach,
    arcStart,
    arcTo,
    arcEdge,
    arcCost,
    ports,
    isPort,
  };
}

/** Puts a position's unit vector, from the centre of the Earth, into a list. */
export function setVector(list: Float64Array, index: number, [lng, lat]: Position): void {
  const ring = Math.cos(lat * RADIANS);
  list[index * 3] = ring * Math.cos(lng * RADIANS);
  list[index * 3 + 1] = ring * Math.sin(lng * RADIANS);
  list[index * 3 + 2] = Math.sin(lat * RADIANS);
}

/** Puts the unit vector halfway between two vertices into a list. Opposite ends of the Earth have none. */
function setMiddle(list: Float64Array, index: number, vector: Float64Array, from: number, to: number): void {
  const x = (vector[from * 3] ?? 0) + (vector[to * 3] ?? 0);
  const y = (vector[from * 3 + 1] ?? 0) + (vector[to * 3 + 1] ?? 0);
  const z = (vector[from * 3 + 2] ?? 0) + (vector[to * 3 + 2] ?? 0);
  const size = Math.hypot(x, y, z);
  list.set([x / size, y / size, z / size], index * 3);
}

/** Straight distance through the unit sphere between vector `i` of one list and vector `j` of another. */
export function chord(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const x = (a[i * 3] ?? 0) - (b[j * 3] ?? 0);
  const y = (a[i * 3 + 1] ?? 0) - (b[j * 3 + 1] ?? 0);
  const z = (a[i * 3 + 2] ?? 0) - (b[j * 3 + 2] ?? 0);
  return Math.sqrt(x * x + y * y + z * z);
}

/** Great-circle distance in km between two points of the unit sphere that lie `length` apart straight through it. */
export function chordToKm(length: number): number {
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, length / 2));
}
