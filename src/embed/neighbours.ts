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
/** Nor does an element whose page has forgotten it: so often whoever waits asks who is still here … */
const ASK_MS = 10_000;
/** … and whoever lets so many of these pass without a word is not: a minute where the browser does not slow our clock. */
const MOST_UNANSWERED = 6;

/** No page has more embeds that matter here: four of them are live. */
const MOST_NEIGHBOURS = 64;
/** So often is one asker answered in a second; the page asks for all its elements. */
const MOST_ANSWERS = 100;
/** Clocks of two processes may be so far apart. */
const SKEW_MS = 60_000;
const ID = /^[\w.-]{1,40}$/;

interface Neighbour {
  /** Milliseconds since the epoch. */
  since: number;
  id: string;
}

export interface Word extends Neighbour {
  channel: typeof LIVE_CHANNEL;
  /** `here`: wants a place, or has one. */
  says: 'here' | 'gone';
  /** Wants to hear from those that are here. */
  asks: boolean;
}

/** `null` for whatever is no word of a frame. Nobody is here since a time to come. */
export function readWord(data: unknown): Word | null {
  const now = performance.timeOrigin + performance.now();
  if (typeof data !== 'object' || data === null) return null;
  const { channel, says, since, id, asks } = data as Partial<Record<keyof Word, unknown>>;
  if (channel !== LIVE_CHANNEL || (says !== 'here' && says !== 'gone')) return null;
  if (typeof since !== 'number' || !(since > 0 && since <= now + SKEW_MS)) return null;
  if (typeof id !== 'string' || !ID.test(id)) return null;
  return { channel, says, since, id, asks: asks === true };
}

/** Who was here before us, and who told us so. */
interface Heard extends Neighbour {
  /** The frame itself, or the page whose element passed it on. */
  teller: MessageEventSource | null;
  /** How often we had asked when it was last heard of. */
  asked: number;
}

/**
 * Waits for one of `places`, first come, first served, among the frames of this origin that stand beside each other in one
 * page. Those in the shadow trees of `<trade-corridors>` cannot be counted by their neighbours: the elements pass words on to
 * them, which then come from the page itself. Frames inside others are not heard of.
 *
 * Heard are frames beside this one that have its origin, and the page. A sandbox takes the origin away: all frames so treated
 * have the same, "null", whosever they are, and cannot be told from ours. So no frame's word counts for more than one place,
 * only well-formed words count at all, at most {@link MOST_NEIGHBOURS} are kept, nobody is believed who leaves
 * {@link MOST_UNANSWERED} questions without a word, and nobody is answered more than {@link MOST_ANSWERS} times a second. A page that tells
 * lies holds back its own maps at most.
 *
 * @param ontaken the place is ours, from now until it is left
 * @returns leaves the place, or the queue for it
 */
export function askNeighbours(page: Window, places: number, ontaken: () => void): () => void {
  const { performance } = page;
  const me: Neighbour = { since: performance.timeOrigin + performance.now(), id: String(Math.random()) };
  /** By id. Those who came later take no place from us. */
  const earlier = new Map<string, Heard>();
  let state: 'listening' | 'waiting' | 'taken' = 'listening';
  let asked = 0;
  let answers = { since: 0, of: new Map<MessageEventSource | null, number>() };

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
  const isGone = ({ teller, asked: then }: Heard): boolean =>
    asked - then > MOST_UNANSWERED || (teller !== null && 'closed' in teller && teller.closed);
  const decide = (): void => {
    if (state !== 'waiting') return;
    for (const [id, one] of earlier) if (isGone(one)) earlier.delete(id);
    if (earlier.size >= places) return;
    state = 'taken';
    earlier.clear();
    for (const look of looks) clearInterval(look);
    ontaken();
  };
  const note = ({ since, id, says }: Word, teller: MessageEventSource | null): void => {
    const known = earlier.get(id);
    // Nobody speaks for another; but who is heard of in two ways is here.
    if (known && known.teller !== teller) {
      if (says === 'here') known.asked = asked;
      return;
    }
    if (says === 'gone') {
      earlier.delete(id);
      return;
    }
    // The page passes on words of many, a frame has one place.
    if (teller !== page.parent) for (const [other, one] of earlier) if (one.teller === teller) earlier.delete(other);
    const counts = state !== 'taken' && isBefore({ since, id });
    if (counts && (known || earlier.size < MOST_NEIGHBOURS)) earlier.set(id, { since, id, teller, asked });
  };
  const answer = (asker: MessageEventSource | null): void => {
    const now = performance.now();
    if (now - answers.since > 1000) answers = { since: now, of: new Map() };
    const count = (answers.of.get(asker) ?? 0) + 1;
    answers.of.set(asker, count);
    if (count > MOST_ANSWERS) return;
    // What the page passes on, a frame may have asked that no element would pass the answer on to.
    if (asker === page.parent) tell('here', false);
    else (asker as Window | null)?.postMessage(word('here', false), '*');
  };
  const hear = ({ data, origin, source }: MessageEvent): void => {
    const beside = origin === page.origin && (source as Window | null)?.parent === page.parent;
    if (!beside && source !== page.parent) return;
    const heard = readWord(data);
    if (!heard) return;
    if (heard.id === me.id) {
      echoes += 1;
      if (echoes < ECHOES) echo();
      return settle(false);
    }
    note(heard, source);
    if (heard.asks) answer(source);
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

  const ask = (): void => {
    asked += 1;
    tell('here', true);
  };
  const looks = [setInterval(decide, LOOK_MS), setInterval(ask, ASK_MS)];

  page.addEventListener('message', hear);
  ask();
  if (isListed && !alone) echo();
  const timers = [
    setTimeout(() => ((listened = true), settle(alone)), alone ? 0 : LISTEN_MS),
    setTimeout(() => settle(true), PATIENCE_MS),
  ];
  return () => {
    for (const timer of timers) clearTimeout(timer);
    for (const look of looks) clearInterval(look);
    page.removeEventListener('message', hear);
    tell('gone', false);
  };
}
