// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { linkTo, openAddress, type Address } from '../../../src/state/address';
import { DEFAULT_VIEW, type ViewState } from '../../../src/state/view-state';

const at = (lng: number): ViewState => ({
  ...DEFAULT_VIEW,
  camera: { center: [lng, 30], zoom: 5, bearing: 0, pitch: 0 },
});

let address: Address;
const restored = vi.fn();
const replaced = vi.spyOn(history, 'replaceState');
const pushed = vi.spyOn(history, 'pushState');

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '/atlas/');
  vi.clearAllMocks();
  address = openAddress(restored);
});

afterEach(() => {
  address.close();
  vi.useRealTimers();
});

describe('the address', () => {
  it('follows a moving map only once it rests', () => {
    for (let lng = 100; lng < 150; lng++) address.write(at(lng), 'replace');
    expect(replaced).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(replaced).toHaveBeenCalledTimes(1);
    expect(location.search).toBe('?at=149,30,5');
  });

  it('writes a step at once, after the camera from which it was taken', () => {
    address.write(at(100), 'replace');
    address.write({ ...at(100), selection: { kind: 'city' } }, 'push');
    expect(replaced.mock.lastCall?.[2]).toBe('/atlas/?at=100,30,5');
    expect(pushed.mock.lastCall?.[2]).toBe('/atlas/?at=100,30,5&select=city');
  });

  it('writes steps when the page has time, in order, and what the camera did after them last', () => {
    address.close();
    const tasks: (() => void)[] = [];
    address = openAddress(restored, (act) => tasks.push(act));
    address.write(at(100), 'replace');
    address.write({ ...at(100), selection: { kind: 'city' } }, 'push');
    address.write({ ...at(100), selection: null }, 'push');
    address.write(at(120), 'replace');
    expect(pushed).not.toHaveBeenCalled();
    for (const act of tasks) act();
    expect(replaced.mock.calls.map(([, , to]) => to)).toEqual(['/atlas/?at=100,30,5', '/atlas/?at=120,30,5']);
    expect(pushed.mock.calls.map(([, , to]) => to)).toEqual(['/atlas/?at=100,30,5&select=city', '/atlas/?at=100,30,5']);
    expect(location.search).toBe('?at=120,30,5');
  });

  it('leaves nothing unwritten as the page goes', () => {
    address.close();
    address = openAddress(restored, () => undefined);
    address.write({ ...at(100), selection: { kind: 'city' } }, 'push');
    dispatchEvent(new Event('pagehide'));
    expect(location.search).toBe('?at=100,30,5&select=city');
  });

  it('makes no step where nothing changed', () => {
    address.write(DEFAULT_VIEW, 'push');
    expect(pushed).not.toHaveBeenCalled();
  });

  it('hears the back button, and forgets what it had not written', () => {
    address.write(at(100), 'replace');
    history.replaceState(null, '', '/atlas/?select=city');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(restored).toHaveBeenCalledWith({ ...DEFAULT_VIEW, selection: { kind: 'city' } });
    vi.advanceTimersByTime(1000);
    expect(location.search).toBe('?select=city');
  });

  it('goes on where the browser refuses', () => {
    pushed.mockImplementationOnce(() => {
      throw new DOMException('too many calls', 'SecurityError');
    });
    expect(() => address.write(at(100), 'push')).not.toThrow();
  });

  it('gives the whole link of a view', () => {
    expect(linkTo({ ...DEFAULT_VIEW, selection: { kind: 'hub', id: 'a-b' } })).toBe(
      new URL('/atlas/?select=hub:a-b', location.href).href,
    );
  });
});
