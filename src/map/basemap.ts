/** Serves the basemap to MapLibre from files of our own: PMTiles archives and one grey relief picture. */
import { addProtocol } from 'maplibre-gl';
import { PMTiles } from 'pmtiles';
import { THEMES, type Theme } from '../state/view-state';
import { PrefixSource } from './prefix-source';
import { reliefTile } from './relief';

export const TILES_PATH = 'basemap/base.pmtiles';
/** The far tiles of the same once more: most visits need no others, and their directory is short. */
export const FAR_TILES_PATH = 'basemap/far.pmtiles';
export const FAR_MAX_ZOOM = 3;
export const RELIEF_PATH = 'basemap/relief.webp';
export const LABELS_PATH = 'basemap/labels.json';

export const BASEMAP_TILES = 'basemap://{z}/{x}/{y}';
export const BASEMAP_MAX_ZOOM = 6;
export const RELIEF_MAX_ZOOM = 4;
export const RELIEF_TILE_PX = 256;

/** Addresses of the relief's tiles, tinted for a theme. */
export function reliefTiles(theme: Theme): string {
  return `relief://${theme}/{z}/{x}/{y}`;
}

/** What the first request brings: header and directory, 10,089 bytes; of the far tiles 346, or their zooms 0 and 1 too. */
const DIRECTORY_BYTES = 10_240;
const FAR_DIRECTORY_BYTES = 512;
const WORLD_BYTES = 43_904;
/** A view that opens nearer than this draws no tile of zoom 0 or 1: fetching them would be 37 KB for nothing. */
const WORLD_BELOW_ZOOM = 2;

/** `z/x/y` at the end of a tile's address. */
function readTile(url: string): [z: number, x: number, y: number] {
  const [z, x, y] = url.split('/').slice(-3).map(Number);
  if (z === undefined || x === undefined || y === undefined || Number.isNaN(z + x + y)) {
    throw new RangeError(`"${url}" is not the address of a tile`);
  }
  return [z, x, y];
}

let servedFrom: string | null = null;

/**
 * Registers the addresses {@link BASEMAP_TILES} and {@link reliefTiles} with MapLibre, once per page.
 *
 * @param base the page's address; the files lie in `basemap/` below it
 * @param zoom where the camera starts. Default: near
 * @throws Error where they are already served from elsewhere: MapLibre's protocols are one per page
 */
export function serveBasemap(base: URL, zoom = WORLD_BELOW_ZOOM): void {
  if (servedFrom === base.href) return;
  if (servedFrom !== null) throw new Error(`the basemap is already served from ${servedFrom}, not from ${base.href}`);
  servedFrom = base.href;

  const archiveOf = (path: string, prefixBytes: number): PMTiles =>
    new PMTiles(new PrefixSource(new URL(path, base).href, prefixBytes));
  const near = archiveOf(TILES_PATH, DIRECTORY_BYTES);
  const far = archiveOf(FAR_TILES_PATH, zoom < WORLD_BELOW_ZOOM ? WORLD_BYTES : FAR_DIRECTORY_BYTES);
  addProtocol('basemap', async ({ url }, { signal }) => {
    const [z, x, y] = readTile(url);
    const tile = await (z > FAR_MAX_ZOOM ? near : far).getZxy(z, x, y, signal);
    return { data: tile?.data ?? new ArrayBuffer(0) };
  });

  let picture: Promise<ImageBitmap> | null = null;
  addProtocol('relief', async ({ url }) => {
    picture ??= fetchPicture(new URL(RELIEF_PATH, base).href).catch((error: unknown) => {
      picture = null;
      throw error;
    });
    const theme = THEMES.find((each) => url.startsWith(`relief://${each}/`));
    if (theme === undefined) throw new RangeError(`"${url}" names no theme`);
    return { data: await reliefTile(await picture, theme, readTile(url), RELIEF_TILE_PX) };
  });
}

async function fetchPicture(url: string): Promise<ImageBitmap> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return createImageBitmap(await response.blob(), { colorSpaceConversion: 'none' });
}
