import { frameOf, paddingFor } from '../drawing/framing';
import type { Bounds } from '../geometry/bounds';
import type { Atlas, Camera } from '../model/atlas';
import { RADIANS, type Position } from '../geometry/position';
import type { Projection, Selection } from '../state/view-state';
import { eyeOf } from './camera';

/** As near as the map goes for a selection. */
const MAX_ZOOM = 8;
const MIN_ZOOM = 0.6;
const STEPS = 20;
/** Points along each edge of what is framed: on a globe its corners alone do not say how far it reaches. */
const EDGE_POINTS = 8;

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
  const y = [south, north].map((lat) => Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2)));
  return (2 * Math.atan(Math.exp(((y[0] ?? 0) + (y[1] ?? 0)) / 2))) / RADIANS - 90;
}

/** The nearest camera, north up, that shows all of a selection; `null` where the atlas opens no nearer for it. */
export function framedCamera(
  selection: Selection,
  atlas: Atlas,
  projection: Projection,
  widthPx: number,
  heightPx: number,
): Camera | null {
  const frame = frameOf(selection, atlas);
  if (!frame) return null;
  const { west, south, east, north } = frame.bounds;
  const none = { top: 0, right: 0, bottom: 0, left: 0 };
  const { top, right, bottom, left } = paddingFor(none, widthPx, heightPx);
  const points = around(frame.bounds);
  const at = (zoom: number): Camera => ({
    center: [(west + east) / 2, mercatorMiddle(south, north)],
    zoom,
    bearing: 0,
    pitch: 0,
  });
  const fits = (zoom: number): boolean => {
    const { pixelOf } = eyeOf({ camera: at(zoom), projection, widthPx, heightPx });
    return points.every((point) => {
      const [x, y] = pixelOf(point) ?? [-1, -1];
      return x >= left && y >= top && x <= widthPx - right && y <= heightPx - bottom;
    });
  };
  let [low, high] = [MIN_ZOOM, MAX_ZOOM];
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  // Two decimals: what an address can say as well.
  return at(Math.floor(low * 100) / 100);
}
