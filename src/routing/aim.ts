/**
 * Lower bounds for what ways through the network cost, by the triangle inequality over a few far-off vertices whose distances
 * to every other are known: Goldberg and Harrelson, "Computing the shortest path: A* search meets graph theory", 2005.
 */
import type { Link } from './link';

/** Distances from some vertices, the landmarks, to every vertex. */
export interface Landmarks {
  /** Bits of the passages that were closed: the bounds hold for searches that close these and any others. */
  closed: number;
  /**
   * In the network's costs, by vertex and then by landmark, {@link LANDMARKS} a vertex. Ports may be passed through here,
   * so that the triangle inequality holds everywhere; a way that may not only costs more. Infinity where no way leads.
   */
  costs: Float32Array;
}

/** As many as make one line of a processor's cache. */
export const LANDMARKS = 16;
/** How many of them a search asks: those that promise most where it starts. */
const ASKED = 6;
/** What rounding to 32 bits may add to a bound, in km, with room to spare: half the Earth's girth is kept to 2 m. */
const ROUNDING_KM = 0.02;

/** Whether what was measured with some passages closed bounds a search: closing more only makes ways longer. */
export function holdFor<T extends { closed: number }>(measured: T | null, closed: number): measured is T {
  return measured !== null && (measured.closed & ~closed) === 0;
}

/** Whether no way leads from one vertex to another: there is a landmark that only one of them can be come to from. */
export function areApart({ costs }: Landmarks, one: number, other: number): boolean {
  for (let landmark = 0; landmark < LANDMARKS; landmark++) {
    const [a, b] = [costs[one * LANDMARKS + landmark], costs[other * LANDMARKS + landmark]];
    if ((a === Infinity) !== (b === Infinity)) return true;
  }
  return false;
}

/** What a search to some ends needs of the landmarks. Laid out once and used again. */
export interface Aim {
  costs: Float32Array;
  /** The landmarks it asks. */
  asked: Uint8Array;
  /** By asked landmark: how far the ends are from it, at least, and what a vertex must be beyond to be past them. */
  near: Float64Array;
  far: Float64Array;
}

export function createAim(): Aim {
  return {
    costs: new Float32Array(0),
    asked: new Uint8Array(ASKED),
    near: new Float64Array(ASKED),
    far: new Float64Array(ASKED),
  };
}

/** Aims at some ends. `false` where the landmarks know nothing of a way there. */
export function takeAim(aim: Aim, { costs }: Landmarks, { vertex: start }: Link, ends: readonly Link[]): boolean {
  const promises = new Float64Array(LANDMARKS);
  const near = new Float64Array(LANDMARKS);
  const far = new Float64Array(LANDMARKS);
  for (let landmark = 0; landmark < LANDMARKS; landmark++) {
    near[landmark] = Infinity;
    far[landmark] = -Infinity;
    for (const { vertex, km, cost = km } of ends) {
      const away = costs[vertex * LANDMARKS + landmark] ?? Infinity;
      near[landmark] = Math.min(near[landmark] ?? 0, away + cost);
      far[landmark] = Math.max(far[landmark] ?? 0, away - cost);
    }
    const here = costs[start * LANDMARKS + landmark] ?? Infinity;
    const isKnown = (far[landmark] ?? 0) < Infinity && here < Infinity;
    promises[landmark] = isKnown ? Math.max(here - (far[landmark] ?? 0), (near[landmark] ?? 0) - here) : -Infinity;
  }
  aim.costs = costs;
  for (let place = 0; place < ASKED; place++) {
    let best = 0;
    for (let landmark = 1; landmark < LANDMARKS; landmark++) {
      if ((promises[landmark] ?? 0) > (promises[best] ?? 0)) best = landmark;
    }
    if (promises[best] === -Infinity) {
      if (place === 0) return false;
      // Asking one twice does no harm.
      best = aim.asked[0] ?? 0;
    }
    aim.asked[place] = best;
    aim.near[place] = near[best] ?? 0;
    aim.far[place] = far[best] ?? 0;
    promises[best] = -Infinity;
  }
  return true;
}

/** What a way from a vertex to the ends costs at least. */
export function leastCost({ costs, asked, near, far }: Aim, vertex: number): number {
  const first = vertex * LANDMARKS;
  let least = ROUNDING_KM;
  for (let place = 0; place < ASKED; place++) {
    const here = costs[first + (asked[place] ?? 0)] ?? 0;
    const before = (near[place] ?? 0) - here;
    const past = here - (far[place] ?? 0);
    if (before > least) least = before;
    if (past > least) least = past;
  }
  return least - ROUNDING_KM;
}
