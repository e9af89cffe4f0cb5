/** Social cards: the map of a preset view above its title, in the size that sites show of a pasted address. */
import { palette } from '../src/drawing/palette';
import type { Language } from '../src/model/atlas';
import { element, escapeXml } from '../src/poster/svg';
import { textWidthEm } from '../src/poster/text-size';
import { DIRECTIONS } from '../src/model/languages';

export const CARD_SIZE_PX = { width: 1200, height: 630 } as const;
/** What the title leaves to the map. */
export const CARD_MAP_PX = { width: 1200, height: 478 } as const;

const EDGE_PX = 48;
/** The mark of the site, beside the title. */
const MARK_PX = 72;
const [PAPER, INK, INK_SOFT] = ['#fffdf8', '#26231f', '#5d564b'];
/** Keeps the punctuation at either end of a right-to-left line on its own side. */
const RIGHT_TO_LEFT = '\u200F';

export interface CardOptions {
  /** An `<svg>` element of {@link CARD_MAP_PX}. */
  map: string;
  /** The site's own sign: an `<svg>` element with a `viewBox`. */
  mark: string;
  title: string;
  subtitle: string;
  language: Language;
}

export function cardSvg({ map, mark, title, subtitle, language }: CardOptions): string {
  const { width, height } = CARD_SIZE_PX;
  const mirrored = DIRECTIONS[language] === 'rtl';
  const line = (text: string, y: number, most: number, bold: boolean): string => {
    const room = width - 3 * EDGE_PX - MARK_PX;
    const sizePx = Math.min(most, Math.floor(room / textWidthEm(text, { bold })));
    return element(
      'text',
      {
        x: mirrored ? width - EDGE_PX : EDGE_PX,
        y,
        'text-anchor': mirrored ? 'end' : null,
        'font-family': 'sans-serif',
        'font-weight': bold ? 600 : 500,
        'font-size': sizePx,
        fill: bold ? INK : INK_SOFT,
      },
      escapeXml(mirrored ? `${RIGHT_TO_LEFT}${text}${RIGHT_TO_LEFT}` : text),
    );
  };
  const top = CARD_MAP_PX.height;
  const band = element('rect', { y: top, width, height: height - top, fill: PAPER });
  const rule = element('rect', { y: top, width, height: 4, fill: palette.light.focus });
  const sign = element(
    'svg',
    { x: mirrored ? EDGE_PX : width - EDGE_PX - MARK_PX, y: top + 42, width: MARK_PX, height: MARK_PX },
    mark,
  );
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    map + band + rule + line(title, top + 76, 46, true) + line(subtitle, top + 120, 26, false) + sign,
  );
}
