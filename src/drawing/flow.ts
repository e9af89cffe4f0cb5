/** Which way a route runs along the drawn lines, and the marks that move along it. */
import type { Position, Route } from '../model/atlas';
import { legsOfRoute, type LinkedAtlas } from '../model/link';
import type { IdSet } from './shown';
import type { Strand } from './strands';

/** Strands a route travels as they are drawn, and against it; by their place in the list of strands. */
export interface Flowing {
  ahead: IdSet;
  back: IdSet;
}

/** Nothing moves. */
export const STILL: Readonly<Flowing> = { ahead: {}, back: {} };

/** Dash and gap, in widths of the moving line. */
const DASH = 2;
const GAP = 10;
const STEPS = 12;

/**
 * The dash pattern, step by step along the line; after the last comes the first. Few, so that each is prepared once. A
 * pattern begins with a dash: where it should begin with a gap, the dash before has no length.
 */
export const FLOW_PHASES: readonly (readonly number[])[] = Array.from({ length: STEPS }, (_, step) => {
  const along = (step * (DASH + GAP)) / STEPS;
  const over = along - GAP;
  return over <= 0 ? [0, along, DASH, GAP - along] : [over, GAP, DASH - over, 0];
});

/** As `geo/` writes positions: to the fifth decimal. */
const keyOf = ([lng, lat]: Position): string => `${lng.toFixed(5)},${lat.toFixed(5)}`;

/** Whether a line that travels these positions meets the strand's first stretch from its start; `null`: not at all. */
function runsAhead(strand: Strand, order: ReadonlyMap<string, number>): boolean | null {
  const places = strand.positions.flatMap((position) => order.get(keyOf(position)) ?? []);
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined || places.length < 2) return null;
  // A loop ends where it began: its second place tells.
  return first === last ? (places[1] ?? first) > first : last > first;
}

/**
 * The strands of a route by the way it runs along them. Its direction is the order in which the data gives its legs:
 * which way goods go is not always published.
 */
export function flowOf(route: Route, linked: LinkedAtlas, strands: readonly Strand[]): Flowing {
  const flowing: Flowing = { ahead: {}, back: {} };
  const orders = new Map(
    legsOfRoute(linked, route).map(({ leg, reversed }) => {
      const travelled = leg.parts.flat();
      if (reversed) travelled.reverse();
      return [leg.id, new Map(travelled.map((position, i) => [keyOf(position), i]))] as const;
    }),
  );
  strands.forEach((strand, id) => {
    if (strand.corridor !== route.corridor || !strand.routes.includes(route.id)) return;
    for (const leg of strand.legs) {
      const order = orders.get(leg);
      const ahead = order ? runsAhead(strand, order) : null;
      if (ahead === null) continue;
      (ahead ? flowing.ahead : flowing.back)[id] = true;
      return;
    }
  });
  return flowing;
}
