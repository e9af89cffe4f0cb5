import type { LngLat, Map as MapLibreMap, MapMouseEvent, Point } from 'maplibre-gl';
import type { AtlasFeatures } from '../drawing/features';
import type { Shown } from '../drawing/shown';
import type { Atlas } from '../model/atlas';
import { CLICK_TOLERANCE_PX, decideClick, targetOf, type Decision, type Hit, type Target } from './click';
import type { Emphasis } from './emphasis';
import { planTargetOf, type PlanTarget } from './place-at';
import { hitsAt } from './pointer';
import { spotsOf, spotsOfPlan } from './spots';

/** What pointer and finger mean. Places are in px from the map's top left. */
export interface PointingEvents {
  /** A click was decided. */
  onclick(decision: Decision, at: Point): void;
  /** The pointer came upon something, moved on it, or left it. */
  onpoint(target: Target | null, at: Point): void;
  /** The same, while the planner is open: what a plan may be about. */
  onplanclick(target: PlanTarget): void;
  onplanpoint(target: PlanTarget, at: Point): void;
}

/** Listens to pointer and finger on a map, lights what they are on, and tells what they mean. */
export class Pointing {
  readonly #map: MapLibreMap;
  readonly #atlas: Atlas;
  readonly #features: AtlasFeatures;
  readonly #emphasis: Emphasis;
  readonly #events: PointingEvents;
  #shown: Shown;
  /** Clicks are the planner's. */
  #planning = false;

  constructor(
    map: MapLibreMap,
    atlas: Atlas,
    features: AtlasFeatures,
    shown: Shown,
    emphasis: Emphasis,
    events: PointingEvents,
  ) {
    this.#map = map;
    this.#atlas = atlas;
    this.#features = features;
    this.#shown = shown;
    this.#emphasis = emphasis;
    this.#events = events;
    map.on('click', (event) => this.#answer(event));
    map.on('mousemove', (event) => this.#point(event));
    map.on('mouseout', (event) => this.#leave(event.point));
    map.on('dragstart', () => this.#leave(map.project(map.getCenter())));
  }

  /** What does not show is not met. */
  show(shown: Shown): void {
    this.#shown = shown;
  }

  /** Whether clicks are the planner's. */
  plan(planning: boolean): void {
    this.#planning = planning;
    this.#map.getCanvas().style.cursor = '';
  }

  #answer({ point, lngLat, originalEvent }: MapMouseEvent): void {
    const touch = originalEvent instanceof PointerEvent && originalEvent.pointerType === 'touch';
    const hits = hitsAt(this.#map, point, touch ? CLICK_TOLERANCE_PX.touch : CLICK_TOLERANCE_PX.mouse);
    if (this.#planning) return this.#events.onplanclick(this.#planTarget(hits, lngLat));
    this.#events.onclick(decideClick(hits, this.#atlas, this.#features, this.#shown), point);
  }

  /** What a click there would mean to a plan. */
  planTargetAt(point: Point): PlanTarget {
    return this.#planTarget(hitsAt(this.#map, point, CLICK_TOLERANCE_PX.mouse), this.#map.unproject(point));
  }

  #planTarget(hits: readonly Hit[], { lng, lat }: LngLat): PlanTarget {
    return planTargetOf(hits, this.#features, [lng, lat]);
  }

  #point({ point, lngLat }: MapMouseEvent): void {
    if (this.#map.isMoving()) return;
    const hits = hitsAt(this.#map, point, CLICK_TOLERANCE_PX.mouse);
    if (this.#planning) {
      const target = this.#planTarget(hits, lngLat);
      this.#emphasis.point(spotsOfPlan(target, this.#features));
      this.#map.getCanvas().style.cursor = target.kind === 'point' ? 'crosshair' : 'pointer';
      return this.#events.onplanpoint(target, point);
    }
    const target = targetOf(hits, this.#atlas, this.#features, this.#shown);
    this.#emphasis.point(target ? spotsOf(target, this.#features) : []);
    this.#map.getCanvas().style.cursor = target ? 'pointer' : '';
    this.#events.onpoint(target, point);
  }

  #leave(at: Point): void {
    this.#emphasis.point([]);
    this.#events.onpoint(null, at);
  }
}
