/** Sea distances for lines of coordinates. */
import { FAR_FROM_SEA_KM, routeSea, type NoSeaRouteReason } from './sea';
import { labelsOf } from './labels';
import { landmarksOf } from './landmarks';
import { passageBits, type SeaNetwork } from './passages';
import { readPosition } from './places';
import { createSearch } from './search';
import { quote } from '../model/read';

/** A line that is not `from_lng,from_lat,to_lng,to_lat`. */
export class UnreadableLine extends Error {}

const REASONS: Record<NoSeaRouteReason, string> = {
  'from-far-from-sea': `the start lies more than ${FAR_FROM_SEA_KM} km from the sea`,
  'to-far-from-sea': `the end lies more than ${FAR_FROM_SEA_KM} km from the sea`,
  closed: 'no sea route: only through closed passages',
  'not-connected': 'no sea route',
};

/** By this line, searches without landmarks have taken as long as it takes to measure them: from here on they pay. */
const WORTH_LANDMARKS = 250;
/** The same of labels. */
const WORTH_LABELS = 10_000;

/**
 * For each line of `from_lng,from_lat,to_lng,to_lat` the sea distance in km, to 100 m; or an empty field, a comma and why
 * there is none. Lines are taken one by one, as many as there are. Empty ones at the end are none.
 *
 * @param closed ids of closed passages.
 * @throws UnreadableLine at the first line that holds no two positions, when it comes to it.
 */
export async function* seaDistances(
  network: SeaNetwork,
  lines: AsyncIterable<string>,
  closed: readonly string[],
): AsyncGenerator<string> {
  const search = createSearch(network);
  let number = 0;
  let firstEmpty = 0;
  for await (const text of lines) {
    number++;
    // A byte order mark, as spreadsheets write it.
    const line = number === 1 ? text.replace(/^\uFEFF/, '') : text;
    if (line.trim() === '') {
      firstEmpty ||= number;
      continue;
    }
    if (firstEmpty > 0) throw unreadable(firstEmpty, '');
    const fields = line.trim().split(',');
    const from = readPosition(fields.slice(0, 2).join());
    const to = readPosition(fields.slice(2).join());
    if (!from || !to) throw unreadable(number, line);
    if (number === WORTH_LABELS) search.labels = labelsOf(network, passageBits(network, closed));
    if (number === WORTH_LANDMARKS) search.landmarks = landmarksOf(network, passageBits(network, closed));
    const route = routeSea(network, from, to, { closed, search });
    yield 'reason' in route ? `,${REASONS[route.reason]}` : route.lengthKm.toFixed(1);
  }
}

function unreadable(number: number, line: string): UnreadableLine {
  return new UnreadableLine(`line ${number} must be from_lng,from_lat,to_lng,to_lat in degrees, not ${quote(line)}`);
}
