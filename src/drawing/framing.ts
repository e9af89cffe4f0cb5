import { boundsOf, type Bounds } from '../geometry/bounds';
import { circle } from '../geometry/circle';
import type { Atlas, Camera, Position } from '../model/atlas';
import type { Selection } from '../state/view-state';

/** Pixels of the map that panels cover, on each side. */
export interface Inset {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A picture's credits lie along its lower edge, by so much higher than the margin of what is framed. */
export const CREDITS_COVER: Readonly<Inset> = { top: 0, right: 0, bottom: 12, left: 0 };

/** What the camera should hold. */
export interface Frame {
  bounds: Bounds;
  /** The lines in it; none around a place. */
  parts: readonly Position[][];
  /** A place already in view at a legible zoom needs no flight. */
  point: Position | null;
}

/** A place is shown with at least this much of its surroundings. */
const SURROUNDINGS_KM = 90;
/** Of a corridor that spans more than half the Earth the middle may be open sea: it is seen best as the atlas opens. */
const MOST_DEGREES = 180;
/** Room between what is framed and the panels. */
const MARGIN_PX = 44;
/** Where what is framed would else have less than so much, the room around it is less, but enough for a sign. */
const ENOUGH_PX = 200;
const LEAST_MARGIN_PX = 16;
/** The names of places stand on their right where they can: this share of the map is left for them, within limits. */
const NAME_SHARE = 0.072;
const NAME_PX = [92, 104] as const;
/** However much panels cover, this share of the map stays for what is framed … */
const LEAST_SHARE = 0.3;
/** … under them where need be; but so much room beside them, on a large map, is taken as it is. */
const ROOM_PX = 110;

function partsOf(selection: Selection, atlas: Atlas): Position[][] {
  const mine = atlas.routes.filter(({ id, corridor }) =>
    selection.kind === 'route' ? id === selection.id : selection.kind === 'corridor' && corridor === selection.id,
  );
  const legs = new Set(mine.flatMap((route) => route.legs.map(({ leg }) => leg)));
  return atlas.legs.filter(({ id }) => legs.has(id)).flatMap(({ parts }) => parts);
}

/** What to frame for a selection; `null` where the atlas has no such thing, or it reaches around the Earth: see {@link aimOf}. */
export function frameOf(selection: Selection, atlas: Atlas): Frame | null {
  if (selection.kind === 'hub' || selection.kind === 'city') {
    const id = selection.kind === 'city' ? atlas.city.hub : selection.id;
    const hub = atlas.hubs.find((each) => each.id === id);
    if (!hub) return null;
    const bounds = boundsOf([circle(hub.position, Math.max(SURROUNDINGS_KM, 1.4 * hub.precisionKm))]);
    return bounds && { bounds, parts: [], point: hub.position };
  }
  if (selection.kind === 'passage') {
    const passage = atlas.passages.find(({ id }) => id === selection.id);
    const around = passage?.gate.map((end) => circle(end, 2 * SURROUNDINGS_KM));
    const bounds = around ? boundsOf(around) : null;
    const [point] = passage?.gate ?? [];
    return bounds && { bounds, parts: [], point: point ?? null };
  }
  const parts = partsOf(selection, atlas);
  const bounds = boundsOf(parts);
  const wholeWorld = bounds !== null && bounds.east - bounds.west > MOST_DEGREES && selection.kind === 'corridor';
  return bounds && !wholeWorld ? { bounds, parts, point: null } : null;
}

/** What the camera should hold of a selection: a frame, as near as it fits, or what another camera shows, as large as there. */
export type Aim = Frame | Camera;

/** What to show of a selection; `null` where the atlas has no such thing. */
export function aimOf(selection: Selection, atlas: Atlas): Aim | null {
  const aroundTheEarth = selection.kind === 'corridor' && partsOf(selection, atlas).length > 0;
  return frameOf(selection, atlas) ?? (aroundTheEarth ? atlas.city.camera : null);
}

/** What to frame for a place and so much around it. */
export function frameAround(position: Position, radiusKm: number): Frame | null {
  const bounds = boundsOf([circle(position, radiusKm)]);
  return bounds && { bounds, parts: [], point: null };
}

function fit(before: number, after: number, lengthPx: number, leastAfter = 0): [before: number, after: number] {
  const [free, least] = [lengthPx - before - after, LEAST_SHARE * lengthPx];
  const room = Math.min(least, ROOM_PX);
  if (free < room) {
    const scale = (lengthPx - least) / (before + after);
    return [before * scale, after * scale];
  }
  // The margins give way first: what lies under a panel is not seen at all.
  const margin = Math.min(MARGIN_PX, Math.max(LEAST_MARGIN_PX, (free - ENOUGH_PX) / 2), (free - room) / 2);
  return [before + margin, after + Math.max(margin, leastAfter)];
}

/** The padding that keeps what is framed clear of the panels, however small the map. */
export function paddingFor({ top, right, bottom, left }: Inset, widthPx: number, heightPx: number): Inset {
  const [padTop, padBottom] = fit(top, bottom, heightPx);
  const [leastName, mostName] = NAME_PX;
  const name = Math.min(mostName, Math.max(leastName, NAME_SHARE * widthPx));
  const [padLeft, padRight] = fit(left, right, widthPx, name);
  return { top: padTop, right: padRight, bottom: padBottom, left: padLeft };
}

/**
 * How far right of the picture's middle, and below it, what is framed has its own, px.
 *
 * @param inset `null`: the picture's own middle is meant
 */
export function offsetBeside(inset: Inset | null, widthPx: number, heightPx: number): [right: number, below: number] {
  return inset ? offsetWithin(paddingFor(inset, widthPx, heightPx)) : [0, 0];
}

/** How far right of the picture's middle, and below it, that of what padding leaves free lies, px. */
export function offsetWithin({ top, right, bottom, left }: Readonly<Inset>): [right: number, below: number] {
  return [(left - right) / 2, (top - bottom) / 2];
}
