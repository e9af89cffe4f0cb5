import { GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import {
  endFeatures,
  itineraryFeatures,
  planState,
  portFeatures,
  type PlanCollections,
  type PlanDrawing,
} from '../drawing/plan-lines';
import { PLAN_SOURCES, type PlanSource } from '../drawing/plan-sources';
import { NOTHING_PLANNED, type DrawnPlan } from './style';

/** Hands the map what differs between one drawing of the plan and the next: thousands of ports seldom change. */
export class PlanOnMap {
  readonly #map: MapLibreMap;
  #drawn: DrawnPlan = NOTHING_PLANNED;
  /** Sources whose data the map does not have yet. */
  readonly #stale = new Set<PlanSource>();

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** What is drawn, or will be once the style has loaded. */
  get drawn(): DrawnPlan {
    return this.#drawn;
  }

  /** Takes a drawing in; {@link show} hands it on. @returns whether it is another than before */
  take(drawing: PlanDrawing): boolean {
    const { drawing: before, collections } = this.#drawn;
    if (drawing === before) return false;
    const next: PlanCollections = { ...collections };
    if (drawing.itineraries !== before.itineraries || drawing.chosen !== before.chosen) {
      next.itineraries = itineraryFeatures(drawing);
      this.#stale.add('itineraries');
    }
    if (drawing.ends !== before.ends) {
      next.ends = endFeatures(drawing);
      this.#stale.add('ends');
    }
    if (drawing.ports !== before.ports) {
      next.ports = portFeatures(drawing);
      this.#stale.add('ports');
    }
    this.#drawn = { drawing, collections: next };
    return true;
  }

  /** Only for a map whose style has loaded. */
  show(): void {
    const { drawing, collections } = this.#drawn;
    for (const name of PLAN_SOURCES) {
      const source = this.#map.getSource(name);
      if (this.#stale.has(name) && source instanceof GeoJSONSource) void source.setData(collections[name]);
    }
    this.#stale.clear();
    for (const [name, ids] of Object.entries(planState(drawing))) this.#map.setGlobalStateProperty(name, ids);
  }
}
