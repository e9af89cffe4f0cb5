import type { Mark } from './shapes';
import { element } from './svg';

/** Shorter paths cost less repeated than referred to. */
const WORTH_SHARING = 60;

/** Marks as SVG. A path that several of them draw, such as a coast and its land, is defined once. */
export function written(marks: readonly Mark[], prefix: string): { paths: string; content: string } {
  const uses = new Map<string, number>();
  for (const mark of marks) if ('d' in mark) uses.set(mark.d, (uses.get(mark.d) ?? 0) + 1);
  const ids = new Map<string, string>();
  for (const [d, count] of uses) {
    if (count > 1 && d.length > WORTH_SHARING) ids.set(d, `${prefix}p${ids.size}`);
  }
  const content = marks.map((mark) => {
    if ('svg' in mark) return mark.svg;
    const id = ids.get(mark.d);
    return id === undefined
      ? element('path', { ...mark.attributes, d: mark.d })
      : element('use', { ...mark.attributes, href: `#${id}` });
  });
  const paths = [...ids].map(([d, id]) => element('path', { id, d }));
  return { paths: paths.join(''), content: content.join('') };
}
