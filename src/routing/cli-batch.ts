/** Sea distances for lines of coordinates. */
import { FAR_FROM_SEA_KM, routeSea, type NoSeaRouteReason } from './sea';
import type { SeaNetwork } from './passages';
import { readPosition } from './places';
import { createSearch } from './search';

/** A line that is not `from_lng,from_lat,to_lng,to_lat`. */
export class UnreadableLine extends Error {}

const REASONS: Record<NoSeaRouteReason, string> = {
  'from-far-from-sea': `the start lies more than ${FAR_FROM_SEA_KM} km from the sea`,
  'to-far-from-sea': `the end lies more than ${FAR_FROM_SEA_KM} km from the sea`,
  closed: 'no sea route: only through closed passages',
  'not-connected': 'no sea route',
};

/**
 * For each line of `from_lng,from_lat,to_lng,to_lat` the sea distance in km, to 100 m; or an empty field, a comma and why
 * there is none.
 *
 * @param closed ids of closed passages.
 * @throws UnreadableLine at the first line that holds no two positions, when it comes to it.
 */
export function* seaDistances(
  network: SeaNetwork,
  lines: readonly string[],
  closed: readonly string[],
): Generator<string> {
  const search = createSearch(network);
  for (const [index, line] of lines.entries()) {
    const fields = line.trim().split(',');
    const from = readPosition(fields.slice(0, 2).join());
    const to = readPosition(fields.slice(2).join());
    if (!from || !to) {
      throw new UnreadableLine(
        `line ${index + 1} must be from_lng,from_lat,to_lng,to_lat in degrees, not ${JSON.stringify(line)}`,
      );
    }
    const route = routeSea(network, from, to, { closed, search });
    yield 'reason' in route ? `,${REASONS[route.reason]}` : route.lengthKm.toFixed(1);
  }
}
