/** A text that is told in parts goes on to the next one where a reader scrolls beyond its end. */

/** Wheel events closer together than this are one push; a trackpad's go on for a while by themselves. */
const PUSH_MS = 250;
/** So far a push or a stroke has to go beyond the end, px. */
const BEYOND_PX = 60;
/** A wheel that counts in lines. */
const LINE_PX = 16;

interface Edges {
  start: boolean;
  end: boolean;
}

/** At which of its ends a scroller stands: one that has nothing to scroll, at both. */
function edgesOf({ scrollTop, scrollHeight, clientHeight }: Element): Edges {
  return { start: scrollTop < 1, end: scrollHeight - clientHeight - scrollTop < 1.5 };
}

function stepOf(beyondPx: number, edges: Edges): -1 | 0 | 1 {
  if (Math.abs(beyondPx) < BEYOND_PX) return 0;
  if (beyondPx > 0) return edges.end ? 1 : 0;
  return edges.start ? -1 : 0;
}

/**
 * Listens for wheel and finger on a scroller. Only a push or a stroke that begins at an end of the text turns: who scrolls
 * to the end has not asked for more, and one push turns once.
 *
 * @param turn called with the number of parts to go on
 * @returns stops listening
 */
export function turnByScroll(scroller: HTMLElement, turn: (steps: -1 | 1) => void): () => void {
  let push = { at: -Infinity, px: 0, edges: { start: false, end: false }, spent: false };
  let stroke: { y: number; edges: Edges } | null = null;

  function wheel(event: WheelEvent): void {
    if (event.ctrlKey) return;
    if (event.timeStamp - push.at > PUSH_MS) push = { at: 0, px: 0, edges: edgesOf(scroller), spent: false };
    push.at = event.timeStamp;
    push.px += event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1);
    const step = push.spent ? 0 : stepOf(push.px, push.edges);
    if (step === 0) return;
    push.spent = true;
    turn(step);
  }

  function touch({ touches, target }: TouchEvent): void {
    const [finger] = touches;
    // The heading is dragged to raise and lower the sheet.
    const dragged = target instanceof Element && target.closest('header') !== null;
    stroke = finger && touches.length === 1 && !dragged ? { y: finger.clientY, edges: edgesOf(scroller) } : null;
  }

  function lift({ changedTouches }: TouchEvent): void {
    const [finger] = changedTouches;
    const step = stroke && finger ? stepOf(stroke.y - finger.clientY, stroke.edges) : 0;
    stroke = null;
    if (step !== 0) turn(step);
  }

  const leave = new AbortController();
  const options = { passive: true, signal: leave.signal };
  scroller.addEventListener('wheel', wheel, options);
  scroller.addEventListener('touchstart', touch, options);
  scroller.addEventListener('touchend', lift, options);
  return () => leave.abort();
}
