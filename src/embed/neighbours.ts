/** How the frames of one page share the places of live maps where the browser gives them no locks to share. */

const CHANNEL = 'trade-corridors-live';
/** So long a frame listens for those that were there before it. */
const LISTEN_MS = 700;
/** A frame that was removed says nothing: so often whoever waits looks for it. */
const LOOK_MS = 2000;

interface Neighbour {
  /** Milliseconds since the epoch. */
  since: number;
  id: string;
}

interface Word extends Neighbour {
  channel: typeof CHANNEL;
  /** `here`: wants a place, or has one. */
  says: 'here' | 'gone';
  /** Wants to hear from those that are here. */
  asks: boolean;
}

function readWord(data: unknown): Word | null {
  if (typeof data !== 'object' || data === null) return null;
  const { channel, says, since, id, asks } = data as Partial<Record<keyof Word, unknown>>;
  if (channel !== CHANNEL || (says !== 'here' && says !== 'gone')) return null;
  if (typeof since !== 'number' || typeof id !== 'string' || id.length > 40) return null;
  return { channel, says, since, id, asks: asks === true };
}

/**
 * Waits for one of `places`, first come, first served, among the frames of this origin that stand beside each other in one
 * page. Frames inside others, or inside shadow trees, are not heard of.
 *
 * @param ontaken the place is ours, from now until it is left
 * @returns leaves the place, or the queue for it
 */
export function askNeighbours(page: Window, places: number, ontaken: () => void): () => void {
  const me: Neighbour = { since: page.performance.timeOrigin + page.performance.now(), id: String(Math.random()) };
  const others = new Map<string, Neighbour & { frame: MessageEventSource | null }>();
  let state: 'listening' | 'waiting' | 'taken' = 'listening';

  const word = (says: Word['says'], asks: boolean): Word => ({ channel: CHANNEL, says, asks, ...me });
  const tell = (says: Word['says'], asks: boolean): void => {
    const { parent } = page;
    for (let i = 0; i < parent.length; i++) {
      const other = parent[i];
      if (other && other !== page) other.postMessage(word(says, asks), '*');
    }
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
    // A frame without an origin of its own hears from others like it.
    if (origin !== page.origin) return;
    const heard = readWord(data);
    if (!heard || heard.id === me.id) return;
    if (heard.says === 'gone') others.delete(heard.id);
    else others.set(heard.id, { since: heard.since, id: heard.id, frame: source });
    if (heard.asks) (source as Window | null)?.postMessage(word('here', false), '*');
    decide();
  };

  page.addEventListener('message', hear);
  tell('here', true);
  const alone = page.parent.length <= 1;
  const listened = setTimeout(
    () => {
      state = 'waiting';
      decide();
    },
    alone ? 0 : LISTEN_MS,
  );
  const looks = setInterval(decide, LOOK_MS);
  return () => {
    clearTimeout(listened);
    clearInterval(looks);
    page.removeEventListener('message', hear);
    tell('gone', false);
  };
}
