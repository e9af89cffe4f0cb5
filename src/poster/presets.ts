/** Posters that the build draws: their sizes and names. */

/** Posters of preset views, px. */
export const POSTER_SIZE_PX = { width: 1200, height: 750 } as const;

/**
 * On the globe a picture is not that of a lower window cut off: the eye's distance goes by the window's height. So the
 * opening view is drawn for some heights, each twice as wide as it is high; a page takes the next that covers it. Places up to
 * 20° from the middle then lie within 3 px of where the map has them. `public/early.js` has the same list.
 */
export const OPENING_HEIGHTS_PX = [500, 640, 760, 900, 1100] as const;

/** The name of the opening view's poster of this height. */
export function openingId(heightPx: number): string {
  return `opening-${heightPx}`;
}
