import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whileIdle } from '../../../src/ui/while-idle';

let clock = 0;

/** So many steps, of 4 ms each on a clock that stands still otherwise. */
function work(steps: number): { step: () => boolean; done: () => number } {
  let done = 0;
  const step = () => {
    done++;
    clock += 4;
    return done < steps;
  };
  return { step, done: () => done };
}

describe('whileIdle', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    // As in Safari.
    vi.stubGlobal('requestIdleCallback', undefined);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('starts nothing at once, and leaves room after each slice', () => {
    const { step, done } = work(5);
    whileIdle(step);
    expect(done()).toBe(0);
    vi.advanceTimersToNextTimer();
    expect(done()).toBe(2);
    vi.advanceTimersToNextTimer();
    expect(done()).toBe(4);
  });

  it('says once that all is done', () => {
    const { step, done } = work(5);
    const all = vi.fn();
    whileIdle(step, all);
    vi.runAllTimers();
    expect(done()).toBe(5);
    expect(all).toHaveBeenCalledOnce();
  });

  it('drops what is left, before the first slice or between two', () => {
    const first = work(5);
    whileIdle(first.step)();
    vi.runAllTimers();
    expect(first.done()).toBe(0);
    const second = work(5);
    const all = vi.fn();
    const drop = whileIdle(second.step, all);
    vi.advanceTimersToNextTimer();
    drop();
    vi.runAllTimers();
    expect(second.done()).toBe(2);
    expect(all).not.toHaveBeenCalled();
  });

  it('waits for an idle moment where the browser tells of them, but not for ever', () => {
    const ask = vi.fn<(act: () => void, options: { timeout: number }) => number>(() => 1);
    vi.stubGlobal('requestIdleCallback', ask);
    const { step, done } = work(2);
    whileIdle(step);
    expect(done()).toBe(0);
    expect(ask.mock.calls[0]?.[1].timeout).toBeGreaterThan(0);
    ask.mock.calls[0]?.[0]();
    expect(done()).toBe(2);
  });
});
