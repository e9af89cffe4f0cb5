/** The map's icons as SVG definitions, each written once and used by reference. */
import { ICON_BOX, iconShapes } from '../drawing/icon-shapes';
import { readImageName } from '../drawing/image-name';
import type { Pixel } from './camera';
import { short } from './path-data';
import { element } from './svg';

/** Side of an icon at size 1, px. */
export const ICON_PX = ICON_BOX;

/** Definitions gathered while a poster is drawn. */
export class Signs {
  readonly #prefix: string;
  readonly #used = new Map<string, string>();

  /** @param prefix begins every id, so that several posters may stand on one page */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The icon of an image name, its middle at `at`; nothing where there is no such image. */
  draw(image: string, at: Pixel, size: number, more: { degrees?: number; opacity?: number } = {}): string {
    const named = readImageName(image);
    if (!named) return '';
    const id = `${this.#prefix}${named.name}`;
    if (!this.#used.has(id)) {
      const shapes = iconShapes(named.name, named.theme).map(({ d, fill, stroke, width = 1, dash }) =>
        element('path', {
          d,
          fill: fill ?? 'none',
          stroke,
          'stroke-width': stroke === undefined || width === 1 ? null : width,
          'stroke-dasharray': dash?.join(' '),
        }),
      );
      const middle = `translate(${-ICON_BOX / 2} ${-ICON_BOX / 2})`;
      this.#used.set(
        id,
        element(
          'g',
          { id, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' },
          element('g', { transform: middle }, shapes.join('')),
        ),
      );
    }
    const { degrees = 0, opacity = 1 } = more;
    const turn = degrees === 0 ? '' : `rotate(${short(degrees, 0)})`;
    return element('use', {
      href: `#${id}`,
      transform: `translate(${short(at[0])} ${short(at[1])})${turn}scale(${short(size, 2)})`,
      opacity: opacity >= 1 ? null : short(opacity, 2),
    });
  }

  definitions(): string {
    return [...this.#used.values()].join('');
  }
}
