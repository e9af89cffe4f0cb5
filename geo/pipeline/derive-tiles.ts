import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArchive, writeArchive } from './tiles/archive';
import { thinTile } from './tiles/thin';

/** Tiles up to this zoom make up the opening view; they travel on every first visit. */
const THIN_TO_ZOOM = 3;

/**
 * Thins the far tiles of the base map and writes the archive that is served.
 *
 * @param sources folder of source data; holds `base/base.pmtiles`
 * @param geo folder of the atlas' data; the archive goes to `public/basemap/` beside it
 */
export async function deriveTiles(sources: string, geo: string): Promise<void> {
  const source = Uint8Array.from(readFileSync(join(sources, 'base', 'base.pmtiles')));
  const { head, tiles } = await readArchive(source);
  const thinned = tiles.map((tile) => (tile.z <= THIN_TO_ZOOM ? { ...tile, data: thinTile(tile.data) } : tile));
  const archive = writeArchive(head, thinned);
  writeFileSync(join(geo, '..', 'public', 'basemap', 'base.pmtiles'), archive);
  console.log(`${tiles.length} tiles: ${source.length} bytes, thinned to ${archive.length}`);
}
