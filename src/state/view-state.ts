import { LANGUAGES, MODES } from '../model/atlas';
import type { Camera, Language, Mode } from '../model/atlas';
import { readPlan, writePlan, type PlanView } from './plan-view';

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export const PROJECTIONS = ['globe', 'mercator'] as const;
export type Projection = (typeof PROJECTIONS)[number];
export const WORLDVIEWS = ['neutral', 'cn'] as const;
export type Worldview = (typeof WORLDVIEWS)[number];
export const FLOWS = ['on', 'off'] as const;
export type Flow = (typeof FLOWS)[number];

/** What the reader has picked out. `id` is the atlas' id of it; the city needs none, an atlas has one. */
export type Selection =
  | { kind: 'corridor'; id: string }
  | { kind: 'route'; id: string }
  | { kind: 'hub'; id: string }
  | { kind: 'passage'; id: string }
  | { kind: 'city' };

/** Where a reader is on a tour. `stop`: the stop's id; `null`: at its start. Whether they exist, only the tours can tell. */
export interface TourPlace {
  id: string;
  stop: string | null;
}

/** Everything a link can reproduce. `null` means: not chosen, the default applies. */
export interface ViewState {
  camera: Camera | null;
  /** Corridor ids shown; `null`: all. */
  corridors: string[] | null;
  /** Modes shown; `null`: all. */
  modes: Mode[] | null;
  selection: Selection | null;
  /** `null`: the planner is not open. */
  plan: PlanView | null;
  /** The year whose corridors are shown; `null`: as they are now. */
  year: number | null;
  /** `null`: not on a tour. */
  tour: TourPlace | null;
  /** Whether a picked route's direction is animated. `null`: the reader's own setting, else the page's. */
  flow: Flow | null;
  /** `null`: the browser's. */
  language: Language | null;
  /** `null`: the system's. */
  theme: Theme | null;
  projection: Projection;
  worldview: Worldview;
}

/** What a link without a query shows. */
export const DEFAULT_VIEW: Readonly<ViewState> = {
  camera: null,
  corridors: null,
  modes: null,
  selection: null,
  plan: null,
  year: null,
  tour: null,
  flow: null,
  language: null,
  theme: null,
  projection: 'globe',
  worldview: 'neutral',
};

/** Longer queries are not ours: a full view takes some 300 characters. */
const LONGEST_QUERY = 4096;
/** A switch names a handful of corridors; more is noise. */
const MOST_CORRIDORS = 64;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ID_IN_CORRIDOR = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LONGEST_ID = 120;
const NUMBER = /^-?\d{1,3}(?:\.\d{1,8})?$/;

/**
 * Reads a view from a query, with or without its `?`. Never throws: what is malformed, unknown, repeated or out of
 * range takes its default, each key for itself. Whether the ids exist, only the atlas can tell.
 */
export function readViewState(query: string): ViewState {
  if (query.length > LONGEST_QUERY) return { ...DEFAULT_VIEW };
  const keys = new URLSearchParams(query);
  const only = (key: string): string | null => {
    const all = keys.getAll(key);
    return all.length === 1 ? (all[0] ?? null) : null;
  };
  return {
    camera: readCamera(only('at')),
    corridors: readCorridors(only('show')),
    modes: readModes(only('modes')),
    selection: readSelection(only('select')),
    plan: readPlan(only),
    year: readYear(only('year')),
    tour: readTour(only('tour')),
    flow: oneOf(FLOWS, only('flow')),
    language: oneOf(LANGUAGES, only('lang')),
    theme: oneOf(THEMES, only('theme')),
    projection: oneOf(PROJECTIONS, only('projection')) ?? DEFAULT_VIEW.projection,
    worldview: oneOf(WORLDVIEWS, only('worldview')) ?? DEFAULT_VIEW.worldview,
  };
}

/**
 * The query of a view, without `?`; empty for the default view. Defaults are left out. Every value is made of
 * characters that stand for themselves in a query, so a link stays readable.
 */
export function writeViewState(state: ViewState): string {
  const pairs: [key: string, value: string | null][] = [
    ['at', state.camera && writeCamera(state.camera)],
    ['show', state.corridors && state.corridors.join(',')],
    ['modes', state.modes && state.modes.join(',')],
    ['select', state.selection && writeSelection(state.selection)],
    ...(state.plan ? writePlan(state.plan) : []),
    ['year', state.year === null ? null : String(state.year)],
    ['tour', state.tour && [state.tour.id, ...(state.tour.stop === null ? [] : [state.tour.stop])].join(':')],
    ['flow', state.flow],
    ['lang', state.language],
    ['theme', state.theme],
    ['projection', state.projection === DEFAULT_VIEW.projection ? null : state.projection],
    ['worldview', state.worldview === DEFAULT_VIEW.worldview ? null : state.worldview],
  ];
  return pairs.flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`])).join('&');
}

/** `route:land-sea/rail-sea`, `hub:qinzhou-port`, `city`: also the key of a subject in a dossier, the city apart. */
export function writeSelection(selection: Selection): string {
  return selection.kind === 'city' ? 'city' : `${selection.kind}:${selection.id}`;
}

/** Two selections of the same thing. */
export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return a === b || (a !== null && b !== null && writeSelection(a) === writeSelection(b));
}

/** `lng,lat,zoom`, then `bearing,pitch` where the map is turned or tilted. */
function writeCamera({ center, zoom, bearing, pitch }: Camera): string {
  const shortZoom = round(zoom, 2);
  const digits = digitsAt(shortZoom);
  const numbers = [
    round(wrap(center[0]), digits),
    round(center[1], digits),
    shortZoom,
    round(bearing, 1),
    round(pitch, 1),
  ];
  while (numbers.length > 3 && numbers.at(-1) === 0) numbers.pop();
  return numbers.join(',');
}

/** Decimals that place the centre to within half a pixel, 6 (10 cm) at most: the world is 512 px wide at zoom 0. */
function digitsAt(zoom: number): number {
  return Math.min(6, Math.max(1, Math.ceil(Math.log10((512 * 2 ** zoom) / 360))));
}

/** That of the globe as large as it is at zoom 0 at the equator: towards the poles the same size is a lower zoom. */
function leastZoom(lat: number): number {
  return Math.log2(Math.cos((lat * Math.PI) / 180));
}

function readCamera(value: string | null): Camera | null {
  const parts = value?.split(',') ?? [];
  if (parts.length < 3 || parts.length > 5 || !parts.every((part) => NUMBER.test(part))) return null;
  const [lng = 0, lat = 0, zoom = 0, bearing = 0, pitch = 0] = parts.map(Number);
  const inRange =
    Math.abs(lng) <= 180 &&
    Math.abs(lat) <= 90 &&
    zoom >= leastZoom(lat) &&
    zoom <= 22 &&
    Math.abs(bearing) <= 180 &&
    pitch >= 0 &&
    pitch <= 85;
  return inRange ? { center: [lng, lat], zoom, bearing, pitch } : null;
}

/** An empty list is a choice too: nothing shown. */
function readCorridors(value: string | null): string[] | null {
  if (value === null) return null;
  if (value === '') return [];
  const ids = [...new Set(value.split(','))];
  return ids.length <= MOST_CORRIDORS && ids.every((id) => isId(id, ID)) ? ids : null;
}

function readModes(value: string | null): Mode[] | null {
  if (value === null) return null;
  const named = value === '' ? [] : value.split(',');
  const modes = MODES.filter((mode) => named.includes(mode));
  const known = named.every((name) => oneOf(MODES, name) !== null);
  return known && modes.length < MODES.length ? modes : null;
}

function readSelection(value: string | null): Selection | null {
  if (value === null) return null;
  if (value === 'city') return { kind: 'city' };
  const colon = value.indexOf(':');
  const kind = value.slice(0, colon);
  const id = value.slice(colon + 1);
  if (kind === 'route') return isId(id, ID_IN_CORRIDOR) ? { kind, id } : null;
  if (kind === 'corridor' || kind === 'hub' || kind === 'passage') return isId(id, ID) ? { kind, id } : null;
  return null;
}

/** A year as a railway could know it. Which years have figures, only the data can tell. */
function readYear(value: string | null): number | null {
  return value !== null && /^(?:1[89]|20)\d\d$/.test(value) ? Number(value) : null;
}

function readTour(value: string | null): TourPlace | null {
  const [id = '', stop = null, ...more] = value?.split(':') ?? [];
  if (more.length > 0 || !isId(id, ID)) return null;
  return stop === null || isId(stop, ID) ? { id, stop } : null;
}

function isId(id: string, form: RegExp): boolean {
  return id.length <= LONGEST_ID && form.test(id);
}

function oneOf<T extends string>(words: readonly T[], value: string | null): T | null {
  return words.find((word) => word === value) ?? null;
}

/** The same meridian between -180 and 180: a map panned round the world counts on. */
function wrap(lng: number): number {
  return Math.abs(lng) <= 180 ? lng : ((((lng + 180) % 360) + 360) % 360) - 180;
}

/** Rounds, and knows no negative zero. */
function round(value: number, digits: number): number {
  const scale = 10 ** digits;
  return Math.round(value * scale) / scale || 0;
}
