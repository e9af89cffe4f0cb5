import { SLICE_MS } from './in-slices';

/** On a page that is never idle, what waits is done after so long all the same. */
const PATIENCE_MS = 50;

/**
 * Does work in slices, while the page has nothing else to do.
 *
 * @param step does a small part of it, a millisecond's at most; `false`: that was the last.
 * @param done is called at the end, unless the work was dropped before.
 * @returns drops what is left.
 */
export function whileIdle(step: () => boolean, done: () => void = () => undefined): () => void {
  let cancel = soon(slice);
  function slice(): void {
    const end = performance.now() + SLICE_MS;
    while (step()) {
      if (performance.now() < end) continue;
      cancel = soon(slice);
      return;
    }
    done();
  }
  return () => cancel();
}

/**
 * Does something once the page has nothing else to do. Safari has no idle callbacks: there, between two of the page's own tasks.
 *
 * @returns calls it off
 */
export function soon(act: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(act, { timeout: PATIENCE_MS });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(act);
  return () => clearTimeout(id);
}
