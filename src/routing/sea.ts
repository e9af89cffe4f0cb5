import { cutAntimeridian } from '../geometry/antimeridian';
import { crossesGate } from '../geometry/gate';
import { distanceKm, type Position } from '../geometry/position';
import { setVector } from './build-network';
import { passageBits, seaLine, vertexPosition, type SeaNetwork } from './passages';
import { createSearch, searchTo, type Link, type Search } from './search';
import { nearestPoint, type Snap } from './snap';

/** Why there is no sea route. `closed`: there is one, but only through closed passages. */
export const NO_SEA_ROUTE_REASONS = ['from-far-from-sea', 'to-far-from-sea', 'closed', 'not-connected'] as const;
export type NoSeaRouteReason = (typeof NO_SEA_ROUTE_REASONS)[number];

export interface SeaRoute {
  /** Along great circles, a vertex at least every 100 km; cut at the antimeridian. From the one place to the other, exactly. */
  parts: Position[][];
  lengthKm: number;
  /** Ids of the passages it goes through, in order. */
  passages: string[];
}

export interface NoSeaRoute {
  reason: NoSeaRouteReason;
}

export interface SeaRouteOptions {
  /** Ids of closed passages. Default: none. */
  closed?: Iterable<string>;
  /** Working memory of an earlier search over the same network, to be used again. Default: laid out anew. */
  search?: Search;
}

/** A place further than this from the network, in km, is not on the sea. */
const FAR_FROM_SEA_KM = 300;

/**
 * The shortest sea route between two places, by the network's costs: from each place straight to the nearest point of the
 * network, and along its edges between. Finding none is a result.
 *
 * @throws RangeError where `closed` names a passage the network does not know, or a position is not one.
 */
export function routeSea(
  network: SeaNetwork,
  from: Position,
  to: Position,
  { closed = [], search = createSearch(network) }: SeaRouteOptions = {},
): SeaRoute | NoSeaRoute {
  checkPosition(from);
  checkPosition(to);
  const closedBits = passageBits(network, closed);
  const start = nearestPoint(network, from);
  if (!start || start.km > FAR_FROM_SEA_KM) return { reason: 'from-far-from-sea' };
  const end = nearestPoint(network, to);
  if (!end || end.km > FAR_FROM_SEA_KM) return { reason: 'to-far-from-sea' };

  const waypoints = findWay(search, { place: from, snap: start }, { place: to, snap: end }, closedBits);
  if (waypoints) return drawRoute(network, waypoints);
  const open = closedBits !== 0 && findWay(search, { place: from, snap: start }, { place: to, snap: end }, 0);
  return { reason: open ? 'closed' : 'not-connected' };
}

/** A place at an end of a route, and the point of the network nearest to it. */
interface End {
  place: Position;
  snap: Snap;
}

/** The corners of the way between two places, both included. */
function findWay(search: Search, from: End, to: End, closed: number): Position[] | null {
  const { network } = search;
  const direct = [from.place, from.snap.position, to.snap.position, to.place];
  if (from.snap.edge === to.snap.edge && isOpen(network, direct, closed)) return direct;
  const starts = linksOf(network, from, closed);
  const ends = linksOf(network, to, closed);
  const target = new Float64Array(3);
  setVector(target, 0, to.place);
  const path = searchTo(search, starts, ends, target, closed);
  if (!path) return null;
  const between = path.vertices.map((vertex) => vertexPosition(network, vertex));
  return [from.place, from.snap.position, ...between, to.snap.position, to.place];
}

/** The two ways onto the network: by the nearest point of an edge to either end of that edge, where no closed gate lies between. */
function linksOf(network: SeaNetwork, { place, snap }: End, closed: number): Link[] {
  const links: Link[] = [];
  for (const vertex of [network.edgeFrom[snap.edge] ?? 0, network.edgeTo[snap.edge] ?? 0]) {
    const position = vertexPosition(network, vertex);
    if (!isOpen(network, [place, snap.position, position], closed)) continue;
    links.push({ vertex, km: snap.km + distanceKm(snap.position, position) });
  }
  return links;
}

function isOpen(network: SeaNetwork, waypoints: Position[], closed: number): boolean {
  if (closed === 0) return true;
  const line = draw(waypoints);
  return network.passages.every(
    ({ gate }, index) => (closed & (1 << index)) === 0 || crossesGate([line], gate) === null,
  );
}

function drawRoute(network: SeaNetwork, waypoints: Position[]): SeaRoute {
  const line = draw(waypoints);
  const crossed: { id: string; km: number }[] = [];
  for (const { id, gate } of network.passages) {
    const km = crossesGate([line], gate);
    if (km !== null) crossed.push({ id, km });
  }
  crossed.sort((a, b) => a.km - b.km);
  let lengthKm = 0;
  line.forEach((position, i) => (lengthKm += distanceKm(line[i - 1] ?? position, position)));
  return { parts: cutAntimeridian(line), lengthKm, passages: crossed.map(({ id }) => id) };
}

/** Great circles from corner to corner, as they are drawn. */
function draw(waypoints: Position[]): Position[] {
  return waypoints.flatMap((position, i) => {
    const before = waypoints[i - 1];
    return before ? seaLine(before, position).slice(1) : [position];
  });
}

function checkPosition([lng, lat]: Position): void {
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) throw new RangeError(`${lng}, ${lat} is not a position.`);
}
