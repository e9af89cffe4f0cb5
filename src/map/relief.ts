/**
 * One tile of the relief picture, which covers the whole Earth in Web Mercator.
 *
 * @param picture square; its grey is 128 where the ground is flat
 * @param side of the tile in px
 * @throws Error where the browser gives no 2D canvas
 */
export async function reliefTile(
  picture: ImageBitmap,
  z: number,
  x: number,
  y: number,
  side: number,
): Promise<ImageBitmap> {
  const context = new OffscreenCanvas(side, side).getContext('2d');
  if (!context) throw new Error('this browser draws no 2D canvas');
  const cut = picture.width / 2 ** z;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, x * cut, y * cut, cut, cut, 0, 0, side, side);
  return createImageBitmap(context.canvas);
}
