import { readFileSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { readArchive, writeArchive, type Tile } from '../../../geo/pipeline/tiles/archive';
import { FAR_MAX_ZOOM } from '../../../src/map/basemap';
import { thinTile } from '../../../geo/pipeline/tiles/thin';

const head = { minZoom: 0, maxZoom: 2, metadata: { name: 'test' } };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a tile archive', () => {
  const tiles: Tile[] = [
    { z: 2, x: 3, y: 1, data: bytes('east') },
    { z: 0, x: 0, y: 0, data: bytes('world') },
    { z: 1, x: 1, y: 0, data: bytes('sea') },
    { z: 1, x: 1, y: 1, data: bytes('sea') },
  ];

  it('gives back every tile it was given, and what it says of itself', async () => {
    const written = await readArchive(Uint8Array.from(writeArchive(head, tiles)));
    expect(written.head).toEqual(head);
    const text = written.tiles.map(({ z, x, y, data }) => `${z}/${x}/${y} ${new TextDecoder().decode(data)}`);
    expect(text.sort()).toEqual(['0/0/0 world', '1/1/0 sea', '1/1/1 sea', '2/3/1 east']);
  });

  it('holds equal tiles once', () => {
    const same = Array.from({ length: 4 }, (_, i) => ({ z: 1, x: i % 2, y: i >> 1, data: bytes('x'.repeat(40)) }));
    const other = same.map((tile, i) => ({ ...tile, data: bytes(`${i}`.repeat(40)) }));
    expect(writeArchive(head, same).length).toBeLessThan(writeArchive(head, other).length);
  });
});

describe('the served base map', async () => {
  const { tiles } = await readArchive(Uint8Array.from(readFileSync('public/basemap/base.pmtiles')));
  const layersOf = (data: Uint8Array) => new VectorTile(new PbfReader(data)).layers;

  it('covers the world to zoom 6, sea and land', () => {
    expect(Math.max(...tiles.map(({ z }) => z))).toBe(6);
    expect(Object.keys(layersOf(tiles[0]?.data ?? new Uint8Array()))).toEqual(
      expect.arrayContaining(['bathy', 'land', 'boundary']),
    );
  });

  it('has its far tiles once more, under a short directory that the first request brings whole', async () => {
    const bytes = readFileSync('public/basemap/far.pmtiles');
    const far = await readArchive(Uint8Array.from(bytes));
    expect(far.tiles).toEqual(tiles.filter(({ z }) => z <= FAR_MAX_ZOOM));
    // PMTiles 3, header: where the root directory begins, and its length.
    expect(Number(bytes.readBigUInt64LE(8) + bytes.readBigUInt64LE(16))).toBeLessThanOrEqual(512);
  });

  it('stays the same when it is thinned again, but for contours', () => {
    const tile = tiles.find(({ z, x, y }) => z === 3 && x === 6 && y === 3);
    if (!tile) throw new Error('no tile over China');
    const before = layersOf(tile.data)['land'];
    const after = layersOf(thinTile(tile.data))['land'];
    const rings = (layer: typeof before) => (layer?.length ? layer.feature(0).loadGeometry() : []);
    expect(after?.extent).toBe(2048);
    expect(rings(after)).toEqual(rings(before));
  });

  it('closes every ring of land', () => {
    for (const { data } of tiles.filter(({ z }) => z <= 3)) {
      const land = layersOf(data)['land'];
      for (let i = 0; i < (land?.length ?? 0); i++) {
        for (const ring of land?.feature(i).loadGeometry() ?? []) expect(ring.at(-1)).toEqual(ring[0]);
      }
    }
  });
});
