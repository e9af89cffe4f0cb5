import type { SubjectKind } from '../model/dossier';
import type { Figure } from '../model/figure';
import { legsOfRoute, type LinkedAtlas } from '../model/link';
import type { Selection } from '../state/view-state';
import { arrange, lengthsOf, rowsOf } from './arrange';
import type { Page } from './page.svelte';
import { chartedOf, unchartedOf } from './reach';

/** Every figure a subject's panel shows, in the order in which it shows them: sources are numbered by it. */
export function figuresOf(selection: Selection, linked: LinkedAtlas, page: Page): Figure[] {
  switch (selection.kind) {
    case 'route': {
      const route = linked.routesById.get(selection.id);
      const legs = route ? legsOfRoute(linked, route) : [];
      return [
        ...inPanelOrder('route', page.entry('route', selection.id).figures),
        ...legs.flatMap(({ leg }) => inPanelOrder('leg', page.entry('leg', leg.id).figures)),
      ];
    }
    case 'city': {
      const { city, corridors } = linked.atlas;
      const claimed = (page.dossier?.claims ?? []).map(({ figures }) =>
        figures.flatMap((id) => page.figures.get(id) ?? []),
      );
      return [
        ...claimed.flatMap((figures) => flat(rowsOf(figures))),
        ...corridors.flatMap(({ id }) => chartedOf(page.entry('corridor', id).figures)),
        ...inPanelOrder('city', [...page.entry('city', city.id).figures, ...page.entry('hub', city.hub).figures]),
      ];
    }
    default:
      return inPanelOrder(selection.kind, page.entry(selection.kind, selection.id).figures);
  }
}

/** What is published of one subject, in the order in which panels show it: the table of figures has the same. */
export function inPanelOrder(kind: SubjectKind, figures: readonly Figure[]): Figure[] {
  switch (kind) {
    case 'leg':
      return flat(rowsOf(figures));
    case 'corridor':
      return [...chartedOf(figures), ...inSections(unchartedOf(figures))];
    default:
      return inSections(figures);
  }
}

/** Lengths first, then the sections in their order. */
function inSections(figures: readonly Figure[]): Figure[] {
  return [...flat(lengthsOf(figures)), ...arrange(figures).flatMap(({ series, rows }) => flat([...series, ...rows]))];
}

function flat(groups: readonly { figures: readonly Figure[] }[]): Figure[] {
  return groups.flatMap(({ figures }) => figures);
}
