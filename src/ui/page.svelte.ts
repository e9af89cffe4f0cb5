import { createContext } from 'svelte';
import { loadWords, wordsOf, type Words } from '../i18n';
import type { PlanDrawing } from '../drawing/plan-lines';
import type { Language, Text } from '../model/atlas';
import type { PlanTarget } from '../map/place-at';
import type { Dossier, Entry, SubjectKind } from '../model/dossier';
import type { Figure } from '../model/figure';
import { linkAtlas } from '../model/link';
import { parseAtlas, parseDossier } from '../model/parse';
import { fetchJson } from '../state/remote';
import type { Store, TableName } from '../state/store.svelte';
import type { Selection } from '../state/view-state';
import { Frame } from './frame.svelte';
import type { PlannerState } from './planner/planner-state.svelte';
import { figuresById } from './references';
import { Veil } from './veil.svelte';
import { DIRECTIONS, LOCALES, LANGUAGE_TAGS } from '../model/languages';

/** Where a city's files are. */
export interface Files {
  atlas: string;
  dossier: string;
  /** How Chinese names are said, for the search. */
  names?: string;
  /** The planner's own data and its sea network; absent where this atlas has no planner. */
  planner?: string;
  network?: string;
}

/** A place on the page, px, and what lies there. */
export interface Middle {
  x: number;
  y: number;
  target: PlanTarget;
}

const NOTHING: Entry = { figures: [], notes: [] };

/** What every component of a page shares: the store, its language, and the files behind it. */
export class Page {
  readonly store: Store;
  readonly frame: Frame;
  readonly veil: Veil = new Veil();
  readonly files: Files;
  /** What is on the map's canvas, as the address of a picture; `null` where there is none. The stage sets it. */
  picture: () => string | null = () => null;
  /** The middle of what panels leave free of the map, px of the page, and what a click there would mean to a plan. The stage sets it. */
  atMiddle: () => Middle | null = () => null;
  /** Once the planner has been opened. */
  planner: PlannerState | null = $state.raw(null);

  /** @param framed it lies inside an iframe. Default: `false` */
  constructor(store: Store, files: Files, framed = false) {
    this.frame = new Frame(framed);
    this.store = store;
    this.files = files;
  }

  readonly language: Language = $derived.by(() => this.store.language);
  readonly tongue = $derived({
    tag: LANGUAGE_TAGS[this.language],
    locale: LOCALES[this.language],
    direction: DIRECTIONS[this.language],
  });
  readonly words: Words = $derived(wordsOf(this.language));
  readonly dossier: Dossier | null = $derived.by(() =>
    this.store.dossier.status === 'ready' ? this.store.dossier.value : null,
  );
  /** Every figure of the dossier by id. */
  readonly figures: ReadonlyMap<string, Figure> = $derived(figuresById(this.dossier));

  /** What the planner puts on the map; `null` while it is closed. */
  readonly plan: PlanDrawing | null = $derived.by(() => (this.planner?.view ? this.planner.drawing : null));

  say(text: Text): string {
    return text[this.language];
  }

  /** What is published of a subject; empty until the dossier is here. */
  entry(kind: SubjectKind, id: string): Entry {
    const entries = this.dossier?.entries;
    const key = `${kind}:${id}`;
    return (entries && Object.hasOwn(entries, key) ? entries[key] : undefined) ?? NOTHING;
  }

  /** Changes the language, once its words are here. */
  async speak(language: Language): Promise<void> {
    await loadWords(language);
    this.store.setLanguage(language);
  }

  select(selection: Selection | null): void {
    this.clearMap();
    this.store.select(selection);
  }

  /** Takes away what lies over the map. Tables below it stay. */
  clearMap(): void {
    if (this.frame.layout !== 'wide' || this.store.map !== 'ready') this.store.open(null);
  }

  /** Takes back one thing at a time: a choice, the tour, the plan, what is selected. */
  undo(planning: boolean): void {
    const { store } = this;
    if (store.choice) store.choice = null;
    else if (store.view.tour) store.closeTour();
    else if (planning) store.closePlan();
    else store.select(null);
  }

  /** Opens the tables at one row. */
  showRow(table: TableName, id: string): void {
    this.store.row = { table, id };
    this.store.open('tables');
  }

  async loadAtlas(): Promise<void> {
    this.store.receiveAtlas({ status: 'loading' });
    this.store.receiveAtlas(
      await fetchJson(this.files.atlas, (value) => {
        const parsed = parseAtlas(value);
        return parsed.ok ? { ok: true, value: linkAtlas(parsed.value) } : parsed;
      }),
    );
  }

  async loadDossier(): Promise<void> {
    this.store.dossier = { status: 'loading' };
    this.store.dossier = await fetchJson(this.files.dossier, (value) => parseDossier(value));
  }
}

export const [getPage, setPage] = createContext<Page>();
