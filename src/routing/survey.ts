/** What the build finds out of the sea network, so that the planner need not lay out its edge index before the first plan. */
import type { Position } from '../model/atlas';
import { arrayOf, numberIn, object, string, type Reader } from '../model/read';
import { position } from '../model/readers';

export interface Survey {
  /** The edges that cross a passage's gate. */
  crossings: { passage: string; edges: number[] }[];
  /** The point of the network nearest to a seaport: {@link import('./snap').Snap}. */
  berths: { hub: string; edge: number; position: Position; km: number }[];
}

/** Nothing is known beforehand. */
export const NO_SURVEY: Survey = { crossings: [], berths: [] };

const edge = numberIn(0, Infinity);

export const survey: Reader<Survey> = object<Survey>({
  crossings: arrayOf(object({ passage: string, edges: arrayOf(edge) })),
  berths: arrayOf(object({ hub: string, edge, position, km: numberIn(0, Infinity) })),
});

/** @throws RangeError where it was made of another network, and names edges that this one has not. */
export function checkSurvey({ crossings, berths }: Survey, edgeCount: number): void {
  const edges = [...crossings.flatMap(({ edges }) => edges), ...berths.map(({ edge }) => edge)];
  const strange = edges.find((edge) => !Number.isInteger(edge) || edge >= edgeCount);
  if (strange !== undefined) throw new RangeError(`The survey names edge ${strange}; the network has ${edgeCount}.`);
}
