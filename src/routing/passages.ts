import { crossingAt, type Gate } from '../geometry/gate';
import { greatCircle } from '../geometry/great-circle';
import type { Position } from '../geometry/position';
import { eachAcross } from './gate-sides';
import type { Network } from './network';

/** What routing needs of a passage: {@link import('../model/atlas').Passage} has it. */
export interface PassageGate {
  id: string;
  gate: Gate;
}

/** A network that knows which passages each edge goes through. */
export interface SeaNetwork extends Network {
  passages: readonly PassageGate[];
  /** Bit `i` set: the edge crosses the gate of passage `i`. By edge. */
  edgePassages: Uint32Array;
  /** The same by arc. */
  arcPassages: Uint32Array;
}

/** An edge's bits are one 32-bit number. */
const MOST_PASSAGES = 32;

/** Long edges are drawn with a vertex at least this often, in km: a chord then leaves the great circle by less than 400 m. */
export const DRAWN_STEP_KM = 100;

/** The great circle between two places as it is drawn. Longitudes may jump at the antimeridian. */
export function seaLine(from: Position, to: Position): Position[] {
  return greatCircle(from, to, DRAWN_STEP_KM);
}

/** Where a vertex stands. */
export function vertexPosition(network: Network, vertex: number): Position {
  return [network.lng[vertex] ?? NaN, network.lat[vertex] ?? NaN];
}

/**
 * Finds out, once, which edges cross which gates, along the lines that are drawn.
 *
 * @param known the edges that cross a passage's gate, by its id, where that was found out before. Default: nowhere.
 * @throws RangeError for more than 32 passages.
 */
export function tagPassages(
  network: Network,
  passages: readonly PassageGate[],
  known: ReadonlyMap<string, readonly number[]> = new Map(),
): SeaNetwork {
  if (passages.length > MOST_PASSAGES)
    throw new RangeError(`${passages.length} passages are more than ${MOST_PASSAGES}.`);
  const edgePassages = new Uint32Array(network.edgeCount);
  const arcPassages = new Uint32Array(network.arcEdge.length);
  passages.forEach(({ id, gate }, index) => {
    for (const edge of known.get(id) ?? edgesAcross(network, gate)) {
      addBit(edgePassages, edge, index);
      for (const arc of arcsOf(network, edge)) addBit(arcPassages, arc, index);
    }
  });
  return { ...network, passages, edgePassages, arcPassages };
}

/** An edge's two arcs. */
function arcsOf({ edgeFrom, edgeTo, arcStart, arcEdge }: Network, edge: number): number[] {
  return [edgeFrom[edge] ?? 0, edgeTo[edge] ?? 0].map((vertex) => arcEdge.indexOf(edge, arcStart[vertex]));
}

/** The edges that cross a gate, along the lines that are drawn. */
export function edgesAcross(network: Network, gate: Gate): number[] {
  const { edgeFrom, edgeTo } = network;
  const edges: number[] = [];
  eachAcross(network, gate, (edge) => {
    const line = seaLine(vertexPosition(network, edgeFrom[edge] ?? 0), vertexPosition(network, edgeTo[edge] ?? 0));
    if (crossingAt(line, gate) !== null) edges.push(edge);
  });
  return edges;
}

function addBit(list: Uint32Array, place: number, bit: number): void {
  list[place] = (list[place] ?? 0) | (1 << bit);
}

/**
 * The bits of some passages, by id.
 *
 * @throws RangeError naming an id the network does not know.
 */
export function passageBits(network: SeaNetwork, ids: Iterable<string>): number {
  let bits = 0;
  for (const id of ids) {
    const index = network.passages.findIndex((passage) => passage.id === id);
    if (index < 0) {
      throw new RangeError(`There is no passage "${id}": ${network.passages.map((passage) => passage.id).join(', ')}.`);
    }
    bits |= 1 << index;
  }
  return bits;
}
