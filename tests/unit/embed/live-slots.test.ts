import { afterEach, describe, expect, it, vi } from 'vitest';
import { MOST_LIVE_MAPS, takeLiveSlot } from '../../../src/embed/live-slots';

interface Request {
  options: { signal: AbortSignal };
  run: () => Promise<void> | undefined;
  done: () => void;
  fail: (error: unknown) => void;
}

/** Locks of a browser, as far as they are used: one holder each, the rest in a queue, out of it when aborted. */
function browserLocks(): LockManager {
  const queues = new Map<string, Request[]>();
  const next = async (name: string): Promise<void> => {
    const [first] = queues.get(name) ?? [];
    if (!first) return;
    await first.run();
    first.done();
    queues.get(name)?.shift();
    void next(name);
  };
  const request = (name: string, options: Request['options'], run: Request['run']): Promise<void> =>
    new Promise((done, fail) => {
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      const mine = { options, run, done, fail };
      queue.push(mine);
      options.signal.addEventListener('abort', () => {
        const place = queue.indexOf(mine);
        if (place <= 0) return;
        queue.splice(place, 1);
        fail(options.signal.reason);
      });
      if (queue.length === 1) queueMicrotask(() => void next(name));
    });
  return { request } as unknown as LockManager;
}

interface Frame {
  window: Window;
  listeners: Set<(event: unknown) => void>;
  closed: boolean;
}

/** A page with frames of one origin, which hear what they say to each other a moment later. */
class Host {
  readonly #frames: Frame[] = [];
  readonly #views = new Map<Frame, Map<Frame, unknown>>();

  /** One frame as another sees it: always the same. */
  #seen(frame: Frame, by: Frame): unknown {
    const known = this.#views.get(frame) ?? new Map<Frame, unknown>();
    this.#views.set(frame, known);
    if (!known.has(by)) known.set(by, this.#view(frame, by));
    return known.get(by);
  }

  #view(frame: Frame, by: Frame): unknown {
    return {
      get closed() {
        return frame.closed;
      },
      // To each its own stand-in for the one page.
      parent: by.window.parent,
      postMessage: (data: unknown) => {
        const event = { data, origin: 'https://maps.example', source: this.#seen(by, frame) };
        setTimeout(() => frame.listeners.forEach((hear) => hear(event)), 5);
      },
    };
  }

  addFrame(locks: LockManager | undefined): Window {
    const listeners: Frame['listeners'] = new Set();
    const frame: Frame = { window: {} as Window, listeners, closed: false };
    const frames = this.#frames;
    const parent = new Proxy(frames, {
      get: (all, key) => {
        const at = typeof key === 'string' && /^\d+$/.test(key) ? all[Number(key)] : undefined;
        // The page itself has no elements that would pass words on.
        if (key === 'postMessage') return () => undefined;
        if (at === frame) return frame.window;
        return at ? this.#seen(at, frame) : Reflect.get(all, key);
      },
    });
    Object.assign(frame.window, {
      origin: 'https://maps.example',
      navigator: { locks },
      performance,
      postMessage: (data: unknown) => {
        const event = { data, origin: 'https://maps.example', source: frame.window };
        setTimeout(() => listeners.forEach((hear) => hear(event)), 5);
      },
      parent,
      addEventListener: (_: string, listener: (event: unknown) => void) => listeners.add(listener),
      removeEventListener: (_: string, listener: (event: unknown) => void) => listeners.delete(listener),
    });
    frames.push(frame);
    return frame.window;
  }

  remove(index: number): void {
    const [frame] = this.#frames.splice(index, 1);
    if (frame) frame.closed = true;
  }
}

/** A frame that has the browser's locks. */
const withLocks = (locks: LockManager): Window => ({ navigator: { locks } }) as unknown as Window;

const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

describe('the places of live maps', () => {
  afterEach(() => void vi.useRealTimers());

  it('are four, and go to whoever waits when one is left', async () => {
    const locks = browserLocks();
    const live = new Set<number>();
    const leave = Array.from({ length: 10 }, (_, map) => takeLiveSlot(withLocks(locks), () => live.add(map)));
    await settled();
    expect(live.size).toBe(MOST_LIVE_MAPS);
    const first = [...live][0] ?? 0;
    live.delete(first);
    leave[first]?.();
    await settled();
    expect(live.size).toBe(MOST_LIVE_MAPS);
    for (const go of leave) go();
    await settled();
    const last = vi.fn();
    takeLiveSlot(withLocks(locks), last);
    await settled();
    expect(last).toHaveBeenCalledTimes(1);
  });

  it('are not taken by whoever has left the queue', async () => {
    const locks = browserLocks();
    const leave = Array.from({ length: MOST_LIVE_MAPS }, () => takeLiveSlot(withLocks(locks), () => undefined));
    await settled();
    const taken = vi.fn();
    takeLiveSlot(withLocks(locks), taken)();
    for (const go of leave) go();
    await settled();
    expect(taken).not.toHaveBeenCalled();
  });

  it('are shared by asking the neighbours where the browser has no locks, or refuses them', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
    const refusing = { request: () => Promise.reject(new DOMException('third party', 'SecurityError')) };
    for (const locks of [undefined, refusing as unknown as LockManager]) {
      const host = new Host();
      const live = new Set<number>();
      const leave: (() => void)[] = [];
      for (let map = 0; map < 10; map++) {
        leave.push(takeLiveSlot(host.addFrame(locks), () => live.add(map)));
        await vi.advanceTimersByTimeAsync(50);
      }
      await vi.advanceTimersByTimeAsync(5000);
      expect([...live]).toEqual([0, 1, 2, 3]);
      leave[1]?.();
      await vi.advanceTimersByTimeAsync(100);
      expect([...live]).toEqual([0, 1, 2, 3, 4]);
      // One is taken out of the page, and cannot say so.
      host.remove(0);
      await vi.advanceTimersByTimeAsync(5000);
      expect([...live]).toEqual([0, 1, 2, 3, 4, 5]);
      const late = vi.fn();
      takeLiveSlot(host.addFrame(locks), late);
      for (const go of leave) go();
      await vi.advanceTimersByTimeAsync(5000);
      expect(late).toHaveBeenCalledTimes(1);
    }
  });

  it('do not wait for a neighbour where there is none', async () => {
    const taken = vi.fn();
    takeLiveSlot(new Host().addFrame(undefined), taken);
    await settled();
    await settled();
    expect(taken).toHaveBeenCalledTimes(1);
  });
});
