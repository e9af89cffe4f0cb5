/** Posters that the build draws: their sizes and names. */

/**
 * From this side on a picture of the opening view holds the whole globe with its rim of air, 1402 px across; what lies
 * beyond is space. A larger window has nothing more to show.
 */
export const WHOLE_GLOBE_PX = 1410;

/**
 * The opening view as pages show it before their map, px: the eye stands at the same distance in every window, so that a page
 * shows the middle of the first picture that is as large as its window. A telephone, an embed, a wide one, a tablet, a
 * desk, and all.
 */
export const FIRST_SIZES_PX = [
  [440, 960],
  [860, 560],
  [962, 602],
  [860, 1200],
  [WHOLE_GLOBE_PX, 930],
  [WHOLE_GLOBE_PX, WHOLE_GLOBE_PX],
] as const;

/** The name of a view's first picture of this size. */
export function firstPictureId(view: string, [width, height]: readonly [number, number]): string {
  return `${view}-${width}x${height}`;
}
