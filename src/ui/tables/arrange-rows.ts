/** What a table shows of its rows: those that match, in the order asked for. */
import { fold } from '../../search/fold';
import { sameSelection, type Selection } from '../../state/view-state';

export interface Cell {
  text: string;
  /** What it is sorted by, where that is not its text; `null`: nothing is known, comes last. */
  by?: number | string | null;
  /** Address of a page elsewhere. */
  href?: string;
  /** The language of its text, where that is not the page's. */
  lang?: string | undefined;
  /** A proper name, in whatever letters it is written. */
  proper?: true;
  /** Sources it leads to, by id, each with its publisher. */
  sources?: readonly { id: string; publisher: string }[];
  /** Each thing that it names, and what shows it on the map. */
  ways?: readonly { name: string; selection: Selection }[];
}

export interface Row {
  /** Unique in its table. */
  id: string;
  /** Where it leads on the map. */
  selection: Selection | null;
  /** All that it stands for on the map, where that is more than where it leads. */
  marks?: readonly Selection[];
  /** What it stands for in the planner: where goods are bound for, or which way there is looked at. */
  plan?: { to: string } | { pick: number };
  /** One per column; the first names the row. */
  cells: readonly Cell[];
}

export interface Column {
  title: string;
  numeric?: boolean;
  /** A reader may pick out rows by its values. */
  filter?: boolean;
}

export interface Table {
  title: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Why there are no rows yet, and that the planner must be opened for them. */
  needs?: string;
}

export interface Wish {
  /** Every word of it stands somewhere in the row. */
  search: string;
  /** A value of the column that filters; `null`: all. */
  only: string | null;
  /** Column, by place; `null`: as the atlas has them. */
  sortBy: number | null;
  descending: boolean;
}

export const NO_WISH: Readonly<Wish> = { search: '', only: null, sortBy: null, descending: false };

/** @param locale decides the order of letters */
export function arrangeRows({ columns, rows }: Table, wish: Wish, locale: string): Row[] {
  const words = fold(wish.search).split(' ');
  const filter = columns.findIndex((column) => column.filter);
  const wanted = rows.filter(
    ({ cells }) =>
      (wish.only === null || cells[filter]?.text === wish.only) &&
      (wish.search === '' || matches(fold(cells.map(({ text }) => text).join(' ')), words)),
  );
  const { sortBy, descending } = wish;
  if (sortBy === null) return wanted;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return wanted.toSorted((a, b) => compareCells(a.cells[sortBy], b.cells[sortBy], compare, descending));
}

/** Whether a row stands for what is selected. */
export function standsFor({ selection, marks }: Row, selected: Selection): boolean {
  return [...(selection ? [selection] : []), ...(marks ?? [])].some((each) => sameSelection(each, selected));
}

/** The values of the column that filters, each once, in the order in which they first stand there. */
export function choicesOf({ columns, rows }: Table): string[] {
  const filter = columns.findIndex((column) => column.filter);
  if (filter < 0) return [];
  return [...new Set(rows.map(({ cells }) => cells[filter]?.text ?? ''))].filter((text) => text !== '');
}

function matches(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** What is not known stands last, whichever way the rest runs. */
function compareCells(
  a: Cell | undefined,
  b: Cell | undefined,
  compare: (a: string, b: string) => number,
  descending: boolean,
): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order =
    typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other));
  return descending ? -order : order;
}

function keyOf(cell: Cell | undefined): number | string | null {
  if (cell?.by !== undefined) return cell.by;
  return cell && cell.text !== '' ? cell.text : null;
}
