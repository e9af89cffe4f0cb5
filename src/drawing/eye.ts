import { axesAt, dot, upAt, type Vector } from '../geometry/sphere';
import { RADIANS, type Position } from '../geometry/position';
import type { Camera } from '../model/atlas';
import type { Projection } from '../state/view-state';

/**
 * How far the eye stands from the middle of the picture, px, on the map and on posters alike.
 *
 * MapLibre itself moves it with the window's height, which keeps the field of view at 36.87° and changes the globe's shape with
 * every window. Held in place, the same camera draws the same picture everywhere, of which a window shows more or less: one
 * poster is then that of every window. 1200 px are what MapLibre has in a window 800 px high.
 */
export const EYE_PX = 1200;

/** The vertical field of view, in degrees, of a window of this height. */
export function fieldOfView(heightPx: number): number {
  return (2 * Math.atan(heightPx / 2 / EYE_PX) * 180) / Math.PI;
}

export type Pixel = [x: number, y: number];

/** A picture and the camera it is taken with. */
export interface Frame {
  camera: Camera;
  projection: Projection;
  widthPx: number;
  heightPx: number;
  /** How far right of the picture's middle, and below it, what the camera is centred on lies, px. Default: in it. */
  offset?: Pixel;
  /** From the eye to the middle of the picture. Default: {@link EYE_PX}, as on the map. */
  eyePx?: number;
}

/** Where what the camera is centred on lies, px. The whole picture is moved aside as it is: no place is seen under another angle. */
export function focusOf({ widthPx, heightPx, offset = [0, 0] }: Omit<Frame, 'camera' | 'projection'>): Pixel {
  return [widthPx / 2 + offset[0], heightPx / 2 + offset[1]];
}

/** How far from there the picture's farthest corner lies, px. */
export function reachOf(frame: Omit<Frame, 'camera' | 'projection'>): number {
  const [x, y] = focusOf(frame);
  return Math.hypot(Math.max(x, frame.widthPx - x), Math.max(y, frame.heightPx - y));
}

/** Px around the Earth at zoom 0. */
export const WORLD_PX = 512;
/** Mercator's own end of the world. */
const MAX_LAT = 85.051129;
/** Nearer to the eye's own plane than this share of its distance, things are far below the picture. */
const LEAST_DEPTH = 0.05;
/** From this zoom on MapLibre's globe turns into the Mercator plane. */
const FLAT_ZOOM = 11.5;

/** From px east, north and up of what the camera is centred on to px in the picture. */
function lens(frame: Frame): (east: number, north: number, up: number) => Pixel {
  const { camera, eyePx: distance = EYE_PX } = frame;
  const [middleX, middleY] = focusOf(frame);
  const [pitch, bearing] = [camera.pitch * RADIANS, camera.bearing * RADIANS];
  const [sinPitch, cosPitch, sinBearing, cosBearing] = [
    Math.sin(pitch),
    Math.cos(pitch),
    Math.sin(bearing),
    Math.cos(bearing),
  ];
  return (east, north, up) => {
    const x = east * cosBearing - north * sinBearing;
    const ahead = east * sinBearing + north * cosBearing;
    const y = ahead * cosPitch + up * sinPitch;
    const depth = Math.max(distance + ahead * sinPitch - up * cosPitch, LEAST_DEPTH * distance);
    return [middleX + (distance * x) / depth, middleY - (distance * y) / depth];
  };
}

/** Whether MapLibre draws a globe here. Between zooms 11 and 12 it blends it into the Mercator plane; half-way is the border. */
export function isGlobe({ projection, camera }: Frame): boolean {
  return projection === 'globe' && camera.zoom < FLAT_ZOOM;
}

/**
 * MapLibre's globe: a sphere of radius `512 · 2^zoom / (2π cos lat)` px, seen by an eye that the pitch tilts and the bearing
 * turns around what it is centred on (maplibre-gl, `vertical_perspective_transform.ts`).
 */
export function sphereOf(frame: Frame): {
  radius: number;
  axes: [east: Vector, north: Vector, up: Vector];
  /** Where the eye is, from the Earth's middle in Earth radii. */
  eye: Vector;
  /** Px of a place, in the picture or not, before or behind the horizon. */
  screenOf: (place: Vector) => Pixel;
} {
  const { camera, eyePx = EYE_PX } = frame;
  const see = lens(frame);
  const lat = camera.center[1] * RADIANS;
  const radius = (WORLD_PX * 2 ** camera.zoom) / (2 * Math.PI) / Math.cos(lat);
  const axes = axesAt(camera.center[0] * RADIANS, lat);
  const [east, north, up] = axes;
  const [pitch, bearing] = [camera.pitch * RADIANS, camera.bearing * RADIANS];
  const back = (-eyePx * Math.sin(pitch)) / radius;
  const above = 1 + (eyePx * Math.cos(pitch)) / radius;
  return {
    radius,
    axes,
    eye: ([0, 1, 2] as const).map(
      (i) => back * (Math.sin(bearing) * east[i] + Math.cos(bearing) * north[i]) + above * up[i],
    ) as unknown as Vector,
    screenOf: (place) => see(radius * dot(place, east), radius * dot(place, north), radius * (dot(place, up) - 1)),
  };
}

/** Mercator's northing in radians of longitude. */
export function mercatorY(latRadians: number): number {
  const lat = Math.min(MAX_LAT * RADIANS, Math.max(-MAX_LAT * RADIANS, latRadians));
  return Math.log(Math.tan(Math.PI / 4 + lat / 2));
}

/** MapLibre's Mercator plane: `512 · 2^zoom` px wide, seen by the same eye (`mercator_transform.ts`). */
export function planeOf(frame: Frame): {
  /** From radians east of the camera and latitude in radians. */
  raw: (lng: number, lat: number) => Pixel;
  pixelOf: (position: Position) => Pixel;
} {
  const { camera } = frame;
  const see = lens(frame);
  const scale = (WORLD_PX * 2 ** camera.zoom) / (2 * Math.PI);
  const middle = mercatorY(camera.center[1] * RADIANS);
  const raw = (lng: number, lat: number): Pixel => see(scale * lng, scale * (mercatorY(lat) - middle), 0);
  return {
    raw,
    pixelOf: ([lng, lat]) => {
      const turn = lng - camera.center[0];
      return raw((turn - 360 * Math.round(turn / 360)) * RADIANS, lat * RADIANS);
    },
  };
}

/** Where places lie in a picture, px from its upper left corner: also beyond its edges, also behind the horizon. */
export function pixelFinder(frame: Frame): (position: Position) => Pixel {
  if (!isGlobe(frame)) return planeOf(frame).pixelOf;
  const { screenOf } = sphereOf(frame);
  return ([lng, lat]) => screenOf(upAt(lng * RADIANS, lat * RADIANS));
}

/** The sine of the angle under which the eye still reads names: on flatter ground they would crowd along the globe's rim. */
const FLATTEST = Math.sin(18 * RADIANS);

/** Tells which places lie so near the globe's rim, or behind it, that their names are left out. */
export function rimFinder(frame: Pick<Frame, 'camera' | 'projection'>): (position: Position) => boolean {
  const whole = { ...frame, widthPx: 0, heightPx: 0 };
  if (!isGlobe(whole)) return () => false;
  const { eye } = sphereOf(whole);
  return ([lng, lat]) => {
    const place = upAt(lng * RADIANS, lat * RADIANS);
    const sight = ([0, 1, 2] as const).map((i) => eye[i] - place[i]) as unknown as Vector;
    return dot(place, sight) < FLATTEST * Math.hypot(...sight);
  };
}
