import type { Figure } from '../model/figure';
import { legsOfRoute, type LinkedAtlas } from '../model/link';
import type { Selection } from '../state/view-state';
import { arrange } from './arrange';
import type { Page } from './page.svelte';

/** Every figure a subject's panel shows, in the order in which it shows them: sources are numbered by it. */
export function figuresOf(selection: Selection, linked: LinkedAtlas, page: Page): Figure[] {
  switch (selection.kind) {
    case 'route': {
      const route = linked.routesById.get(selection.id);
      const legs = route ? legsOfRoute(linked, route) : [];
      return [
        ...inOrder(page.entry('route', selection.id).figures),
        ...legs.flatMap(({ leg }) => page.entry('leg', leg.id).figures),
      ];
    }
    case 'city': {
      const { city, corridors } = linked.atlas;
      return [
        ...(page.dossier?.claims ?? []).flatMap((claim) => claim.figures.flatMap((id) => page.figures.get(id) ?? [])),
        ...corridors.flatMap(({ id }) => reachIn(page.entry('corridor', id).figures)),
        ...inOrder([...page.entry('city', city.id).figures, ...page.entry('hub', city.hub).figures]),
      ];
    }
    default:
      return inOrder(page.entry(selection.kind, selection.id).figures);
  }
}

/** Lengths first, then the sections in their order. */
function inOrder(figures: readonly Figure[]): Figure[] {
  const lengths = figures.filter(({ quantity }) => quantity === 'length');
  const rest = arrange(figures).flatMap(({ series, rows }) => [...series, ...rows].flatMap((each) => each.figures));
  return [...lengths, ...rest];
}

function reachIn(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ quantity }) => quantity === 'reach-ports' || quantity === 'reach-countries');
}
