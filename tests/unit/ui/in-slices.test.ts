import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inSlices } from '../../../src/ui/in-slices';

let clock = 0;
let taken = 0;

/** So many steps, of 4 ms each on a clock that stands still otherwise; they come to how many they were. */
function* work(steps: number): Generator<void, number> {
  for (taken = 0; taken < steps; taken++) {
    clock += 4;
    yield;
  }
  return steps;
}

describe('inSlices', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('answers at once where one slice is enough', () => {
    const done = vi.fn();
    inSlices(work(1), done);
    expect(done).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('leaves the page a turn after each slice of longer work', () => {
    const done = vi.fn();
    inSlices(work(5), done);
    expect(taken).toBe(1);
    vi.advanceTimersToNextTimer();
    expect(taken).toBe(3);
    expect(done).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(done).toHaveBeenCalledExactlyOnceWith(5);
  });

  it('drops what is left', () => {
    const done = vi.fn();
    const drop = inSlices(work(5), done);
    drop();
    vi.runAllTimers();
    expect(taken).toBe(1);
    expect(done).not.toHaveBeenCalled();
  });
});
