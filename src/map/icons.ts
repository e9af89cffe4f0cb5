import { ICON_BOX, iconShapes, type Shape } from '../drawing/icon-shapes';
import type { Theme } from '../state/view-state';

/** Device pixels per CSS pixel of the drawn icons: sharp on ordinary and on dense screens. */
export const ICON_PIXEL_RATIO = 2;

/** Draws shapes on a canvas whose transform already maps the 24 × 24 box to its pixels. */
function paint(context: OffscreenCanvasRenderingContext2D, shapes: Shape[]): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const { d, fill, stroke, width = 1, dash = [] } of shapes) {
    const path = new Path2D(d);
    if (fill !== undefined) {
      context.fillStyle = fill;
      context.fill(path);
    }
    if (stroke !== undefined) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.setLineDash([...dash]);
      context.stroke(path);
    }
  }
}

/**
 * An icon as pixels, 24 × 24 CSS px at {@link ICON_PIXEL_RATIO}.
 * @throws Error where the browser gives no 2D canvas
 */
export function drawIcon(name: string, theme: Theme): ImageData {
  const side = ICON_BOX * ICON_PIXEL_RATIO;
  const context = new OffscreenCanvas(side, side).getContext('2d');
  if (!context) throw new Error('this browser draws no 2D canvas');
  context.scale(ICON_PIXEL_RATIO, ICON_PIXEL_RATIO);
  paint(context, iconShapes(name, theme));
  return context.getImageData(0, 0, side, side);
}
