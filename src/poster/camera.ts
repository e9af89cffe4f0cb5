/**
 * The map's camera, so that a place lies on the same pixel of a poster as of the map.
 *
 * MapLibre's globe is a sphere of radius `512 · 2^zoom / (2π cos lat)` px, its Mercator plane is `512 · 2^zoom` px wide. The eye
 * stands so many px from the middle of the picture; the pitch tilts it and the bearing turns it around that middle (maplibre-gl,
 * `vertical_perspective_transform.ts`, `mercator_transform.ts`).
 */
import { geoProjection, type GeoProjection } from 'd3-geo';
import { EYE_PX } from '../drawing/eye';
import { RADIANS, type Position } from '../geometry/position';
import type { Camera } from '../model/atlas';
import type { Projection } from '../state/view-state';
import type { Box } from './boxes';

export type Pixel = [x: number, y: number];
type Vector = readonly [x: number, y: number, z: number];

/** Everything needed to draw places as a camera sees them. */
export interface Eye {
  /** Clips to what is seen (and {@link MARGIN_PX} more) and gives px from the upper left corner. */
  projection: GeoProjection;
  /** Where a place lies in px, in the picture or not; `null` behind the horizon. */
  pixelOf(position: Position): Pixel | null;
  /** The globe's outline where it is to be seen: a ring in px; `null` where the picture is all map. */
  outline: Pixel[] | null;
  /** What {@link projection} clips to, px. */
  frame: Box;
  /** Whether straight lines of the Mercator map are curves here. */
  curved: boolean;
}

export interface Frame {
  camera: Camera;
  projection: Projection;
  widthPx: number;
  heightPx: number;
  /** From the eye to the middle of the picture. Default: {@link EYE_PX}, as on the map. */
  eyePx?: number;
}

/** Px around the Earth at zoom 0. */
const WORLD_PX = 512;
/** What is drawn beyond the picture's edge, so that the edges of clipped shapes stay outside. */
export const MARGIN_PX = 12;
/** Mercator's own end of the world. */
const MAX_LAT = 85.051129;
/** Nearer to the eye's own plane than this share of its distance, things are far below the picture. */
const LEAST_DEPTH = 0.05;
/** From this zoom on MapLibre's globe turns into the Mercator plane. */
const FLAT_ZOOM = 11.5;
const OUTLINE_STEPS = 180;

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function upAt(lng: number, lat: number): Vector {
  const cosLat = Math.cos(lat);
  return [cosLat * Math.cos(lng), cosLat * Math.sin(lng), Math.sin(lat)];
}

/** East, north and up at a place, in the Earth's own axes. */
function axesAt(lng: number, lat: number): [east: Vector, north: Vector, up: Vector] {
  const [sinLng, cosLng, sinLat, cosLat] = [Math.sin(lng), Math.cos(lng), Math.sin(lat), Math.cos(lat)];
  return [[-sinLng, cosLng, 0], [-sinLat * cosLng, -sinLat * sinLng, cosLat], upAt(lng, lat)];
}

/** From px east, north and up of the middle of the picture to px on it. */
function lens({
  camera,
  widthPx,
  heightPx,
  eyePx: distance = EYE_PX,
}: Frame): (east: number, north: number, up: number) => Pixel {
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
    return [widthPx / 2 + (distance * x) / depth, heightPx / 2 - (distance * y) / depth];
  };
}

/** d3-geo's y points up, and its projections start at the origin. */
function d3Projection(raw: (lng: number, lat: number) => Pixel, { widthPx, heightPx }: Frame): GeoProjection {
  return geoProjection((lng, lat) => {
    const [x, y] = raw(lng, lat);
    return [x, -y];
  })
    .scale(1)
    .translate(raw(0, 0))
    .precision(0)
    .clipExtent([
      [-MARGIN_PX, -MARGIN_PX],
      [widthPx + MARGIN_PX, heightPx + MARGIN_PX],
    ]);
}

function frameBox({ widthPx, heightPx }: Frame): Box {
  return { left: -MARGIN_PX, top: -MARGIN_PX, right: widthPx + MARGIN_PX, bottom: heightPx + MARGIN_PX };
}

function globe(frame: Frame): Eye {
  const { camera, widthPx, heightPx, eyePx = EYE_PX } = frame;
  const see = lens(frame);
  const [lng, lat] = [camera.center[0] * RADIANS, camera.center[1] * RADIANS];
  const radius = (WORLD_PX * 2 ** camera.zoom) / (2 * Math.PI) / Math.cos(lat);
  const [east, north, up] = axesAt(lng, lat);
  const screenOf = (place: Vector): Pixel =>
    see(radius * dot(place, east), radius * dot(place, north), radius * (dot(place, up) - 1));

  const [pitch, bearing] = [camera.pitch * RADIANS, camera.bearing * RADIANS];
  const back = (-eyePx * Math.sin(pitch)) / radius;
  const above = 1 + (eyePx * Math.cos(pitch)) / radius;
  /** The eye, from the Earth's middle in Earth radii. */
  const eye = ([0, 1, 2] as const).map(
    (i) => back * (Math.sin(bearing) * east[i] + Math.cos(bearing) * north[i]) + above * up[i],
  ) as unknown as Vector;
  const distance = Math.hypot(...eye);
  const below: Position = [Math.atan2(eye[1], eye[0]), Math.asin(eye[2] / distance)];
  const horizon = Math.acos(1 / distance);
  const [east2, north2, up2] = axesAt(...below);
  /** A place by its longitude and latitude as counted from the point below the eye, around which d3-geo clips. */
  const raw = (fromLng: number, fromLat: number): Pixel => {
    const [a, b, c] = [Math.cos(fromLat) * Math.sin(fromLng), Math.sin(fromLat), Math.cos(fromLat) * Math.cos(fromLng)];
    return screenOf(([0, 1, 2] as const).map((i) => a * east2[i] + b * north2[i] + c * up2[i]) as unknown as Vector);
  };
  const ring = Array.from({ length: OUTLINE_STEPS }, (_, i): Pixel => {
    const turn = (2 * Math.PI * i) / OUTLINE_STEPS;
    return raw(
      Math.atan2(Math.sin(horizon) * Math.sin(turn), Math.cos(horizon)),
      Math.asin(Math.sin(horizon) * Math.cos(turn)),
    );
  });
  const covers = ring.every(
    ([x, y]) => Math.hypot(x - widthPx / 2, y - heightPx / 2) > Math.hypot(widthPx, heightPx) / 2,
  );
  return {
    projection: d3Projection(raw, frame)
      .rotate([-below[0] / RADIANS, -below[1] / RADIANS])
      .clipAngle(horizon / RADIANS),
    pixelOf: (position) => {
      const place = upAt(position[0] * RADIANS, position[1] * RADIANS);
      return dot(place, eye) < 1 ? null : screenOf(place);
    },
    outline: covers ? null : ring,
    frame: frameBox(frame),
    curved: true,
  };
}

function mercatorY(latRadians: number): number {
  const lat = Math.min(MAX_LAT * RADIANS, Math.max(-MAX_LAT * RADIANS, latRadians));
  return Math.log(Math.tan(Math.PI / 4 + lat / 2));
}

function mercator(frame: Frame): Eye {
  const { camera } = frame;
  const see = lens(frame);
  const scale = (WORLD_PX * 2 ** camera.zoom) / (2 * Math.PI);
  const middle = mercatorY(camera.center[1] * RADIANS);
  const raw = (lng: number, lat: number): Pixel => see(scale * lng, scale * (mercatorY(lat) - middle), 0);
  return {
    projection: d3Projection(raw, frame).rotate([-camera.center[0], 0]),
    pixelOf: ([lng, lat]) => {
      const turn = lng - camera.center[0];
      return raw((turn - 360 * Math.round(turn / 360)) * RADIANS, lat * RADIANS);
    },
    outline: null,
    frame: frameBox(frame),
    curved: false,
  };
}

/**
 * What a camera sees.
 * Between zooms 11 and 12 MapLibre blends the globe into the Mercator plane; here the one takes the other's place half-way.
 */
export function eyeOf(frame: Frame): Eye {
  return frame.projection === 'globe' && frame.camera.zoom < FLAT_ZOOM ? globe(frame) : mercator(frame);
}
