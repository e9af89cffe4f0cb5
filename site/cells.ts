/** The basemap of posters cut into cells, as `src/poster/cells.ts` reads them. */
import { bboxClip } from '@turf/turf';
import { isSmall, packLine, simplifyRing } from '../geo/pipeline/posters/pack';
import { unwrap } from '../src/geometry/antimeridian';
import type { Bounds } from '../src/geometry/bounds';
import type { Position } from '../src/geometry/position';
import { simplify } from '../src/geometry/simplify';
import { labelLayers } from '../src/drawing/layers/labels';
import { shownBy } from '../src/poster/layer';
import { BASE_LAYERS, type BaseLayer, type Label, type PosterBase, type Shape } from '../src/poster/base';
import {
  CELL_EDGE_DEGREES,
  CELL_LEVELS,
  CELL_OVERLAP_DEGREES,
  cellsOf,
  type CellFile,
  type CellShape,
} from '../src/poster/cells';
import { writePolyline } from '../src/poster/polyline';

/** How fine a level's shapes are. */
interface Fineness {
  unitsPerDegree: number;
  toleranceKm: number;
  /** Depths are drawn as a wash. */
  depthToleranceKm: number;
  /** What stays within a box of this many degrees is left out. */
  leastDegrees: number;
}

/** Of each of {@link CELL_LEVELS}: coasts stray by three to four pixels at most where it ends. */
const FINENESS: readonly Fineness[] = [
  { unitsPerDegree: 8, toleranceKm: 40, depthToleranceKm: 160, leastDegrees: 1.5 },
  { unitsPerDegree: 10, toleranceKm: 25.5, depthToleranceKm: 160, leastDegrees: 1 },
  { unitsPerDegree: 13, toleranceKm: 18.2, depthToleranceKm: 160, leastDegrees: 0.6 },
  { unitsPerDegree: 20, toleranceKm: 11.2, depthToleranceKm: 170, leastDegrees: 0.38 },
  { unitsPerDegree: 40, toleranceKm: 5.5, depthToleranceKm: 130, leastDegrees: 0.2 },
  { unitsPerDegree: 100, toleranceKm: 2.5, depthToleranceKm: 130, leastDegrees: 0.1 },
];
/** Borders and rivers are thinner than coasts, and may be coarser. */
const LINE_SHARE = 1.5;
/** Borders by their kind, and rivers, from the zoom on at which the map has them. */
const BORDER_ZOOMS: Record<string, number> = { country: 0, disputed: 0, prov: 3.2, prov2: 4.6, sar: 4.6, claim: 4 };
const RIVER_ZOOM = 2;

type Ring = Position[];

/** A ring on a flat map: its longitudes never jump, and one around a pole goes by the map's edge. */
function flat(ring: readonly Position[]): Ring {
  const line = unwrap(ring);
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || Math.abs(last[0] - first[0]) < 180) return line;
  const pole = last[1] < 0 ? -90 : 90;
  return [...line, [last[0], pole], [first[0], pole], first];
}

/** With vertices along the cell's edges, the same on both sides of each. */
function divided(ring: Ring): Ring {
  return ring.flatMap((vertex, i): Ring => {
    const before = ring[i - 1];
    if (!before) return [vertex];
    const axis = before[0] === vertex[0] ? 1 : before[1] === vertex[1] ? 0 : null;
    if (axis === null) return [vertex];
    const [from, to] = [before[axis], vertex[axis]];
    const marks: number[] = [];
    const step = Math.sign(to - from) * CELL_EDGE_DEGREES;
    const next =
      (step > 0 ? Math.floor(from / CELL_EDGE_DEGREES) + 1 : Math.ceil(from / CELL_EDGE_DEGREES) - 1) *
      CELL_EDGE_DEGREES;
    for (let mark = next; step !== 0 && (to - mark) * step > 0; mark += step) marks.push(mark);
    return [...marks.map((mark): Position => (axis === 0 ? [mark, vertex[1]] : [vertex[0], mark])), vertex];
  });
}

/** What of a geometry lies within a cell, a hand's breadth over its edges. */
function within(geometry: Shape['geometry'], { west, south, east, north }: Bounds): Position[][][] | Position[][] {
  const by = CELL_OVERLAP_DEGREES;
  const pieces = [-360, 0, 360].flatMap((turn): (Position[][] | Position[])[] => {
    const box: [number, number, number, number] = [west + turn - by, south - by, east + turn + by, north + by];
    const back = (line: Position[]): Position[] => line.map(([lng, lat]) => [lng - turn, lat]);
    const { coordinates, type } = bboxClip(geometry, box).geometry;
    if (type === 'Polygon') return [(coordinates as Ring[]).map(back)].filter((rings) => rings.length > 0);
    if (type === 'MultiPolygon') return (coordinates as Ring[][]).map((rings) => rings.map(back));
    if (type === 'LineString') return [back(coordinates as Ring)].filter((line) => line.length > 1);
    return (coordinates as Ring[]).map(back);
  });
  return pieces as Position[][][] | Position[][];
}

function touches(line: readonly Position[], { west, south, east, north }: Bounds): boolean {
  const [lngs, lats] = [line.map(([lng]) => lng), line.map(([, lat]) => lat)];
  const [left, right] = [Math.min(...lngs), Math.max(...lngs)];
  if (Math.max(...lats) < south - 1 || Math.min(...lats) > north + 1) return false;
  return [-360, 0, 360].some((turn) => right >= west + turn - 1 && left <= east + turn + 1);
}

/** A layer's shapes as a level has them; a polygon or line each, so that most cells need not look at them. */
interface Part {
  layer: BaseLayer;
  properties: CellShape['properties'];
  lines: Position[][];
  closed: boolean;
}

function partsAt(base: PosterBase, below: number, fineness: Fineness): Part[] {
  const { toleranceKm, depthToleranceKm, leastDegrees } = fineness;
  return BASE_LAYERS.flatMap((layer) =>
    base.shapes[layer].flatMap(({ properties, geometry }): Part[] => {
      const look = properties as CellShape['properties'];
      if (layer === 'boundary' && (BORDER_ZOOMS[String(look.k)] ?? 0) >= below) return [];
      if (layer === 'rivers' && RIVER_ZOOM >= below) return [];
      if (geometry.type === 'MultiLineString') {
        return (geometry.coordinates as Position[][]).map((line) => ({
          layer,
          properties: look,
          lines: [simplify(line, LINE_SHARE * toleranceKm)],
          closed: false,
        }));
      }
      const tolerance = layer === 'bathy' ? depthToleranceKm : toleranceKm;
      const least =
        layer === 'bathy' ? Math.max(5, 6 * leastDegrees) : layer === 'lakes' ? 1.5 * leastDegrees : leastDegrees;
      return (geometry.coordinates as Position[][][]).flatMap((rings) => {
        const flats = rings.map(flat);
        if (!flats[0] || isSmall(flats[0], least)) return [];
        const kept = flats.filter((ring) => !isSmall(ring, least)).map((ring) => simplifyRing(ring, tolerance));
        return [{ layer, properties: look, lines: kept.filter((ring) => ring.length > 3), closed: true }];
      });
    }),
  );
}

function thinLabel(label: Label, toleranceKm: number): Label {
  const { geometry } = label;
  if (geometry.type === 'Point') return label;
  const coordinates = simplify(geometry.coordinates as Position[], toleranceKm);
  return { ...label, geometry: { ...geometry, coordinates } };
}

function isLabelled({ geometry }: Label, { west, south, east, north }: Bounds): boolean {
  const [lng = 0, lat = 0] =
    geometry.type === 'Point' ? geometry.coordinates : (geometry.coordinates[geometry.coordinates.length >> 1] ?? []);
  return lng >= west && lng < east && lat >= south && lat < north;
}

function packed(parts: Position[][][] | Position[][], closed: boolean, unitsPerDegree: number): string[][] | string[] {
  const write = (line: Position[]): string[] => {
    const steps = packLine(line, unitsPerDegree);
    return steps.length >= (closed ? 6 : 4) ? [writePolyline(steps)] : [];
  };
  if (!closed) return (parts as Position[][]).flatMap(write);
  return (parts as Position[][][])
    .map((rings) => rings.flatMap((ring) => write(divided(ring).slice(0, -1))))
    .filter((rings) => rings.length > 0);
}

/** Names that the map begins to write where a level all but ends are left to the next: they are many, and soon there. */
const LATE_ZOOM = 0.25;
/** The map's layers of names, whatever the look. */
const NAME_LAYERS = labelLayers({
  language: 'en',
  theme: 'light',
  worldview: 'neutral',
  hubNames: [],
  passageNames: [],
});

/** The zoom at which the map begins to write a name; `Infinity`: never. */
function firstZoomOf(label: Label): number {
  const setting = { zoom: 0, global: { written: [] }, stateOf: () => ({}) };
  const writing = NAME_LAYERS.filter((layer) => shownBy(layer, [label], setting).length > 0);
  return Math.min(...writing.map((layer) => ('minzoom' in layer ? (layer.minzoom ?? 0) : 0)));
}

/** Every cell of every level, by its name. */
export function cutCells(base: PosterBase): Map<string, CellFile> {
  const files = new Map<string, CellFile>();
  const names = base.labels.map((label, at) => ({ label, at, zoom: firstZoomOf(label) }));
  FINENESS.forEach((fineness, level) => {
    const { unitsPerDegree, toleranceKm } = fineness;
    const below = CELL_LEVELS[level]?.below ?? Infinity;
    const parts = partsAt(base, below, fineness);
    const labels = names
      .filter(({ zoom }) => zoom < below - LATE_ZOOM)
      .map(({ label, at }) => ({ label: thinLabel(label, toleranceKm), at }));
    for (const { name, box } of cellsOf(level)) {
      const shapes = new Map<string, { layer: BaseLayer; shape: CellShape }>();
      for (const { layer, properties, lines, closed } of parts) {
        if (!lines[0] || !touches(lines[0], box)) continue;
        const geometry: Shape['geometry'] = closed
          ? { type: 'MultiPolygon', coordinates: [lines] }
          : { type: 'MultiLineString', coordinates: lines };
        const pieces = packed(within(geometry, box), closed, unitsPerDegree);
        if (pieces.length === 0) continue;
        const key = layer + JSON.stringify(properties);
        const { shape } = shapes.get(key) ?? { shape: { properties } as CellShape };
        shapes.set(key, { layer, shape });
        if (closed) (shape.polygons ??= []).push(...(pieces as string[][]));
        else (shape.lines ??= []).push(...(pieces as string[]));
      }
      const layers: CellFile['layers'] = {};
      for (const { layer, shape } of shapes.values()) (layers[layer] ??= []).push(shape);
      const named = labels.filter(({ label }) => isLabelled(label, box));
      files.set(name, {
        unitsPerDegree,
        layers,
        labels: named.map(({ label }) => label),
        // Nearer by, names of equal weight seldom come near one another, and the map's tiles have an order of their own.
        ...(level === 0 && { order: named.map(({ at }) => at) }),
      });
    }
  });
  return files;
}
