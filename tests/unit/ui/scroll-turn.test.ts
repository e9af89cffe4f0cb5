// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { turnByScroll } from '../../../src/ui/scroll-turn';

let turned: number[];
let scroller: HTMLElement;
let now = 0;

/** A text of 900 px in a box of 300 px, scrolled to here. */
function at(scrollTop: number): void {
  Object.defineProperty(scroller, 'scrollTop', { value: scrollTop, configurable: true });
}

beforeEach(() => {
  turned = [];
  now = 10_000;
  scroller = document.createElement('div');
  Object.defineProperty(scroller, 'scrollHeight', { value: 900 });
  Object.defineProperty(scroller, 'clientHeight', { value: 300 });
  at(0);
  turnByScroll(scroller, (steps) => turned.push(steps));
});

/** @param afterMs since the event before */
function wheel(deltaY: number, afterMs: number): void {
  now += afterMs;
  const event = new WheelEvent('wheel', { deltaY });
  Object.defineProperty(event, 'timeStamp', { value: now });
  scroller.dispatchEvent(event);
}

function stroke(from: number, to: number): void {
  for (const [kind, y] of [
    ['touchstart', from],
    ['touchend', to],
  ] as const) {
    const finger = { clientY: y };
    const event = new Event(kind);
    Object.defineProperties(event, { touches: { value: [finger] }, changedTouches: { value: [finger] } });
    scroller.dispatchEvent(event);
  }
}

it('goes on where a push of the wheel begins at the end of the text', () => {
  at(600);
  wheel(100, 1000);
  expect(turned).toEqual([1]);
});

it('goes back where a push begins at the start', () => {
  wheel(-100, 1000);
  expect(turned).toEqual([-1]);
});

it('stays where the push that reaches the end began before it', () => {
  at(400);
  wheel(100, 1000);
  at(600);
  wheel(100, 50);
  wheel(100, 50);
  expect(turned).toEqual([]);
  wheel(100, 1000);
  expect(turned).toEqual([1]);
});

it('goes on once for one push, however long a trackpad goes on with it', () => {
  at(600);
  for (let event = 0; event < 20; event += 1) wheel(40, 16);
  expect(turned).toEqual([1]);
});

it('takes no notice of a nudge', () => {
  at(600);
  wheel(20, 1000);
  expect(turned).toEqual([]);
});

it('goes on by a stroke of the finger that begins at the end, and not by one that begins in the middle', () => {
  at(300);
  stroke(250, 100);
  expect(turned).toEqual([]);
  at(600);
  stroke(250, 100);
  expect(turned).toEqual([1]);
});
