import type { Bounds } from '../geometry/bounds';
import { RADIANS, type Position } from '../geometry/position';
import { dot, mixed, unit, upAt, type Vector } from '../geometry/sphere';
import type { Camera } from '../model/atlas';
import { focusOf, mercatorY, pixelFinder, WORLD_PX, type Frame, type Pixel } from './eye';
import { pointsOf } from './frame-points';
import { paddingFor, type Aim, type Inset } from './framing';

/** As near as the map goes for what is asked for. */
const MAX_FRAME_ZOOM = 8;
/** As far as the map goes; a globe towards whose pole one looks is as large there as at the equator, at a lower zoom. */
export const MIN_ZOOM = 0.6;
/** Points along each edge of what is framed: on a globe its corners alone do not say how far it reaches. */
const EDGE_POINTS = 8;
/** Each step brings the camera nearer to where it should be: it is there when one moves it by less than this, or after so many. */
const THERE = { px: 0.01, zoom: 1e-5 } as const;
const STEPS = 40;
/** A globe turns under a camera that moves: going all the way at once would overshoot near its rim. */
const SHARE = 0.7;
/** The zoom at which the Earth's radius at the equator is 1 px. */
const EQUATOR_ZOOM = Math.log2((2 * Math.PI) / WORLD_PX);
/** Farther towards the poles no camera is moved. */
const MOST_LAT = 66;
/** What reaches farther around a globe, degrees, is looked at from above its own middle: near the rim places hardly move with the camera. */
const FAR_DEGREES = 35;
/** Farther out, places are at the globe's rim, or behind it. */
const SEEN_DEGREES = 75;
const CAP_STEPS = 60;
const FIT_STEPS = 12;
/** A degree or so at a time, and never all around. */
const TURN = 0.02;
const TURN_STEPS = 100;

/** How the camera looks, and what of the picture panels cover. */
export interface View extends Omit<Frame, 'camera'> {
  inset: Inset;
  /** Default 0: north up. Only for framing. */
  bearing?: number;
  /** Default 0: straight down. Only for framing. */
  pitch?: number;
}

function around({ west, south, east, north }: Bounds): Position[] {
  const shares = Array.from({ length: EDGE_POINTS + 1 }, (_, i) => i / EDGE_POINTS);
  return shares.flatMap((share): Position[] => {
    const [lng, lat] = [west + share * (east - west), south + share * (north - south)];
    return [
      [lng, south],
      [lng, north],
      [west, lat],
      [east, lat],
    ];
  });
}

function mercatorMiddle(south: number, north: number): number {
  const y = (mercatorY(south * RADIANS) + mercatorY(north * RADIANS)) / 2;
  return (2 * Math.atan(Math.exp(y)) - Math.PI / 2) / RADIANS;
}

function spread(pixels: readonly Pixel[]): { middle: Pixel; width: number; height: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of pixels) {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  return { middle: [(left + right) / 2, (top + bottom) / 2], width: right - left, height: bottom - top };
}

/** Moves a camera until points lie in the middle of what panels leave free, as near as they fit. */
function settle(points: readonly Position[], start: Camera, view: View): Camera {
  const { projection, widthPx, heightPx, inset } = view;
  const { top, right, bottom, left } = paddingFor(inset, widthPx, heightPx);
  const wanted: Pixel = [(widthPx + left - right) / 2, (heightPx + top - bottom) / 2];
  const free = { width: Math.max(1, widthPx - left - right), height: Math.max(1, heightPx - top - bottom) };
  const turn = start.bearing * RADIANS;
  let [lng, lat] = start.center;
  /** Log2 of the Earth's radius in px where the camera stands: unlike the zoom, it stays as the latitude changes. */
  let scale = start.zoom - EQUATOR_ZOOM - Math.log2(Math.cos(lat * RADIANS));
  const camera = (): Camera => {
    const zoom = scale + EQUATOR_ZOOM + Math.log2(Math.cos(lat * RADIANS));
    return { ...start, center: [lng, lat], zoom };
  };
  for (let step = 0; step < STEPS; step++) {
    const { middle, width, height } = spread(points.map(pixelFinder({ ...view, camera: camera() })));
    const [across, down] = [(middle[0] - wanted[0]) * SHARE, (middle[1] - wanted[1]) * SHARE];
    const perDegree = 2 ** scale * RADIANS;
    lng += (across * Math.cos(turn) - down * Math.sin(turn)) / perDegree / Math.cos(lat * RADIANS);
    lat -= (across * Math.sin(turn) + down * Math.cos(turn)) / perDegree;
    lat = Math.max(-MOST_LAT, Math.min(MOST_LAT, lat));
    const near = Math.abs(across) + Math.abs(down) < THERE.px;
    const before = scale;
    scale += SHARE * Math.log2(Math.min(free.width / Math.max(width, 1), free.height / Math.max(height, 1)));
    const { zoom } = camera();
    const least = projection === 'globe' ? MIN_ZOOM + Math.log2(Math.cos(lat * RADIANS)) : MIN_ZOOM;
    scale += Math.min(MAX_FRAME_ZOOM, Math.max(least, zoom)) - zoom;
    if (near && Math.abs(scale - before) < THERE.zoom) break;
  }
  lng -= 360 * Math.round(lng / 360);
  return camera();
}

/** The smallest cap of the globe that holds all points, nearly: its middle, and how far it reaches (Bădoiu and Clarkson 2003). */
function capAround(points: readonly Position[]): { middle: Vector; degrees: number } {
  const places = points.map(([lng, lat]) => upAt(lng * RADIANS, lat * RADIANS));
  let middle = unit(places.reduce<Vector>((sum, place) => mixed(sum, place, 1), [0, 0, 0]));
  const farthest = (): Vector => places.reduce((far, place) => (dot(place, middle) < dot(far, middle) ? place : far));
  for (let step = 1; step <= CAP_STEPS; step++) middle = unit(mixed(middle, farthest(), 1 / (step + 1)));
  return { middle, degrees: Math.acos(Math.max(-1, Math.min(1, dot(farthest(), middle)))) / RADIANS };
}

/** Where to look from so that the end of what does not fit on one side of the globe is seen: it is where the way leads. */
function towards(end: Position | undefined, { middle, degrees }: ReturnType<typeof capAround>): Vector {
  if (!end || degrees <= SEEN_DEGREES) return middle;
  const place = upAt(end[0] * RADIANS, end[1] * RADIANS);
  let from = middle;
  for (let step = 0; step < TURN_STEPS && dot(place, from) < Math.cos(SEEN_DEGREES * RADIANS); step++)
    from = unit(mixed(from, place, TURN));
  return from;
}

/** The nearest camera above a place that has all points in the free part of the picture, each on its own side of that place. */
function above(middle: Vector, points: readonly Position[], view: View, start: Camera): Camera {
  const padding = paddingFor(view.inset, view.widthPx, view.heightPx);
  const [x, y] = focusOf(view);
  const lat = Math.max(-MOST_LAT, Math.min(MOST_LAT, Math.asin(middle[2]) / RADIANS));
  const least = MIN_ZOOM + Math.log2(Math.cos(lat * RADIANS));
  const center: Position = [Math.atan2(middle[1], middle[0]) / RADIANS, lat];
  let camera: Camera = { ...start, center, zoom: least + 1 };
  for (let step = 0; step < FIT_STEPS; step++) {
    const pixels = points.map(pixelFinder({ ...view, camera }));
    const [xs, ys] = [pixels.map(([across]) => across), pixels.map(([, down]) => down)];
    const share = Math.min(
      (x - padding.left) / Math.max(1, x - Math.min(...xs)),
      (view.widthPx - padding.right - x) / Math.max(1, Math.max(...xs) - x),
      (y - padding.top) / Math.max(1, y - Math.min(...ys)),
      (view.heightPx - padding.bottom - y) / Math.max(1, Math.max(...ys) - y),
    );
    camera = {
      ...camera,
      zoom: Math.max(least, Math.min(MAX_FRAME_ZOOM, camera.zoom + Math.log2(Math.max(share, 0.1)))),
    };
  }
  return camera;
}

/**
 * The nearest camera that shows bounds whole in the middle of what panels leave free.
 *
 * @param parts the lines in the bounds. Default: none, all of the bounds is to be seen
 * @returns a camera with the view's bearing and pitch; of bounds that no side of the globe shows whole, as much as can be
 */
export function framedCamera(bounds: Bounds, view: View, parts: readonly Position[][] = []): Camera {
  const { west, south, east, north } = bounds;
  const { bearing = 0, pitch = 0 } = view;
  const center: Position = [(west + east) / 2, mercatorMiddle(south, north)];
  const zoom = Math.log2(view.widthPx / Math.max(east - west, 1) / (WORLD_PX / 360));
  const points = parts.length > 0 ? pointsOf(parts) : around(bounds);
  const start = { center, zoom, bearing, pitch };
  const cap = view.projection === 'globe' ? capAround(points) : null;
  if (!cap || cap.degrees < FAR_DEGREES) return settle(points, start, view);
  return above(towards(parts.at(-1)?.at(-1), cap), points, view, start);
}

/** What is free of a desk's map beside its panels, and more than enough of it to show what a camera was chosen for, px. */
const CHOSEN_FOR = { width: 600, height: 420 } as const;

/** The camera that shows beside the panels what another was chosen to show: where they leave less than on a desk, from farther away. */
export function chosenCamera(camera: Camera, { widthPx, heightPx, inset: { top, right, bottom, left } }: View): Camera {
  const share = Math.min(1, (widthPx - left - right) / CHOSEN_FOR.width, (heightPx - top - bottom) / CHOSEN_FOR.height);
  const zoom = share > 0 ? camera.zoom + Math.log2(share) : MIN_ZOOM;
  return { ...camera, zoom: Math.max(Math.min(camera.zoom, MIN_ZOOM), zoom) };
}

/** The camera that shows what it is aimed at beside the panels. */
export function aimedCamera(aim: Aim, view: View): Camera {
  return 'bounds' in aim ? framedCamera(aim.bounds, view, aim.parts) : aim;
}
