import type { RouteLeg } from '../../src/model/atlas';
import type { AuthoredLeg, AuthoredRoute } from './authored';
import type { Placed } from './shelf';

/** The full ids of a route's legs, `corridor/leg`. */
export function legIdsOf({ id, value }: Placed<AuthoredRoute>): string[] {
  return value.legs.map((leg) => wholeLegId(leg, id));
}

/** The whole id of a leg that a route names: one of its own corridor goes without the corridor's. */
export function wholeLegId(leg: string, route: string): string {
  return leg.includes('/') ? leg : `${route.slice(0, route.indexOf('/'))}/${leg}`;
}

/** Legs in the direction they are travelled, or the first that does not connect. */
export type Chain = { legs: RouteLeg[] } | { broken: number; hub: string };

/**
 * Which way a route travels each leg: the first so that the second goes on from its end, each next from where the one
 * before ended. A route of one leg, or one that could start either way, runs as the leg is drawn.
 *
 * A power line may fork: there a leg may start or end at any hub already reached, and its current has no direction to find
 * out, so legs run as they are drawn.
 */
export function chainOf(legs: readonly Placed<AuthoredLeg>[]): Chain {
  const forks = legs.every(({ value }) => value.properties.mode.startsWith('power-'));
  return forks ? forkedFrom(legs) : longest(travel(legs, false), travel(legs, true));
}

function longest(forward: Chain, backward: Chain): Chain {
  if ('legs' in forward) return forward;
  if ('legs' in backward) return backward;
  return backward.broken > forward.broken ? backward : forward;
}

function travel(legs: readonly Placed<AuthoredLeg>[], firstReversed: boolean): Chain {
  const result: RouteLeg[] = [];
  let at: string | undefined;
  for (const [index, { id, value }] of legs.entries()) {
    const { from, to } = value.properties;
    if (at !== undefined && at !== from && at !== to) return { broken: index, hub: at };
    const reversed = at === undefined ? firstReversed : at !== from;
    result.push({ leg: id, reversed });
    at = reversed ? from : to;
  }
  return { legs: result };
}

function forkedFrom(legs: readonly Placed<AuthoredLeg>[]): Chain {
  const reached = new Set<string>();
  for (const [index, { value }] of legs.entries()) {
    const { from, to } = value.properties;
    if (index > 0 && !reached.has(from) && !reached.has(to)) return { broken: index, hub: [...reached].join('", "') };
    reached.add(from).add(to);
  }
  return { legs: legs.map(({ id }) => ({ leg: id, reversed: false })) };
}
