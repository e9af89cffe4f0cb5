/** What tables are made of: rows, and cells that are sorted by more than their text. */
import type { Mode, Text } from '../../model/atlas';
import type { Figure } from '../../model/figure';
import type { LinkedAtlas } from '../../model/link';
import type { Selection } from '../../state/view-state';
import { spanOf } from '../arrange';
import { formatFigure, formatKm, formatNumber } from '../format';
import type { Page } from '../page.svelte';
import type { Cell, Row } from './arrange-rows';
import { textOf } from '../../model/text';

export const NO_NAME: Text = textOf(() => '');

export function row(id: string, selection: Selection | null, cells: Cell[]): Row {
  return { id, selection, cells };
}

/** The city's own point stands for the city. */
export function selectHub({ atlas }: LinkedAtlas, id: string): Selection {
  return id === atlas.city.hub ? { kind: 'city' } : { kind: 'hub', id };
}

/** A leg is shown by the first of its routes. */
export function selectLeg({ routesByLeg }: LinkedAtlas, id: string): Selection | null {
  const route = routesByLeg.get(id)?.[0];
  return route ? { kind: 'route', id: route.id } : null;
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

/** The first figure of a quantity that holds for the whole; what nobody publishes is said to be so. */
export function figureCell(page: Page, published: readonly Figure[], quantity: Figure['quantity']): Cell {
  const all = published.filter((figure) => figure.quantity === quantity);
  const figure = all.find(({ scope }) => scope === undefined) ?? all[0];
  if (!figure) return { text: page.words.route.notPublished, by: null };
  return { text: formatFigure(figure, page.language), by: amountOf(figure) };
}

/** What a figure is sorted by: its number, else its date. */
export function amountOf(figure: Figure): number | string | null {
  return spanOf(figure)?.[0] ?? figure.date ?? null;
}
