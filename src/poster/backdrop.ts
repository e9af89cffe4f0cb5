import { palette } from '../drawing/palette';
import type { Theme } from '../state/view-state';
import type { Eye, Pixel } from './camera';
import { pathData, short } from './path-data';
import { element } from './svg';

export interface Backdrop {
  definitions: string;
  svg: string;
}

interface Options {
  eye: Eye;
  theme: Theme;
  width: number;
  height: number;
  prefix: string;
  /** Seen from straight above: the globe is a circle, with a rim of air around it. */
  level: boolean;
}

/** How far the rim of air reaches, in globe radii; the same as around the map. */
const RIM = 1.12;

function radiusOf(outline: readonly Pixel[], [x, y]: Pixel): number {
  return Math.max(...outline.map((each) => Math.hypot(each[0] - x, each[1] - y)));
}

/** Water, and around a globe space with a rim of air: what lies under the first layer. */
export function backdrop({ eye: { outline, focus }, theme, width, height, prefix, level }: Options): Backdrop {
  const { water, space, rim } = palette[theme];
  const all = (fill: string): string => element('rect', { width, height, fill });
  if (!outline) return { definitions: '', svg: all(water) };
  if (!level) {
    const d = pathData([{ points: outline, closed: true }], { tolerancePx: 0.1, decimals: 1, leastRingPx: 0 });
    return { definitions: '', svg: all(space) + element('path', { d, fill: water }) };
  }
  const radius = radiusOf(outline, focus);
  const id = `${prefix}air`;
  const [cx, cy] = [short(focus[0]), short(focus[1])];
  const stop = (atPx: number, opacity: number): string =>
    element('stop', {
      offset: short(atPx / (RIM * radius), 4),
      'stop-color': rim,
      'stop-opacity': opacity,
    });
  const stops = stop(radius - 1, 0.46) + stop(radius + 7, 0.13) + stop(RIM * radius, 0);
  return {
    definitions: element(
      'radialGradient',
      { id, gradientUnits: 'userSpaceOnUse', cx, cy, r: short(RIM * radius) },
      stops,
    ),
    svg:
      all(space) +
      element('circle', { cx, cy, r: short(RIM * radius), fill: `url(#${id})` }) +
      element('circle', { cx, cy, r: short(radius), fill: water }),
  };
}
