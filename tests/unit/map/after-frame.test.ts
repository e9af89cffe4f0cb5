import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterFrame } from '../../../src/map/after-frame';

describe('afterFrame', () => {
  const frames = new Map<number, () => void>();
  const draw = () => {
    const acts = [...frames.values()];
    frames.clear();
    for (const act of acts) act();
  };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let last = 0;
    vi.stubGlobal('requestAnimationFrame', (act: () => void) => {
      frames.set(++last, act);
      return last;
    });
    vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
  });
  afterEach(() => {
    frames.clear();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('acts in a task of its own, after a frame was drawn', () => {
    const act = vi.fn();
    afterFrame(act);
    vi.runAllTimers();
    expect(act).not.toHaveBeenCalled();
    draw();
    expect(act).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(act).toHaveBeenCalledOnce();
  });

  it('is called off before the frame and after it', () => {
    const act = vi.fn();
    afterFrame(act)();
    draw();
    vi.runAllTimers();
    const callOff = afterFrame(act);
    draw();
    callOff();
    vi.runAllTimers();
    expect(act).not.toHaveBeenCalled();
  });
});
