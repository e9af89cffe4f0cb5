import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Has brackets stand the right way round on a page that is read from right to left. MapLibre turns those of Arabic names itself,
 * and draws each letter alone; on such a page the canvas it draws on would turn them once more.
 */
export function keepBracketsUpright({ style: { glyphManager } }: MapLibreMap): void {
  const create = glyphManager.createRasterizer;
  glyphManager.createRasterizer = (options, padding) => {
    const rasterizer = create(options, padding);
    const context: unknown = Reflect.get(rasterizer, 'ctx');
    // Other canvases know of no page.
    if (context instanceof OffscreenCanvasRenderingContext2D) context.direction = 'ltr';
    return rasterizer;
  };
}
