/** How the frames of one page share the places of live maps where the browser gives them no locks to share. */

export const LIVE_CHANNEL = 'trade-corridors-live';
/** So long a frame listens for those that were there before it. */
const LISTEN_MS = 700;
/**
 * And until a word of its own has come back so often: on a busy machine answers take their time, and come back before a later echo.
 * The frame itself sends it back or, to a frame in a shadow tree, its element.
 */
const ECHOES = 3;
/** Where no element sends it back, nobody is waited for any longer. */
const PATIENCE_MS = 5000;
/** A frame that was removed says nothing: so often whoever waits looks for it. */
const LOOK_MS = 2000;

interface Neighbour {
  /** Milliseconds since the epoch. */
  since: number;
  id: string;
}

interface Word extends Neighbour {
  channel: typeof LIVE_CHANNEL;
  /** `here`: wants a place, or has one. */
  says: 'here' | 'gone';
  /** Wants to hear from those that are here. */
  asks: boolean;
}

function readWord(data: unknown): Word | null {
  if (typeof data !== 'object' || data === null) return null;
  const { channel, says, since, id, asks } = data as Partial<Record<keyof Word, unknown>>;
  if (channel !== LIVE_CHANNEL || (says !== 'here' && says !== 'gone')) return null;
  if (typeof since !== 'number' || typeof id !== 'string' || id.length > 40) return null;
  return { channel, says, since, id, asks: asks === true };
}

/**
 * Waits for one of `places`, first come, first served, among the frames of this origin that stand beside each other in one
 * page. Those in the shadow trees of `<trade-corridors>` cannot be counted by their neighbours: the elements pass words on to
 * them, which then come from the page itself. Frames inside others are not heard of.
 *
 * @param ontaken the place is ours, from now until it is left
 * @returns leaves the place, or the queue for it
 */
export function askNeighbours(page: Window, places: number, ontaken: () => void): () => void {
  const me: Neighbour = { since: page.performance.timeOrigin + page.performance.now(), id: String(Math.random()) };
  const others = new Map<string, Neighbour & { frame: MessageEventSource | null }>();
  let state: 'listening' | 'waiting' | 'taken' = 'listening';

  const word = (says: Word['says'], asks: boolean): Word => ({ channel: LIVE_CHANNEL, says, asks, ...me });
  const tell = (says: Word['says'], asks: boolean): void => {
    const { parent } = page;
    for (let i = 0; i < parent.length; i++) {
      const other = parent[i];
      if (other && other !== page) other.postMessage(word(says, asks), '*');
    }
    // For its elements to pass on.
    if (parent !== page) parent.postMessage(word(says, asks), '*');
  };
  const isBefore = ({ since, id }: Neighbour): boolean => since < me.since || (since === me.since && id < me.id);
  const decide = (): void => {
    if (state !== 'waiting') return;
    for (const [id, { frame }] of others) if (frame && 'closed' in frame && frame.closed) others.delete(id);
    if ([...others.values()].filter(isBefore).length >= places) return;
    state = 'taken';
    ontaken();
  };
  const hear = ({ data, origin, source }: MessageEvent): void => {
    // A frame without an origin of its own hears from others like it. A page that tells lies holds back its own maps at most.
    if (origin !== page.origin && source !== page.parent) return;
    const heard = readWord(data);
    if (!heard) return;
    if (heard.id === me.id) {
      echoes += 1;
      if (echoes < ECHOES) echo();
      return settle(false);
    }
    if (heard.says === 'gone') others.delete(heard.id);
    else others.set(heard.id, { since: heard.since, id: heard.id, frame: source });
    if (heard.asks) (source as Window | null)?.postMessage(word('here', false), '*');
    decide();
  };

  const listed = Array.from({ length: page.parent.length }, (_, i) => page.parent[i]);
  // Whom the page does not list stands in a shadow tree, perhaps beside others.
  const isListed = page.parent === page || listed.includes(page);
  const alone = isListed && listed.length <= 1;
  const echo = (): void => (isListed ? page : page.parent).postMessage(word('here', false), '*');
  let echoes = 0;
  let listened = false;
  const settle = (anyway: boolean): void => {
    if (state !== 'listening' || !(anyway || (listened && echoes >= ECHOES))) return;
    state = 'waiting';
    decide();
  };

  page.addEventListener('message', hear);
  tell('here', true);
  if (isListed && !alone) echo();
  const timers = [
    setTimeout(() => ((listened = true), settle(alone)), alone ? 0 : LISTEN_MS),
    setTimeout(() => settle(true), PATIENCE_MS),
  ];
  const looks = setInterval(decide, LOOK_MS);
  return () => {
    for (const timer of timers) clearTimeout(timer);
    clearInterval(looks);
    page.removeEventListener('message', hear);
    tell('gone', false);
  };
}
