import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Theme } from '../../state/view-state';
import { byProperty, byState, byZoom, isShown } from '../expressions';
import type { Mode } from '../../model/atlas';
import { FLOW_PHASES, type Flowing } from '../flow';
import { lineGrammar, STRAND_WIDTH_PX, type LineGrammar, type LineKind, type Stroke } from '../grammar';
import { imageName } from '../image-name';
import { LINE_KINDS } from '../line-key';
import { palette } from '../palette';

/** Distance between the middles of neighbouring strands, in px by zoom. */
const SLOT_PX = [
  [1, 1.5],
  [4, 3.1],
  [7, 5],
  [10, 7],
] as const;

/** A receding strand still shows where it runs; a picked one is drawn bolder. */
const RECEDING_OPACITY = 0.16;
const PICKED_SCALE = 1.45;
const POINTED_SCALE = 1.2;

/** From farther off a core would only wash the line's colour out. */
const CORE_ZOOM = 4.2;

/** A mark that moves is narrower than its line, so that it runs inside it. */
const FLOW_WIDTH = 0.5;
const FLOW_LEAST = 0.4;

/** Strands of later modes lie above earlier ones. */
const MODE_ORDER: readonly Mode[] = ['sea', 'river', 'road', 'power-ac', 'power-dc', 'rail'];

/** A kind of line that occurs in the atlas, and how it is drawn. */
interface Line {
  key: string;
  kind: LineKind;
  grammar: LineGrammar;
}

/** A value per kind of line. */
function byLine<T>(lines: readonly Line[], value: (grammar: LineGrammar) => T, otherwise: T): ExpressionSpecification {
  return byProperty(
    'line',
    lines.map(({ key, grammar }) => [key, value(grammar)] as const),
    otherwise,
  );
}

const emphasis: ExpressionSpecification = [
  'case',
  ['boolean', ['feature-state', 'picked'], false],
  PICKED_SCALE,
  ['boolean', ['feature-state', 'pointed'], false],
  POINTED_SCALE,
  1,
];

/** Casings thin out with the strands from afar. */
const FULL_CASING_FROM_PX = 3.5;

/** Width by zoom for a width per kind of line, with something added that grows along. */
function width(units: ExpressionSpecification, extra: ExpressionSpecification | number = 0): ExpressionSpecification {
  return byZoom(
    ...STRAND_WIDTH_PX.map(([zoom, px]) => {
      const thinning = Math.min(1, 0.35 + (0.65 * px) / FULL_CASING_FROM_PX);
      const casing: ExpressionSpecification = ['*', extra, thinning];
      const whole: ExpressionSpecification = ['*', emphasis, ['+', ['*', units, px], casing]];
      return [zoom, whole] as const;
    }),
  );
}

const offset = byZoom(
  ...SLOT_PX.map(([zoom, px]) => [zoom, ['*', ['get', 'slot'], px] as ExpressionSpecification] as const),
);

/** What nobody dates is fainter than what is known to have been there, and still to be told from what recedes. */
const UNDATED_OPACITY = 0.4;

function byDate(otherwise: number): ExpressionSpecification {
  return ['case', isShown('undated', 'strand'), UNDATED_OPACITY * otherwise, otherwise];
}

const opacity = byState<number | ExpressionSpecification>(1, RECEDING_OPACITY, byDate(1));

const switchedOn: ExpressionSpecification[] = [isShown('corridors', 'corridor'), isShown('modes', 'mode')];
const there: ExpressionSpecification[] = [...switchedOn, ['!', isShown('absent', 'strand')]];
/** Drawn as they are now. */
const shown: ExpressionSpecification[] = [...there, ['!', isShown('building', 'strand')]];

function only(
  lines: readonly Line[],
  which: readonly ExpressionSpecification[] = shown,
  ...more: ExpressionSpecification[]
): FilterSpecification {
  return ['all', ['in', ['get', 'line'], ['literal', lines.map(({ key }) => key)]], ...which, ...more];
}

const sortKey = byProperty(
  'mode',
  MODE_ORDER.map((mode, i) => [mode, i] as const),
  0,
);

interface Pass {
  id: string;
  stroke: (grammar: LineGrammar) => Stroke | null;
  color: (grammar: LineGrammar) => string;
  cap: Stroke['cap'];
  dashed: boolean;
  minzoom?: number;
  /** Which of them. Default: {@link shown}. */
  which?: readonly ExpressionSpecification[];
}

/** One layer draws every kind of line whose stroke has this cap and is, or is not, dashed. */
function pass(
  all: readonly Line[],
  otherwise: string,
  { id, stroke, color, cap, dashed, minzoom = 0, which = shown }: Pass,
): LayerSpecification {
  const lines = all.filter(({ grammar }) => {
    const mine = stroke(grammar);
    return mine !== null && mine.cap === cap && (mine.dash !== null) === dashed;
  });
  const dashes = byLine(lines, (grammar) => [...(stroke(grammar)?.dash ?? [1, 0])], [1, 0]);
  return {
    id,
    type: 'line',
    source: 'strands',
    minzoom,
    filter: only(lines, which),
    layout: { 'line-cap': cap, 'line-join': 'round', 'line-sort-key': sortKey },
    paint: {
      'line-color': byLine(lines, color, otherwise),
      'line-width': width(byLine(lines, (grammar) => stroke(grammar)?.width ?? 0, 0)),
      'line-offset': offset,
      'line-opacity': opacity,
      ...(dashed && { 'line-dasharray': dashes }),
    },
  };
}

function passes(lines: readonly Line[], otherwise: string): LayerSpecification[] {
  const stroke = { stroke: (grammar: LineGrammar) => grammar.stroke, color: (grammar: LineGrammar) => grammar.color };
  const core = {
    stroke: (grammar: LineGrammar) => grammar.core,
    color: (grammar: LineGrammar) => grammar.coreColor,
    minzoom: CORE_ZOOM,
  };
  const order: Pass[] = [
    { id: 'strands-dashed', ...stroke, cap: 'butt', dashed: true },
    { id: 'strands-dotted', ...stroke, cap: 'round', dashed: true },
    { id: 'strands-solid', ...stroke, cap: 'round', dashed: false },
    { id: 'strands-core', ...core, cap: 'butt', dashed: false },
    { id: 'strands-core-dashed', ...core, cap: 'butt', dashed: true },
    { id: 'strands-core-dotted', ...core, cap: 'round', dashed: true },
  ];
  return order.map((each) => pass(lines, otherwise, each));
}

function casing(lines: readonly Line[], otherwise: string, land: string): LayerSpecification {
  return {
    id: 'strands-casing',
    type: 'line',
    source: 'strands',
    filter: ['all', ...there],
    layout: { 'line-cap': 'round', 'line-join': 'round', 'line-sort-key': sortKey },
    paint: {
      'line-color': [
        'case',
        isShown('building', 'strand'),
        land,
        byLine(lines, ({ casingColor }) => casingColor, otherwise),
      ],
      'line-width': width(
        byLine(lines, ({ stroke }) => stroke.width, 0),
        byLine(lines, ({ casingExtra }) => casingExtra, 0),
      ),
      'line-offset': offset,
      'line-opacity': byState<number | ExpressionSpecification>(0.95, 0, byDate(0.88)),
    },
  };
}

interface Marks {
  id: string;
  filter: FilterSpecification;
  icon: string | ExpressionSpecification;
  spacing: ExpressionSpecification;
  size: ExpressionSpecification;
  minzoom: number;
}

/** Signs along the line: pylons, and arrows that say ships go both ways. */
function marks({ id, filter, icon, spacing, size, minzoom }: Marks): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'strands',
    minzoom,
    filter,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': spacing,
      'icon-image': icon,
      'icon-size': size,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'icon-rotation-alignment': 'map',
      'icon-padding': 0,
    },
    paint: { 'icon-opacity': opacity },
  };
}

/** In a year in which they were being built, lines that run today are drawn like any that is. */
function building(lines: readonly Line[], theme: Theme, otherwise: string): LayerSpecification {
  const then = lines.map((line) => ({ ...line, grammar: lineGrammar(theme, { ...line.kind, status: 'building' }) }));
  return pass(then, otherwise, {
    id: 'strands-building',
    stroke: ({ stroke }) => stroke,
    color: ({ color }) => color,
    cap: 'round',
    dashed: true,
    which: [...switchedOn, isShown('building', 'strand')],
  });
}

/** Marks that move along a picked route, one layer for each way along the drawn lines; `map/flow.ts` moves them. */
function flow(id: string, set: keyof Flowing, lines: readonly Line[], color: string): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'strands',
    filter: only(lines, shown, isShown(set, 'strand')),
    layout: { 'line-cap': 'butt', 'line-join': 'round' },
    paint: {
      'line-color': color,
      'line-width': width(byLine(lines, ({ stroke }) => Math.max(FLOW_WIDTH * stroke.width, FLOW_LEAST), 0)),
      'line-offset': offset,
      'line-dasharray': [...(FLOW_PHASES[0] ?? [1, 0])],
    },
  };
}

/**
 * The corridors' lines, bottom first. All casings lie below all strokes, so that no strand cuts its neighbour.
 *
 * @param keys the kinds of line the atlas holds; see `line-key.ts`
 */
export function strandLayers(theme: Theme, keys: readonly string[]): LayerSpecification[] {
  const lines = keys.flatMap((key): Line[] => {
    const kind = LINE_KINDS.get(key);
    return kind ? [{ key, kind, grammar: lineGrammar(theme, kind) }] : [];
  });
  // A match expression must end in something; every kind of line has its own colour before that.
  const otherwise = palette[theme].casing;
  const lanes = lines.filter(({ kind }) => kind.mode === 'sea' && kind.status === 'operating');
  const powered = lines.filter(({ grammar }) => grammar.ticks !== null);
  return [
    casing(lines, otherwise, palette[theme].land),
    ...passes(lines, otherwise),
    building(lines, theme, otherwise),
    flow('strands-flow-ahead', 'ahead', lines, otherwise),
    flow('strands-flow-back', 'back', lines, otherwise),
    marks({
      id: 'strands-pylons',
      filter: only(powered),
      icon: byLine(powered, ({ ticks }) => imageName(ticks ?? 'pylon-dc', theme), ''),
      spacing: byZoom([3, 34], [7, 56]),
      size: byZoom([2.5, 0.28], [4, 0.42], [9, 0.7]),
      minzoom: 2.8,
    }),
    marks({
      id: 'strands-arrows',
      filter: only(lanes, shown, ['==', ['get', 'slot'], 0]),
      icon: imageName('arrows-sea', theme),
      spacing: byZoom([1, 200], [6, 260]),
      size: byZoom([1, 0.42], [4, 0.58], [7, 0.75]),
      minzoom: 1.4,
    }),
  ];
}
