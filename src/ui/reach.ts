import type { Figure, Quantity } from '../model/figure';

/** What is drawn over time: how many ports, and countries, are reached. */
export const REACH = ['reach-ports', 'reach-countries'] as const satisfies readonly Quantity[];
export type ReachQuantity = (typeof REACH)[number];

/** Two figures are read faster than a chart. */
const FEWEST_POINTS = 3;

/** The reach figures of one quantity that make a chart, of the whole and not of a part; empty where too few. */
export function reachOf(figures: readonly Figure[], quantity: ReachQuantity): Figure[] {
  const own = figures.filter((figure) => figure.quantity === quantity && figure.scope === undefined);
  return own.length < FEWEST_POINTS ? [] : own.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1));
}

/** What the reach charts of these figures show, chart by chart. */
export function chartedOf(figures: readonly Figure[]): Figure[] {
  return REACH.flatMap((quantity) => reachOf(figures, quantity));
}

/** What no reach chart of these figures shows. */
export function unchartedOf(figures: readonly Figure[]): Figure[] {
  const charted = new Set(chartedOf(figures));
  return figures.filter((figure) => !charted.has(figure));
}
