import { RADIANS, type Position } from '../../../src/geometry/position';

/** What a vertex of the network is. */
export const KIND = {
  /** A corner of a contour: a taut path bends around it. */
  corner: 0,
  /** Where a port's approach or a channel meets the sea: joined to all it sees. */
  gate: 1,
  /** A bend of a channel or approach: joined to nothing but its own line. */
  bend: 2,
  /** A port. */
  port: 3,
} as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

export interface Vertex {
  position: Position;
  kind: Kind;
  /** Km to land. */
  clearanceKm: number;
  /** Unit vector. */
  x: number;
  y: number;
  z: number;
  /** Of corners: the contour's vertices before and after. */
  before?: Vector;
  after?: Vector;
}

export type Vector = readonly [x: number, y: number, z: number];

export function toVector([lng, lat]: Position): Vector {
  const ring = Math.cos(lat * RADIANS);
  return [ring * Math.cos(lng * RADIANS), ring * Math.sin(lng * RADIANS), Math.sin(lat * RADIANS)];
}

export function toPosition(x: number, y: number, z: number): Position {
  return [Math.atan2(y, x) / RADIANS, Math.atan2(z, Math.hypot(x, y)) / RADIANS];
}

export function vertexAt(position: Position, kind: Kind, clearanceKm: number): Vertex {
  const [x, y, z] = toVector(position);
  return { position, kind, clearanceKm, x, y, z };
}
