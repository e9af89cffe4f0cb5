import { readFile } from 'node:fs/promises';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles, type Source } from 'pmtiles';
import type { Position } from '../../src/geometry/position';

/** The tiles of the base map's finest zoom: a tile is 4096 units wide, about 150 m each at the equator. */
const ZOOM = 6;
const TILES_ACROSS = 2 ** ZOOM;

type Ring = { x: number; y: number }[];
interface Polygon {
  rings: Ring[];
  west: number;
  east: number;
  north: number;
  south: number;
}

/** The land of the base map, as a question of a position: is it land? */
export async function loadLand(path: string): Promise<(position: Position) => Promise<boolean>> {
  const tiles = new PMTiles(fileSource(path));
  const known = new Map<string, Promise<Polygon[]>>();
  return async ([lng, lat]) => {
    const [x, y] = toTiles([lng, lat]);
    const [column, row] = [Math.min(TILES_ACROSS - 1, Math.floor(x)), Math.floor(y)];
    const key = `${column}/${row}`;
    const polygons = known.get(key) ?? readTile(tiles, column, row);
    known.set(key, polygons);
    return (await polygons).some((polygon) => holds(polygon, x - column, y - row));
  };
}

function fileSource(path: string): Source {
  const bytes = readFile(path);
  return {
    getKey: () => path,
    getBytes: async (offset, length) => {
      const { buffer, byteOffset } = await bytes;
      return { data: buffer.slice(byteOffset + offset, byteOffset + offset + length) as ArrayBuffer };
    },
  };
}

/** Web Mercator, in tiles from the north-west corner of the world. */
function toTiles([lng, lat]: Position): [x: number, y: number] {
  const y = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  return [(lng / 360 + 0.5) * TILES_ACROSS, y * TILES_ACROSS];
}

async function readTile(tiles: PMTiles, column: number, row: number): Promise<Polygon[]> {
  const tile = await tiles.getZxy(ZOOM, column, row);
  const layer = tile && new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers.land;
  if (!layer) return [];
  return Array.from({ length: layer.length }, (_, index) => {
    const feature = layer.feature(index);
    const rings = feature
      .loadGeometry()
      .map((ring) => ring.map(({ x, y }) => ({ x: x / layer.extent, y: y / layer.extent })));
    const [xs, ys] = [rings.flatMap((ring) => ring.map(({ x }) => x)), rings.flatMap((ring) => ring.map(({ y }) => y))];
    const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
    const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
    return { rings, west: least(xs), east: most(xs), north: least(ys), south: most(ys) };
  });
}

/** Even-odd rule over all rings, so that holes are water. */
function holds({ rings, west, east, north, south }: Polygon, x: number, y: number): boolean {
  if (x < west || x > east || y < north || y > south) return false;
  let inside = false;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [a, b] = [ring[i - 1], ring[i]];
      if (a && b && a.y > y !== b.y > y && x < a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y)) inside = !inside;
    }
  }
  return inside;
}
