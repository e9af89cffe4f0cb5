import { distanceKm, lngNear, type Position } from '../../../src/geometry/position';
import { positionAt, windowCell, type Window } from './approach';
import { kmAt } from './distance-transform';

/** A taut line is checked at least this often, km. */
const STEP_KM = 0.2;
/** Where there is room, a taut line keeps this far from land, km … */
const ROOM_KM = 0.8;
/** … and elsewhere this share of the distance the path itself kept. */
const ROOM_SHARE = 0.7;
/** A line is tried to this many cells beyond the last it could reach. */
const PATIENCE = 25;

/** The bends left when a path of cells is pulled taut without touching land or coming much nearer to it. */
export function pullTaut(window: Window, path: readonly number[]): Position[] {
  const positions = path.map((cell) => positionAt(window, cell));
  const bends: Position[] = positions.slice(0, 1);
  for (let i = 0; i + 1 < positions.length;) {
    let furthest = i + 1;
    let least = Infinity;
    for (let j = i + 1; j < positions.length && j - furthest < PATIENCE; j++) {
      const [here, there] = [positions[i], positions[j]];
      if (!here || !there) break;
      least = Math.min(least, kmAt(window.field, there[0], there[1]));
      if (j > i + 1 && isOpen(window, here, there, Math.min(ROOM_KM, ROOM_SHARE * least))) furthest = j;
    }
    i = furthest;
    const bend = positions[i];
    if (bend) bends.push(bend);
  }
  return bends;
}

function isOpen(window: Window, a: Position, b: Position, roomKm: number): boolean {
  const steps = Math.ceil(distanceKm(a, b) / STEP_KM);
  const dLng = lngNear(b[0], a[0]) - a[0];
  for (let step = 1; step < steps; step++) {
    const at: Position = [a[0] + (dLng * step) / steps, a[1] + ((b[1] - a[1]) * step) / steps];
    const cell = windowCell(window, at);
    if (cell < 0 || window.closed[cell] === 1 || kmAt(window.field, at[0], at[1]) < roomKm) return false;
  }
  return true;
}
