import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Language, Mode } from '../../model/atlas';
import type { Theme } from '../../state/view-state';
import { byProperty, byZoom } from '../expressions';
import { fontsFor } from '../fonts';
import { lineGrammar, STRAND_WIDTH_PX, type LineGrammar, type Stroke } from '../grammar';
import { imageName } from '../image-name';
import { lineKey } from '../line-key';
import { palette } from '../palette';
import { REACH_RADIUS_PX } from '../reach-classes';
import { endAnchors } from './place-look';

const GOODS: readonly Mode[] = ['sea', 'river', 'road', 'rail'];
/** The itinerary looked at is bold; the others only show where they run. */
const CHOSEN_SCALE = 1.7;
const OTHER_SCALE = 0.8;
const POINTED_SCALE = 1.5;
const OTHER_OPACITY = 0.62;

/** Ports without a colour show from here on: small enough not to be taken for hubs. */
const PORT_ZOOM = 3.6;

interface Line {
  key: string;
  grammar: LineGrammar;
}

/** Every kind of line an itinerary may be drawn with. */
function goodsLines(theme: Theme): Line[] {
  return GOODS.flatMap((mode) =>
    [false, true].map((schematic) => {
      const kind = { mode, status: 'operating', schematic, pattern: 'plain' } as const;
      return { key: lineKey(kind), grammar: lineGrammar(theme, kind) };
    }),
  );
}

function byLine<T>(lines: readonly Line[], value: (grammar: LineGrammar) => T, otherwise: T): ExpressionSpecification {
  return byProperty(
    'line',
    lines.map(({ key, grammar }) => [key, value(grammar)] as const),
    otherwise,
  );
}

const isPointed: ExpressionSpecification = ['boolean', ['feature-state', 'pointed'], false];

function width(units: ExpressionSpecification, scale: number, extraPx = 0): ExpressionSpecification {
  const pointed: ExpressionSpecification = ['case', isPointed, POINTED_SCALE, 1];
  return byZoom(
    ...STRAND_WIDTH_PX.map(([zoom, px]): [number, ExpressionSpecification] => [
      zoom,
      ['*', pointed, ['+', ['*', units, px * scale], extraPx]],
    ]),
  );
}

interface Pass {
  id: string;
  chosen: boolean;
  stroke: (grammar: LineGrammar) => Stroke | null;
  color: (grammar: LineGrammar) => string;
  dashed: boolean;
}

function pass(theme: Theme, { id, chosen, stroke, color, dashed }: Pass): LayerSpecification {
  const lines = goodsLines(theme).filter(({ grammar }) => {
    const mine = stroke(grammar);
    return mine !== null && (mine.dash !== null) === dashed;
  });
  const filter: FilterSpecification = [
    'all',
    ['==', ['get', 'chosen'], chosen],
    ['in', ['get', 'line'], ['literal', lines.map(({ key }) => key)]],
  ];
  return {
    id,
    type: 'line',
    source: 'itineraries',
    filter,
    layout: { 'line-cap': dashed ? 'butt' : 'round', 'line-join': 'round' },
    paint: {
      'line-color': byLine(lines, color, palette[theme].casing),
      'line-width': width(
        byLine(lines, (grammar) => stroke(grammar)?.width ?? 0, 0),
        chosen ? CHOSEN_SCALE : OTHER_SCALE,
      ),
      'line-opacity': chosen ? 1 : ['case', isPointed, 1, OTHER_OPACITY],
      ...(dashed && { 'line-dasharray': byLine(lines, (grammar) => [...(stroke(grammar)?.dash ?? [1, 0])], [1, 0]) }),
    },
  };
}

function casing(theme: Theme, chosen: boolean): LayerSpecification {
  const lines = goodsLines(theme);
  return {
    id: chosen ? 'itineraries-casing' : 'itineraries-others-casing',
    type: 'line',
    source: 'itineraries',
    filter: ['==', ['get', 'chosen'], chosen],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': byLine(lines, ({ casingColor }) => casingColor, palette[theme].casing),
      'line-width': width(
        byLine(lines, ({ stroke }) => stroke.width, 0),
        chosen ? CHOSEN_SCALE : OTHER_SCALE,
        chosen ? 3 : 1.5,
      ),
      'line-opacity': chosen ? 0.95 : 0.7,
    },
  };
}

/** The itineraries' lines, bottom first: the alternatives, then the chosen one. */
export function itineraryLayers(theme: Theme): LayerSpecification[] {
  const stroke = { stroke: (grammar: LineGrammar) => grammar.stroke, color: (grammar: LineGrammar) => grammar.color };
  const core = { stroke: (grammar: LineGrammar) => grammar.core, color: (grammar: LineGrammar) => grammar.coreColor };
  return [
    casing(theme, false),
    pass(theme, { id: 'itineraries-others-dashed', chosen: false, dashed: true, ...stroke }),
    pass(theme, { id: 'itineraries-others-solid', chosen: false, dashed: false, ...stroke }),
    casing(theme, true),
    pass(theme, { id: 'itineraries-dashed', chosen: true, dashed: true, ...stroke }),
    pass(theme, { id: 'itineraries-solid', chosen: true, dashed: false, ...stroke }),
    pass(theme, { id: 'itineraries-core', chosen: true, dashed: false, ...core }),
    pass(theme, { id: 'itineraries-core-dashed', chosen: true, dashed: true, ...core }),
  ];
}

/** One value per class of `reach-classes.ts`, the nearest first. */
function byClass<T extends string | number>([nearest, ...others]: readonly T[]): ExpressionSpecification {
  return ['step', ['get', 'class'], nearest ?? '', ...others.flatMap((value, i) => [i + 1, value])];
}

/** The world's ports: small and plain, or coloured by how far they are. Nearer ones lie on top. */
export function portLayers(theme: Theme): LayerSpecification[] {
  const { cityLabel, landRaised } = palette[theme];
  const reachClass: ExpressionSpecification = ['get', 'class'];
  const radius = byClass(REACH_RADIUS_PX);
  const stops = [
    [0, 0.42],
    [3, 1],
    [7, 1.9],
  ] as const;
  const outline: ExpressionSpecification = ['case', isPointed, 2, 0.6];
  return [
    {
      id: 'ports-beyond',
      type: 'circle',
      source: 'ports',
      filter: ['==', reachClass, -1],
      paint: {
        'circle-radius': byZoom([0, 1.4], [3, 2.6], [7, 5]),
        'circle-color': landRaised,
        'circle-opacity': 0.55,
        'circle-stroke-color': cityLabel,
        'circle-stroke-width': ['case', isPointed, 2, 0.8],
        'circle-stroke-opacity': 0.7,
      },
    },
    {
      id: 'ports-reach',
      type: 'circle',
      source: 'ports',
      filter: ['>=', reachClass, 0],
      layout: { 'circle-sort-key': ['-', 0, reachClass] },
      paint: {
        'circle-radius': byZoom(
          ...stops.map(([zoom, scale]): [number, ExpressionSpecification] => [zoom, ['*', radius, scale]]),
        ),
        'circle-color': byClass(palette[theme].reach),
        'circle-stroke-color': cityLabel,
        'circle-stroke-width': outline,
        'circle-stroke-opacity': ['case', isPointed, 1, 0.55],
      },
    },
    {
      id: 'ports-plain',
      type: 'circle',
      source: 'ports',
      minzoom: PORT_ZOOM,
      filter: ['==', reachClass, -2],
      paint: {
        'circle-radius': byZoom([PORT_ZOOM, 1.8], [7, 4]),
        'circle-color': landRaised,
        'circle-stroke-color': palette[theme].strand.sea,
        'circle-stroke-width': ['case', isPointed, 2.4, 1.2],
      },
    },
  ];
}

/** What is closed to ships, and where the plan starts, goes to sea and ends. Above everything else. */
export function planSignLayers(theme: Theme, language: Language): LayerSpecification[] {
  const colors = palette[theme];
  const isClosed: ExpressionSpecification = ['has', ['get', 'passage'], ['global-state', 'closed']];
  return [
    {
      id: 'closed-gates',
      type: 'line',
      source: 'passages',
      minzoom: 3.4,
      filter: ['all', isClosed, ['==', ['geometry-type'], 'LineString']],
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': colors.closed, 'line-width': byZoom([3.4, 2], [8, 4]) },
    },
    {
      id: 'closed-signs',
      type: 'symbol',
      source: 'passages',
      filter: ['all', isClosed, ['==', ['geometry-type'], 'Point']],
      layout: {
        'icon-image': imageName('passage-closed', theme),
        'icon-size': byZoom([1, 0.62], [7, 1]),
        'icon-allow-overlap': true,
        'icon-padding': 0,
      },
    },
    {
      id: 'ends',
      type: 'symbol',
      source: 'ends',
      layout: {
        'icon-image': ['concat', imageName('', theme), ['get', 'icon']],
        'icon-size': byZoom([1, 0.78], [6, 1]),
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-field': ['get', 'name'],
        'text-font': fontsFor(language).bold,
        'text-size': byZoom([1, 12.5], [7, 15]),
        'text-max-width': 9,
        'text-optional': true,
        'text-variable-anchor-offset': endAnchors(1),
        'text-justify': 'auto',
      },
      paint: { 'text-color': colors.cityLabel, 'text-halo-color': colors.halo, 'text-halo-width': 1.8 },
    },
  ];
}
