import type { Map as MapLibreMap } from 'maplibre-gl';

/** What is on the canvas, as the address of a picture; nothing is drawn around a globe. */
export function canvasPicture(map: MapLibreMap): string {
  return drawn(map).toDataURL('image/webp');
}

/** Has the browser print what is on the canvas: of a canvas with a GPU behind it, paper shows nothing. */
export function printAsSeen(map: MapLibreMap): void {
  const copy = document.createElement('canvas');
  copy.className = 'on-paper';
  const lay = (): void => {
    const canvas = drawn(map);
    copy.width = canvas.width;
    copy.height = canvas.height;
    copy.getContext('2d')?.drawImage(canvas, 0, 0);
    map.getCanvasContainer().append(copy);
  };
  const lift = (): void => copy.remove();
  addEventListener('beforeprint', lay);
  addEventListener('afterprint', lift);
  map.once('remove', () => {
    lift();
    removeEventListener('beforeprint', lay);
    removeEventListener('afterprint', lift);
  });
}

/** The canvas keeps its pixels only until the browser has taken them: to be read in the same task as drawn. */
function drawn(map: MapLibreMap): HTMLCanvasElement {
  map.redraw();
  return map.getCanvas();
}
