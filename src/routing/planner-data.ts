/** What the planner fetches beside the atlas and the sea network: its method, and the world's ports. */
import { object, oneOf, readAll, type Result } from '../model/read';
import { method, type Method } from './method';
import { portColumns, unpackPorts, type Port, type PortColumns } from './ports';

/** The file as it travels. */
export interface PackedPlannerData {
  schema: 1;
  method: Method;
  ports: PortColumns;
}

export interface PlannerData {
  method: Method;
  ports: Port[];
}

const packed = object<PackedPlannerData>({ schema: oneOf([1]), method, ports: portColumns });

/** Reads a compiled file: every fault in it, or what it holds. Never throws on data. */
export function parsePlannerData(value: unknown, file: string): Result<PlannerData> {
  const result = readAll(packed, value, file);
  if (!result.ok) return result;
  return { ok: true, value: { method: result.value.method, ports: unpackPorts(result.value.ports) } };
}
