import { distanceKm, lngNear, type Position } from './position';

/** Two ends of a straight line, in degrees, across a fairway. */
export type Gate = readonly [Position, Position];

/**
 * Where the straight line (in degrees) from `p` to `q` meets the gate: the share of the way from `p`, 0 … 1, or `null`
 * where they do not meet. Works across the antimeridian. Touching an end counts; parallel lines never meet.
 */
export function gateShare(p: Position, q: Position, gate: Gate): number | null {
  const px = lngNear(p[0], gate[0][0]);
  const dx = lngNear(q[0], px) - px;
  const dy = q[1] - p[1];
  const gx = lngNear(gate[1][0], gate[0][0]) - gate[0][0];
  const gy = gate[1][1] - gate[0][1];
  const cross = dx * gy - dy * gx;
  if (cross === 0) return null;
  const [ox, oy] = [gate[0][0] - px, gate[0][1] - p[1]];
  const alongLine = (ox * gy - oy * gx) / cross;
  const alongGate = (ox * dy - oy * dx) / cross;
  return alongLine >= 0 && alongLine <= 1 && alongGate >= 0 && alongGate <= 1 ? alongLine : null;
}

/**
 * Where a line first crosses a gate: the index of the vertex before, and the share of the way on to the next added to it;
 * `null` where it does not.
 */
export function crossingAt(line: readonly Position[], gate: Gate): number | null {
  for (let i = 1; i < line.length; i++) {
    const [p, q] = [line[i - 1], line[i]];
    const share = p && q ? gateShare(p, q, gate) : null;
    if (share !== null) return i - 1 + share;
  }
  return null;
}

/** The same in km along a line in parts from its start. */
export function crossesGate(parts: readonly Position[][], gate: Gate): number | null {
  for (const [index, part] of parts.entries()) {
    const at = crossingAt(part, gate);
    if (at === null) continue;
    const before = Math.min(Math.floor(at), part.length - 2);
    const [p, q] = [part[before], part[before + 1]];
    const onKm = p && q ? (at - before) * distanceKm(p, q) : 0;
    return pathKm([...parts.slice(0, index), part.slice(0, before + 1)]) + onKm;
  }
  return null;
}

function pathKm(parts: readonly Position[][]): number {
  let km = 0;
  for (const part of parts) part.forEach((position, i) => (km += distanceKm(part[i - 1] ?? position, position)));
  return km;
}
