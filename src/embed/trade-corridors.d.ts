/** Types of the `<trade-corridors>` element, version 1 of its messages. */

/** A view as a query, as in the address of the full page: `at=108,27,4&select=corridor:iraq`. */
export type ViewQuery = string;

/** Why there is no map: no WebGL 2, its device lost, code or data not arrived. */
export type TradeCorridorsTrouble = 'unsupported' | 'lost' | 'absent' | 'no-data';

export interface TradeCorridorsEventMap {
  /** The map stands, and each time it comes back after it was out of sight. */
  ready: CustomEvent<{ query: ViewQuery }>;
  /** The reader moved the map, or changed what it shows. */
  viewchange: CustomEvent<{ query: ViewQuery }>;
  /** Something was selected: `route:land-sea/rail-sea-new`; `null`: nothing any more. */
  select: CustomEvent<{ selection: string | null }>;
  /** A destination was planned for: hub id, UN/LOCODE or `lng,lat`; `null`: the planner was closed. */
  plan: CustomEvent<{ plan: string | null }>;
  error: CustomEvent<{ reason: TradeCorridorsTrouble }>;
}

/** Those of every element, and the map's own. */
export type TradeCorridorsElementEventMap = Omit<HTMLElementEventMap, keyof TradeCorridorsEventMap> &
  TradeCorridorsEventMap;

/** Each property mirrors the attribute of its name; `null`: not set, the default applies. */
export interface TradeCorridorsElement extends HTMLElement {
  at: string | null;
  show: string | null;
  modes: string | null;
  select: string | null;
  plan: string | null;
  from: string | null;
  by: 'distance' | 'time' | 'co2' | null;
  closed: string | null;
  opened: string | null;
  via: string | null;
  tonnes: string | null;
  knots: string | null;
  pick: string | null;
  reach: 'distance' | 'time' | 'co2' | null;
  year: string | null;
  tour: string | null;
  flow: 'on' | 'off' | null;
  theme: 'light' | 'dark' | 'system' | null;
  projection: 'globe' | 'mercator' | null;
  worldview: 'neutral' | 'cn' | null;
  /** Comma-separated: `title`, `search`, `legend`, `zoom`, `link`, `panel`. */
  controls: string | null;
  interaction: 'full' | 'cooperative' | 'static' | null;
  /** When the live map takes the poster's place: in sight (default), when tapped, or never. */
  load: 'visible' | 'tap' | 'never' | null;
  /** Width to height: `16/10`. */
  ratio: string | null;
  /** What the map shows, in words, for those who do not see it. */
  label: string | null;
  /** The view as it stands. Setting it moves the map. */
  query: ViewQuery;
  addEventListener<K extends keyof TradeCorridorsElementEventMap>(
    type: K,
    listener: (this: TradeCorridorsElement, event: TradeCorridorsElementEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof TradeCorridorsElementEventMap>(
    type: K,
    listener: (this: TradeCorridorsElement, event: TradeCorridorsElementEventMap[K]) => void,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'trade-corridors': TradeCorridorsElement;
  }
}
