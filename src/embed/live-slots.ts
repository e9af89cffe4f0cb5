import { askNeighbours } from './neighbours';

/** A page holds about 16 WebGL contexts, and a phone far fewer: so many maps of one site are live at a time. */
export const MOST_LIVE_MAPS = 4;

/**
 * Waits for one of {@link MOST_LIVE_MAPS} places, which the frames of one origin share, first come, first served. They are
 * locks of the browser: a frame that is removed or crashes leaves its place by itself. Where there are none, or a browser that
 * keeps third parties from storing anything refuses them, the frames of a page ask each other.
 *
 * @param ontaken the place is ours, from now until it is left
 * @returns leaves the place, or the queue for it
 */
export function takeLiveSlot(page: Window, ontaken: () => void): () => void {
  const locks = page.navigator.locks as LockManager | undefined;
  const queue = new AbortController();
  let leave: () => void = () => undefined;
  const until = new Promise<void>((done) => (leave = done));
  let state: 'waiting' | 'taken' | 'left' = 'waiting';
  let leaveNeighbours: (() => void) | null = null;
  const take = (): Promise<void> | undefined => {
    if (state !== 'waiting') return undefined;
    state = 'taken';
    queue.abort();
    ontaken();
    return until;
  };
  const ask = (): void => {
    leaveNeighbours ??= askNeighbours(page, MOST_LIVE_MAPS, () => void take());
  };
  const askFor = async (place: number): Promise<void> => {
    try {
      await locks?.request(`trade-corridors-live-${place}`, { signal: queue.signal }, take);
    } catch {
      // Aborted: another place was free, or none is wanted any more. Else refused.
      if (state === 'waiting' && !queue.signal.aborted) ask();
    }
  };
  if (locks) for (let place = 0; place < MOST_LIVE_MAPS; place++) void askFor(place);
  else ask();
  return () => {
    state = 'left';
    queue.abort();
    leaveNeighbours?.();
    leave();
  };
}
