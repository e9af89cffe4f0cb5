/** The planner's part of a link: where to, and on what terms. */
import type { Mode } from '../model/atlas';
import { LOCODE } from '../model/locode';
import { CRITERIA, DEFAULT_CHOICES, type Choices, type Criterion } from '../routing/choices';

/** Modes that carry goods. */
export const GOODS_MODES = ['rail', 'sea', 'river', 'road'] as const satisfies readonly Mode[];

/** Tonnes of goods a twenty-foot container may be said to hold; it can hold no more than 28.3 or so. */
export const TONNES_PER_TEU = { least: 1, most: 28 } as const;
/** Speeds a cargo ship may be said to go at. */
export const SHIP_KNOTS = { least: 8, most: 26 } as const;

/** The open planner. Places are written as hub id, UN/LOCODE or `lng,lat`. */
export interface PlanView extends Choices {
  /** `null`: none chosen yet. */
  to: string | null;
  /** A hub's id; `null`: the city's terminals. */
  from: string | null;
  /** Which alternative is looked at, the best being 0. */
  pick: number;
  /** What ports are coloured by; `null`: they are not. */
  reach: Criterion | null;
}

/** The planner as it first opens. */
export const DEFAULT_PLAN: Readonly<PlanView> = { ...DEFAULT_CHOICES, to: null, from: null, pick: 0, reach: null };

/** Five alternatives at most. */
const MOST_PICK = 5;
const MOST_PASSAGES = 32;
const LONGEST_ID = 120;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const POINT = /^(-?\d{1,3}(?:\.\d{1,6})?),(-?\d{1,2}(?:\.\d{1,6})?)$/;
const QUANTITY = /^\d{1,2}(?:\.\d)?$/;

/**
 * Reads the planner from a query's keys; `null` where it is not open. Each key by itself: what is malformed takes its
 * default.
 *
 * @param only the one value of a key; `null` where it has none, or several
 */
export function readPlan(only: (key: string) => string | null): PlanView | null {
  const to = only('plan');
  if (to === null) return null;
  return {
    to: isPlace(to) ? to : null,
    from: readId(only('from')),
    by: readCriterion(only('by')) ?? DEFAULT_PLAN.by,
    closed: readIds(only('closed')),
    opened: readIds(only('opened')),
    modes: readModes(only('via')),
    tonnesPerTeu: readQuantity(only('tonnes'), TONNES_PER_TEU),
    shipKnots: readQuantity(only('knots'), SHIP_KNOTS),
    pick: readPick(only('pick')),
    reach: readCriterion(only('reach')),
  };
}

/** The planner's keys and values; `null` for what is left to its default. */
export function writePlan(plan: PlanView): [key: string, value: string | null][] {
  const list = (ids: readonly string[]): string | null => (ids.length > 0 ? ids.join(',') : null);
  return [
    ['plan', plan.to ?? ''],
    ['from', plan.from],
    ['by', plan.by === DEFAULT_PLAN.by ? null : plan.by],
    ['closed', list(plan.closed)],
    ['opened', list(plan.opened)],
    ['via', plan.modes && plan.modes.join(',')],
    ['tonnes', plan.tonnesPerTeu === null ? null : String(plan.tonnesPerTeu)],
    ['knots', plan.shipKnots === null ? null : String(plan.shipKnots)],
    ['pick', plan.pick === 0 ? null : String(plan.pick + 1)],
    ['reach', plan.reach],
  ];
}

/** A point as it is written in a link: about a metre true, its meridian between -180 and 180. */
export function writePoint([lng, lat]: readonly [lng: number, lat: number]): string {
  const wrapped = Math.abs(lng) <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
  return `${round(wrapped)},${round(lat)}`;
}

/** The point a link names; `null` where it names none. */
export function readPoint(text: string): [lng: number, lat: number] | null {
  const [, lng, lat] = (POINT.exec(text) ?? []).map(Number);
  if (lng === undefined || lat === undefined) return null;
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;
}

/** Two numbers of degrees, of any exactness, with the comma of any script between them. */
const TYPED_POINT = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,，،]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/;
const ARABIC_ZERO = 0x0660;

/** The point somebody types as `lng,lat`; `null` where it is none. */
export function readTypedPoint(text: string): [lng: number, lat: number] | null {
  const latin = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO)).replaceAll('٫', '.');
  const [, lng, lat] = (TYPED_POINT.exec(latin) ?? []).map(Number);
  if (lng === undefined || lat === undefined || Math.abs(lng) > 180) return null;
  return readPoint(writePoint([lng, lat]));
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5 || 0;
}

function isPlace(text: string): boolean {
  return readPoint(text) !== null || LOCODE.test(text) || readId(text) !== null;
}

function readId(text: string | null): string | null {
  return text !== null && text.length <= LONGEST_ID && ID.test(text) ? text : null;
}

function readIds(text: string | null): string[] {
  const ids = [...new Set(text?.split(',') ?? [])];
  return ids.length <= MOST_PASSAGES && ids.every((id) => readId(id) !== null) ? ids : [];
}

function readCriterion(text: string | null): Criterion | null {
  return CRITERIA.find((criterion) => criterion === text) ?? null;
}

/** An empty list is a choice too: nothing may carry. */
function readModes(text: string | null): Mode[] | null {
  if (text === null) return null;
  const named = text === '' ? [] : text.split(',');
  const modes = GOODS_MODES.filter((mode) => named.includes(mode));
  const known = named.every((name) => GOODS_MODES.some((mode) => mode === name));
  return known && modes.length < GOODS_MODES.length ? modes : null;
}

function readQuantity(text: string | null, { least, most }: { least: number; most: number }): number | null {
  if (text === null || !QUANTITY.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
}

function readPick(text: string | null): number {
  const pick = text !== null && /^\d$/.test(text) ? Number(text) : 1;
  return pick >= 1 && pick <= MOST_PICK ? pick - 1 : 0;
}
