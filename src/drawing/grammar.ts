/**
 * How a line says what it is: rail solid, sea dashed, river double, road with a centre line, power thin with pylon
 * ticks; dots where it is being built or planned, sparse dashes where it is suspended, long dashes where it is
 * schematic. One description, drawn by the map's layers, the legend and the poster alike.
 */
import type { Mode, Status, StrandPattern } from '../model/atlas';
import type { Theme } from '../state/view-state';
import { familyOf, palette, type Family, type Palette } from './palette';

/** What decides how a line is drawn. */
export interface LineKind {
  mode: Mode;
  status: Status;
  schematic: boolean;
  pattern: StrandPattern;
}

/** One pass of the pen. */
export interface Stroke {
  /** In units of the strand width: 1 is a rail line. */
  width: number;
  /** Dashes and gaps in units of this stroke's own width, as in `line-dasharray`; `null`: solid. */
  dash: readonly number[] | null;
  cap: 'butt' | 'round';
}

/** How one kind of line is drawn, bottom to top: casing, stroke, core, ticks. */
export interface LineGrammar {
  color: string;
  stroke: Stroke;
  /** A lighter line inside the stroke: a river's second bank, a road's centre line, a corridor's mark. */
  core: Stroke | null;
  coreColor: string;
  casingColor: string;
  /** How much wider than the stroke the casing is, in px at strand width 1. */
  casingExtra: number;
  /** Pylons across a power line: one arm for direct current, two for alternating. */
  ticks: 'pylon-dc' | 'pylon-ac' | null;
}

/** Strand width in px by zoom, for `width` 1, linear in between. */
export const STRAND_WIDTH_PX: readonly (readonly [zoom: number, px: number])[] = [
  [1, 1.2],
  [4, 2.2],
  [7, 3.5],
  [10, 5],
];

/** Strand width in px at which a legend shows the grammar true and still legible. */
export const LEGEND_STRAND_WIDTH_PX = 3.4;

const WIDTH: Record<Family, number> = { rail: 1, sea: 0.74, river: 1.2, road: 0.8, power: 0.56 };
const CASING_EXTRA: Record<Family, number> = { rail: 1.9, sea: 1.7, river: 1.7, road: 1.7, power: 1.9 };

/** A dot is a dash of no length with round ends. Zero itself is not drawn. */
const DOT = 0.01;

function strokeOf({ mode, status, schematic }: LineKind): Stroke {
  const family = familyOf(mode);
  const width = WIDTH[family];
  const dotted = Math.max(width, 0.8);
  if (status === 'building') return { width: dotted, dash: [DOT, 1.7], cap: 'round' };
  if (status === 'planned') return { width: dotted, dash: [DOT, 2.9], cap: 'round' };
  if (status === 'suspended') return { width, dash: [1.6, 4], cap: 'butt' };
  if (schematic) return { width, dash: family === 'power' ? [12, 3.6] : [6, 2], cap: 'butt' };
  if (family === 'sea') return { width, dash: [2.6, 2], cap: 'butt' };
  return { width, dash: null, cap: 'round' };
}

function coreOf({ mode, status, schematic, pattern }: LineKind, stroke: Stroke): Stroke | null {
  if (status !== 'operating') return null;
  const third = stroke.width * 0.32;
  if (pattern === 'core') return { width: third, dash: null, cap: 'butt' };
  if (pattern === 'dots') return { width: stroke.width * 0.42, dash: [DOT, 3], cap: 'round' };
  if (mode === 'river') return { width: third, dash: null, cap: 'butt' };
  if (mode === 'road' && !schematic) return { width: stroke.width * 0.26, dash: [5, 5], cap: 'butt' };
  return null;
}

function ticksOf({ mode, status }: LineKind): LineGrammar['ticks'] {
  if (status !== 'operating') return null;
  if (mode === 'power-dc') return 'pylon-dc';
  return mode === 'power-ac' ? 'pylon-ac' : null;
}

/** A light edge makes a line stand off the land; through a broken line, and on water, it would only shine. */
function casingColor(colors: Palette, family: Family, { dash }: Stroke): string {
  if (family === 'sea') return colors.water;
  return dash === null ? colors.casing : colors.land;
}

/** How a kind of line is drawn in a theme. */
export function lineGrammar(theme: Theme, kind: LineKind): LineGrammar {
  const colors = palette[theme];
  const family = familyOf(kind.mode);
  const stroke = strokeOf(kind);
  return {
    color: colors.strand[family],
    stroke,
    core: coreOf(kind, stroke),
    coreColor: colors.casing,
    casingColor: casingColor(colors, family, stroke),
    casingExtra: CASING_EXTRA[family],
    ticks: ticksOf(kind),
  };
}
