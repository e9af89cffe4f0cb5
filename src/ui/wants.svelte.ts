import type { LinkedAtlas } from '../model/link';
import type { Growth } from '../model/growth';
import { routesIn, yearWithin, type RoutesByPresence } from '../model/presence';
import { firstRoutes } from './first-picture';
import { applyLanguage, applyTheme } from './look';
import type { Page } from './page.svelte';
import type { Parts } from './parts.svelte';
import { standingAt, stopToEnter } from './tour';

/** What a page works out and fetches for the view it shows: alike on the full page and in a frame. */
export class Wants {
  readonly #page: Page;
  readonly #parts: Parts;

  readonly linked: LinkedAtlas | null = $derived.by(() => {
    const { atlas } = this.#page.store;
    return atlas.status === 'ready' ? atlas.value : null;
  });
  /** There can be no map: the page is text. */
  readonly mapless: boolean = $derived.by(() => ['unsupported', 'absent'].includes(this.#page.store.map));
  readonly planning: boolean = $derived.by(
    () => this.#page.store.view.plan !== null && this.#page.files.planner !== undefined,
  );
  readonly growth: Growth | null = $derived.by(() => {
    const { time } = this.#parts;
    const { dossier } = this.#page;
    return time && this.linked && dossier ? time.growthOf(this.linked.atlas, dossier) : null;
  });
  /** The year the map shows, brought among those the data knows; `null`: now. */
  readonly year: number | null = $derived.by(() => {
    const asked = this.#page.store.view.year;
    const range = this.growth?.range;
    return asked === null || !range ? null : yearWithin(asked, range);
  });
  /** Routes as they stood in that year: until that is known, as the first picture has them. */
  readonly routes: RoutesByPresence | null = $derived.by(() => {
    if (this.growth && this.year !== null) return routesIn(this.year, this.growth);
    return firstRoutes(this.#page.store.view.year);
  });
  /** What tells of a subject. Over the first picture nothing moves: there it waits for what is published, which goes into its midst. */
  readonly telling: Parts['reading'] = $derived.by(() => {
    const { store, veil } = this.#page;
    const isComing = store.dossier.status === 'idle' || store.dossier.status === 'loading';
    return this.linked && !(veil.up && isComing) ? this.#parts.reading : null;
  });
  /** The stop of a tour that was last entered. */
  #entered = '';

  /**
   * While a component is made, whose life its effects share.
   *
   * @param asked whether something is to be read
   */
  constructor(page: Page, parts: Parts, asked: () => boolean) {
    this.#page = page;
    this.#parts = parts;
    const { store } = page;
    void page.loadAtlas();
    $effect(() => applyTheme(document.documentElement, store.theme));
    $effect(() => applyLanguage(document.documentElement, page.tongue, page.words));
    $effect(() => {
      if (this.mapless || store.atlas.status === 'failed') page.veil.drop();
    });
    $effect(() => {
      if (asked() && this.linked && store.dossier.status === 'idle') void page.loadDossier();
    });
    $effect(() => {
      if (asked() || store.choice) void parts.loadReading();
    });
    $effect(() => {
      if (store.view.year !== null) void parts.loadTime();
    });
    $effect(() => {
      if (this.year !== null && this.year !== store.view.year) store.setYear(this.year);
    });
    $effect(() => this.#enterStop());
    $effect(() => {
      if (this.planning) void parts.loadPlanning();
    });
    $effect(() => this.#plan());
  }

  /** A link to a stop alone shows the stop's own view, once the tour is here. */
  #enterStop(): void {
    const { store, dossier } = this.#page;
    const standing = standingAt(store.view.tour, dossier?.tours);
    const at = standing ? `${standing.tour.id}:${standing.stop.id}` : '';
    if (at === this.#entered) return;
    this.#entered = at;
    const stop = stopToEnter(store.view, dossier?.tours);
    if (stop) store.enterStop(stop.tour, stop.query, 'replace');
  }

  /** Once the planner's code and the atlas are here. */
  #plan(): void {
    const page = this.#page;
    const { planning } = this.#parts;
    const { atlas, planner, network } = page.files;
    if (!this.planning || !planning || !this.linked || !planner || !network || page.planner) return;
    const absolute = (file: string): string => new URL(file, document.baseURI).href;
    page.planner = new planning.PlannerState(page, this.linked, {
      atlas: absolute(atlas),
      planner: absolute(planner),
      network: absolute(network),
    });
  }
}
