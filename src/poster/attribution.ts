import { palette } from '../drawing/palette';
import type { Theme } from '../state/view-state';
import type { Box } from './boxes';
import { short } from './path-data';
import { element, escapeXml } from './svg';
import { textWidthEm } from './text-size';

const SIZE_PX = 10;
const EDGE_PX = 6;
/** A long line is broken rather than set smaller than can be read. */
const BETWEEN = ' · ';

export interface Credit {
  /** Nothing else may lie here. */
  box: Box;
  svg: string;
}

/** Who the data is from, in the lower right corner, on as many lines as the picture is narrow. */
export function attribution(options: { text: string; theme: Theme; width: number; height: number }): Credit {
  const { text, theme, width, height } = options;
  const room = width - 2 * EDGE_PX;
  const lines: string[] = [];
  for (const name of text.split(BETWEEN)) {
    const longer = [lines.at(-1), name].filter((part) => part !== undefined).join(BETWEEN);
    if (lines.length > 0 && textWidthEm(longer) * SIZE_PX <= room) lines[lines.length - 1] = longer;
    else lines.push(name);
  }
  const { cityLabel, halo } = palette[theme];
  const [right, bottom] = [width - EDGE_PX, height - EDGE_PX];
  const spans = lines.map((line, i) =>
    element('tspan', { x: right, y: short(bottom - (lines.length - 1 - i) * 1.3 * SIZE_PX) }, escapeXml(line)),
  );
  return {
    box: {
      left: right - Math.max(...lines.map((line) => textWidthEm(line))) * SIZE_PX - EDGE_PX,
      top: bottom - lines.length * 1.3 * SIZE_PX - EDGE_PX,
      right: width,
      bottom: height,
    },
    svg: element(
      'text',
      {
        'text-anchor': 'end',
        'font-family': "system-ui,'Segoe UI','Noto Sans',sans-serif",
        'font-size': SIZE_PX,
        fill: cityLabel,
        stroke: halo,
        'stroke-width': 3,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      },
      spans.join(''),
    ),
  };
}
