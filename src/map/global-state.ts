import type { Map as MapLibreMap } from 'maplibre-gl';
import type { IdSet } from '../drawing/shown';

/** Hands the style those sets that differ: each costs it a look at every feature. */
export function tellStyle(map: MapLibreMap, sets: Readonly<Record<string, IdSet>>): void {
  const before = map.getGlobalState();
  for (const [name, ids] of Object.entries(sets)) {
    if (JSON.stringify(before[name]) !== JSON.stringify(ids)) map.setGlobalStateProperty(name, ids);
  }
}
