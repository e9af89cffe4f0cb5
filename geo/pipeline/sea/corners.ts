import { simplify } from '../../../src/geometry/simplify';
import { normalizeLng, type Position } from '../../../src/geometry/position';
import { contours } from './contours';
import { kmAt, type Distances } from './distance-transform';
import { isClear, type Line } from './sight';
import { KIND, toVector, vertexAt, type Vector, type Vertex } from './vertices';
import { onGrid } from './units';
import { kmToNarrows, seaAt, type Seas } from './waters';

/** A distance from land that ships keep where the water is wide enough for it. */
export interface Level {
  km: number;
  /** Every how many cells the field is sampled. */
  stride: number;
  /** How far a contour may be straightened, km. */
  toleranceKm: number;
}

/** From the open sea to the narrows. The first is about 5 nautical miles. */
export const LEVELS: readonly Level[] = [
  { km: 9, stride: 2, toleranceKm: 0.9 },
  { km: 3.2, stride: 1, toleranceKm: 0.4 },
  { km: 1.4, stride: 1, toleranceKm: 0.2 },
];

/**
 * A path leads on if it runs clear for this many times the level's distance. To ask for more loses the corners in straits
 * and mouths of gulfs hardly wider than the level allows: Bab-el-Mandeb, Golfo Nuevo.
 */
const LEADS_ON = 1.2;
/** What the sampling of the field may cost, km. */
const SAMPLING_KM = 0.8;
/** A contour is straightened in stretches of this many positions. */
const STRETCH = 400;
/** Bends smaller than this, radians, are not corners. */
const LEAST_TURN = 0.04;

/**
 * Where taut paths bend: the corners of the lines that keep each level's distance from land. The first level holds
 * everywhere; each further one only in and beside waters too narrow for the one before.
 */
export function corners(field: Distances, seas: Seas, levels: readonly Level[] = LEVELS): Vertex[] {
  return levels.flatMap((level, i) => {
    const wider = levels[i - 1];
    const narrows = wider && kmToNarrows(field, wider.km, level.km);
    const wanted = ([lng, lat]: Position) =>
      seaAt(seas, lng, lat) > 0 && (!narrows || kmAt(narrows, lng, lat) < 1.5 * (wider?.km ?? 0));
    return contours(field, level.km, level.stride).flatMap((line) => cornersOf(line, level, field, wanted));
  });
}

function cornersOf(
  line: readonly Position[],
  level: Level,
  field: Distances,
  wanted: (position: Position) => boolean,
): Vertex[] {
  const bends = straighten(line, level.toleranceKm);
  const closed = line[0] === line.at(-1);
  if (closed) bends.pop();
  const vectors = bends.map(toVector);
  return bends.flatMap((position, i): Vertex[] => {
    const before = vectors[i > 0 ? i - 1 : closed ? bends.length - 1 : -1];
    const at = vectors[i];
    const after = vectors[i + 1 < bends.length ? i + 1 : closed ? 0 : -1];
    if (!before || !at || !after || turn(before, at, after) < LEAST_TURN || !wanted(position)) return [];
    if (!leadsOn(field, level, before, at, after)) return [];
    const [lng, lat] = onGrid(position);
    const clearanceKm = kmAt(field, lng, lat);
    return [{ ...vertexAt([normalizeLng(lng), lat], KIND.corner, clearanceKm), before, after }];
  });
}

function straighten(line: readonly Position[], toleranceKm: number): Position[] {
  const bends: Position[] = [];
  for (let from = 0; from + 1 < line.length; from += STRETCH) {
    bends.push(...simplify(line.slice(from, from + STRETCH + 1), toleranceKm).slice(from === 0 ? 0 : 1));
  }
  return bends;
}

/** Sine of the turn to the left, towards land. */
function turn(a: Vector, b: Vector, c: Vector): number {
  const [nx, ny, nz] = cross(a, b);
  const [lx, ly, lz] = [c[0] - b[0], c[1] - b[1], c[2] - b[2]];
  return (nx * c[0] + ny * c[1] + nz * c[2]) / (Math.hypot(nx, ny, nz) * Math.hypot(lx, ly, lz) || 1);
}

/**
 * Whether a taut path that bends here has anywhere to come from and to go to: corners deep in a bay do not, since the
 * tangents there soon strike the bay's other side.
 */
function leadsOn(field: Distances, level: Level, before: Vector, at: Vector, after: Vector): boolean {
  const open = (towards: readonly Vector[]) =>
    towards.some((target) => {
      const line: Line = { from: at, along: heading(at, target), lengthKm: LEADS_ON * level.km };
      return isClear(field, line, level.km - level.toleranceKm - SAMPLING_KM);
    });
  const away = (v: Vector): Vector => [2 * at[0] - v[0], 2 * at[1] - v[1], 2 * at[2] - v[2]];
  const middle = (a: Vector, b: Vector): Vector => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
  return (
    open([after, away(before), middle(after, away(before))]) && open([before, away(after), middle(before, away(after))])
  );
}

/** The unit vector at right angles to `at` that points to `target`. */
function heading(at: Vector, target: Vector): Vector {
  const dot = at[0] * target[0] + at[1] * target[1] + at[2] * target[2];
  const [x, y, z] = [target[0] - at[0] * dot, target[1] - at[1] * dot, target[2] - at[2] * dot];
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

export function cross(a: Vector, b: Vector): [number, number, number] {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
