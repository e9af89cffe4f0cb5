/** So long work may keep the page at a time: a good third of a frame, the rest of which the page needs itself. */
export const SLICE_MS = 6;

/**
 * Works something out at once where that is quick; else in slices, between which the page may draw.
 *
 * @param work each step of it takes a millisecond at most
 * @param done is given the result, unless the work was dropped before. Within this call where one slice was enough
 * @returns drops what is left
 */
export function inSlices<T>(work: Iterator<unknown, T>, done: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function slice(): void {
    const end = performance.now() + SLICE_MS;
    for (;;) {
      const step = work.next();
      if (step.done) return done(step.value);
      if (performance.now() >= end) break;
    }
    timer = setTimeout(slice);
  }
  slice();
  return () => clearTimeout(timer);
}
