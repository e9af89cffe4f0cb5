import { NO_PLAN, type PlanDrawing } from '../../drawing/plan-lines';
import { breaksFor, type Breaks } from '../../drawing/reach-classes';
import type { LinkedAtlas } from '../../model/link';
import type { PlanTarget } from '../../map/place-at';
import { CRASHED, PlannerClient, type Outcome } from '../../routing/client';
import type { PlannerFiles } from '../../routing/messages';
import type { Opened } from '../../routing/opened';
import type { Place } from '../../routing/places';
import type { Plan, PlanRequest } from '../../routing/plan';
import type { Reach, ReachRequest } from '../../routing/reach';
import type { PlanView } from '../../state/plan-view';
import type { Page } from '../page.svelte';
import { fetchSpokenNames } from '../search/spoken-names';
import { drawPlan } from './draw-plan';
import { Gazetteer } from './gazetteer';
import { tipFor } from './map-tip';
import { valuesOf } from './reach-values';

/** Why there is no answer: it crashed twice, or what it needs did not arrive. */
export type PlannerFault = 'crashed' | 'missing';

/** A plan and the ends it was made for, which may be older than what the reader has chosen since. */
export interface Answer {
  plan: Plan;
  from: Place;
  to: Place;
  request: PlanRequest;
}

/** How far all ports are, as last asked. */
export interface ReachAnswer {
  reach: Reach;
  by: ReachRequest['by'];
  tonnesPerTeu: number;
  breaks: Breaks;
}

/** Makes the client; tests make their own. */
export type ClientMaker = (files: PlannerFiles) => Pick<PlannerClient, 'open' | 'plan' | 'reach' | 'close'>;

/** What a page's planner knows: it asks the worker what the view wants, and keeps the last answers. */
export class PlannerState {
  readonly page: Page;
  readonly linked: LinkedAtlas;
  readonly #files: PlannerFiles;
  readonly #makeClient: ClientMaker;
  #client: ReturnType<ClientMaker> | null = null;
  #asked = '';
  #reachAsked = '';

  opened: Opened | null = $state.raw(null);
  /** How Chinese names are said, by name; empty until that is here. */
  pinyin: Record<string, string> = $state.raw({});
  answer: Answer | null = $state.raw(null);
  reach: ReachAnswer | null = $state.raw(null);
  busy: boolean = $state(false);
  fault: PlannerFault | null = $state.raw(null);
  /** The link names a port that the list does not hold. */
  lost: boolean = $state(false);

  /** What the reader has chosen: the same object as long as nothing of it changes, however the camera moves. */
  readonly view: PlanView | null = $derived.by(() => this.page.store.view.plan);
  /** Names and finds places. */
  readonly gazetteer: Gazetteer = $derived.by(
    () => new Gazetteer(this.linked, this.opened, this.page.language, this.pinyin),
  );
  /** What the map shows of it. */
  readonly drawing: PlanDrawing = $derived.by(() => (this.view ? drawPlan(this) : NO_PLAN));

  constructor(page: Page, linked: LinkedAtlas, files: PlannerFiles, makeClient: ClientMaker = clientFor) {
    this.page = page;
    this.linked = linked;
    this.#files = files;
    this.#makeClient = makeClient;
  }

  /** Ids of the passages closed now: those closed by default that are not opened, and those the reader closed. */
  readonly closed: string[] = $derived.by(() => {
    const { view } = this;
    const { passages } = this.linked.atlas;
    return passages
      .filter(({ id, closedByDefault = false }) =>
        closedByDefault ? !view?.opened.includes(id) : view?.closed.includes(id),
      )
      .map(({ id }) => id);
  });

  /** Loads the worker and all it needs; again after a failure. */
  async open(): Promise<Opened | null> {
    if (!this.#client) {
      this.#client = this.#makeClient(this.#files);
      void fetchSpokenNames(this.page.files.names).then((pinyin) => (this.pinyin = pinyin));
    }
    const outcome = await this.#client.open();
    if (outcome.status === 'failed') this.#fail(outcome.message);
    if (outcome.status === 'done') this.opened ??= outcome.value;
    return this.opened;
  }

  /** Starts anew after a failure: another worker, and everything asked again. */
  retry(): void {
    this.#client?.close();
    this.#client = null;
    this.#asked = '';
    this.#reachAsked = '';
    this.fault = null;
    if (this.view) void this.ask(this.view);
  }

  /** Asks for what a view wants, where that is not what was asked last. */
  async ask(view: PlanView): Promise<void> {
    const opened = await this.open();
    if (!opened || this.view === null) return;
    await Promise.all([this.#askPlan(view), this.#askReach(view)]);
  }

  async #askPlan(view: PlanView): Promise<void> {
    const from: Place = { kind: 'hub', id: view.from ?? this.linked.atlas.city.hub };
    const to = view.to === null ? null : this.gazetteer.read(view.to);
    this.lost = view.to !== null && to === null;
    if (!to) {
      this.#asked = '';
      this.answer = null;
      return;
    }
    const request: PlanRequest = { ...choicesOf(view), from, to };
    const key = JSON.stringify(request);
    if (key === this.#asked) return;
    this.#asked = key;
    this.busy = true;
    const outcome = await this.#client?.plan(request);
    if (key !== this.#asked) return;
    this.busy = false;
    this.#take(outcome, (plan) => (this.answer = { plan, from, to, request }));
  }

  async #askReach(view: PlanView): Promise<void> {
    if (view.reach === null || !this.opened) {
      this.#reachAsked = '';
      this.reach = null;
      return;
    }
    const by = view.reach;
    const tonnesPerTeu = view.tonnesPerTeu ?? this.opened.method.tonnesPerTeu.value;
    const from: Place = { kind: 'hub', id: view.from ?? this.linked.atlas.city.hub };
    const request: ReachRequest = { ...choicesOf(view), by, from };
    const key = JSON.stringify(request);
    if (key === this.#reachAsked) return;
    this.#reachAsked = key;
    const outcome = await this.#client?.reach(request);
    if (key !== this.#reachAsked) return;
    this.#take(outcome, (reach) => {
      this.reach = { reach, by, tonnesPerTeu, breaks: breaksFor(valuesOf(reach, by, tonnesPerTeu)) };
    });
  }

  #take<T>(outcome: Outcome<T> | undefined, take: (value: T) => void): void {
    if (outcome?.status === 'done') take(outcome.value);
    if (outcome?.status === 'failed') this.#fail(outcome.message);
  }

  #fail(message: string): void {
    this.fault = message === CRASHED ? 'crashed' : 'missing';
    this.busy = false;
  }

  /** Closes a passage, or opens it. */
  toggle(id: string): void {
    const { view } = this;
    const passage = this.linked.passagesById.get(id);
    if (!view || !passage) return;
    const flip = (ids: readonly string[]): string[] =>
      ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    const patch = passage.closedByDefault ? { opened: flip(view.opened) } : { closed: flip(view.closed) };
    this.page.store.changePlan({ ...patch, pick: 0 });
  }

  /** Opens passages, whichever way they are closed. */
  reopen(ids: readonly string[]): void {
    const { view } = this;
    if (!view) return;
    const byDefault = ids.filter((id) => this.linked.passagesById.get(id)?.closedByDefault);
    this.page.store.changePlan({
      closed: view.closed.filter((id) => !ids.includes(id)),
      opened: [...view.opened, ...byDefault.filter((id) => !view.opened.includes(id))],
      pick: 0,
    });
  }

  /** What a click on the map does. */
  answerClick(target: PlanTarget): void {
    const { store } = this.page;
    if (target.kind === 'passage') this.toggle(target.id);
    else if (target.kind === 'itinerary') store.changePlan({ pick: target.index }, 'replace');
    else store.openPlan(this.gazetteer.write(target));
  }

  /** What the pointer is on, in words; empty for bare ground. */
  tip(target: PlanTarget): string {
    return tipFor(this, target);
  }
}

function choicesOf({ by, closed, opened, modes, tonnesPerTeu, shipKnots }: PlanView) {
  return { by, closed, opened, modes, tonnesPerTeu, shipKnots };
}

function clientFor(files: PlannerFiles): PlannerClient {
  return new PlannerClient(files);
}
