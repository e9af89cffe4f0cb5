import type { Network } from '../../src/routing/network';
import { edgesAcross } from '../../src/routing/passages';
import { nearestPoint } from '../../src/routing/snap';
import type { Survey } from '../../src/routing/survey';
import type { GeoTree } from './read-geo';

/** Looks up on the sea network what a planner asks of it whatever it plans. */
export function surveySea(network: Network, { passages, hubs }: GeoTree): Survey {
  return {
    crossings: passages.items.map(({ id, value }) => ({
      passage: id,
      edges: edgesAcross(network, value.geometry.coordinates),
    })),
    berths: hubs.items.flatMap(({ id, value: { properties, geometry } }) => {
      const snap = properties.kind === 'seaport' ? nearestPoint(network, geometry.coordinates) : null;
      return snap ? [{ hub: id, ...snap }] : [];
    }),
  };
}
