/** Messages between an embedded map and the page around it, version 1. README.md shows them to hosts. */

export const CHANNEL = 'trade-corridors';
export const VERSION = 1;

/** Longer texts are not ours: a full view takes some 300 characters. */
const LONGEST_TEXT = 4096;

/** From the host. A text is a query or a value of one, as in the address of the full page. */
export type HostMessage =
  /** Shows this view, whole: what the query leaves out takes its default. */
  | { type: 'set-view'; query: string }
  /** Selects: `route:land-sea/rail-sea-new`; `null`: nothing. */
  | { type: 'select'; selection: string | null }
  /** Plans: as the view's key `plan`; `null`: no plan. */
  | { type: 'plan'; plan: string | null };

/** Why there is no map: no WebGL 2, its device lost, code or data not arrived. */
export const TROUBLES = ['unsupported', 'lost', 'absent', 'no-data'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** To the host. */
export type MapMessage =
  /** The map stands, showing this view. Told again when it comes back after it was out of sight. */
  | { type: 'ready'; query: string }
  /** Another view: moved, switched, selected. */
  | { type: 'view'; query: string }
  | { type: 'select'; selection: string | null }
  | { type: 'plan'; plan: string | null }
  /** How high the frame would best be, px. */
  | { type: 'height'; height: number }
  | { type: 'error'; reason: Trouble };

/** As sent. */
export type Envelope<M> = M & { channel: typeof CHANNEL; version: typeof VERSION };

export function seal<M extends HostMessage | MapMessage>(message: M): Envelope<M> {
  return { channel: CHANNEL, version: VERSION, ...message };
}

/** Parses what came from the host; `null` for whatever is no message of this protocol. */
export function parseHostMessage(data: unknown): HostMessage | null {
  switch (typeOf(data)) {
    case 'set-view': {
      const query = text(data, 'query');
      return query === null ? null : { type: 'set-view', query };
    }
    case 'select': {
      const selection = textOrNull(data, 'selection');
      return selection === undefined ? null : { type: 'select', selection };
    }
    case 'plan': {
      const plan = textOrNull(data, 'plan');
      return plan === undefined ? null : { type: 'plan', plan };
    }
    default:
      return null;
  }
}

/** Parses what came from a frame that should be ours; `null` for whatever is no message of this protocol. */
export function parseMapMessage(data: unknown): MapMessage | null {
  const type = typeOf(data);
  if (type === 'ready' || type === 'view') {
    const query = text(data, 'query');
    return query === null ? null : { type, query };
  }
  if (type === 'select') {
    const selection = textOrNull(data, 'selection');
    return selection === undefined ? null : { type, selection };
  }
  if (type === 'plan') {
    const plan = textOrNull(data, 'plan');
    return plan === undefined ? null : { type, plan };
  }
  if (type === 'height') {
    const height = property(data, 'height');
    return typeof height === 'number' && height > 0 && height < 1e5 ? { type, height } : null;
  }
  const reason = type === 'error' ? TROUBLES.find((known) => known === property(data, 'reason')) : undefined;
  return reason ? { type: 'error', reason } : null;
}

/** The height as pym.js hosts hear it. */
export function pymHeight(id: string, height: number): string {
  return `pymxPYMx${id}xPYMxheightxPYMx${height}`;
}

/** The height as AMP pages hear it. */
export function ampHeight(height: number): { sentinel: 'amp'; type: 'embed-size'; height: number } {
  return { sentinel: 'amp', type: 'embed-size', height };
}

function property(data: unknown, key: string): unknown {
  return typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
}

function typeOf(data: unknown): unknown {
  return property(data, 'channel') === CHANNEL && property(data, 'version') === VERSION
    ? property(data, 'type')
    : undefined;
}

function text(data: unknown, key: string): string | null {
  const value = property(data, key);
  return typeof value === 'string' && value.length <= LONGEST_TEXT ? value : null;
}

/** `undefined`: neither. */
function textOrNull(data: unknown, key: string): string | null | undefined {
  return property(data, key) === null ? null : (text(data, key) ?? undefined);
}
