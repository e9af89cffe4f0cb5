import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askNeighbours, LIVE_CHANNEL, readWord } from '../../../src/embed/neighbours';

const PLACES = 4;
const SITE = 'https://maps.example';

/** Another window, as a frame sees it. */
interface Other {
  parent: unknown;
  closed: boolean;
  postMessage: ReturnType<typeof vi.fn>;
}

/** A page with our frame among others, as far as it is used. */
function open(origin = SITE) {
  const listeners = new Set<(event: unknown) => void>();
  const host = { length: 3, postMessage: vi.fn() };
  const page = {
    origin,
    performance,
    parent: host,
    postMessage: () => undefined,
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: (event: unknown) => void) => listeners.delete(listener),
  };
  const beside = (parent: unknown = host): Other => ({ parent, closed: false, postMessage: vi.fn() });
  const first = beside();
  Object.assign(host, { 0: page, 1: first, 2: beside() });
  const taken = vi.fn();
  const leave = askNeighbours(page as unknown as Window, PLACES, taken);
  const hear = (data: unknown, source: unknown, from = origin): void =>
    listeners.forEach((listener) => listener({ data, origin: from, source }));
  return { host, first, beside, hear, taken, leave, listeners };
}

/** As one would say it who was here a minute before us. */
const word = (id: string, rest: object = {}): object => ({
  channel: LIVE_CHANNEL,
  says: 'here',
  asks: false,
  since: performance.timeOrigin + performance.now() - 60_000,
  id,
  ...rest,
});
const ids = (count: number): string[] => Array.from({ length: count }, (_, i) => `0.${i}`);
/** Until whoever listens listens no longer. */
const PATIENCE_MS = 5100;

beforeEach(
  () =>
    void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] }),
);
afterEach(() => void vi.useRealTimers());

describe('words between the embeds of a page', () => {
  it('hold a map back while four others were there before it, and no longer', async () => {
    const { beside, hear, taken } = open();
    const others = ids(PLACES).map((id) => ({ id, frame: beside() }));
    for (const { id, frame } of others) hear(word(id), frame);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(taken).not.toHaveBeenCalled();
    hear(word('0.0', { says: 'gone' }), others[0]?.frame);
    expect(taken).toHaveBeenCalledTimes(1);
  });

  it('are heard from frames beside it that have its origin, and from the page, and from nobody else', async () => {
    const { beside, hear, taken } = open();
    for (const id of ids(PLACES)) {
      hear(word(id), beside(), 'https://ads.example');
      hear(word(id), beside(), 'null');
      // Inside another frame, and a window of its own.
      hear(word(id), beside({}));
      hear(word(id), null);
    }
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(taken).toHaveBeenCalledTimes(1);
  });

  it('are passed on by the page of whatever origin, for elements that nobody lists', async () => {
    const { host, hear, taken } = open('null');
    for (const id of ids(PLACES)) hear(word(id), host, 'https://news.example');
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(taken).not.toHaveBeenCalled();
  });

  it.each([
    ['no id', { id: 7 }],
    ['a giant of an id', { id: 'x'.repeat(41) }],
    ['markup', { id: '<b>' }],
    ['no time', { since: '1' }],
    ['no number', { since: NaN }],
    ['a time before all', { since: -1 }],
    ['no time yet', { since: Infinity }],
    ['another word', { says: 'mine' }],
    ['another channel', { channel: 'trade-corridors' }],
  ])('count for nothing that are malformed: %s', (_, wrong) => {
    expect(readWord(word('0.5', wrong))).toBeNull();
    expect(readWord(word('0.5'))).toMatchObject({ says: 'here', id: '0.5' });
  });

  it.each([[null], ['x'], [3], [[]], [{}]])('are none, what is no object of their kind: %j', (junk) => {
    expect(readWord(junk)).toBeNull();
  });

  it('of one frame count for one place, however many it says', async () => {
    const { beside, hear, taken } = open('null');
    const liar = beside();
    for (const id of ids(50_000)) hear(word(id), liar);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(taken).toHaveBeenCalledTimes(1);
  });

  it('of one frame take away nothing that another said', async () => {
    const { beside, hear, taken } = open('null');
    const liar = beside();
    for (const id of ids(PLACES)) hear(word(id), beside());
    for (const id of ids(PLACES)) {
      hear(word(id, { says: 'gone' }), liar);
      hear(word(id, { since: 1 }), liar);
      hear(word(id, { says: 'gone' }), liar);
    }
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    expect(taken).not.toHaveBeenCalled();
  });

  it('flood nothing: of those the page names, sixty-four are kept', async () => {
    const { host, hear, taken } = open();
    for (const id of ids(50_000)) hear(word(id), host);
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    for (const id of ids(60)) hear(word(id, { says: 'gone' }), host);
    expect(taken).not.toHaveBeenCalled();
    hear(word('0.60', { says: 'gone' }), host);
    expect(taken).toHaveBeenCalledTimes(1);
  });

  it('are answered a hundred times a second at most', async () => {
    const { beside, hear } = open();
    const asker = beside();
    for (const id of ids(20_000)) hear(word(id, { asks: true }), asker);
    expect(asker.postMessage).toHaveBeenCalledTimes(100);
    await vi.advanceTimersByTimeAsync(1100);
    hear(word('0.1', { asks: true }), asker);
    expect(asker.postMessage).toHaveBeenCalledTimes(101);
  });

  it('that the page passes on are answered to the page and to every frame it lists: one of those may have asked', () => {
    const { host, first, hear } = open();
    for (const window of [host, first]) window.postMessage.mockClear();
    hear(word('0.1', { asks: true }), host);
    for (const { postMessage } of [host, first]) {
      expect(postMessage.mock.calls).toEqual([[expect.objectContaining({ says: 'here', asks: false }), '*']]);
    }
  });

  it('are forgotten when a frame is closed, and when nothing more is heard of it', async () => {
    const closing = open();
    const frames = ids(PLACES).map((id) => {
      const frame = closing.beside();
      closing.hear(word(id), frame);
      return frame;
    });
    await vi.advanceTimersByTimeAsync(PATIENCE_MS);
    for (const frame of frames) frame.closed = true;
    await vi.advanceTimersByTimeAsync(2100);
    expect(closing.taken).toHaveBeenCalledTimes(1);

    const silent = open();
    for (const id of ids(PLACES)) silent.hear(word(id), silent.host);
    await vi.advanceTimersByTimeAsync(40_000);
    // Those that still answer are still there.
    for (const id of ids(PLACES)) silent.hear(word(id), silent.host);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(silent.taken).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(40_000);
    expect(silent.taken).toHaveBeenCalledTimes(1);
  });

  it('are asked for again while a map waits, no more once it has its place, and never after it has left', async () => {
    const { first, beside, hear, taken, leave, listeners } = open();
    const others = ids(PLACES).map((id) => ({ id, frame: beside() }));
    for (const { id, frame } of others) hear(word(id), frame);
    await vi.advanceTimersByTimeAsync(30_500);
    expect(first.postMessage).toHaveBeenCalledTimes(4);
    hear(word('0.0', { says: 'gone' }), others[0]?.frame);
    expect(taken).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(first.postMessage).toHaveBeenCalledTimes(4);
    leave();
    expect(first.postMessage).toHaveBeenCalledTimes(5);
    expect(listeners.size).toBe(0);
  });
});
