import type { Gate } from '../geometry/gate';
import { lngNear } from '../geometry/position';
import type { Network } from './network';
import { dot, setPole, setVector } from './vector';

/** Drawn lines leave their great circles by less than this, straight through the unit sphere: 6 km. */
const MARGIN = 0.001;
/** In how many steps a gate's way off its great circle is measured. */
const BULGE_STEPS = 16;

/** A gate with the plane of the great circle through its ends. */
interface GatePlane {
  /** Two unit vectors. */
  ends: Float64Array;
  pole: Float64Array;
  /** Nearer to the plane than this, straight through the unit sphere, neither side is sure. */
  margin: number;
}

/**
 * Visits every edge that can cross a gate, with the bits of those it can cross, and few others: an edge crosses none where
 * both its ends lie on the one side of the gate's plane, or both the gate's ends on the one side of the edge's. Edges and
 * gates shorter than half the way around the Earth are meant.
 */
export function eachAcross(
  { vector, edgeFrom, edgeTo, vertexCount, edgeCount }: Network,
  gates: readonly Gate[],
  visit: (edge: number, gates: number) => void,
): void {
  const planes = gates.map(planeOf);
  // On which side of which gates' planes each vertex is for sure.
  const [above, below] = [new Uint32Array(vertexCount), new Uint32Array(vertexCount)];
  planes.forEach(({ pole, margin }, index) => {
    for (let vertex = 0; vertex < vertexCount; vertex++) {
      const out = dot(pole, 0, vector, vertex);
      if (out > margin) above[vertex] = (above[vertex] ?? 0) | (1 << index);
      else if (out < -margin) below[vertex] = (below[vertex] ?? 0) | (1 << index);
    }
  });
  const all = planes.reduce((bits, _, index) => bits | (1 << index), 0);
  const pole = new Float64Array(3);
  for (let edge = 0; edge < edgeCount; edge++) {
    const from = edgeFrom[edge] ?? 0;
    const to = edgeTo[edge] ?? 0;
    const fromAbove = above[from] ?? 0;
    const toAbove = above[to] ?? 0;
    const fromBelow = below[from] ?? 0;
    const toBelow = below[to] ?? 0;
    const apart = all & ~((fromAbove & toAbove) | (fromBelow & toBelow));
    if (apart === 0) continue;
    const down = fromAbove | toBelow;
    const up = fromBelow | toAbove;
    setPole(pole, 0, vector, from, to);
    let across = 0;
    for (let index = 0; index < planes.length; index++) {
      const bit = 1 << index;
      const plane = planes[index];
      if ((apart & bit) === 0 || !plane) continue;
      const { ends, margin } = plane;
      const first = dot(pole, 0, ends, 0);
      const second = dot(pole, 0, ends, 1);
      // An edge from above to below has the gate's first end below its own plane and the second above. Were it the other
      // way round, it would cross the plane at the far side of the Earth.
      const isDown = first <= margin && second >= -margin;
      const isUp = first >= -margin && second <= margin;
      if ((down & bit) !== 0 ? isDown : (up & bit) !== 0 ? isUp : isDown || isUp) across |= bit;
    }
    if (across !== 0) visit(edge, across);
  }
}

function planeOf(gate: Gate): GatePlane {
  const ends = new Float64Array(6);
  setVector(ends, 0, gate[0]);
  setVector(ends, 1, gate[1]);
  const pole = new Float64Array(3);
  setPole(pole, 0, ends, 0, 1);
  return { ends, pole, margin: MARGIN + bulge(gate, pole) };
}

/** How far a gate, straight in degrees, leaves the plane of the great circle between its ends. */
function bulge([a, b]: Gate, pole: Float64Array): number {
  const point = new Float64Array(3);
  let most = 0;
  for (let step = 1; step < BULGE_STEPS; step++) {
    const share = step / BULGE_STEPS;
    setVector(point, 0, [a[0] + (lngNear(b[0], a[0]) - a[0]) * share, a[1] + (b[1] - a[1]) * share]);
    most = Math.max(most, Math.abs(dot(pole, 0, point, 0)));
  }
  return most;
}
