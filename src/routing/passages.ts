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
 * @throws RangeError for more than 32 passages.
 */
export function tagPassages(network: Network, passages: readonly PassageGate[]): SeaNetwork {
  if (passages.length > MOST_PASSAGES)
    throw new RangeError(`${passages.length} passages are more than ${MOST_PASSAGES}.`);
  const { edgeFrom, edgeTo, arcEdge } = network;
  const edgePassages = new Uint32Array(network.edgeCount);
  passages.forEach(({ gate }, index) => {
    eachAcross(network, gate, (edge) => {
      const line = seaLine(vertexPosition(network, edgeFrom[edge] ?? 0), vertexPosition(network, edgeTo[edge] ?? 0));
      if (crossingAt(line, gate) !== null) edgePassages[edge] = (edgePassages[edge] ?? 0) | (1 << index);
    });
  });
  const arcPassages = new Uint32Array(arcEdge.length);
  for (let arc = 0; arc < arcEdge.length; arc++) arcPassages[arc] = edgePassages[arcEdge[arc] ?? 0] ?? 0;
  return { ...network, passages, edgePassages, arcPassages };
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
