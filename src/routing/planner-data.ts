/** What the planner fetches beside the atlas and the sea network: its method, the world's ports, and what is known of the network. */
import { defaulting, object, oneOf, readAll, type Result } from '../model/read';
import { method, type Method } from './method';
import { portColumns, unpackPorts, type Port, type PortColumns } from './ports';
import { NO_SURVEY, survey, type Survey } from './survey';

/** The file as it travels. */
export interface PackedPlannerData {
  schema: 1;
  method: Method;
  ports: PortColumns;
  /** Left out: the planner finds out by itself. */
  survey?: Survey;
}

export interface PlannerData {
  method: Method;
  ports: Port[];
  /** The same as they travelled: they can travel on. */
  columns: PortColumns;
  survey: Survey;
}

const packed = object<Required<PackedPlannerData>>({
  schema: oneOf([1]),
  method,
  ports: portColumns,
  survey: defaulting(survey, NO_SURVEY),
});

/** Reads a compiled file: every fault in it, or what it holds. Never throws on data. */
export function parsePlannerData(value: unknown, file: string): Result<PlannerData> {
  const result = readAll(packed, value, file);
  if (!result.ok) return result;
  const { method, ports: columns, survey } = result.value;
  return { ok: true, value: { method, ports: unpackPorts(columns), columns, survey } };
}
