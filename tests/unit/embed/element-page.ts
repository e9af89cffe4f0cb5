/** A page in which `<trade-corridors>` lives, its frames and what it watches stood in for. Used under happy-dom. */
import { beforeAll, beforeEach, vi } from 'vitest';
import { defineElement } from '../../../src/embed/element';
import type { PosterList } from '../../../src/embed/poster-choice';
import { seal, type MapMessage } from '../../../src/embed/protocol';
import type { TradeCorridorsElement } from '../../../src/embed/trade-corridors';

const POSTERS: PosterList = [['', 'opening', { en: 'The corridors', zh: '通道' }]];
const BASE = new URL('https://maps.example/atlas/');
/** Observers that wait: the test says when one sees its element. */
export const observed = new Map<Element, () => void>();

class Observer {
  readonly #told: IntersectionObserverCallback;
  readonly #mine: Element[] = [];

  constructor(told: IntersectionObserverCallback) {
    this.#told = told;
  }

  observe(element: Element): void {
    this.#mine.push(element);
    const entry = { isIntersecting: true } as IntersectionObserverEntry;
    observed.set(element, () => this.#told([entry], this as unknown as IntersectionObserver));
  }

  disconnect(): void {
    for (const element of this.#mine) observed.delete(element);
  }
}

/** Watchers of sizes that wait: the test says when an element's has changed. */
export const sized = new Map<Element, () => void>();

class SizeObserver {
  readonly #told: () => void;
  readonly #mine: Element[] = [];

  constructor(told: () => void) {
    this.#told = told;
  }

  observe(element: Element): void {
    this.#mine.push(element);
    sized.set(element, this.#told);
  }

  disconnect(): void {
    for (const element of this.#mine) sized.delete(element);
  }
}

/** Frames that load nothing, and whose windows note what they are sent. */
interface FakeWindow {
  postMessage: ReturnType<typeof vi.fn>;
  parent: unknown;
}
const windows = new WeakMap<HTMLIFrameElement, FakeWindow>();

export function windowOf(frame: HTMLIFrameElement | null): FakeWindow | null {
  if (!frame) return null;
  const mine = windows.get(frame) ?? { postMessage: vi.fn(), parent: window };
  windows.set(frame, mine);
  return mine;
}

beforeAll(() => {
  Object.assign(Reflect.get(window, 'happyDOM').settings, { handleDisabledFileLoadingAsSuccess: true });
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('ResizeObserver', SizeObserver);
  Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
    get(this: HTMLIFrameElement) {
      return windowOf(this);
    },
  });
  defineElement(BASE, POSTERS);
});

beforeEach(() => {
  document.body.replaceChildren();
  observed.clear();
  sized.clear();
});

export function place(attributes: Record<string, string> = {}): TradeCorridorsElement {
  const element = document.createElement('trade-corridors');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
}

export const inside = <K extends keyof HTMLElementTagNameMap>(element: Element, name: K) =>
  element.shadowRoot?.querySelector(name) ?? null;

/** What the frame says, as the browser would bring it. */
export function say(
  element: Element,
  message: MapMessage,
  source: unknown = windowOf(inside(element, 'iframe')),
): void {
  dispatchEvent(Object.assign(new Event('message'), { data: seal(message), source }));
}
