import type { Gate } from '../geometry/gate';
import { lngNear } from '../geometry/position';
import { eachWithin } from './edge-index';
import type { Network } from './network';
import { chord, dot, setPole, setVector } from './vector';

/** Drawn lines leave their great circles by less than this, straight through the unit sphere: 6 km. */
const MARGIN = 0.001;
/** A gate is looked at in so many places. */
const STEPS = 16;

/** A gate with the plane of the great circle through its ends. */
interface GatePlane {
  /** Two unit vectors. */
  ends: Float64Array;
  pole: Float64Array;
  /** Nearer to the plane than this, straight through the unit sphere, neither side is sure. */
  margin: number;
  /** A ball that holds the gate. */
  middle: Float64Array;
  reach: number;
}

/**
 * Visits every edge that can cross a gate, and few others: an edge crosses none that it does not come near, nor where both
 * its ends lie on the one side of the gate's plane, or both the gate's ends on the one side of the edge's. Edges and gates
 * shorter than half the way around the Earth are meant.
 */
export function eachAcross(network: Network, gate: Gate, visit: (edge: number) => void): void {
  const { vector, edgeFrom, edgeTo } = network;
  const plane = planeOf(gate);
  const { pole, margin, ends, middle, reach } = plane;
  const own = new Float64Array(3);
  eachWithin(network.index(), middle, reach, (edge) => {
    const from = edgeFrom[edge] ?? 0;
    const to = edgeTo[edge] ?? 0;
    const start = dot(pole, 0, vector, from);
    const end = dot(pole, 0, vector, to);
    if ((start > margin && end > margin) || (start < -margin && end < -margin)) return reach;
    setPole(own, 0, vector, from, to);
    const first = dot(own, 0, ends, 0);
    const second = dot(own, 0, ends, 1);
    // An edge from above to below has the gate's first end below its own plane and the second above. Were it the other
    // way round, it would cross the plane at the far side of the Earth.
    const isDown = first <= margin && second >= -margin;
    const isUp = first >= -margin && second <= margin;
    const goesDown = start > margin || end < -margin;
    const goesUp = start < -margin || end > margin;
    if (goesDown ? isDown : goesUp ? isUp : isDown || isUp) visit(edge);
    return reach;
  });
}

function planeOf(gate: Gate): GatePlane {
  const ends = new Float64Array(6);
  setVector(ends, 0, gate[0]);
  setVector(ends, 1, gate[1]);
  const pole = new Float64Array(3);
  setPole(pole, 0, ends, 0, 1);
  const places = placesOf(gate);
  const middle = places.subarray((STEPS / 2) * 3, (STEPS / 2) * 3 + 3);
  let bulge = 0;
  let reach = 0;
  let step = 0;
  for (let at = 0; at <= STEPS; at++) {
    // How far the gate, straight in degrees, leaves the plane of the great circle between its ends.
    bulge = Math.max(bulge, Math.abs(dot(pole, 0, places, at)));
    reach = Math.max(reach, chord(places, at, middle, 0));
    if (at > 0) step = Math.max(step, chord(places, at - 1, places, at));
  }
  return { ends, pole, margin: MARGIN + bulge, middle, reach: reach + step + MARGIN };
}

/** Places along a gate, end to end, as unit vectors. */
function placesOf([a, b]: Gate): Float64Array {
  const places = new Float64Array((STEPS + 1) * 3);
  for (let at = 0; at <= STEPS; at++) {
    const share = at / STEPS;
    setVector(places, at, [a[0] + (lngNear(b[0], a[0]) - a[0]) * share, a[1] + (b[1] - a[1]) * share]);
  }
  return places;
}
