import type { Map as MapLibreMap, Point } from 'maplibre-gl';
import { aimedCamera, chosenCamera, type View } from '../drawing/framed-camera';
import { offsetBeside, paddingFor, type Aim, type Inset } from '../drawing/framing';
import type { Camera, Position } from '../model/atlas';
import { sizeOf } from './camera';

/** A place is close enough to be read from this zoom on. */
const LEGIBLE_ZOOM = 5;
/** So far from a panel a place with its sign is in clear view. */
const CLEAR_PX = 32;
/** Panels that grow by less leave what is framed in sight: its margin is wider. */
const SLIGHT_PX = 20;
/** Of long lines so many vertices tell whether they are in sight. */
const MOST_LOOKED_AT = 200;
/** How long what it shows takes to move into the middle. */
const SLIDE_MS = 300;
/** How long the camera flies. */
const FLIGHT_MS = 1100;

/** How something is brought into view. `none`: the camera shows it already; `own`: the camera is the reader's. Readers who want less motion never fly. */
export type Move = 'fly' | 'jump' | 'none' | 'own';

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
  /** What the view is about, also once the reader has moved the camera. */
  #before: Aim | null = null;
  /** What panels covered when they last said so. */
  #covered: Inset | null = null;

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
    this.recall(aim);
  }

  /** Knows what the view is about, though the camera is the reader's own. */
  recall(aim: Aim): void {
    this.#before = aim;
  }

  /**
   * The panels have another size: what is held stays in sight. If the reader has moved on, it does where a panel that comes from below
   * would cover it; what else the reader looks at then moves up with the middle of what is free.
   *
   * @param about the view is about something
   */
  keep(inset: Inset, about: boolean): void {
    const covered = this.#covered ?? inset;
    this.#covered = inset;
    const held = this.#held;
    if (!held) {
      if (about && inset.bottom - covered.bottom >= SLIGHT_PX) this.#whenStyled(() => this.#raise(covered, inset));
      return;
    }
    const sides = ['top', 'right', 'bottom', 'left'] as const;
    if (sides.every((side) => Math.abs(inset[side] - held.inset[side]) < SLIGHT_PX)) return;
    this.hold(held.aim, inset, true);
  }

  /** The camera goes its own way. */
  release(): void {
    this.#held = null;
  }

  /** Of what it held nothing is to be shown any more. */
  forget(): void {
    this.#held = null;
    this.#before = null;
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

  /** Something has risen from below over a camera of the reader's own. */
  #raise(covered: Inset, inset: Inset): void {
    const aim = this.#before;
    if (aim && this.#isSeen(aim, inset)) return;
    if (aim && 'point' in aim && this.#isSeen(aim, covered)) {
      if (!aim.point) this.hold(aim, inset, true);
      else this.#slide(inset, aim.point);
    } else this.#slide(inset, this.#map.getCenter().toArray());
  }

  #slide(inset: Inset, center: Position): void {
    this.#map.easeTo({ center, padding: paddingBeside(this.#map, inset), duration: SLIDE_MS });
  }

  /** All of it lies beside the panels. */
  #isSeen(aim: Aim, { top, right, bottom, left }: Inset): boolean {
    if (!('point' in aim)) return false;
    const { widthPx, heightPx } = sizeOf(this.#map);
    const all = aim.point ? [aim.point] : aim.parts.flat();
    const step = Math.max(1, Math.ceil(all.length / MOST_LOOKED_AT));
    const looked = all.filter((_, i) => i % step === 0 || i === all.length - 1);
    return looked.every((position) => {
      const { x, y } = this.#map.project(position);
      return x >= left && x <= widthPx - right && y >= top && y <= heightPx - bottom;
    });
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
