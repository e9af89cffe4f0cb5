import type { LinkedAtlas } from '../model/link';
import type { Selection } from '../state/view-state';
import type { Page } from './page.svelte';

/** The name of what is selected; empty where the atlas does not know it. */
export function nameOf(selection: Selection, linked: LinkedAtlas, page: Page): string {
  const { city } = linked.atlas;
  const named = selection.kind === 'city' ? city : lookUp(selection, linked);
  return named ? page.say(named.name) : '';
}

function lookUp(selection: Exclude<Selection, { kind: 'city' }>, linked: LinkedAtlas) {
  switch (selection.kind) {
    case 'corridor':
      return linked.corridorsById.get(selection.id);
    case 'route':
      return linked.routesById.get(selection.id);
    case 'hub':
      return linked.hubsById.get(selection.id);
    case 'passage':
      return linked.passagesById.get(selection.id);
  }
}
