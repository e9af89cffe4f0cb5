// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { LIVE_CHANNEL } from '../../../src/embed/neighbours';
import { inside, observed, place, say, sized, windowOf } from './element-page';

describe('<trade-corridors>', () => {
  it('shows the poster of its view at once, with its words, and no frame yet', () => {
    const element = place({ lang: 'zh', theme: 'dark', label: '重庆的通道' });
    const poster = inside(element, 'img');
    expect(poster?.src).toBe('https://maps.example/atlas/posters/opening.zh.dark.svg');
    expect(poster?.alt).toBe('重庆的通道');
    expect(inside(element, 'iframe')).toBeNull();
  });

  it('shows the poster that is drawn for so narrow a column', () => {
    const element = document.createElement('trade-corridors');
    Object.defineProperty(element, 'clientWidth', { value: 320 });
    document.body.append(element);
    expect(inside(element, 'img')?.src).toBe('https://maps.example/atlas/posters/opening-400.en.light.svg');
  });

  it('shows a wider poster when it is made wider, none other when narrower, and chooses no more once the map stands', () => {
    const element = document.createElement('trade-corridors');
    let width = 320;
    Object.defineProperty(element, 'clientWidth', { get: () => width });
    document.body.append(element);
    const shown: string[] = [];
    for (width of [500, 700, 320, 700, 1400, 700, 0]) {
      sized.get(element)?.();
      shown.push(inside(element, 'img')?.src.replace(/^.*\//, '') ?? '');
    }
    const [narrow, middle, wide] = ['opening-400.en.light.svg', 'opening-760.en.light.svg', 'opening.en.light.svg'];
    expect(shown).toEqual([narrow, middle, middle, middle, wide, wide, wide]);
    observed.get(element)?.();
    expect(sized.size).toBe(1);
    say(element, { type: 'ready', query: '' });
    expect(sized.size).toBe(0);
    element.remove();
    document.body.append(element);
    expect(sized.size).toBe(1);
    element.remove();
    expect(sized.size).toBe(0);
  });

  it('brings the live map when it comes into sight, with every attribute in its address', () => {
    const element = place({ lang: 'en', controls: 'zoom', interaction: 'full' });
    observed.get(element)?.();
    const frame = inside(element, 'iframe');
    expect(frame?.src).toBe(
      'https://maps.example/atlas/embed.html?lang=en&controls=zoom&interaction=full&load=visible&poster=none',
    );
    expect(frame?.title).toBe('Map of trade corridors');
    expect(frame?.className).toBe('over');
    say(element, { type: 'ready', query: '' });
    expect(frame?.className).toBe('over ready');
  });

  it('waits for a tap where it is told to', () => {
    const element = place({ load: 'tap' });
    expect(observed.size).toBe(0);
    inside(element, 'button')?.click();
    expect(inside(element, 'iframe')).not.toBeNull();
  });

  it('lets the frame draw the poster of any other view', () => {
    const element = place({ select: 'corridor:iraq', load: 'tap' });
    expect(inside(element, 'img')).toBeNull();
    expect(inside(element, 'button')).toBeNull();
    observed.get(element)?.();
    expect(inside(element, 'iframe')?.src).toContain('select=corridor:iraq&lang=en&load=tap');
    expect(inside(element, 'iframe')?.className).toBe('ready');
  });

  it('keeps the picture that stands inside it as its poster', () => {
    const element = document.createElement('trade-corridors');
    element.innerHTML = '<a href="https://maps.example/atlas/"><img src="own.svg" alt="Own"></a>';
    document.body.append(element);
    expect(inside(element, 'img')).toBeNull();
    expect(element.querySelector('img')).not.toBeNull();
  });

  it('tells what its own frame says, and hears no other window', () => {
    const element = place();
    const heard: [string, unknown][] = [];
    for (const type of ['ready', 'viewchange', 'select', 'plan', 'error'] as const) {
      element.addEventListener(type, (event) => heard.push([type, event.detail]));
    }
    observed.get(element)?.();
    say(element, { type: 'ready', query: '' }, window);
    expect(heard).toEqual([]);
    say(element, { type: 'ready', query: '' });
    say(element, { type: 'view', query: 'at=108,27,4' });
    say(element, { type: 'select', selection: 'city' });
    say(element, { type: 'plan', plan: null });
    say(element, { type: 'error', reason: 'lost' });
    expect(heard).toEqual([
      ['ready', { query: '' }],
      ['viewchange', { query: 'at=108,27,4' }],
      ['select', { selection: 'city' }],
      ['plan', { plan: null }],
      ['error', { reason: 'lost' }],
    ]);
    expect(element.query).toBe('at=108,27,4');
  });

  it('passes on to its frame what frames of other elements say of their places, and says when its own is gone', () => {
    const [here, there] = [place(), place()];
    for (const element of [here, there]) observed.get(element)?.();
    const [mine, theirs] = [here, there].map((element) => windowOf(inside(element, 'iframe')));
    const word = { channel: LIVE_CHANNEL, says: 'here', asks: true, since: 1, id: '0.5' };
    const hear = (data: unknown, source: unknown, origin = 'https://maps.example') =>
      dispatchEvent(Object.assign(new Event('message'), { data, source, origin }));
    hear(word, mine);
    expect(mine?.postMessage.mock.calls).toEqual([[word, '*']]);
    expect(theirs?.postMessage.mock.calls).toEqual([[word, '*']]);
    // Junk, giants, words of another page's frames and of a stranger's go no further; of a word, nothing but the word.
    for (const junk of [{ ...word, id: 'x'.repeat(1e6) }, { ...word, since: '1' }, { channel: LIVE_CHANNEL }]) {
      hear(junk, mine);
    }
    hear(word, { parent: {} });
    hear(word, null);
    hear(word, { parent: window }, 'https://ads.example');
    expect(theirs?.postMessage).toHaveBeenCalledTimes(1);
    hear({ ...word, more: 'x' }, mine, 'null');
    expect(theirs?.postMessage.mock.calls).toEqual([
      [word, '*'],
      [word, '*'],
    ]);
    // A frame has one place: a second name of it takes the first one's.
    const liar = { parent: window };
    hear({ ...word, id: '0.6' }, liar, 'null');
    hear({ ...word, id: '0.7' }, liar, 'null');
    expect(theirs?.postMessage.mock.calls.slice(2).map(([{ id, says }]) => [id, says])).toEqual([
      ['0.6', 'here'],
      ['0.6', 'gone'],
      ['0.7', 'here'],
    ]);
    // Here window is not the one that sent.
    const sent = vi.spyOn(window, 'postMessage').mockImplementation((data: unknown) => {
      hear(data, window);
    });
    here.remove();
    expect(theirs?.postMessage).toHaveBeenLastCalledWith({ ...word, says: 'gone', asks: false }, '*');
    sent.mockRestore();
  });

  it('leaves nothing behind where it is taken away, and comes back where it was', () => {
    const removed = vi.spyOn(window, 'removeEventListener');
    const element = place();
    observed.get(element)?.();
    say(element, { type: 'view', query: 'at=20,30,4' });
    element.remove();
    expect(removed).toHaveBeenCalledWith('message', expect.any(Function));
    expect(observed.size).toBe(0);
    expect(inside(element, 'iframe')).toBeNull();
    document.body.append(element);
    observed.get(element)?.();
    expect(inside(element, 'iframe')?.src).toContain('at=20,30,4');
    removed.mockRestore();
  });
});
