import type { City, Corridor, Hub, Passage, Route } from '../model/atlas';
import type { LinkedAtlas } from '../model/link';
import type { Selection } from './view-state';

/** What is selected; `undefined` where the atlas does not know it. */
export function subjectOf(
  selection: Selection,
  { atlas, corridorsById, routesById, hubsById, passagesById }: LinkedAtlas,
): City | Corridor | Route | Hub | Passage | undefined {
  switch (selection.kind) {
    case 'corridor':
      return corridorsById.get(selection.id);
    case 'route':
      return routesById.get(selection.id);
    case 'hub':
      return hubsById.get(selection.id);
    case 'passage':
      return passagesById.get(selection.id);
    case 'city':
      return atlas.city;
  }
}
