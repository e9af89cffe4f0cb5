/** How the corridors grew: which routes existed in a year, as far as that was published, and what was counted. */
import type { Atlas, Route, Text } from './atlas';
import type { Dossier } from './dossier';
import type { Figure, Quantity } from './figure';
import { unfinishedOf, type RouteYears, type Years } from './presence';

/** What dates the start of a route. */
const STARTS: readonly Quantity[] = ['first-run', 'opened', 'in-service'];

/** What is counted by year. */
export const COUNTED = [
  'reach-ports',
  'reach-countries',
  'trains',
  'containers',
] as const satisfies readonly Quantity[];
export type CountedQuantity = (typeof COUNTED)[number];

/** A count needs the span it was counted over; a reach holds at its date. */
const SPANLESS: readonly Quantity[] = ['reach-ports', 'reach-countries'];

/** With fewer years a series says nothing of growth, and gives way to a longer one of the same quantity. */
const FEWEST_YEARS = 3;

/** One quantity of a corridor over the years. */
export interface Series {
  corridor: string;
  quantity: CountedQuantity;
  /** What exactly is counted, where the corridor alone does not say it. */
  scope?: Text;
  /** The one figure that says most of a year. A year without a figure has no key. */
  byYear: ReadonlyMap<number, Figure>;
  /** Counted from one year into the next: of neither alone. */
  across: Figure[];
}

/** Everything the years tell. */
export interface Growth extends Years {
  series: Series[];
}

/** The calendar year of an ISO 8601 date. */
function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function figuresOf({ entries }: Dossier, kind: 'route' | 'corridor', id: string): readonly Figure[] {
  const key = `${kind}:${id}`;
  return (Object.hasOwn(entries, key) ? entries[key]?.figures : undefined) ?? [];
}

/**
 * The earliest year among dated figures. A figure without a scope is of the whole route and is believed before those
 * that tell of a part, a forerunner or a test.
 */
function earliest(figures: readonly Figure[], quantities: readonly Quantity[]): number | null {
  const dated = figures.filter(
    ({ quantity, date, standing }) => date !== undefined && standing !== 'superseded' && quantities.includes(quantity),
  );
  const whole = dated.filter(({ scope }) => scope === undefined);
  const years = (whole.length > 0 ? whole : dated).map(({ date = '' }) => yearOf(date));
  return years.length > 0 ? Math.min(...years) : null;
}

function yearsOf(route: Route, dossier: Dossier): RouteYears {
  const figures = figuresOf(dossier, 'route', route.id);
  const unfinished = unfinishedOf(route.status);
  return {
    start: earliest(figures, STARTS),
    works: earliest(figures, ['construction-start']),
    ...(unfinished ? { unfinished } : {}),
  };
}

/** Years a figure counts over, first and last. */
function spanOf({ period, asOf }: Figure): [first: number, last: number] {
  const [from = asOf, to = from] = period?.split('/') ?? [];
  return [yearOf(from), yearOf(to)];
}

/** Whether `a` says more of its year than `b`: what is doubted says least, a whole year more than a part, late more than early. */
function saysMore(a: Figure, b: Figure): boolean {
  const rank = ({ confidence, period, asOf }: Figure): string =>
    `${confidence === 'low' ? 0 : 1} ${period?.length === 4 ? 1 : 0} ${period?.split('/').at(-1) ?? asOf}`;
  return rank(a) > rank(b);
}

function isCount(figure: Figure): figure is Figure & { quantity: CountedQuantity } {
  const counted = COUNTED.some((quantity) => quantity === figure.quantity);
  const number = figure.value !== undefined || figure.low !== undefined;
  return counted && number && (figure.period !== undefined || SPANLESS.includes(figure.quantity));
}

type Growing = Series & { byYear: Map<number, Figure> };

/** Every series of a corridor's own figures and of its routes'. */
function seriesOf(corridor: string, figures: readonly Figure[]): Series[] {
  const all = new Map<string, Growing>();
  for (const figure of figures.filter(isCount)) {
    const { quantity, scope } = figure;
    const key = `${quantity} ${scope?.en ?? ''}`;
    const fresh: Growing = { corridor, quantity, ...(scope ? { scope } : {}), byYear: new Map(), across: [] };
    const series = all.get(key) ?? fresh;
    const [first, last] = spanOf(figure);
    // What was counted over more than two years is a total, not a year's count.
    if (last - first > 1) continue;
    all.set(key, series);
    const before = series.byYear.get(first);
    if (first !== last) series.across.push(figure);
    else if (!before || saysMore(figure, before)) series.byYear.set(first, figure);
  }
  const found = [...all.values()];
  return COUNTED.flatMap((quantity) => {
    const own = found.filter((each) => each.quantity === quantity);
    const long = own.filter(({ byYear }) => byYear.size >= FEWEST_YEARS);
    return long.length > 0 ? long : own.toSorted((a, b) => b.byYear.size - a.byYear.size).slice(0, 1);
  });
}

/** Reads an atlas' years out of its dossier. Nothing is interpolated. */
export function growthOf(atlas: Atlas, dossier: Dossier): Growth {
  const routes = new Map(atlas.routes.map((route) => [route.id, yearsOf(route, dossier)]));
  const series = atlas.corridors.flatMap(({ id, routes: own }) =>
    seriesOf(id, [
      ...figuresOf(dossier, 'corridor', id),
      ...own.flatMap((route) => figuresOf(dossier, 'route', route)),
    ]),
  );
  const years = [
    ...[...routes.values()].flatMap(({ start }) => start ?? []),
    ...series.flatMap(({ byYear, across }) => [...byYear.keys(), ...across.flatMap(spanOf)]),
  ];
  return { range: years.length > 0 ? [Math.min(...years), Math.max(...years)] : null, routes, series };
}

/** Figures counted from one year into the next, of which the year is one. */
export function acrossIn(year: number, { across }: Series): Figure[] {
  return across.filter((figure) => spanOf(figure).includes(year));
}
