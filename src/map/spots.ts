import type { AtlasFeatures } from '../drawing/features';
import type { Spot } from '../drawing/lit';
import type { Target } from './click';
import type { PlanTarget } from './place-at';

function indexOf(items: readonly { id: string }[], id: string): number {
  return items.findIndex((one) => one.id === id);
}

/** The drawn features that what the pointer came upon is made of. */
export function spotsOf(target: Target, { strands, hubs, passages }: AtlasFeatures): Spot[] {
  if (target.kind === 'track') {
    return target.strands.map((strand) => ({ source: 'strands', id: strands.indexOf(strand) }));
  }
  if (target.kind === 'passage') return [{ source: 'passages', id: indexOf(passages, target.id) }];
  return [{ source: 'hubs', id: hubs.indexOf(target.hub) }];
}

/** The same while the planner is open. Open ground is nothing drawn. */
export function spotsOfPlan(target: PlanTarget, { hubs, passages }: AtlasFeatures): Spot[] {
  switch (target.kind) {
    case 'hub':
      return [{ source: 'hubs', id: indexOf(hubs, target.id) }];
    case 'passage':
      return [{ source: 'passages', id: indexOf(passages, target.id) }];
    case 'port':
      return [{ source: 'ports', id: target.index }];
    case 'itinerary':
      return [{ source: 'itineraries', id: target.index }];
    case 'point':
      return [];
  }
}
