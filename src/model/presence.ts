/** How routes stood in a year. */
import type { Status } from './atlas';

/**
 * How a route stands in a year. `open`: it runs, or as the atlas says it is now; `building`: works had begun;
 * `planned`: no more than a plan, now; `undated`: nobody published since when; `absent`: it was not there yet.
 */
export const PRESENCES = ['open', 'building', 'planned', 'undated', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

/** What is not there yet, as of the atlas' own date. */
export type Unfinished = Extract<Status, 'building' | 'planned'>;

/** The years in which a route started and its works began; `null`: not published. */
export interface RouteYears {
  start: number | null;
  works: number | null;
  /** Absent: it has been finished. */
  unfinished?: Unfinished;
}

/** A route's status, where by it the route is not there yet. */
export function unfinishedOf(status: Status): Unfinished | undefined {
  return status === 'building' || status === 'planned' ? status : undefined;
}

/**
 * How a route stands at the end of a year. What is unfinished now never ran before: what is dated of it is a part or a
 * test.
 *
 * @param last the last year there is: then everything is as the atlas has it now, dated or not
 */
export function presenceIn(year: number, { start, works, unfinished }: RouteYears, last: number): Presence {
  if (unfinished) {
    if (year >= last) return unfinished;
    return unfinished === 'building' && works !== null && works <= year ? 'building' : 'absent';
  }
  if (start !== null) {
    if (start <= year) return 'open';
    return works !== null && works <= year ? 'building' : 'absent';
  }
  if (year >= last) return 'open';
  if (works === null) return 'undated';
  // When works began is known, when they ended is not: after their first year nothing is certain.
  return year < works ? 'absent' : year === works ? 'building' : 'undated';
}

/** The year of a range that is nearest to the one asked for. */
export function yearWithin(asked: number, [first, last]: readonly [first: number, last: number]): number {
  return Math.min(Math.max(asked, first), last);
}

/** The years, as far as they decide what is there. */
export interface Years {
  /** First and last year with a route's start or a count; `null` where there is none. */
  range: [first: number, last: number] | null;
  /** By route id. */
  routes: ReadonlyMap<string, RouteYears>;
}

/** Route ids by how they stand in a year. */
export type RoutesByPresence = Record<Presence, string[]>;

/** Every route of an atlas as it stood in a year. */
export function routesIn(year: number, { routes, range }: Years): RoutesByPresence {
  const found: RoutesByPresence = { open: [], building: [], planned: [], undated: [], absent: [] };
  for (const [id, years] of routes) found[presenceIn(year, years, range?.[1] ?? year)].push(id);
  return found;
}

/** Only some of the routes. */
export function routesAmong(routes: RoutesByPresence, has: (route: string) => boolean): RoutesByPresence {
  const { open, building, planned, undated, absent } = routes;
  return {
    open: open.filter(has),
    building: building.filter(has),
    planned: planned.filter(has),
    undated: undated.filter(has),
    absent: absent.filter(has),
  };
}
