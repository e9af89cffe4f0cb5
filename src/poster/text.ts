/** Labels: how a symbol layer sets a feature's name, and where it lies around its point. */
import type { Language } from '../model/atlas';
import type { Box } from './boxes';
import type { Pixel } from './camera';
import type { Shown } from './layer';
import { short } from './path-data';
import { element, escapeXml, type Attributes } from './svg';
import { breakLines, textWidthEm } from './text-size';
import { DIRECTIONS } from '../model/languages';

/** MapLibre's distance between lines. */
const LINE_EM = 1.2;
/** From the middle of a line to its baseline. */
const BASELINE_EM = 0.36;
/** What MapLibre takes off the offset above and below: its glyphs hang 7/24 em lower than their box. */
const HANGING_EM = 7 / 24;

/** Weights by the first name of a font stack, as the map reads them. */
const WEIGHTS: Readonly<Record<string, Attributes>> = {
  Medium: { 'font-weight': 500 },
  Semibold: { 'font-weight': 600 },
  Italic: { 'font-style': 'italic' },
};
/** Where a line begins or ends with no letter, it takes the side of the picture's direction, which is none of a right-to-left name's. */
const LOOSE_END = /^[^\p{Letter}]|[^\p{Letter}]$/u;
const RIGHT_TO_LEFT = '\u200F';
const GENERIC = new Set(['sans-serif', 'serif', 'system-ui']);

/** A name as it is set: its lines, its size, its look. */
export interface Block {
  lines: string[];
  sizePx: number;
  widthPx: number;
  heightPx: number;
  /** Not written, but in its place. */
  hidden: boolean;
  attributes: Attributes;
}

/** A block at its place. */
export interface Placed {
  block: Block;
  box: Box;
  /** Which of its edges the lines are set against. */
  align: 'left' | 'middle' | 'right';
}

function familyOf(stack: readonly string[]): { attributes: Attributes; bold: boolean; italic: boolean } {
  const [weight = '', ...families] = stack;
  const quoted = families.map((family) => (GENERIC.has(family) ? family : `'${family}'`));
  return {
    attributes: { 'font-family': quoted.join(','), ...WEIGHTS[weight] },
    bold: weight === 'Semibold',
    italic: weight === 'Italic',
  };
}

/** The name of a feature as its layer sets it; `null` where it has none here. */
export function blockOf(shown: Shown, language: Language): Block | null {
  const name = shown.text('text-field', '');
  const cover = shown.number('text-opacity', 1);
  if (name === '') return null;
  const capitals = shown.text('text-transform', 'none') === 'uppercase';
  const text = capitals ? name.toLocaleUpperCase(language) : name;
  const stack = shown.value('text-font');
  const { attributes, bold, italic } = familyOf(Array.isArray(stack) ? stack.map(String) : []);
  const sizePx = shown.number('text-size', 16);
  const spacingEm = shown.number('text-letter-spacing', 0);
  const style = { bold, italic, spacingEm };
  const lines = breakLines(text, shown.number('text-max-width', 10), style).map((line) =>
    DIRECTIONS[language] === 'rtl' && LOOSE_END.test(line) ? `${RIGHT_TO_LEFT}${line}${RIGHT_TO_LEFT}` : line,
  );
  const halo = shown.number('text-halo-width', 0);
  return {
    lines,
    sizePx,
    widthPx: Math.max(...lines.map((line) => textWidthEm(line, style))) * sizePx,
    heightPx: lines.length * LINE_EM * sizePx,
    hidden: cover <= 0,
    attributes: {
      ...attributes,
      'font-size': short(sizePx),
      'letter-spacing': spacingEm === 0 ? null : short(spacingEm * sizePx, 2),
      fill: shown.text('text-color', '#000'),
      ...(halo > 0 && {
        stroke: shown.text('text-halo-color', '#fff'),
        'stroke-width': short(2 * halo),
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }),
      opacity: cover >= 1 ? null : short(cover, 2),
    },
  };
}

/** Which side, or corner, of a block its anchor names: `top-left` is both. */
function sidesOf(anchor: string): [vertical: 'top' | 'middle' | 'bottom', horizontal: Placed['align']] {
  return [
    anchor.startsWith('top') ? 'top' : anchor.startsWith('bottom') ? 'bottom' : 'middle',
    anchor.endsWith('left') ? 'left' : anchor.endsWith('right') ? 'right' : 'middle',
  ];
}

function boxAround(block: Block, [x, y]: Pixel, anchor: string, [right, down]: readonly [number, number]): Box {
  const { widthPx, heightPx, sizePx } = block;
  const [vertical, horizontal] = sidesOf(anchor);
  const hanging = vertical === 'top' ? -HANGING_EM : vertical === 'bottom' ? HANGING_EM : 0;
  const across = horizontal === 'left' ? 0 : horizontal === 'right' ? -widthPx : -widthPx / 2;
  const along = vertical === 'top' ? 0 : vertical === 'bottom' ? -heightPx : -heightPx / 2;
  const left = x + right * sizePx + across;
  const top = y + (down + hanging) * sizePx + along;
  return { left, top, right: left + widthPx, bottom: top + heightPx };
}

/** Every way the layer allows a block to lie around its point, best first. */
export function placesOf(block: Block, shown: Shown, at: Pixel): Placed[] {
  const anchors = shown.value('text-variable-anchor-offset');
  if (!Array.isArray(anchors)) {
    const offset = shown.value('text-offset');
    const [right = 0, down = 0] = Array.isArray(offset) ? offset.map(Number) : [];
    return [{ block, align: 'middle', box: boxAround(block, at, 'center', [right, down]) }];
  }
  const places: Placed[] = [];
  for (let i = 0; i + 1 < anchors.length; i += 2) {
    const [anchor, offset] = [String(anchors[i]), anchors[i + 1] as unknown];
    const [right = 0, down = 0] = Array.isArray(offset) ? offset.map(Number) : [];
    const align = sidesOf(anchor)[1];
    places.push({ block, align, box: boxAround(block, at, anchor, [right, down]) });
  }
  return places;
}

const ANCHORS = { left: null, middle: 'middle', right: 'end' } as const;

/** A placed block as SVG. `text-anchor` says which side is fixed: widths differ from font to font. */
export function drawText({ block, box, align }: Placed): string {
  const { lines, sizePx } = block;
  const x = align === 'left' ? box.left : align === 'right' ? box.right : (box.left + box.right) / 2;
  const baseline = (i: number): number => box.top + ((i + 0.5) * LINE_EM + BASELINE_EM) * sizePx;
  const anchor = { 'text-anchor': ANCHORS[align] };
  const [only] = lines;
  if (only !== undefined && lines.length === 1) {
    return element('text', { x: short(x), y: short(baseline(0)), ...anchor }, escapeXml(only));
  }
  const spans = lines.map((line, i) => element('tspan', { x: short(x), y: short(baseline(i)) }, escapeXml(line)));
  return element('text', anchor, spans.join(''));
}

/** A block along a line: set straight, turned around its middle. */
export function drawTurned(block: Block, [x, y]: Pixel, degrees: number, downEm: number): string {
  const baseline = (downEm + BASELINE_EM) * block.sizePx;
  return element(
    'text',
    {
      y: short(baseline),
      'text-anchor': 'middle',
      transform: `translate(${short(x)} ${short(y)})rotate(${short(degrees, 0)})`,
    },
    escapeXml(block.lines.join(' ')),
  );
}
