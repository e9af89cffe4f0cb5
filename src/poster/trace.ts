import { geoStream, type GeoStream } from 'd3-geo';
import type { Geometry } from 'geojson';
import { lngNear, RADIANS, type Position } from '../geometry/position';
import type { Eye, Pixel } from './camera';

/** A line on the picture. A closed one does not repeat its first vertex. */
export interface Trace {
  points: Pixel[];
  closed: boolean;
}

/** MapLibre draws straight lines of the Mercator map: longer ones are cut into pieces of about this many degrees. */
const PIECE_DEGREES = 2;

function mercatorLat(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * RADIANS) / 2));
}

/** The line with vertices along its long stretches, straight on the Mercator map. */
function divide(line: readonly Position[]): Position[] {
  const divided: Position[] = [];
  line.forEach((to, i) => {
    const from = line[i - 1];
    if (from) {
      const lng = lngNear(to[0], from[0]);
      const pieces = Math.ceil(Math.max(Math.abs(lng - from[0]), Math.abs(to[1] - from[1])) / PIECE_DEGREES);
      const [y0, y1] = [mercatorLat(from[1]), mercatorLat(to[1])];
      const isFlat = !Number.isFinite(y0) || !Number.isFinite(y1);
      for (let piece = 1; piece < pieces; piece++) {
        const share = piece / pieces;
        const lat = isFlat
          ? from[1] + share * (to[1] - from[1])
          : (2 * Math.atan(Math.exp(y0 + share * (y1 - y0)))) / RADIANS - 90;
        divided.push([from[0] + share * (lng - from[0]), lat]);
      }
    }
    divided.push(to);
  });
  return divided;
}

function divided(geometry: Geometry): Geometry {
  const lines = (all: readonly (readonly Position[])[]): Position[][] => all.map(divide);
  switch (geometry.type) {
    case 'LineString':
      return { ...geometry, coordinates: divide(geometry.coordinates as Position[]) };
    case 'Polygon':
      return { ...geometry, coordinates: lines(geometry.coordinates as Position[][]) };
    default:
      return geometry;
  }
}

/** Seen whole, not at all, or to be clipped: most small islands need no clipping, which is slow. */
type Sight = Trace[] | 'clip';

/** Shapes with more vertices than this may reach around what is seen. */
const SMALL = 400;
/** Small ones that stay within so many degrees do not. */
const SMALL_DEGREES = 20;

function seenWhole(lines: readonly (readonly Position[])[], closed: boolean, { pixelOf, frame }: Eye): Sight {
  const [first] = lines[0] ?? [];
  if (!first || lines.some((line) => line.length > SMALL)) return 'clip';
  let [hidden, left, right, above, below, inside] = [0, 0, 0, 0, 0, 0];
  const traces = lines.map((line): Trace => {
    const vertices = closed ? line.slice(0, -1) : line;
    const points = vertices.flatMap((vertex): Pixel[] => {
      const pixel = pixelOf(vertex);
      if (!pixel) hidden += 1;
      else if (pixel[0] < frame.left) left += 1;
      else if (pixel[0] > frame.right) right += 1;
      else if (pixel[1] < frame.top) above += 1;
      else if (pixel[1] > frame.bottom) below += 1;
      else inside += 1;
      return pixel ? [pixel] : [];
    });
    return { points, closed };
  });
  const all = lines.reduce((sum, line) => sum + line.length - (closed ? 1 : 0), 0);
  const isSmall = lines.every((line) =>
    line.every(([lng, lat]) => {
      const turn = Math.abs(lngNear(lng, first[0]) - first[0]);
      return turn < SMALL_DEGREES && Math.abs(lat - first[1]) < SMALL_DEGREES;
    }),
  );
  if (!isSmall) return 'clip';
  if (inside === all) return traces;
  return [hidden, left, right, above, below].includes(all) ? [] : 'clip';
}

/**
 * A polygon that stays within its cell, as far as it lies before the horizon: what lies behind is drawn in to the limb. To be
 * clipped as any other it would have to be wound as d3-geo wants it, which a sliver at a cell's edge may not be.
 */
function pieceBefore(
  rings: readonly (readonly Position[])[],
  { pixelOf, frame }: Eye,
  limbOf: NonNullable<Eye['limbOf']>,
): Trace[] {
  let isSeen = false;
  const traces = rings.map((ring): Trace => {
    const points = ring.slice(0, -1).map((vertex): Pixel => {
      const pixel = pixelOf(vertex);
      isSeen ||= pixel !== null;
      return pixel ?? limbOf(vertex);
    });
    return { points, closed: true };
  });
  const outer = traces[0]?.points ?? [];
  const [xs, ys] = [outer.map(([x]) => x), outer.map(([, y]) => y)];
  const isAcross = Math.min(...xs) < frame.right && Math.max(...xs) > frame.left;
  return isSeen && isAcross && Math.min(...ys) < frame.bottom && Math.max(...ys) > frame.top ? traces : [];
}

/**
 * What is seen of a geometry's lines or rings, in px. Points have none.
 *
 * @param pieces whether polygons are cut to cells (`cells.ts`), none of which reaches around the Earth. Default: `false`
 */
export function traceOf(geometry: Geometry, eye: Eye, pieces = false): Trace[] {
  switch (geometry.type) {
    case 'LineString':
      return traceLines([geometry.coordinates as Position[]], geometry, false, eye);
    case 'MultiLineString':
      return geometry.coordinates.flatMap((line) =>
        traceLines([line as Position[]], { type: 'LineString', coordinates: line }, false, eye),
      );
    case 'Polygon':
      return traceLines(geometry.coordinates as Position[][], geometry, true, eye, pieces);
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings) =>
        traceLines(rings as Position[][], { type: 'Polygon', coordinates: rings }, true, eye, pieces),
      );
    default:
      return [];
  }
}

function traceLines(
  lines: readonly Position[][],
  geometry: Geometry,
  closed: boolean,
  eye: Eye,
  piece = false,
): Trace[] {
  if (piece && eye.limbOf) return pieceBefore(lines, eye, eye.limbOf);
  const sight = seenWhole(lines, closed, eye);
  return sight === 'clip' ? clipped(geometry, eye) : sight;
}

function clipped(geometry: Geometry, { projection, curved }: Eye): Trace[] {
  const traces: Trace[] = [];
  let points: Pixel[] = [];
  let closed = false;
  const sink: GeoStream = {
    point: (x, y) => void points.push([x, y]),
    lineStart: () => void (points = []),
    lineEnd: () => {
      if (points.length > 1) traces.push({ points, closed });
    },
    polygonStart: () => void (closed = true),
    polygonEnd: () => void (closed = false),
  };
  geoStream(curved ? divided(geometry) : geometry, projection.stream(sink));
  return traces;
}
