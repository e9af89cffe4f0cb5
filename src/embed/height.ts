/** Below this width a map is higher than wide: a column of text, a phone. */
const NARROW_PX = 480;
const NARROW_RATIO = 5 / 4;
const WIDE_RATIO = 10 / 16;
const MOST_PX = 800;

/**
 * The height that suits a map of this width, px. It looks at nothing else: a host that takes the advice changes the
 * height, and would else be advised anew.
 */
export function suitableHeight(widthPx: number): number {
  return Math.round(Math.min(MOST_PX, widthPx * (widthPx < NARROW_PX ? NARROW_RATIO : WIDE_RATIO)));
}
