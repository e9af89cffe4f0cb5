import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Has brackets stand the right way round on a page that is read from right to left. MapLibre turns those of Arabic names itself,
 * and draws each letter alone; on such a page the canvas it draws on would turn them once more.
 */
export function keepBracketsUpright(map: MapLibreMap): void {
  const keep = (): void => {
    const { glyphManager } = map.style;
    const create = glyphManager.createRasterizer;
    glyphManager.createRasterizer = (options, padding) => {
      const rasterizer = create(options, padding);
      const context: unknown = Reflect.get(rasterizer, 'ctx');
      // Other canvases know of no page.
      if (context instanceof OffscreenCanvasRenderingContext2D) context.direction = 'ltr';
      return rasterizer;
    };
  };
  keep();
  // The style of a map that was lost is made anew.
  map.on('webglcontextrestored', keep);
}
