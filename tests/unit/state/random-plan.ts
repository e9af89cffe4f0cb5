import { CRITERIA } from '../../../src/routing/choices';
import { GOODS_MODES, type PlanView } from '../../../src/state/plan-view';

/** Some open planner, each choice left alone as often as not. */
export function randomPlan(random: () => number): PlanView {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const some = <T>(all: readonly T[]): T[] => all.filter(() => random() < 0.4);
  return {
    to: pick([null, 'IQUQR', 'qinzhou-port', '48.0333,-30.5', '-179.99999,0']),
    from: pick([null, 'xian', 'cq-guoyuan']),
    by: pick(CRITERIA),
    closed: some(['hormuz', 'suez', 'bab-el-mandeb']),
    opened: some(['northern-sea-route']),
    modes: random() < 0.5 ? null : some(GOODS_MODES.filter((mode) => mode !== 'road')),
    tonnesPerTeu: pick([null, 1, 12.5, 28]),
    shipKnots: pick([null, 8, 18.5, 26]),
    pick: Math.floor(random() * 5),
    reach: pick([null, ...CRITERIA]),
  };
}
