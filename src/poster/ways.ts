/**
 * The ways that the build has found from the city to every place, for a first picture of a planned way: what finds them weighs
 * more than the picture. The build writes them, `site/first-ways.ts`; only links that ask for a plan fetch one file of them.
 */
import type { PlanDrawing, PlanEnd } from '../drawing/plan-lines';
import type { Atlas, Language, Mode, Position, Text } from '../model/atlas';
import type { PlanView } from '../state/plan-view';

/** A hub's id, or a port. */
export type WayEnd = string | { position: Position; name: string; names?: Partial<Text> };

export interface WayLeg {
  mode: Mode;
  schematic: boolean;
  /** Ids of the atlas' legs that it goes along; else its own lines. */
  legs?: string[];
  /** As the outline's: see `outline.ts`. */
  parts?: string[];
}

/** The best way on the terms that a plan has by itself; without legs where there is none. */
export interface Way {
  to: WayEnd;
  gateway: WayEnd | null;
  legs: WayLeg[];
  /** Hubs that it comes by, and passages, by id. */
  hubs: string[];
  passages: string[];
}

/** By what a link calls the destination. */
export type WayFile = Record<string, Way>;

/** The file that has the ways to a destination: to all whose code begins alike. */
export function wayFile(to: string): string {
  return `ways-${to.slice(0, 4).toLowerCase()}`;
}

/**
 * Whether the best way is the same on a plan's terms: it starts where it does, is as short as can be, and keeps to what the plan
 * leaves it. Closing what it does not come by, or leaving out modes that it does not take, makes no other way better; what is
 * carried, and how fast, makes none shorter.
 */
export function holds({ passages, legs }: Way, plan: PlanView): boolean {
  const { by, from, opened, closed, modes, pick } = plan;
  const isPlain = by === 'distance' && from === null && opened.length === 0 && pick === 0;
  return (
    isPlain &&
    !passages.some((id) => closed.includes(id)) &&
    legs.every(({ mode }) => modes === null || modes.some((left) => left === mode))
  );
}

/**
 * What a picture shows of a plan: its ends, and the way where the build has found the very one.
 *
 * @param ways the destination's file; `null`: there is none
 * @param lineOf reads a line of a file
 */
export function drawWay(
  plan: PlanView,
  ways: WayFile | null,
  { atlas, language, lineOf }: { atlas: Atlas; language: Language; lineOf: (part: string) => Position[] },
): PlanDrawing {
  const way = (plan.to !== null && ways?.[plan.to]) || null;
  const found = way && way.legs.length > 0 && holds(way, plan) ? way : null;
  const partsOf = ({ legs = [], parts = [] }: WayLeg): Position[][] => [
    ...atlas.legs.filter(({ id }) => legs.includes(id)).flatMap((leg) => leg.parts),
    ...parts.map(lineOf),
  ];
  const endOf = (end: WayEnd, role: PlanEnd['role']): PlanEnd[] => {
    if (typeof end !== 'string') {
      const name = end.names?.[language] ?? end.name;
      return [{ role, position: end.position, name, english: end.name, hub: null }];
    }
    const hub = atlas.hubs.find(({ id }) => id === end);
    return hub ? [{ role, position: hub.position, name: hub.name[language], english: hub.name.en, hub: end }] : [];
  };
  const [lng, lat] = (plan.to ?? '').split(',').map(Number);
  const point: Position | null = lng === undefined || lat === undefined ? null : [lng, lat];
  const to = way?.to ?? (point ? { position: point, name: '' } : null);
  return {
    itineraries: found ? [{ legs: found.legs.map((leg) => ({ ...leg, parts: partsOf(leg) })) }] : [],
    chosen: 0,
    ends: [
      ...(plan.from === null ? [] : endOf(plan.from, 'origin')),
      ...(found?.gateway ? endOf(found.gateway, 'gateway') : []),
      ...(to ? endOf(to, 'destination') : []),
    ],
    ports: [],
    closed: atlas.passages.flatMap(({ id, closedByDefault = false }) =>
      (closedByDefault ? !plan.opened.includes(id) : plan.closed.includes(id)) ? [id] : [],
    ),
    hubs: found?.hubs ?? [],
    passages: found?.passages ?? [],
    coloured: false,
  };
}
