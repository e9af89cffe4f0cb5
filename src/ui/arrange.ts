/** How figures stand in a panel: like beside like, so that a reader sees at once where sources differ. */
import type { Text } from '../model/atlas';
import type { Figure, Quantity, Standing } from '../model/figure';
import { GROUPS, groupOf, type Group } from './figure-groups';

/** Figures of one quantity and one scope, side by side. */
export interface Row {
  quantity: Quantity;
  scope?: Text;
  /** What holds now first, then the newest. */
  figures: Figure[];
}

/** One quantity counted over successive spans: drawn as bars. */
export interface Series {
  quantity: Quantity;
  scope?: Text;
  /** Oldest first. Each has a `period` and a number in the same unit. */
  figures: Figure[];
}

export interface Section {
  group: Group;
  series: Series[];
  rows: Row[];
}

/** Fewer numbers than this are read faster than a chart. */
const FEWEST_BARS = 3;
const STANDING_ORDER: readonly Standing[] = ['current', 'disputed', 'unconfirmed', 'superseded'];

/** Published lengths, which have a block of their own: those of the whole first, then those of its parts. */
export function lengthsOf(figures: readonly Figure[]): Row[] {
  const rows = rowsOf(figures.filter(({ quantity }) => quantity === 'length'));
  return [...rows.filter(({ scope }) => !scope), ...rows.filter(({ scope }) => scope)];
}

/** The sections of a panel, in their order; lengths are left out, and so are sections without figures. */
export function arrange(figures: readonly Figure[]): Section[] {
  return GROUPS.flatMap((group) => {
    const own = figures.filter(({ quantity }) => groupOf(quantity) === group);
    const series = seriesOf(own);
    const drawn = new Set(series.flatMap((each) => each.figures));
    const rows = rowsOf(own.filter((figure) => !drawn.has(figure)));
    return own.length > 0 ? [{ group, series, rows }] : [];
  });
}

/** Figures side by side, by quantity and scope, in the order in which each first appears. */
export function rowsOf(figures: readonly Figure[]): Row[] {
  return grouped(figures, subjectOf).flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const sorted = alike.toSorted(byStanding);
    return [{ quantity: first.quantity, ...(first.scope ? { scope: first.scope } : {}), figures: sorted }];
  });
}

/** What holds now first, then the newest. */
export function byStanding(a: Figure, b: Figure): number {
  const order = ({ standing = 'current' }: Figure): number => STANDING_ORDER.indexOf(standing);
  return order(a) - order(b) || compare(b.asOf, a.asOf);
}

/** The numbers a figure spans, low and high; `null` for dates and words. */
export function spanOf(figure: Figure): [low: number, high: number] | null {
  const low = figure.value ?? figure.low;
  const high = figure.value ?? figure.high;
  return low === undefined || high === undefined ? null : [low, high];
}

function seriesOf(figures: readonly Figure[]): Series[] {
  const counted = figures.filter(
    (figure) => figure.period !== undefined && spanOf(figure) !== null && drawable(figure),
  );
  return grouped(counted, (figure) => `${subjectOf(figure)} ${figure.unit}`).flatMap((alike) => {
    const [first] = alike;
    const periods = new Set(alike.map(({ period }) => period));
    if (!first || periods.size < FEWEST_BARS) return [];
    const sorted = alike.toSorted((a, b) => compare(a.period ?? '', b.period ?? '') || compare(a.asOf, b.asOf));
    return [{ quantity: first.quantity, ...(first.scope ? { scope: first.scope } : {}), figures: sorted }];
  });
}

/** Figures alike, in the order in which each kind first appears. */
function grouped(figures: readonly Figure[], keyOf: (figure: Figure) => string): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = keyOf(figure);
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

/** A bar starts at nothing and grows: growth rates and ranks do neither. */
function drawable({ unit }: Figure): boolean {
  return unit !== 'percent' && unit !== 'rank';
}

function subjectOf({ quantity, scope }: Figure): string {
  return `${quantity} ${scope?.en ?? ''}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
