import { distanceKm, lngNear, type Position } from '../../../src/geometry/position';
import { kmAt, type Distances } from './distance-transform';
import { kmAshore, type Shore } from './shore';

/** A taut line is checked at least this often, km. */
const STEP_KM = 0.2;
/** Where there is room, a taut line keeps this far from land, km … */
const ROOM_KM = 0.8;
/** … and elsewhere this share of the distance the path itself kept. */
const ROOM_SHARE = 0.7;
/** A line is tried to this many positions beyond the last it could reach. */
const PATIENCE = 25;

/**
 * The positions left when a path is pulled taut without touching land or coming much nearer to it, first and last
 * included. Between neighbours nothing is checked: the path's own steps are taken to be clear.
 */
export function pullTaut(shore: Shore, field: Distances, path: readonly Position[]): Position[] {
  const bends: Position[] = path.slice(0, 1);
  for (let i = 0; i + 1 < path.length;) {
    let furthest = i + 1;
    let least = Infinity;
    for (let j = i + 1; j < path.length && j - furthest < PATIENCE; j++) {
      const [here, there] = [path[i], path[j]];
      if (!here || !there) break;
      least = Math.min(least, kmAt(field, there[0], there[1]));
      const roomKm = Math.min(ROOM_KM, ROOM_SHARE * least);
      if (j > i + 1 && hasRoom(field, here, there, roomKm) && kmAshore(shore, here, there) === 0) furthest = j;
    }
    i = furthest;
    const bend = path[i];
    if (bend) bends.push(bend);
  }
  return bends;
}

function hasRoom(field: Distances, a: Position, b: Position, roomKm: number): boolean {
  const steps = Math.ceil(distanceKm(a, b) / STEP_KM);
  const dLng = lngNear(b[0], a[0]) - a[0];
  for (let step = 1; step < steps; step++) {
    if (kmAt(field, a[0] + (dLng * step) / steps, a[1] + ((b[1] - a[1]) * step) / steps) < roomKm) return false;
  }
  return true;
}
