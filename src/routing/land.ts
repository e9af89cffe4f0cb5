/** The land side of the planner: authored legs and road connections between hubs and ports, and the cheapest ways over them. */
import { MODES, type Mode, type Position, type RouteLeg } from '../model/atlas';
import { createHeap, lower, pop, push } from './heap';
import type { Carriage } from './method';

/** One leg or connection, in one direction. */
export interface Stretch {
  from: string;
  to: string;
  mode: Mode;
  carriage: Carriage;
  lengthKm: number;
  /** The authored leg; absent for connections, whose length is assumed. */
  leg?: RouteLeg;
  schematic: boolean;
  /** Passage ids, in order. */
  passages: string[];
  parts: Position[][];
}

/** Stretches by where they start. A place is a hub's id or a port's LOCODE. */
export type LandNetwork = ReadonlyMap<string, readonly Stretch[]>;

/** Where a search starts, and what it has cost to come there. */
export interface LandStart {
  place: string;
  cost: number;
}

/** How a search weighs what it finds. All in one unit. */
export interface LandCosts {
  /** Infinity: not open. */
  stretch(stretch: Stretch): number;
  /** Changing from one mode to another. */
  change: number;
}

/** The cheapest ways from some starts to everywhere. */
export interface LandWays {
  /** Places reached, with what it costs to come there. */
  costs: ReadonlyMap<string, number>;
  /** The stretches from a start to a place, in order. */
  to(place: string): Stretch[];
}

/** Finds the cheapest ways (Dijkstra). A place counts once for each mode it is reached by, because a change costs. */
export function searchLand(network: LandNetwork, starts: readonly LandStart[], costs: LandCosts): LandWays {
  const states = new Map<string, number>();
  const places: string[] = [];
  const arrivals: (Stretch | undefined)[] = [];
  const before: number[] = [];
  const heap = createHeap(countStates(network, starts));
  const settled = new Set<number>();

  const reach = (place: string, by: Stretch | undefined, from: number, cost: number) => {
    const key = `${by?.mode ?? ''} ${place}`;
    const known = states.get(key);
    const state = known ?? states.size;
    if (known !== undefined && (settled.has(known) || cost >= (heap.keys[known] ?? 0))) return;
    places[state] = place;
    arrivals[state] = by;
    before[state] = from;
    states.set(key, state);
    if (known === undefined) push(heap, state, cost);
    else lower(heap, state, cost);
  };

  const best = new Map<string, { state: number; cost: number }>();
  for (const { place, cost } of starts) reach(place, undefined, -1, cost);
  while (heap.size > 0) {
    const state = pop(heap);
    settled.add(state);
    const cost = heap.keys[state] ?? 0;
    const place = places[state] ?? '';
    const mode = arrivals[state]?.mode;
    if (!best.has(place)) best.set(place, { state, cost });
    for (const stretch of network.get(place) ?? []) {
      const change = mode === undefined || mode === stretch.mode ? 0 : costs.change;
      const next = cost + change + costs.stretch(stretch);
      if (next < Infinity) reach(stretch.to, stretch, state, next);
    }
  }

  return {
    costs: new Map([...best].map(([place, { cost }]) => [place, cost])),
    to(place) {
      const way: Stretch[] = [];
      let state = best.get(place)?.state ?? -1;
      for (let by = arrivals[state]; by; by = arrivals[state]) {
        way.push(by);
        state = before[state] ?? -1;
      }
      return way.reverse();
    },
  };
}

/** Every place by every mode, and each start by none. */
function countStates(network: LandNetwork, starts: readonly LandStart[]): number {
  const places = new Set(starts.map(({ place }) => place));
  for (const [place, stretches] of network) {
    places.add(place);
    for (const { to } of stretches) places.add(to);
  }
  return places.size * (MODES.length + 1);
}

/** The same stretch, travelled the other way. */
export function reversed(stretch: Stretch): Stretch {
  return {
    ...stretch,
    from: stretch.to,
    to: stretch.from,
    ...(stretch.leg ? { leg: { ...stretch.leg, reversed: !stretch.leg.reversed } } : {}),
    passages: stretch.passages.toReversed(),
    parts: stretch.parts.toReversed().map((part) => part.toReversed()),
  };
}
