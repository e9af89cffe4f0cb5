import { untrack } from 'svelte';
import type { LinkedAtlas } from '../../model/link';
import type { TableName } from '../../state/store.svelte';
import { sameSelection, type Selection } from '../../state/view-state';
import type { Page } from '../page.svelte';
import { arrangeRows, NO_WISH, standsFor, type Row, type Table, type Wish } from './arrange-rows';
import { tableFor, tableOf } from './table-of';

/** What a reader has at hand of the tables: the same below the map as over it, and while they go from one to the other. */
export class AtHand {
  readonly #page: Page;
  readonly #linked: () => LinkedAtlas;
  wish: Wish = $state.raw(NO_WISH);
  /** What a row of these tables led to last. */
  picked: Selection | null = $state.raw(null);
  /** The table whose every row is asked for. */
  whole: TableName | null = $state(null);
  /** The row asked for that was last brought into sight. */
  brought: object | null = null;
  /** What was selected before the tables were opened is looked for, too, unless a row was asked for. */
  #before: { selection: Selection | null; plan: Page['store']['view']['plan'] };

  readonly table: Table = $derived.by(() => tableOf(this.#page.store.table, this.#page, this.#linked()));
  /** Those shown, in order. */
  readonly rows: Row[] = $derived.by(() => arrangeRows(this.table, this.wish, this.#page.tongue.locale));

  /** While a component is made, whose life its effects share. */
  constructor(page: Page, linked: () => LinkedAtlas) {
    this.#page = page;
    this.#linked = linked;
    const { store } = page;
    this.#before = { selection: store.row ? store.selection : null, plan: store.view.plan };
    $effect(() => this.#follow());
    /** Once something else is selected, the same may be selected on the map. */
    $effect(() => {
      const { selection } = store;
      if (this.picked && !(selection && sameSelection(selection, this.picked))) this.picked = null;
    });
    /** Somebody asked for a row: its table, with nothing filtered away. */
    $effect(() => {
      if (!store.row) return;
      store.table = store.row.table;
      this.wish = NO_WISH;
    });
  }

  turnTo(name: TableName): void {
    const { store } = this.#page;
    store.row = null;
    store.table = name;
    this.wish = NO_WISH;
  }

  /** Up, down, as the atlas has them. */
  sort(column: number): void {
    const { sortBy, descending } = this.wish;
    if (sortBy !== column) this.wish = { ...this.wish, sortBy: column, descending: false };
    else if (!descending) this.wish = { ...this.wish, descending: true };
    else this.wish = { ...this.wish, sortBy: null, descending: false };
  }

  /** What is selected elsewhere is shown in the table at hand, if it stands there, else in its own; nothing hides it. */
  #follow(): void {
    const { store } = this.#page;
    const { selection } = store;
    const { plan } = store.view;
    const last = this.#before;
    this.#before = { selection, plan };
    untrack(() => {
      if (selection && !(last.selection && sameSelection(selection, last.selection)) && !this.#wasPicked(selection)) {
        if (!this.table.rows.some((row) => standsFor(row, selection))) this.turnTo(tableFor(selection));
        else if (!this.rows.some((row) => standsFor(row, selection)))
          this.wish = { ...NO_WISH, sortBy: this.wish.sortBy, descending: this.wish.descending };
      } else if (plan?.to && last.plan?.to !== plan.to && store.table !== 'ports') this.turnTo('itineraries');
    });
  }

  #wasPicked(selection: Selection): boolean {
    return this.picked !== null && sameSelection(selection, this.picked);
  }
}
