import type { Position } from '../../src/model/atlas';
import type { Reader } from '../../src/model/read';
import { quote } from '../../src/model/read';

/** A box of degrees that holds a country or a region. */
interface Box {
  name: string;
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Outer bounds of Chongqing and of China with its islands, rounded outward; they only tell a swapped pair. */
const CHONGQING: Box = { name: 'Chongqing, China', west: 105.2, south: 28.1, east: 110.3, north: 32.3 };
const CHINA: Box = { name: 'China', west: 73.4, south: 3.8, east: 135.2, north: 53.6 };

/** No hub, track or road lies further north: such a "latitude" inside China's longitudes is one. */
const FARTHEST_NORTH = 72;

function holds({ west, south, east, north }: Box, [lng, lat]: Position): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** The name of the place where a pair lies that is read the other way round, if it is one we know. */
function placeOfSwapped([first, second]: Position): string | undefined {
  return [CHONGQING, CHINA].find((box) => holds(box, [second, first]))?.name;
}

/**
 * What is wrong with a pair of numbers as a position, if anything: off the Earth, or `[lat, lng]`.
 *
 * @param polar whether the position may lie beyond 72°N, as a ship's may.
 */
export function positionFault(pair: Position, polar: boolean): string | undefined {
  const [lng, lat] = pair;
  const offTheEarth = Math.abs(lng) > 180 || Math.abs(lat) > 90;
  const place = placeOfSwapped(pair);
  if (place !== undefined && (offTheEarth || (!polar && lat > FARTHEST_NORTH))) {
    return `looks swapped: ${quote(pair)} read as lat,lng lies in ${place}`;
  }
  if (!offTheEarth) return undefined;
  const swappable = Math.abs(lng) <= 90 && Math.abs(lat) <= 180;
  return swappable
    ? `looks swapped: ${quote(pair)} has a latitude of ${lat}; positions are [lng, lat]`
    : `must lie within ±180 and ±90, not ${quote(pair)}`;
}

function positionReader(polar: boolean): Reader<Position> {
  return (value, path, note) => {
    if (!Array.isArray(value) || value.length !== 2 || !value.every((item) => Number.isFinite(item))) {
      note(path, `must be [lng, lat], not ${quote(value)}`);
      return [0, 0];
    }
    const pair: Position = [Number(value[0]), Number(value[1])];
    const fault = positionFault(pair, polar);
    if (fault !== undefined) note(path, fault);
    return pair;
  };
}

/** A position on land or near it. */
export const authoredPosition = positionReader(false);
/** A position that may lie in the Arctic. */
export const polarPosition = positionReader(true);
