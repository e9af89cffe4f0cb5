import type { Camera, Language, Mode, Position } from '../model/atlas';
import type { Dossier } from '../model/dossier';
import { MODES } from '../model/atlas';
import type { LinkedAtlas } from '../model/link';
import type { Step } from './address';
import { readPreferences, writePreference, type Preferences } from './preferences';
import { DEFAULT_PLAN, type PlanView } from './plan-view';
import type { Remote } from './remote';
import { settle } from './settle';
import { viewAtStop } from './tour-view';
import {
  DEFAULT_VIEW,
  sameSelection,
  type Flow,
  type Projection,
  type Selection,
  type Theme,
  type TourPlace,
  type ViewState,
  type Worldview,
} from './view-state';

/** What the page can do with the map: `absent` where its code did not arrive, `unsupported` without WebGL 2. */
export type MapStatus = 'loading' | 'ready' | 'lost' | 'unsupported' | 'absent';

/** What can be opened over the map, one at a time. Not part of a link. */
export const DIALOGS = ['tables', 'embed', 'about'] as const;
export type Dialog = (typeof DIALOGS)[number];

/** Every table of the table twin. */
export const TABLES = [
  'corridors',
  'routes',
  'legs',
  'hubs',
  'plants',
  'ports',
  'passages',
  'itineraries',
  'figures',
  'notes',
  'claims',
  'sources',
] as const;
export type TableName = (typeof TABLES)[number];

/** Something to be brought into view that is no selection. A new object is a new wish. */
export interface Sight {
  position: Position;
  /** How much around it, km. */
  radiusKm: number;
}

/** Routes that share the clicked track, and where the click was, in px from the map's top left. */
export interface Choice {
  routes: string[];
  x: number;
  y: number;
}

export interface StoreOptions {
  /** The view the page opens with. */
  view: ViewState;
  /** The best of the browser's languages. */
  browserLanguage: Language;
  /**
   * Whether a picked route's direction moves where the link does not say so, whatever the reader chose on an earlier visit. Default:
   * what the reader chose, else `on`.
   */
  flow?: Flow;
  /** Hears every change of the view: writes the address, tells a host. */
  onview: (view: ViewState, step: Step) => void;
}

/** The one mutable state of a page. Everything else is derived from it. */
export class Store {
  view: ViewState = $state.raw(DEFAULT_VIEW);
  atlas: Remote<LinkedAtlas> = $state.raw({ status: 'loading' });
  dossier: Remote<Dossier> = $state.raw({ status: 'idle' });
  map: MapStatus = $state('loading');
  choice: Choice | null = $state.raw(null);
  /** What lies over the map, or stands beside it. */
  dialog: Dialog | null = $state(null);
  /** Where in the dialog a reader wants to be; `null`: at its beginning. */
  part: string | null = $state(null);
  /** Which table is looked at, and at which of its rows. */
  table: TableName = $state('corridors');
  row: { table: TableName; id: string } | null = $state.raw(null);
  sight: Sight | null = $state.raw(null);
  systemTheme: Theme = $state('light');
  /** Where a tour sends the camera, beside the panels. A new object is a new flight. */
  flight: Camera | null = $state.raw(null);
  /** Counts the steps through the history: at each the map goes back to the view's camera. */
  restored: number = $state(0);

  #preferences: Preferences = $state.raw({ language: null, theme: null, flow: null });
  #browserLanguage: Language = $state.raw('en');
  #usualFlow: Flow = $state.raw('on');
  readonly #onview: StoreOptions['onview'];
  /** What the reader had chosen to see before the tour. */
  #beforeTour: Pick<ViewState, 'corridors' | 'modes' | 'year'> = { corridors: null, modes: null, year: null };

  readonly language: Language = $derived(this.view.language ?? this.#preferences.language ?? this.#browserLanguage);
  /** `null`: as the system. */
  readonly chosenTheme: Theme | null = $derived(this.view.theme ?? this.#preferences.theme);
  readonly theme: Theme = $derived(this.chosenTheme ?? this.systemTheme);
  readonly flow: Flow = $derived(this.view.flow ?? this.#preferences.flow ?? this.#usualFlow);
  /** What the atlas knows of the view's selection; `null` until there is an atlas. */
  readonly selection: Selection | null = $derived(this.atlas.status === 'ready' ? this.view.selection : null);

  constructor({ view, browserLanguage, flow, onview }: StoreOptions) {
    this.view = view;
    this.#usualFlow = flow ?? 'on';
    this.#browserLanguage = browserLanguage;
    this.#onview = onview;
    const kept = readPreferences();
    // What was chosen for the full page is not asked for beside somebody else's text.
    this.#preferences = flow ? { ...kept, flow: null } : kept;
  }

  /** Takes the atlas in, and drops from the view what it does not know. */
  receiveAtlas(atlas: Remote<LinkedAtlas>): void {
    this.atlas = atlas;
    if (atlas.status === 'ready') this.#change(settle(this.view, atlas.value), 'replace');
  }

  /** Goes back to a view of the history: nothing is written. */
  restore(view: ViewState): void {
    this.choice = null;
    this.view = this.atlas.status === 'ready' ? settle(view, this.atlas.value) : view;
    this.restored += 1;
  }

  select(selection: Selection | null): void {
    this.choice = null;
    // A subject takes the planner's place, or the tour's; the back button brings it back.
    const { plan, tour } = this.view;
    const isNew = !sameSelection(selection, this.view.selection) || plan !== null || tour !== null;
    if (isNew) this.#change({ ...this.#offTour(), selection, plan: null }, 'push');
  }

  /** Opens the planner, or sends the open one elsewhere. @param to hub id, UN/LOCODE or `lng,lat`. Default: to be chosen */
  openPlan(to: string | null = null): void {
    this.choice = null;
    const plan = { ...(this.view.plan ?? DEFAULT_PLAN), to, pick: 0 };
    this.#change({ ...this.#offTour(), plan, selection: null }, 'push');
  }

  /** Changes the open plan. */
  changePlan(patch: Partial<PlanView>, step: Step = 'push'): void {
    if (this.view.plan) this.#change({ plan: { ...this.view.plan, ...patch } }, step);
  }

  closePlan(): void {
    if (this.view.plan) this.#change({ plan: null }, 'push');
  }

  /** Starts a tour. Its first stop is entered as soon as the dossier, which holds the stops, is here. */
  openTour(id: string): void {
    this.choice = null;
    const { corridors, modes, year, tour } = this.view;
    if (!tour) this.#beforeTour = { corridors, modes, year };
    this.#change({ tour: { id, stop: null }, plan: null, selection: null }, 'push');
  }

  /**
   * Shows a stop of a tour as the stop says; see {@link viewAtStop}.
   *
   * @param query the stop's view
   */
  enterStop(tour: TourPlace, query: string, step: Step = 'push'): void {
    this.choice = null;
    const stop = viewAtStop(tour, query);
    this.#change(stop, step);
    this.flight = stop.camera ?? null;
  }

  closeTour(): void {
    if (this.view.tour) this.#change({ ...this.#offTour(), selection: null }, 'push');
  }

  /** Off the tour, what is shown is again what the reader had chosen before it. */
  #offTour(): Partial<ViewState> {
    return this.view.tour ? { ...this.#beforeTour, tour: null } : {};
  }

  /** @param part where in it to begin. Default: at its beginning */
  open(dialog: Dialog | null, part: string | null = null): void {
    this.dialog = dialog;
    this.part = part;
  }

  look(position: Position, radiusKm: number): void {
    this.sight = { position, radiusKm };
  }

  moved(camera: Camera): void {
    this.#change({ camera }, 'replace');
  }

  showCorridor(id: string, shown: boolean, all: readonly string[]): void {
    const corridors = toggled(this.view.corridors ?? all, id, shown, all);
    this.#change({ corridors }, 'replace');
  }

  showMode(mode: Mode, shown: boolean): void {
    this.#change({ modes: toggled(this.view.modes ?? MODES, mode, shown, MODES) }, 'replace');
  }

  setLanguage(language: Language): void {
    writePreference('language', language);
    this.#preferences = { ...this.#preferences, language };
    this.#change({ language }, 'replace');
  }

  /** `null`: follow the system again. */
  setTheme(theme: Theme | null): void {
    writePreference('theme', theme);
    this.#preferences = { ...this.#preferences, theme };
    this.#change({ theme }, 'replace');
  }

  setFlow(flow: Flow): void {
    writePreference('flow', flow);
    this.#preferences = { ...this.#preferences, flow };
    this.#change({ flow: null }, 'replace');
  }

  /** `null`: now. */
  setYear(year: number | null): void {
    this.#change({ year }, 'replace');
  }

  setProjection(projection: Projection): void {
    this.#change({ projection }, 'replace');
  }

  setWorldview(worldview: Worldview): void {
    this.#change({ worldview }, 'replace');
  }

  #change(patch: Partial<ViewState>, step: Step): void {
    this.view = { ...this.view, ...patch };
    this.#onview(this.view, step);
  }
}

/** A switch flipped in a list of what is shown; `null` where everything is. Keeps the order of `all`. */
function toggled<T>(shownNow: readonly T[], item: T, shown: boolean, all: readonly T[]): T[] | null {
  const next = all.filter((each) => (each === item ? shown : shownNow.includes(each)));
  return next.length === all.length ? null : next;
}
