import type { Bounds } from '../geometry/bounds';
import { RADIANS, type Position } from '../geometry/position';
import { dot, upAt } from '../geometry/sphere';
import type { Camera } from '../model/atlas';
import type { Projection } from '../state/view-state';
import { mercatorY, pixelFinder, WORLD_PX, type Pixel } from './eye';
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
/**
 * How far towards the middle of what panels leave free a frame is moved, across and down, where all the way is too far: a small
 * globe would have to be turned so much for it that the frame's far end lies behind the horizon. Farthest first.
 */
const ALL_THE_WAY: Pixel = [1, 1];
const SHARES = [1, 0.85, 0.7, 0.55, 0.4, 0.25, 0];
const SHIFTS = SHARES.flatMap((across) => SHARES.map((down): Pixel => [across, down])).sort(
  (a, b) => b[0] + b[1] - (a[0] + a[1]),
);
/** The cosine of how far from the middle of a globe places are seen well; farther out ever less, until they are too flat to be read. */
const CLEAR_COSINE = Math.cos(75 * RADIANS);
const FLAT_COSINE = Math.cos(84 * RADIANS);

/** How the camera looks, and what of the picture panels cover. */
export interface View {
  projection: Projection;
  widthPx: number;
  heightPx: number;
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

/**
 * Moves a camera until points lie in the middle of what panels leave free: MapLibre's own `offset` sets a globe's zoom for the
 * latitude it moves away from, and so shows it too large or too small.
 *
 * @param fit also as near as they fit; else at the camera's own scale
 * @param shares how far of the way from the middle of the picture to that of what is free. Default: all of it
 */
function settle(
  points: readonly Position[],
  start: Camera,
  view: View,
  fit: boolean,
  [shareAcross, shareDown]: Pixel = ALL_THE_WAY,
): Camera {
  const { projection, widthPx, heightPx, inset } = view;
  const { top, right, bottom, left } = fit ? paddingFor(inset, widthPx, heightPx) : inset;
  const wanted: Pixel = [(widthPx + shareAcross * (left - right)) / 2, (heightPx + shareDown * (top - bottom)) / 2];
  // As much of what is free as lies evenly around that place.
  const free = {
    width: 2 * Math.max(1, Math.min(wanted[0] - left, widthPx - right - wanted[0])),
    height: 2 * Math.max(1, Math.min(wanted[1] - top, heightPx - bottom - wanted[1])),
  };
  const turn = start.bearing * RADIANS;
  let [lng, lat] = start.center;
  /** Log2 of the Earth's radius in px where the camera stands: unlike the zoom, it stays as the latitude changes. */
  let scale = start.zoom - EQUATOR_ZOOM - Math.log2(Math.cos(lat * RADIANS));
  const camera = (): Camera => {
    const zoom = scale + EQUATOR_ZOOM + Math.log2(Math.cos(lat * RADIANS));
    return { ...start, center: [lng, lat], zoom };
  };
  for (let step = 0; step < STEPS; step++) {
    const { middle, width, height } = spread(
      points.map(pixelFinder({ camera: camera(), projection, widthPx, heightPx })),
    );
    const [across, down] = [(middle[0] - wanted[0]) * SHARE, (middle[1] - wanted[1]) * SHARE];
    const perDegree = 2 ** scale * RADIANS;
    lng += (across * Math.cos(turn) - down * Math.sin(turn)) / perDegree / Math.cos(lat * RADIANS);
    lat -= (across * Math.sin(turn) + down * Math.cos(turn)) / perDegree;
    lat = Math.max(-MOST_LAT, Math.min(MOST_LAT, lat));
    const near = Math.abs(across) + Math.abs(down) < THERE.px;
    if (!fit && near) break;
    if (!fit) continue;
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

/** How many of some points are seen on a globe: not under a panel, and near the horizon only in part. */
function seen(points: readonly Position[], camera: Camera, view: View): number {
  const [lng, lat] = camera.center;
  const { top, right, bottom, left } = view.inset;
  const middle = upAt(lng * RADIANS, lat * RADIANS);
  const pixelOf = pixelFinder({ camera, ...view });
  let count = 0;
  for (const point of points) {
    const [x, y] = pixelOf(point);
    if (x < left || x > view.widthPx - right || y < top || y > view.heightPx - bottom) continue;
    const cosine = dot(upAt(point[0] * RADIANS, point[1] * RADIANS), middle);
    count += Math.min(1, Math.max(0, (cosine - FLAT_COSINE) / (CLEAR_COSINE - FLAT_COSINE)));
  }
  return count;
}

/**
 * The nearest camera that shows bounds whole in what panels leave free: in the middle of it, unless on a globe they would
 * then reach behind the horizon.
 *
 * @param parts the lines in the bounds. Default: none, all of the bounds is to be seen
 * @returns a camera with the view's bearing and pitch; of bounds that no side of the globe shows whole, as much as can be
 */
export function framedCamera(bounds: Bounds, view: View, parts: readonly Position[][] = []): Camera {
  const { west, south, east, north } = bounds;
  const { bearing = 0, pitch = 0 } = view;
  const center: Position = [(west + east) / 2, mercatorMiddle(south, north)];
  const zoom = Math.log2(view.widthPx / Math.max(east - west, 1) / (WORLD_PX / 360));
  const start = { center, zoom, bearing, pitch };
  const points = parts.length > 0 ? pointsOf(parts) : around(bounds);
  if (view.projection !== 'globe') return settle(points, start, view, true);
  let [best, most]: [Camera, number] = [{ ...start, zoom: MIN_ZOOM }, -1];
  for (const shares of SHIFTS) {
    const camera = settle(points, start, view, true, shares);
    const now = seen(points, camera, view);
    if (now > most) [best, most] = [camera, now];
    if (most === points.length) break;
  }
  return best;
}

/** The camera that has another's centre in the middle of what panels leave free, as large as the other has it. */
export function cameraBeside(camera: Camera, view: View): Camera {
  const { top, right, bottom, left } = view.inset;
  // To the last bit: a camera that is where it should be is not moved at all.
  if (top === bottom && left === right) return camera;
  return settle([camera.center], camera, view, false);
}

/** What is free of a desk's map beside its panels, and more than enough of it to show what a camera was chosen for, px. */
const CHOSEN_FOR = { width: 600, height: 420 } as const;
/** Not from farther away than this, for that: a smaller globe would have to be turned too far to show its middle beside panels. */
const LEAST_CHOSEN_ZOOM = 2.5;

/** The camera that shows beside the panels what another was chosen to show: where they leave less than on a desk, from farther away. */
export function chosenCamera(camera: Camera, view: View): Camera {
  const { top, right, bottom, left } = view.inset;
  const free = { width: view.widthPx - left - right, height: view.heightPx - top - bottom };
  const share = Math.min(1, free.width / CHOSEN_FOR.width, free.height / CHOSEN_FOR.height);
  const zoom = share > 0 ? camera.zoom + Math.log2(share) : LEAST_CHOSEN_ZOOM;
  return cameraBeside({ ...camera, zoom: Math.max(Math.min(camera.zoom, LEAST_CHOSEN_ZOOM), zoom) }, view);
}

/** The camera that shows what it is aimed at beside the panels. */
export function aimedCamera(aim: Aim, view: View): Camera {
  return 'bounds' in aim ? framedCamera(aim.bounds, view, aim.parts) : cameraBeside(aim, view);
}
