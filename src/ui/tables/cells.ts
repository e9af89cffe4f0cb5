/** What tables are made of: rows, and cells that are sorted by more than their text. */
import { withAside } from '../../i18n/joints';
import type { Mode, Text } from '../../model/atlas';
import type { Figure, Unit } from '../../model/figure';
import type { LinkedAtlas } from '../../model/link';
import type { Selection } from '../../state/view-state';
import { byStanding, spanOf } from '../arrange';
import { formatFigure, formatKm, formatNumber } from '../format';
import type { Page } from '../page.svelte';
import type { Cell, Row } from './arrange-rows';
import { textOf, wordingIn } from '../../model/text';

export const NO_NAME: Text = textOf(() => '');

export function row(id: string, selection: Selection | null, cells: Cell[]): Row {
  return { id, selection, cells };
}

/** The city's own point stands for the city. */
export function selectHub({ atlas }: LinkedAtlas, id: string): Selection {
  return id === atlas.city.hub ? { kind: 'city' } : { kind: 'hub', id };
}

/** A leg is shown by the routes along it. */
export function routesAlong({ routesByLeg }: LinkedAtlas, leg: string): Selection[] {
  return (routesByLeg.get(leg) ?? []).map(({ id }) => ({ kind: 'route', id }));
}

/** Sources by id, to be led to. */
export function sourcesCell(page: Page, ids: readonly string[]): Cell {
  const sources = ids.map((id) => {
    const source = page.dossier?.sources.find((one) => one.id === id);
    return { id, publisher: source ? wordingIn(source.publisher, page.language) : id };
  });
  return { text: sources.map(({ publisher }) => publisher).join(' · '), sources };
}

export function say(page: Page, text: Text): Cell {
  return { text: page.say(text) };
}

export function count(page: Page, n: number): Cell {
  return { text: formatNumber(n, page.language), by: n };
}

export function km(page: Page, lengthKm: number): Cell {
  return { text: formatKm(lengthKm, page.language), by: lengthKm };
}

export function exactTo(page: Page, precisionKm: number): Cell {
  return { text: `± ${formatKm(precisionKm, page.language)}`, by: precisionKm };
}

export function modesCell(page: Page, modes: readonly Mode[]): Cell {
  return { text: [...new Set(modes)].map((mode) => page.words.modes[mode]).join(' · ') };
}

/**
 * The figure of a quantity that holds now, for the whole where there is such a one; with what it holds for and how it stands,
 * where that is less. What nobody publishes is said to be so.
 */
export function figureCell(page: Page, published: readonly Figure[], quantity: Figure['quantity']): Cell {
  const all = published.filter((figure) => figure.quantity === quantity).toSorted(byStanding);
  const best = all.filter(({ standing }) => standing === all[0]?.standing);
  const figure = best.find(({ scope }) => scope === undefined) ?? best[0];
  if (!figure) return { text: page.words.route.notPublished, by: null };
  const { scope, standing = 'current' } = figure;
  const less = [scope && page.say(scope), standing === 'current' ? '' : page.words.standings[standing]].filter(Boolean);
  const text = formatFigure(figure, page.language);
  return {
    text: less.length > 0 ? withAside(text, less.join(' · '), page.language) : text,
    by: amountOf(figure),
  };
}

/** Units that measure the same, each as so many of the smallest: hours, times a month, millions. */
const SCALES: Partial<Record<Unit, number>> = {
  d: 24,
  'per-day': 30,
  'per-week': 30 / 7,
  km: 1000,
  'bn-CNY': 1000,
};

/** What a figure is sorted by: its number, in units that measure the same, else its date. */
export function amountOf(figure: Figure): number | string | null {
  const amount = spanOf(figure)?.[0];
  if (amount === undefined) return figure.date ?? null;
  return amount * ((figure.unit && SCALES[figure.unit]) ?? 1);
}
