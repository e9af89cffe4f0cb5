import { palette } from '../drawing/palette';
import type { Theme } from '../state/view-state';

/** The grey of flat ground: darker lies in shade, lighter in the sun. */
const FLAT = 128;
/** How opaque the deepest shade and the brightest slope are. In the dark, light is held back: it would glare. */
const STRENGTH: Record<Theme, { shade: number; light: number }> = {
  light: { shade: 1, light: 0.9 },
  dark: { shade: 1.25, light: 0.42 },
};

function channels(color: string): [red: number, green: number, blue: number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** Turns grey relief into the theme's shade and light, as opaque as the slope is steep. `pixels`: RGBA, changed in place. */
export function tintRelief(pixels: Uint8ClampedArray, theme: Theme): void {
  const shade = channels(palette[theme].shade);
  const light = channels(palette[theme].light);
  const strength = STRENGTH[theme];
  for (let i = 0; i < pixels.length; i += 4) {
    const slope = ((pixels[i] ?? FLAT) - FLAT) / (FLAT - 1);
    const [red, green, blue] = slope < 0 ? shade : light;
    pixels[i] = red;
    pixels[i + 1] = green;
    pixels[i + 2] = blue;
    pixels[i + 3] = Math.abs(slope) * 255 * (slope < 0 ? strength.shade : strength.light);
  }
}

/**
 * One tile of the relief picture, tinted.
 *
 * @param picture square, the whole Earth in Web Mercator; its grey is 128 where the ground is flat
 * @param side of the tile in px
 * @throws Error where the browser gives no 2D canvas
 */
export async function reliefTile(
  picture: ImageBitmap,
  theme: Theme,
  [z, x, y]: readonly [z: number, x: number, y: number],
  side: number,
): Promise<ImageBitmap> {
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws no 2D canvas');
  const cut = picture.width / 2 ** z;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, x * cut, y * cut, cut, cut, 0, 0, side, side);
  const image = context.getImageData(0, 0, side, side);
  tintRelief(image.data, theme);
  return createImageBitmap(image);
}
