import { crossesGate, type Gate } from '../geometry/gate';
import { greatCircle } from '../geometry/great-circle';
import { lngNear, type Position } from '../geometry/position';
import { chord, setVector } from './build-network';
import type { Network } from './network';
import { chordToEdge } from './snap';

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
}

/** An edge's bits are one 32-bit number. */
const MOST_PASSAGES = 32;

/** A gate is straight in degrees, not on the sphere: its points may lie a little further from its middle than its ends do. */
const GATE_MARGIN = 1.2;

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
  const edgePassages = new Uint32Array(network.edgeCount);
  passages.forEach(({ gate }, index) => {
    for (const edge of edgesNear(network, gate)) {
      const line = seaLine(
        vertexPosition(network, network.edgeFrom[edge] ?? 0),
        vertexPosition(network, network.edgeTo[edge] ?? 0),
      );
      if (crossesGate([line], gate) !== null) edgePassages[edge] = (edgePassages[edge] ?? 0) | (1 << index);
    }
  });
  return { ...network, passages, edgePassages };
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

/** Edges that come as near to a gate as the gate is wide. */
function edgesNear(network: Network, [a, b]: Gate): number[] {
  const end = new Float64Array(3);
  setVector(end, 0, a);
  const middle = new Float64Array(3);
  setVector(middle, 0, [(a[0] + lngNear(b[0], a[0])) / 2, (a[1] + b[1]) / 2]);
  const gateReach = chord(middle, 0, end, 0) * GATE_MARGIN;
  const near: number[] = [];
  for (let edge = 0; edge < network.edgeCount; edge++) {
    const fromMiddle = chord(network.edgeMiddle, edge, middle, 0);
    if (fromMiddle > (network.edgeReach[edge] ?? 0) + gateReach) continue;
    if (chordToEdge(network, edge, middle) <= gateReach) near.push(edge);
  }
  return near;
}
