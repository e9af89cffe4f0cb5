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

/** Whether a reach chart of these figures shows this one. */
export function isCharted(figure: Figure, figures: readonly Figure[]): boolean {
  return REACH.some((quantity) => reachOf(figures, quantity).includes(figure));
}
