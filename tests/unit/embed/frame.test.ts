import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openFrame, type Frame } from '../../../src/embed/frame';
import { seal, type HostMessage } from '../../../src/embed/protocol';

/** A window as far as a frame knows one: painted frames come when the test says. */
class FakeWindow extends EventTarget {
  parent: FakeWindow = this;
  readonly posted: unknown[] = [];
  #painted: (() => void)[] = [];

  postMessage(data: unknown): void {
    this.posted.push(data);
  }

  requestAnimationFrame(run: () => void): number {
    return this.#painted.push(run);
  }

  cancelAnimationFrame(): void {
    this.#painted = [];
  }

  get waiting(): number {
    return this.#painted.length;
  }

  paint(): void {
    for (const run of this.#painted.splice(0)) run();
  }

  hear(data: unknown, source: unknown = this.parent): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, source }));
  }
}

const heard = vi.fn<(message: HostMessage) => void | Promise<void>>();
let host: FakeWindow;
let page: FakeWindow;
let frame: Frame;

function open(pymId: string | null = null): Frame {
  return openFrame({ page: page as unknown as Window, pymId, onmessage: heard });
}

beforeEach(() => {
  heard.mockReset();
  host = new FakeWindow();
  page = new FakeWindow();
  page.parent = host;
  frame = open();
});

describe('an embedded page', () => {
  it('hears its parent', () => {
    page.hear(seal({ type: 'select', selection: 'city' }));
    page.paint();
    expect(heard.mock.calls).toEqual([[{ type: 'select', selection: 'city' }]]);
  });

  it('hears nobody else', () => {
    for (const source of [page, new FakeWindow(), null]) page.hear(seal({ type: 'select', selection: 'city' }), source);
    page.paint();
    expect(heard).not.toHaveBeenCalled();
  });

  it('follows the newest of each kind only, once per painted frame, in the order they came', () => {
    for (let turn = 0; turn < 10_000; turn++) {
      page.hear(seal({ type: 'set-view', query: `at=${turn % 180},0,3` }));
      page.hear(seal({ type: 'select', selection: null }));
    }
    expect(page.waiting).toBe(1);
    page.paint();
    expect(heard.mock.calls.map(([message]) => message)).toEqual([
      { type: 'set-view', query: 'at=99,0,3' },
      { type: 'select', selection: null },
    ]);
    page.paint();
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('takes up the next message when the last is done with, in spite of what went wrong with it', async () => {
    let fail = (): void => undefined;
    heard.mockReturnValueOnce(new Promise((_, refuse) => (fail = () => refuse(new Error('the words did not arrive')))));
    page.hear(seal({ type: 'set-view', query: 'lang=ar' }));
    page.hear(seal({ type: 'select', selection: 'city' }));
    page.paint();
    page.hear(seal({ type: 'select', selection: null }));
    expect([heard.mock.calls.length, page.waiting]).toEqual([1, 0]);
    fail();
    await new Promise((done) => setTimeout(done));
    page.paint();
    expect(heard.mock.calls.slice(1)).toEqual([
      [{ type: 'select', selection: 'city' }],
      [{ type: 'select', selection: null }],
    ]);
  });

  it('does not let a malformed message pass, nor ask for a frame because of a foreign one', () => {
    page.hear({ type: 'select', selection: 'city' });
    expect(page.waiting).toBe(0);
    page.hear({ ...seal({ type: 'select', selection: null }), selection: 7 });
    page.paint();
    expect(heard).not.toHaveBeenCalled();
    page.hear(seal({ type: 'select', selection: 'city' }));
    page.hear({ ...seal({ type: 'select', selection: null }), selection: 7 });
    page.paint();
    expect(heard.mock.calls).toEqual([[{ type: 'select', selection: 'city' }]]);
  });

  it('tells its height in every form its host may speak', () => {
    open('graphic-1').tell({ type: 'height', height: 300 });
    expect(host.posted).toEqual([
      { channel: 'trade-corridors', version: 1, type: 'height', height: 300 },
      { sentinel: 'amp', type: 'embed-size', height: 300 },
      'pymxPYMxgraphic-1xPYMxheightxPYMx300',
    ]);
  });

  it('hears nothing once it is closed', () => {
    page.hear(seal({ type: 'select', selection: 'city' }));
    frame.close();
    page.hear(seal({ type: 'select', selection: 'city' }));
    page.paint();
    expect(heard).not.toHaveBeenCalled();
  });

  it('speaks to nobody where it is in no frame', () => {
    page.parent = page;
    open().tell({ type: 'height', height: 300 });
    expect(page.posted).toEqual([]);
  });
});
