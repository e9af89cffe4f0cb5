/** The map's camera for d3-geo, so that a place lies on the same pixel of a poster as of the map. */
import { geoProjection, type GeoProjection } from 'd3-geo';
import { focusOf, isGlobe, planeOf, reachOf, sphereOf, type Frame, type Pixel } from '../drawing/eye';
import { axesAt, dot, upAt, type Vector } from '../geometry/sphere';
import { RADIANS, type Position } from '../geometry/position';
import type { Box } from './boxes';

export type { Pixel };

/** Everything needed to draw places as a camera sees them. */
export interface Eye {
  /** Clips to what is seen (and {@link MARGIN_PX} more) and gives px from the upper left corner. */
  projection: GeoProjection;
  /** Where a place lies in px, in the picture or not; `null` behind the horizon. */
  pixelOf(position: Position): Pixel | null;
  /** Where a place behind the horizon is nearest to being seen, px; `null` on a flat map, which has no horizon. */
  limbOf: ((position: Position) => Pixel) | null;
  /** Where what the camera is centred on lies, px. */
  focus: Pixel;
  /** The globe's outline where it is to be seen: a ring in px; `null` where the picture is all map. */
  outline: Pixel[] | null;
  /** What {@link projection} clips to, px. */
  frame: Box;
  /** Whether straight lines of the Mercator map are curves here. */
  curved: boolean;
}

/** What is drawn beyond the picture's edge, so that the edges of clipped shapes stay outside. */
export const MARGIN_PX = 12;
const OUTLINE_STEPS = 180;

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
  const { eye, screenOf } = sphereOf(frame);

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
  const focus = focusOf(frame);
  const covers = ring.every(([x, y]) => Math.hypot(x - focus[0], y - focus[1]) > reachOf(frame));
  return {
    projection: d3Projection(raw, frame)
      .rotate([-below[0] / RADIANS, -below[1] / RADIANS])
      .clipAngle(horizon / RADIANS),
    pixelOf: (position) => {
      const place = upAt(position[0] * RADIANS, position[1] * RADIANS);
      return dot(place, eye) < 1 ? null : screenOf(place);
    },
    limbOf: (position) => {
      const place = upAt(position[0] * RADIANS, position[1] * RADIANS);
      const [a, b] = [dot(place, east2), dot(place, north2)];
      const out = Math.sin(horizon) / (Math.hypot(a, b) || 1);
      return screenOf(
        ([0, 1, 2] as const).map(
          (i) => out * (a * east2[i] + b * north2[i]) + Math.cos(horizon) * up2[i],
        ) as unknown as Vector,
      );
    },
    focus,
    outline: covers ? null : ring,
    frame: frameBox(frame),
    curved: true,
  };
}

function mercator(frame: Frame): Eye {
  const { camera } = frame;
  const { raw, pixelOf } = planeOf(frame);
  return {
    projection: d3Projection(raw, frame).rotate([-camera.center[0], 0]),
    pixelOf,
    limbOf: null,
    focus: focusOf(frame),
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
  return isGlobe(frame) ? globe(frame) : mercator(frame);
}
