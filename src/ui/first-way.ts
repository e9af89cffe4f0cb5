/** What a first picture shows of a plan, from the file that the build wrote for its destination. */
import type { PlanDrawing } from '../drawing/plan-lines';
import { drawWay, wayFile, type WayFile } from '../poster/ways';
import type { PlanView } from '../state/plan-view';

/**
 * Fetches the file of a destination, where it may have one: a point on the map has none.
 *
 * @param load gets a file of `first/` by its name; rejects where there is none
 */
export async function loadWay(
  to: string,
  load: (name: string) => Promise<WayFile>,
): Promise<(plan: PlanView, setting: Parameters<typeof drawWay>[2]) => PlanDrawing> {
  const ways = /^[a-z]/i.test(to) ? await load(wayFile(to)).catch(() => null) : null;
  return (plan, setting) => drawWay(plan, ways, setting);
}
