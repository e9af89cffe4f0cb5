import { STILL } from './flow';
import { NO_PLAN, planState, type PlanDrawing } from './plan-lines';
import { globalStateOf, type IdSet, type Shown } from './shown';
import type { Strand } from './strands';

/**
 * Every set of ids that a filter of the layer list asks, by its name in the style's global state. A filter that asks for one
 * that is missing lets nothing through.
 *
 * @param plan Default: nothing planned
 */
export function filterState(
  shown: Shown,
  strands: readonly Strand[],
  plan: PlanDrawing = NO_PLAN,
): Record<string, IdSet> {
  const { closed, marked, written } = planState(plan);
  return { ...globalStateOf(shown, strands), ...STILL, closed, marked, written };
}
