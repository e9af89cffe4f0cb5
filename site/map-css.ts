/** MapLibre's style sheet without the parts that no page of ours has: of 72 kB a few are used. */
import type { Plugin } from 'vite';

/** Controls and marks that we never make, by their class. */
const UNUSED =
  /maplibregl-(?:ctrl-(?:geolocate|zoom|compass|fullscreen|shrink|terrain|globe|logo|scale|icon)|ctrl\.|popup|marker|user-location)/;

/** A rule, an at-rule with a block of rules, or one without a block. */
interface Rule {
  head: string;
  /** Between its braces; `null`: it has none. */
  body: string | null;
}

/** The rules of a sheet, one after the other. Braces within quotes are none. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  let [start, open, depth] = [0, -1, 0];
  let quote = '';
  for (let i = 0; i < css.length; i++) {
    const character = css[i] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{' && depth++ === 0) open = i;
    else if (character === '}' && --depth === 0) {
      rules.push({ head: css.slice(start, open), body: css.slice(open + 1, i) });
      start = i + 1;
    } else if (character === ';' && depth === 0) {
      rules.push({ head: css.slice(start, i + 1), body: null });
      start = i + 1;
    }
  }
  return rules;
}

/** The sheet without rules for what is not there. Selectors it cannot tell stay. */
export function withoutUnused(css: string): string {
  return rulesOf(css)
    .map(({ head, body }) => {
      if (body === null) return head;
      if (/^\s*@(?:media|supports)/.test(head)) {
        const inner = withoutUnused(body);
        return inner === '' ? '' : `${head}{${inner}}`;
      }
      if (/^\s*@/.test(head)) return UNUSED.test(head) ? '' : `${head}{${body}}`;
      const used = head.split(',').filter((selector) => !UNUSED.test(selector));
      return used.length === 0 ? '' : `${used.join(',')}{${body}}`;
    })
    .join('');
}

export function mapCss(): Plugin {
  return {
    name: 'site-map-css',
    enforce: 'pre',
    transform: (code, id) => (/maplibre-gl\.css(?:\?|$)/.test(id) ? { code: withoutUnused(code), map: null } : null),
  };
}
