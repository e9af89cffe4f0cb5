/** While the planner is open exactly one thing answers a click too: where to go, which way, or what to close. */
import type { AtlasFeatures } from '../drawing/features';
import type { Position } from '../model/atlas';
import { nearest, type Hit } from './click';

/** What a click on the map means to a plan. */
export type PlanTarget =
  | { kind: 'hub'; id: string }
  /** Index into the planner's port list. */
  | { kind: 'port'; index: number }
  | { kind: 'passage'; id: string }
  /** Index into the drawn itineraries. */
  | { kind: 'itinerary'; index: number }
  | { kind: 'point'; position: Position };

const POWER: readonly string[] = ['power-base', 'converter-station', 'substation'];

/**
 * What lies under the pointer: a hub where goods may be, else a port, a passage, a drawn itinerary, else the bare
 * position.
 *
 * @param hits uppermost first
 */
export function planTargetOf(hits: readonly Hit[], features: AtlasFeatures, position: Position): PlanTarget {
  const place = nearest(
    hits.filter(({ source, id }) => source !== 'hubs' || !POWER.includes(features.hubs[id]?.kind ?? '')),
    'hubs',
    'ports',
  );
  const hub = place?.source === 'hubs' ? features.hubs[place.id] : undefined;
  if (hub) return { kind: 'hub', id: hub.id };
  if (place?.source === 'ports') return { kind: 'port', index: place.id };
  const passage = features.passages[nearest(hits, 'passages')?.id ?? -1];
  if (passage) return { kind: 'passage', id: passage.id };
  const itinerary = nearest(hits, 'itineraries');
  return itinerary ? { kind: 'itinerary', index: itinerary.id } : { kind: 'point', position };
}
