import { describe, expect, it, vi } from 'vitest';
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

const settled = (): Promise<void> => new Promise((done) => setTimeout(done));

describe('the places of live maps', () => {
  it('are four, and go to whoever waits when one is left', async () => {
    const locks = browserLocks();
    const live = new Set<number>();
    const leave = Array.from({ length: 10 }, (_, map) => takeLiveSlot(locks, () => live.add(map)));
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
    takeLiveSlot(locks, last);
    await settled();
    expect(last).toHaveBeenCalledTimes(1);
  });

  it('are not taken by whoever has left the queue', async () => {
    const locks = browserLocks();
    const leave = Array.from({ length: MOST_LIVE_MAPS }, () => takeLiveSlot(locks, () => undefined));
    await settled();
    const taken = vi.fn();
    takeLiveSlot(locks, taken)();
    for (const go of leave) go();
    await settled();
    expect(taken).not.toHaveBeenCalled();
  });

  it('are for everyone where the browser has no locks, or refuses them to a frame without origin', async () => {
    const without = vi.fn();
    takeLiveSlot(undefined, without);
    const refused = vi.fn();
    const refusing = { request: () => Promise.reject(new DOMException('opaque origin', 'SecurityError')) };
    takeLiveSlot(refusing as unknown as LockManager, refused);
    await settled();
    expect(without).toHaveBeenCalledTimes(1);
    expect(refused).toHaveBeenCalledTimes(1);
  });
});
