import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import { paddingFor, type Frame, type Inset } from '../drawing/framing';

/** A place is close enough to be read from this zoom on. */
const LEGIBLE_ZOOM = 5;
const MAX_FRAME_ZOOM = 8;
/** So far from a panel a place with its sign is in clear view. */
const CLEAR_PX = 32;
/** How long the camera flies. */
export const FLIGHT_MS = 1100;

/** Moves the camera so that what is asked for is seen beside the panels, and keeps it so while they change their size. */
export class Framer {
  readonly #map: MapLibreMap;
  readonly #whenStyled: (act: () => void) => void;
  /** What the camera was last made to hold, and beside what; `null` once the reader has moved it. */
  #held: { frame: Frame; inset: Inset } | null = null;

  /** @param whenStyled acts once the style stands: the projection, and so what fits, comes with it */
  constructor(map: MapLibreMap, whenStyled: (act: () => void) => void) {
    this.#map = map;
    this.#whenStyled = whenStyled;
  }

  /** Brings a frame into view and remembers it. */
  hold(frame: Frame, inset: Inset, fly: boolean): void {
    this.#held = { frame, inset };
    this.fit(frame, inset, fly);
  }

  /** The panels have another size: what is held stays in sight. */
  keep(inset: Inset): void {
    const held = this.#held;
    if (!held) return;
    const { top, right, bottom, left } = held.inset;
    if (top === inset.top && right === inset.right && bottom === inset.bottom && left === inset.left) return;
    this.hold(held.frame, inset, true);
  }

  /** The camera goes its own way. */
  release(): void {
    this.#held = null;
  }

  /**
   * Brings a frame into view. A place that is already in clear view stays where it is.
   *
   * @param fly `false`: at once. Readers who want less motion never fly.
   */
  fit(frame: Frame, inset: Inset, fly: boolean): void {
    this.#whenStyled(() => this.#move(frame, inset, fly));
  }

  #move(frame: Frame, inset: Inset, fly: boolean): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    if (frame.point && this.#isClear(this.#map.project(frame.point), inset)) return;
    const { west, south, east, north } = frame.bounds;
    const { top, right, bottom, left } = paddingFor(inset, clientWidth, clientHeight);
    // On the globe MapLibre's own fit goes astray where paddings differ from side to side: fitted evenly, then moved aside.
    const [beside, above] = [(left + right) / 2, (top + bottom) / 2];
    const camera = this.#map.cameraForBounds([west, south, east, north], {
      padding: { top: above, right: beside, bottom: above, left: beside },
      maxZoom: MAX_FRAME_ZOOM,
      bearing: this.#map.getBearing(),
    });
    const offset: [number, number] = [(left - right) / 2, (top - bottom) / 2];
    if (camera) this.#map.easeTo({ ...camera, offset, duration: fly ? FLIGHT_MS : 0 });
  }

  #isClear({ x, y }: Point, { top, right, bottom, left }: Inset): boolean {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const beside = x > left + CLEAR_PX && x < clientWidth - right - CLEAR_PX;
    const inside = beside && y > top + CLEAR_PX && y < clientHeight - bottom - CLEAR_PX;
    return inside && this.#map.getZoom() >= LEGIBLE_ZOOM;
  }
}
