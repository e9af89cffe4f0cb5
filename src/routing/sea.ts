import { cutAntimeridian } from '../geometry/antimeridian';
import { crossingAt } from '../geometry/gate';
import { distanceKm, type Position } from '../geometry/position';
import { setVector } from './vector';
import { arcBetween, type Network } from './network';
import type { Link } from './link';
import { DRAWN_STEP_KM, passageBits, seaLine, vertexPosition, type SeaNetwork } from './passages';
import { createSearch, searchTo, type Search } from './search';
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
export const FAR_FROM_SEA_KM = 300;

/** A place, and the point of the network nearest to it. */
export interface SeaPlace {
  position: Position;
  snap: Snap;
}

/** Finds the nearest water; `null` for a network without edges. */
export function locate(network: Network, position: Position): SeaPlace | null {
  const snap = nearestPoint(network, position);
  return snap && { position, snap };
}

/** A vertex of the network as a place. */
export function locateVertex(network: Network, vertex: number): SeaPlace {
  const position = vertexPosition(network, vertex);
  return { position, snap: { edge: network.arcEdge[network.arcStart[vertex] ?? 0] ?? 0, position, km: 0 } };
}

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
  const start = locate(network, from);
  if (!start || start.snap.km > FAR_FROM_SEA_KM) return { reason: 'from-far-from-sea' };
  const end = locate(network, to);
  if (!end || end.snap.km > FAR_FROM_SEA_KM) return { reason: 'to-far-from-sea' };
  return routeBetween(search, start, end, closedBits);
}

/**
 * The same between two places that have been located.
 *
 * @param closed bits of closed passages (`passageBits`).
 */
export function routeBetween(search: Search, from: SeaPlace, to: SeaPlace, closed: number): SeaRoute | NoSeaRoute {
  const find = (bits: number) => (isDirect(search.network, from, to, bits) ? [] : findVertices(search, from, to, bits));
  const vertices = find(closed);
  if (vertices) return drawRoute(search.network, from, vertices, to);
  return { reason: closed !== 0 && find(0) ? 'closed' : 'not-connected' };
}

/**
 * The route by a way that is known: the vertices between two places, none where they lie on one edge.
 *
 * @param closed bits of closed passages (`passageBits`), as when the way was found.
 */
export function routeAlong(network: SeaNetwork, from: SeaPlace, vertices: number[], to: SeaPlace, closed: number) {
  return drawRoute(network, from, isDirect(network, from, to, closed) ? [] : vertices, to);
}

/** Whether both places lie on one edge, with no closed gate between them. */
function isDirect(network: SeaNetwork, from: SeaPlace, to: SeaPlace, closed: number): boolean {
  if (from.snap.edge !== to.snap.edge) return false;
  return bitsAlong(network, [from.position, from.snap.position, to.snap.position, to.position], closed) === 0;
}

function findVertices(search: Search, from: SeaPlace, to: SeaPlace, closed: number): number[] | null {
  const { network } = search;
  const target = new Float64Array(3);
  setVector(target, 0, to.position);
  return (
    searchTo(search, linksOf(network, from, closed), linksOf(network, to, closed), target, closed)?.vertices ?? null
  );
}

/**
 * The two ways onto the network: by the nearest point of an edge to either end of that edge, where no closed gate lies
 * between.
 */
export function linksOf(network: SeaNetwork, { position, snap }: SeaPlace, closed: number): Link[] {
  const links: Link[] = [];
  for (const vertex of [network.edgeFrom[snap.edge] ?? 0, network.edgeTo[snap.edge] ?? 0]) {
    const end = vertexPosition(network, vertex);
    if (closed !== 0 && bitsAlong(network, [position, snap.position, end], closed) !== 0) continue;
    links.push({ vertex, km: snap.km + distanceKm(snap.position, end) });
  }
  return links;
}

/**
 * Bits of the passages a line between some corners goes through.
 *
 * @param asked bits of the passages in question. Default: all.
 */
function bitsAlong({ passages }: SeaNetwork, corners: readonly Position[], asked = ~0): number {
  const { line } = draw(corners);
  let bits = 0;
  if (line.length > 1) {
    passages.forEach(({ gate }, index) => {
      const bit = 1 << index;
      if ((asked & bit) !== 0 && crossingAt(line, gate) !== null) bits |= bit;
    });
  }
  return bits;
}

/** The way between two places, by some vertices. */
function drawRoute(network: SeaNetwork, from: SeaPlace, vertices: number[], to: SeaPlace): SeaRoute {
  const between = vertices.map((vertex) => vertexPosition(network, vertex));
  const ends = [
    [from.position, from.snap.position, between[0] ?? to.snap.position],
    [between.at(-1) ?? from.snap.position, to.snap.position, to.position],
  ];
  const bits = edgeBits(network, vertices) | ends.reduce((sum, end) => sum | bitsAlong(network, end), 0);
  const { line, lengthKm } = draw([from.position, from.snap.position, ...between, to.snap.position, to.position]);
  return { parts: cutAntimeridian(line), lengthKm, passages: crossedBy(network, line, bits) };
}

/** Ids of the passages that the straight way between two positions goes through, in order. */
export function passagesBetween(network: SeaNetwork, from: Position, to: Position): string[] {
  return crossedBy(network, draw([from, to]).line, ~0);
}

/**
 * Ids of the passages a line goes through, in order.
 *
 * @param asked bits of the passages in question
 */
function crossedBy({ passages }: SeaNetwork, line: readonly Position[], asked: number): string[] {
  const crossed: { id: string; at: number }[] = [];
  passages.forEach(({ id, gate }, index) => {
    const at = (asked & (1 << index)) === 0 ? null : crossingAt(line, gate);
    if (at !== null) crossed.push({ id, at });
  });
  return crossed.sort((a, b) => a.at - b.at).map(({ id }) => id);
}

/** Bits of the passages that the edges between some vertices go through. */
function edgeBits(network: SeaNetwork, vertices: number[]): number {
  let bits = 0;
  for (let i = 1; i < vertices.length; i++) {
    bits |= network.arcPassages[arcBetween(network, vertices[i - 1] ?? 0, vertices[i] ?? 0)] ?? 0;
  }
  return bits;
}

/** Great circles from corner to corner, as they are drawn, and how long they are. Corners that repeat the one before count once. */
function draw(corners: readonly Position[]): { line: Position[]; lengthKm: number } {
  const line: Position[] = [];
  let lengthKm = 0;
  let before: Position | undefined;
  for (const corner of corners) {
    if (before && corner[0] === before[0] && corner[1] === before[1]) continue;
    if (before) {
      const km = distanceKm(before, corner);
      lengthKm += km;
      if (km > DRAWN_STEP_KM) line.push(...seaLine(before, corner).slice(1, -1));
    }
    line.push(corner);
    before = corner;
  }
  return { line, lengthKm };
}

function checkPosition([lng, lat]: Position): void {
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90)) throw new RangeError(`${lng}, ${lat} is not a position.`);
}
