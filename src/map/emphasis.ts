import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AtlasFeatures } from '../drawing/features';
import type { Lit, Spot } from '../drawing/lit';

const FADING_SOURCES = ['strands', 'hubs', 'plants', 'passages'] as const;

/**
 * Keeps the map's feature states: what is picked, what recedes, what is chosen, what the pointer is on. Only features whose state
 * changes are touched, and no source is updated.
 */
export class Emphasis {
  readonly #map: MapLibreMap;
  readonly #features: AtlasFeatures;
  #lit: Lit | null = null;
  #chosen: Spot | null = null;
  #pointed: readonly Spot[] = [];
  /** Until the style has loaded the map takes no state: what is asked for is kept, and said once it can be. */
  #styled = false;

  constructor(map: MapLibreMap, features: AtlasFeatures) {
    this.#map = map;
    this.#features = features;
  }

  /** @param lit what stands out; `null`: nothing recedes */
  light(lit: Lit | null): void {
    const before = this.#lit;
    this.#lit = lit;
    if (!this.#styled || (before === null && lit === null)) return;
    for (const source of FADING_SOURCES) {
      for (let id = 0; id < this.#features[source].length; id++) {
        const was = before?.[source].has(id);
        const is = lit?.[source].has(id);
        if (was !== is) this.#map.setFeatureState({ source, id }, { picked: is === true, receding: is === false });
      }
    }
  }

  /** Rings one point. */
  choose(spot: Spot | null): void {
    const before = this.#chosen;
    this.#chosen = spot;
    if (!this.#styled) return;
    if (before) this.#map.setFeatureState(before, { chosen: false });
    if (spot) this.#map.setFeatureState(spot, { chosen: true });
  }

  /** Raises what the pointer is on. */
  point(spots: readonly Spot[]): void {
    if (!this.#styled) return;
    for (const spot of this.#pointed) this.#map.setFeatureState(spot, { pointed: false });
    this.#pointed = spots;
    for (const spot of spots) this.#map.setFeatureState(spot, { pointed: true });
  }

  /** Says it all: once the map's style has loaded, and again after it was lost with the style or the drawing context. */
  restore(): void {
    this.#styled = true;
    const [lit, chosen] = [this.#lit, this.#chosen];
    this.#lit = null;
    this.#chosen = null;
    this.#pointed = [];
    this.light(lit);
    this.choose(chosen);
  }
}
