import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive, writeArchive } from './tiles/archive';
import { thinTile } from './tiles/thin';

/** Tiles up to this zoom make up the opening view; they travel on every first visit. */
const FAR_TO_ZOOM = 3;

/**
 * Thins the far tiles of the base map and writes the archives that are served: all of them, and the far ones once more, whose
 * directory is a tenth as long.
 *
 * @param sources folder of source data; holds `base/base.pmtiles`
 * @param geo folder of the atlas' data; the archives go to `public/basemap/` beside it
 */
export async function deriveTiles(sources: string, geo: string): Promise<void> {
  const source = Uint8Array.from(readFileSync(join(sources, 'base', 'base.pmtiles')));
  const { head, tiles } = await readArchive(source);
  const thinned = tiles.map((tile) => (tile.z <= FAR_TO_ZOOM ? { ...tile, data: thinTile(tile.data) } : tile));
  const write = (name: string, to: number): void => {
    const held = thinned.filter(({ z }) => z <= to);
    const archive = writeArchive({ ...head, maxZoom: to }, held);
    writeFileSync(join(geo, '..', 'public', 'basemap', name), archive);
    console.log(`${name}: ${held.length} tiles, ${archive.length} bytes`);
  };
  write('base.pmtiles', head.maxZoom);
  write('far.pmtiles', FAR_TO_ZOOM);
}
