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
