/**
 * The basemap of posters in pieces: a page that draws a picture of whatever view it was asked for, before anything else has come,
 * fetches only what that view shows, as finely as it shows it.
 */
import type { Bounds } from '../geometry/bounds';
import type { Position } from '../geometry/position';
import { BASE_LAYERS, type BaseLayer, type Label, type PosterBase, type Shape } from './base';
import type { Eye, Pixel } from './camera';
import { readPolyline } from './polyline';

/** One fineness of the basemap, cut along meridians and parallels. */
export interface CellLevel {
  /** Below this zoom its shapes are fine enough. */
  below: number;
  /** The side of a cell. */
  degrees: number;
}

/** From far to near. */
export const CELL_LEVELS: readonly CellLevel[] = [
  { below: 1.9, degrees: 60 },
  { below: 3.1, degrees: 60 },
  { below: 4, degrees: 45 },
  { below: 4.9, degrees: 30 },
  { below: 5.8, degrees: 20 },
  { below: Infinity, degrees: 15 },
];

/** Lines and rings are texts (`polyline.ts`); rings are cut at the cell's edges, and do not repeat their first vertex. */
export interface CellFile {
  unitsPerDegree: number;
  layers: Partial<Record<BaseLayer, CellShape[]>>;
  labels: Label[];
  /** Where each label stands in the whole list: of equals the earlier is placed. Default: after those that say where. */
  order?: number[];
}

export interface CellShape {
  properties: Record<string, string | number>;
  polygons?: string[][];
  lines?: string[];
}

/** How far cells overlap, so that no gap shows between them. */
export const CELL_OVERLAP_DEGREES = 0.04;
/** Cells' edges have a vertex at least this often: on a globe they are curves. */
export const CELL_EDGE_DEGREES = 5;
/** A cell is looked at in so many patches each way. */
const PATCHES = 12;

/** The cells of a level, from west to east in rows from south to north: `level-column-row`. */
export function cellsOf(level: number): { name: string; box: Bounds }[] {
  const degrees = CELL_LEVELS[level]?.degrees ?? 60;
  return Array.from({ length: (360 / degrees) * (180 / degrees) }, (_, i) => {
    const [column, row] = [i % (360 / degrees), Math.floor((i * degrees) / 360)];
    const [west, south] = [-180 + column * degrees, -90 + row * degrees];
    return { name: `${level}-${column}-${row}`, box: { west, south, east: west + degrees, north: south + degrees } };
  });
}

/** A large window shows more, and so takes it more coarsely: so many times this, px², by so much less zoom. */
const AREA_PX2 = 1440 * 900;
/** A view of more cells takes the next coarser ones: all of it is to come in a few dozen kB. */
const MOST_CELLS = 10;

/** Names of the cells that a camera sees. */
export function cellsSeen(eye: Eye, zoom: number, center: Position): string[] {
  const { left, top, right, bottom } = eye.frame;
  const larger = Math.max(0, Math.log2(((right - left) * (bottom - top)) / AREA_PX2) / 2);
  const level = CELL_LEVELS.findIndex(({ below }) => zoom - larger < below);
  const seen = cellsSeenAt(level, eye, center);
  return seen.length > MOST_CELLS && level > 0 ? cellsSeenAt(level - 1, eye, center) : seen;
}

function cellsSeenAt(level: number, eye: Eye, [lng, lat]: Position): string[] {
  return cellsOf(level).flatMap(({ name, box }) => {
    const { west, south, east, north } = box;
    const holdsCenter = lng >= west && lng <= east && lat >= south && lat <= north;
    return holdsCenter || isSeen(eye, box) ? [name] : [];
  });
}

/** Whether any of a cell's patches comes before the horizon and into the picture. */
function isSeen({ pixelOf, frame }: Eye, { west, south, east, north }: Bounds): boolean {
  const shares = Array.from({ length: PATCHES + 1 }, (_, i) => i / PATCHES);
  const rows = shares.map((down) =>
    shares.map((across) => pixelOf([west + across * (east - west), south + down * (north - south)])),
  );
  return rows.some((row, i) =>
    row.some((_, j) => {
      const corners = [row[j], row[j + 1], rows[i + 1]?.[j], rows[i + 1]?.[j + 1]];
      const pixels = corners.filter((corner): corner is Pixel => corner !== null && corner !== undefined);
      return pixels.length > 1 && meets(pixels, frame);
    }),
  );
}

function meets(pixels: readonly Pixel[], { left, top, right, bottom }: Eye['frame']): boolean {
  const [xs, ys] = [pixels.map(([x]) => x), pixels.map(([, y]) => y)];
  return Math.min(...xs) <= right && Math.max(...xs) >= left && Math.min(...ys) <= bottom && Math.max(...ys) >= top;
}

/** What lies on a cell's edge, cut there or running along it, is no coast. */
function isEdge(a: Position, b: Position, { west, south, east, north }: Bounds, least: number): boolean {
  const on = (from: number, to: number, side: number): boolean =>
    Math.abs(from - side) < least && Math.abs(to - side) < least;
  return on(a[0], b[0], west) || on(a[0], b[0], east) || on(a[1], b[1], south) || on(a[1], b[1], north);
}

/** A ring's course without what runs along its cell's edges. */
function outlineOf(ring: readonly Position[], box: Bounds, least: number): Position[][] {
  const lines: Position[][] = [];
  let line: Position[] = [];
  ring.forEach((vertex, i) => {
    const before = ring[i - 1];
    if (before && isEdge(before, vertex, box, least)) {
      if (line.length > 1) lines.push(line);
      line = [];
    }
    line.push(vertex);
  });
  if (line.length > 1) lines.push(line);
  return lines;
}

function closed(ring: Position[]): Position[] {
  const [first] = ring;
  return first ? [...ring, first] : ring;
}

function overlapping({ west, south, east, north }: Bounds): Bounds {
  const by = CELL_OVERLAP_DEGREES;
  return { west: west - by, south: south - by, east: east + by, north: north + by };
}

/** Shapes of equal properties are one feature, as if they had never been cut. */
class Pieces {
  readonly #byLook = new Map<string, Shape>();

  add(properties: Shape['properties'], type: 'MultiPolygon' | 'MultiLineString', parts: Position[][][] | Position[][]) {
    const key = JSON.stringify(properties);
    let shape = this.#byLook.get(key);
    if (!shape) {
      shape = { type: 'Feature', properties, geometry: { type, coordinates: [] } as Shape['geometry'] };
      this.#byLook.set(key, shape);
    }
    for (const part of parts) (shape.geometry.coordinates as unknown[]).push(part);
  }

  get shapes(): Shape[] {
    return [...this.#byLook.values()];
  }
}

/** The basemap of the cells that were fetched. */
export function baseOf(files: readonly { name: string; file: CellFile }[]): PosterBase {
  const each = () => Object.fromEntries(BASE_LAYERS.map((layer) => [layer, new Pieces()])) as Record<BaseLayer, Pieces>;
  const [shapes, outlines] = [each(), each()];
  const boxes = new Map(CELL_LEVELS.flatMap((_, level) => cellsOf(level)).map(({ name, box }) => [name, box]));
  for (const { name, file } of files) {
    const box = boxes.get(name);
    if (!box) continue;
    for (const layer of BASE_LAYERS) {
      for (const { properties, polygons, lines } of file.layers[layer] ?? []) {
        const { unitsPerDegree } = file;
        const read = (line: string): Position[] => readPolyline(line, unitsPerDegree);
        if (lines) shapes[layer].add(properties, 'MultiLineString', lines.map(read));
        const areas = (polygons ?? []).map((rings) => rings.map((ring) => closed(read(ring))));
        if (areas.length === 0) continue;
        shapes[layer].add(properties, 'MultiPolygon', areas);
        const coasts = areas.flat().flatMap((ring) => outlineOf(ring, overlapping(box), 1.5 / unitsPerDegree));
        outlines[layer].add(properties, 'MultiLineString', coasts);
      }
    }
  }
  const listed = (pieces: Record<BaseLayer, Pieces>) =>
    Object.fromEntries(BASE_LAYERS.map((layer) => [layer, pieces[layer].shapes])) as PosterBase['shapes'];
  return {
    shapes: listed(shapes),
    outlines: listed(outlines),
    labels: files
      .flatMap(({ file: { labels, order } }) => labels.map((label, i) => ({ label, at: order?.[i] ?? Infinity })))
      .sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
      .map(({ label }) => label),
  };
}
