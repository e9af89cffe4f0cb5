/**
 * Does something once the page has drawn its next frame, in a task of its own: what the map shows may come a frame later
 * than what stands in the panels, so that neither keeps the page from its frames.
 *
 * @returns calls it off.
 */
export function afterFrame(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(act)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
