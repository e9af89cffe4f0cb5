import type { Map as MapLibreMap } from 'maplibre-gl';
import { FLOW_PHASES, STILL, type Flowing } from '../drawing/flow';
import { tellStyle } from './global-state';

/** Slow enough to be quiet, and to cost little: each step draws the map once. */
const STEP_MS = 140;
/** A machine that takes this share of a step to draw one gets a longer pause: the page must stay free. */
const MOST_BUSY = 0.5;

/**
 * Moves the marks along a picked route. Only while there is one, the page is seen, the map rests, and the reader has not
 * asked for less motion.
 */
export class Flow {
  readonly #map: MapLibreMap;
  readonly #less = matchMedia('(prefers-reduced-motion: reduce)');
  #on = false;
  #flowing: Flowing = STILL;
  #styled = false;
  #complete = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #phase = 0;

  constructor(map: MapLibreMap) {
    this.#map = map;
    this.#less.addEventListener('change', this.#apply);
    document.addEventListener('visibilitychange', this.#run);
  }

  set(on: boolean): void {
    this.#on = on;
    this.#apply();
  }

  /** @param flowing the strands to move along; {@link STILL}: none */
  along(flowing: Flowing): void {
    this.#flowing = flowing;
    this.#apply();
  }

  /** The style has loaded, or was given anew. */
  restore(): void {
    this.#styled = true;
    this.#apply();
  }

  /** Waits until the first picture is complete: a map that keeps being redrawn never is. */
  complete(complete: boolean): void {
    this.#complete = complete;
    this.#run();
  }

  /** For good. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#less.removeEventListener('change', this.#apply);
    document.removeEventListener('visibilitychange', this.#run);
  }

  #current(): Flowing {
    return this.#on && !this.#less.matches ? this.#flowing : STILL;
  }

  readonly #apply = (): void => {
    if (!this.#styled) return;
    tellStyle(this.#map, { ...this.#current() });
    this.#run();
  };

  readonly #run = (): void => {
    clearTimeout(this.#timer);
    const { ahead, back } = this.#current();
    const moves = Object.keys(ahead).length + Object.keys(back).length > 0;
    if (moves && this.#complete && document.visibilityState === 'visible')
      this.#timer = setTimeout(this.#step, STEP_MS);
  };

  readonly #step = (): void => {
    // A map that moves draws itself often enough.
    if (this.#map.isMoving()) return this.#run();
    this.#phase = (this.#phase + 1) % FLOW_PHASES.length;
    this.#dash('strands-flow-ahead', this.#phase);
    this.#dash('strands-flow-back', FLOW_PHASES.length - 1 - this.#phase);
    const asked = performance.now();
    this.#map.once('render', () => {
      const tookMs = performance.now() - asked;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#run, Math.max(0, tookMs / MOST_BUSY - STEP_MS));
    });
  };

  #dash(layer: string, phase: number): void {
    const dash = FLOW_PHASES[phase];
    if (dash && this.#map.getLayer(layer))
      this.#map.setPaintProperty(layer, 'line-dasharray', [...dash], { validate: false });
  }
}
