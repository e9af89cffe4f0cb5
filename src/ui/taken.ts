import type { Corridor, Route, Text } from '../model/atlas';
import type { LinkedAtlas } from '../model/link';
import type { Itinerary } from '../routing/itinerary';
import type { Method } from '../routing/method';
import type { PlanRequest } from '../routing/plan';
import type { Selection } from '../state/view-state';

/** The files a subject can be had as. */
export const FORMATS = ['geojson', 'legs', 'figures', 'kml', 'gpx'] as const;
export type Format = (typeof FORMATS)[number];

/** What is taken away. A plan: one itinerary, or all that were found, best first. */
export type Taken =
  | { kind: 'route'; route: Route }
  | { kind: 'corridor'; corridor: Corridor }
  | {
      kind: 'plan';
      itineraries: readonly Itinerary[];
      /** What a place is called that is no hub: a UN/LOCODE or `lng,lat`. */
      nameOf?: (place: string) => Text | null;
      request: PlanRequest;
      method: Method;
    };

/** What can be taken away of what is selected; `null` for what has no lines of its own. */
export function takenOf(selection: Selection | null, { routesById, corridorsById }: LinkedAtlas): Taken | null {
  const route = selection?.kind === 'route' ? routesById.get(selection.id) : undefined;
  if (route) return { kind: 'route', route };
  const corridor = selection?.kind === 'corridor' ? corridorsById.get(selection.id) : undefined;
  return corridor ? { kind: 'corridor', corridor } : null;
}

/** Lets the browser keep a file under a name. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // Some browsers start reading only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
