import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import { aimedCamera, chosenCamera, type View } from '../drawing/framed-camera';
import { offsetBeside, paddingFor, type Aim, type Inset } from '../drawing/framing';
import type { Camera } from '../model/atlas';
import { sizeOf } from './camera';

/** A place is close enough to be read from this zoom on. */
const LEGIBLE_ZOOM = 5;
/** So far from a panel a place with its sign is in clear view. */
const CLEAR_PX = 32;
/** Panels that grow by less leave what is framed in sight: its margin is wider. */
const SLIGHT_PX = 20;
/** How long what it shows takes to move into the middle. */
const SLIDE_MS = 300;
/** How long the camera flies. */
const FLIGHT_MS = 1100;

const NO_PADDING: Readonly<Inset> = { top: 0, right: 0, bottom: 0, left: 0 };

/** What centres a map's camera beside panels; `null`: in the map's own middle. */
export function paddingBeside(map: MapLibreMap, beside: Inset | null): Readonly<Inset> {
  const { widthPx, heightPx } = sizeOf(map);
  return beside ? paddingFor(beside, widthPx, heightPx) : NO_PADDING;
}

/** Moves the camera so that what is asked for is seen beside the panels, and keeps it so while they change their size. */
export class Framer {
  readonly #map: MapLibreMap;
  readonly #whenStyled: (act: () => void) => void;
  /** What the camera was last made to hold, and beside what; `null` once the reader has moved it. */
  #held: { aim: Aim; inset: Inset } | null = null;

  /** @param whenStyled acts once the style stands: the projection, and so what fits, comes with it */
  constructor(map: MapLibreMap, whenStyled: (act: () => void) => void) {
    this.#map = map;
    this.#whenStyled = whenStyled;
  }

  /** Brings something into view and remembers it. */
  hold(aim: Aim, inset: Inset, fly: boolean): void {
    this.take(aim, inset);
    this.fit(aim, inset, fly);
  }

  /** Remembers what the camera holds already. */
  take(aim: Aim, inset: Inset): void {
    this.#held = { aim, inset };
  }

  /** The panels have another size: what is held stays in sight, unless the reader has moved on. */
  keep(inset: Inset): void {
    const held = this.#held;
    if (!held) return;
    const sides = ['top', 'right', 'bottom', 'left'] as const;
    if (sides.every((side) => Math.abs(inset[side] - held.inset[side]) < SLIGHT_PX)) return;
    this.hold(held.aim, inset, true);
  }

  /** The camera goes its own way. */
  release(): void {
    this.#held = null;
  }

  /**
   * Brings something into view. A place that is already in clear view stays where it is.
   *
   * @param fly `false`: at once. Readers who want less motion never fly.
   */
  fit(aim: Aim, inset: Inset, fly: boolean): void {
    this.#whenStyled(() => this.#move(aim, inset, fly));
  }

  #move(aim: Aim, inset: Inset, fly: boolean): void {
    if ('point' in aim && aim.point && this.#isClear(this.#map.project(aim.point), inset)) return;
    const [bearing, pitch] = [this.#map.getBearing(), this.#map.getPitch()];
    this.#ease(aimedCamera(aim, { ...this.#view(inset), bearing, pitch }), inset, fly);
  }

  /**
   * Flies to a camera, and holds nothing.
   *
   * @param inset what covers the map: the rest of it shows what the camera was chosen for. `null`: it is taken as it is
   * @param beside what that one is centred beside; `null`: nothing, in the map's own middle
   */
  fly(camera: Camera, inset: Inset | null, beside: Inset | null): void {
    this.release();
    this.#whenStyled(() => {
      if (inset) this.#ease(chosenCamera(camera, this.#view(inset)), inset, true);
      else this.#ease(camera, beside, true);
    });
  }

  /** Nothing stands beside the map any more: what the camera is centred on moves into its middle. */
  centre(): void {
    const isAside = Object.values(this.#map.getPadding()).some((px) => px > 0);
    if (isAside) this.#map.easeTo({ padding: NO_PADDING, duration: SLIDE_MS });
  }

  #view(inset: Inset): View {
    const { widthPx, heightPx } = sizeOf(this.#map);
    const projection = this.#map.getProjection()?.type === 'globe' ? 'globe' : 'mercator';
    return { projection, widthPx, heightPx, offset: offsetBeside(inset, widthPx, heightPx), inset };
  }

  /** Moves what the camera is centred on into the middle of what is free: where the map is small, the globe itself moves aside. */
  #ease(camera: Camera, beside: Inset | null, fly: boolean): void {
    this.#map.easeTo({ ...camera, padding: paddingBeside(this.#map, beside), duration: fly ? FLIGHT_MS : 0 });
  }

  #isClear({ x, y }: Point, { top, right, bottom, left }: Inset): boolean {
    const { widthPx, heightPx } = sizeOf(this.#map);
    const beside = x > left + CLEAR_PX && x < widthPx - right - CLEAR_PX;
    const inside = beside && y > top + CLEAR_PX && y < heightPx - bottom - CLEAR_PX;
    return inside && this.#map.getZoom() >= LEGIBLE_ZOOM;
  }
}
