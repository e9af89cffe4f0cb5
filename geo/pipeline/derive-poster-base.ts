import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { Position } from '../../src/geometry/position';
import { simplify } from '../../src/geometry/simplify';
import type { BaseLayer } from '../../src/poster/base';
import type { PackedBase, PackedShape } from '../../src/poster/read-base';
import { packLine, packPolygons } from './posters/pack';
import { clipToTile, joinLines } from './posters/tile-lines';
import { unite } from './posters/unite';
import { polygonsOf, type Topology } from './sea/topology';
import { readArchive, type Tile } from './tiles/archive';

/** About 1.1 km: a fifth of a pixel in the opening view. */
const UNITS_PER_DEGREE = 100;

interface Recipe {
  /** The zoom of the tiles it is taken from. */
  zoom: number;
  kind: 'polygons' | 'lines';
  toleranceKm: number;
  /** Polygons and holes that stay within this box, in degrees, are left out. */
  leastDegrees: number;
  keep: (properties: Record<string, unknown>) => boolean;
}

const all = (): boolean => true;
/** Far views need little; nearer ones are drawn seldom, and more coarsely than the map does it. */
const RECIPES: Record<Exclude<BaseLayer, 'land'>, Recipe> = {
  bathy: {
    zoom: 3,
    kind: 'polygons',
    toleranceKm: 25,
    leastDegrees: 3,
    keep: all,
  },
  ice: { zoom: 3, kind: 'polygons', toleranceKm: 12, leastDegrees: 1, keep: all },
  lakes: { zoom: 4, kind: 'polygons', toleranceKm: 3, leastDegrees: 0.4, keep: all },
  rivers: { zoom: 4, kind: 'lines', toleranceKm: 3.5, leastDegrees: 1, keep: ({ r }) => r === 1 },
  boundary: { zoom: 4, kind: 'lines', toleranceKm: 2.5, leastDegrees: 0.05, keep: all },
  focus: { zoom: 5, kind: 'polygons', toleranceKm: 1, leastDegrees: 0, keep: all },
};
const LAND = { toleranceKm: 3.5, leastDegrees: 0.15 };

/**
 * Derives the basemap of posters from the tiles that are served and from Natural Earth's land.
 *
 * @param geo folder of the atlas' data; the file goes to `public/basemap/` beside it
 */
export async function derivePosterBase(_sources: string, geo: string): Promise<void> {
  const folder = join(geo, '..', 'public', 'basemap');
  const { tiles } = await readArchive(Uint8Array.from(readFileSync(join(folder, 'base.pmtiles'))));
  const layer = (name: keyof typeof RECIPES): PackedShape[] => shapesOf(tiles, name, RECIPES[name]);
  const packed: PackedBase = {
    unitsPerDegree: UNITS_PER_DEGREE,
    layers: {
      bathy: layer('bathy'),
      land: land(),
      ice: layer('ice'),
      lakes: layer('lakes'),
      rivers: layer('rivers'),
      boundary: layer('boundary'),
      focus: layer('focus'),
    },
  };
  const text = JSON.stringify(packed);
  writeFileSync(join(folder, 'poster-base.json'), text);
  for (const [name, shapes] of Object.entries(packed.layers)) {
    console.log(`${name}: ${gzipSync(JSON.stringify(shapes)).length} bytes as gzip`);
  }
  console.log(`poster-base.json: ${text.length} bytes, ${gzipSync(text).length} as gzip`);
}

function land(): PackedShape[] {
  const path = createRequire(import.meta.url).resolve('world-atlas/land-10m.json');
  const polygons = polygonsOf(JSON.parse(readFileSync(path, 'utf8')) as Topology, 'land');
  return [
    { properties: {}, polygons: packPolygons(polygons, { ...LAND, unitsPerDegree: UNITS_PER_DEGREE, onSphere: true }) },
  ];
}

/** A layer's shapes, those of equal properties together. */
function shapesOf(tiles: readonly Tile[], name: string, { zoom, kind, keep, ...recipe }: Recipe): PackedShape[] {
  const groups = new Map<
    string,
    { properties: PackedShape['properties']; polygons: Position[][][]; lines: Position[][] }
  >();
  for (const tile of tiles.filter(({ z }) => z === zoom)) {
    const layer = new VectorTile(new PbfReader(tile.data)).layers[name];
    for (let i = 0; layer && i < layer.length; i++) {
      const feature = layer.feature(i);
      if (!keep(feature.properties)) continue;
      const properties = Object.fromEntries(
        Object.entries(feature.properties).flatMap(([key, value]) =>
          typeof value === 'string' || typeof value === 'number' ? [[key, value]] : [],
        ),
      );
      const key = JSON.stringify(properties);
      const group = groups.get(key) ?? { properties, polygons: [], lines: [] };
      groups.set(key, group);
      if (kind === 'polygons') {
        const { geometry } = feature.toGeoJSON(tile.x, tile.y, tile.z);
        if (geometry.type === 'Polygon') group.polygons.push(geometry.coordinates as Position[][]);
        if (geometry.type === 'MultiPolygon') group.polygons.push(...(geometry.coordinates as Position[][][]));
      } else {
        for (const line of feature.loadGeometry()) {
          const steps = line.map(({ x, y }) => [x, y] as const);
          for (const part of clipToTile(steps, feature.extent)) {
            group.lines.push(part.map((step) => toPosition(step, feature.extent, tile)));
          }
        }
      }
    }
  }
  const packing = { ...recipe, unitsPerDegree: UNITS_PER_DEGREE, onSphere: false };
  return [...groups.values()].map(({ properties, polygons, lines }) =>
    kind === 'polygons'
      ? { properties, polygons: packPolygons(unite(polygons), packing) }
      : {
          properties,
          lines: joinLines(lines)
            .filter((line) => spanOf(line) >= recipe.leastDegrees)
            .map((line) => packLine(simplify(line, recipe.toleranceKm), UNITS_PER_DEGREE))
            .filter((flat) => flat.length >= 4),
        },
  );
}

function spanOf(line: readonly Position[]): number {
  const [lngs, lats] = [line.map(([lng]) => lng), line.map(([, lat]) => lat)];
  return Math.max(Math.max(...lngs) - Math.min(...lngs), Math.max(...lats) - Math.min(...lats));
}

/** Web Mercator, from a tile's steps. */
function toPosition([x, y]: readonly [number, number], extent: number, tile: Tile): Position {
  const across = 2 ** tile.z;
  const [right, down] = [(tile.x + x / extent) / across, (tile.y + y / extent) / across];
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * down))) * 180) / Math.PI;
  return [right * 360 - 180, lat];
}
