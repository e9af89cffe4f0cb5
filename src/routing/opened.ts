/** What the page learns when the planner's worker is ready, and how that travels. */
import type { Position } from '../geometry/position';
import type { Method } from './method';
import { unpackPorts, type Port, type PortColumns } from './ports';

/** Enough to offer places and to say what numbers rest on. */
export interface Opened {
  method: Method;
  ports: Port[];
  /** By port. */
  positions: Position[];
  /** Ids of passages that are closed unless they are opened. */
  closedByDefault: string[];
}

/** The same in few pieces: a page takes longer to receive thousands of objects than to make them, and draws no frame meanwhile. */
export interface PackedOpened {
  method: Method;
  ports: PortColumns;
  /** Longitude and latitude, degrees: two numbers a port. */
  positions: Float64Array;
  closedByDefault: string[];
}

export function unpackOpened({ method, ports: columns, positions, closedByDefault }: PackedOpened): Opened {
  const ports = unpackPorts(columns);
  const at = (index: number): Position => [positions[2 * index] ?? NaN, positions[2 * index + 1] ?? NaN];
  return { method, ports, positions: ports.map(({ index }) => at(index)), closedByDefault };
}
