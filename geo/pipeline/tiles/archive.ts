import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { Compression, PMTiles, TileType, tileIdToZxy, zxyToTileId, type Source } from 'pmtiles';

/** One tile of an archive: its place, and its bytes before compression. */
export interface Tile {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}

/** What an archive says of itself. */
export interface ArchiveHead {
  minZoom: number;
  maxZoom: number;
  /** Goes into the archive as JSON. */
  metadata: object;
}

class BytesSource implements Source {
  readonly #bytes: Uint8Array<ArrayBuffer>;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
  }

  getKey(): string {
    return 'bytes';
  }

  getBytes(offset: number, length: number): Promise<{ data: ArrayBuffer }> {
    return Promise.resolve({ data: this.#bytes.slice(offset, offset + length).buffer });
  }
}

/** Reads every tile of a PMTiles archive that holds the whole world, in the archive's order. */
export async function readArchive(bytes: Uint8Array<ArrayBuffer>): Promise<{ head: ArchiveHead; tiles: Tile[] }> {
  const archive = new PMTiles(new BytesSource(bytes));
  const { minZoom, maxZoom } = await archive.getHeader();
  const metadata: unknown = await archive.getMetadata();
  const tiles: Tile[] = [];
  const end = zxyToTileId(maxZoom + 1, 0, 0);
  for (let id = zxyToTileId(minZoom, 0, 0); id < end; id++) {
    const [z, x, y] = tileIdToZxy(id);
    const tile = await archive.getZxy(z, x, y);
    if (tile) tiles.push({ z, x, y, data: new Uint8Array(tile.data) });
  }
  return { head: { minZoom, maxZoom, metadata: typeof metadata === 'object' && metadata ? metadata : {} }, tiles };
}

interface Entry {
  id: number;
  run: number;
  offset: number;
  length: number;
}

const HEADER_BYTES = 127;
/** Header and root directory must lie within the first 16 kB of an archive. */
const MOST_ROOT_BYTES = 16_384 - HEADER_BYTES;

/**
 * Writes vector tiles as a PMTiles archive, version 3: gzip, clustered, equal tiles once, one root directory.
 * Format: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 *
 * @throws RangeError if the root directory would not fit; archives of the whole world to zoom 6 do
 */
export function writeArchive({ minZoom, maxZoom, metadata }: ArchiveHead, tiles: readonly Tile[]): Buffer {
  const { entries, contents } = arrange(tiles);
  const root = gzipSync(directoryOf(entries), { level: 9 });
  if (root.length > MOST_ROOT_BYTES) throw new RangeError(`a root directory of ${root.length} bytes is too long`);
  const json = gzipSync(JSON.stringify(metadata), { level: 9 });
  const data = Buffer.concat(contents);
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles');
  header[7] = 3;
  const rootAt = HEADER_BYTES;
  const jsonAt = rootAt + root.length;
  const dataAt = jsonAt + json.length;
  const numbers = [rootAt, root.length, jsonAt, json.length, dataAt, 0, dataAt, data.length];
  const counts = [tiles.length, entries.length, contents.length];
  [...numbers, ...counts].forEach((value, i) => header.writeBigUInt64LE(BigInt(value), 8 + 8 * i));
  const clustered = 1;
  [clustered, Compression.Gzip, Compression.Gzip, TileType.Mvt, minZoom, maxZoom].forEach((value, i) => {
    header[96 + i] = value;
  });
  [-180, -85.0511, 180, 85.0511].forEach((degrees, i) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i));
  return Buffer.concat([header, root, json, data]);
}

function arrange(tiles: readonly Tile[]): { entries: Entry[]; contents: Buffer[] } {
  const entries: Entry[] = [];
  const contents: Buffer[] = [];
  const placed = new Map<string, { offset: number; length: number }>();
  let end = 0;
  const ordered = tiles.map((tile) => ({ id: zxyToTileId(tile.z, tile.x, tile.y), tile })).sort((a, b) => a.id - b.id);
  for (const { id, tile } of ordered) {
    const content = gzipSync(tile.data, { level: 9 });
    const key = createHash('sha256').update(content).digest('hex');
    let place = placed.get(key);
    if (!place) {
      placed.set(key, (place = { offset: end, length: content.length }));
      contents.push(content);
      end += content.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run++;
    else entries.push({ id, run: 1, ...place });
  }
  return { entries, contents };
}

function directoryOf(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = [];
  const put = (value: number): void => {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  put(entries.length);
  entries.forEach(({ id }, i) => put(id - (entries[i - 1]?.id ?? 0)));
  entries.forEach(({ run }) => put(run));
  entries.forEach(({ length }) => put(length));
  entries.forEach(({ offset }, i) => {
    const before = entries[i - 1];
    // Zero: right behind the entry before.
    put(before && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return Uint8Array.from(bytes);
}
