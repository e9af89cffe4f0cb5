import type MapView from '../map/MapView.svelte';
import type * as Planning from './planner/parts';
import type * as Reading from './reading';
import type * as Time from './time';

/** The parts of the page that are fetched apart from its frame. */
export class Parts {
  map: typeof MapView | null = $state.raw(null);
  reading: typeof Reading | null = $state.raw(null);
  readingFailed: boolean = $state(false);
  time: typeof Time | null = $state.raw(null);
  #readingAsked = false;
  planning: typeof Planning | null = $state.raw(null);
  planningFailed: boolean = $state(false);
  #planningAsked = false;

  /** @param onfail the map's code did not arrive */
  async loadMap(onfail: () => void): Promise<void> {
    try {
      this.map = (await import('../map/MapView.svelte')).default;
    } catch {
      onfail();
    }
  }

  /** Asks once; again only after a failure. */
  async loadReading(): Promise<void> {
    if (this.#readingAsked) return;
    this.#readingAsked = true;
    this.readingFailed = false;
    try {
      this.reading = await import('./reading');
    } catch {
      this.#readingAsked = false;
      this.readingFailed = true;
    }
  }

  /** What shows the years. Where it does not arrive the map stays as it is now. */
  async loadTime(): Promise<void> {
    try {
      this.time ??= await import('./time');
    } catch {
      this.time = null;
    }
  }

  /** Asks once; again only after a failure. */
  async loadPlanning(): Promise<void> {
    if (this.#planningAsked) return;
    this.#planningAsked = true;
    this.planningFailed = false;
    try {
      this.planning = await import('./planner/parts');
    } catch {
      this.#planningAsked = false;
      this.planningFailed = true;
    }
  }
}
