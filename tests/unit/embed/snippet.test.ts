// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, readEmbedOptions } from '../../../src/embed/options';
import { frameAddress, SNIPPETS, writeSnippet, type Embedding } from '../../../src/embed/snippet';
import { DEFAULT_VIEW, readViewState } from '../../../src/state/view-state';

const PLAIN: Embedding = {
  site: 'https://maps.example/atlas/',
  view: DEFAULT_VIEW,
  today: {
    camera: { center: [108, 27], zoom: 3.5, bearing: 0, pitch: 0 },
    corridors: ['land-sea', 'iraq'],
    hub: 'chongqing',
    passages: ['hormuz', 'northern-sea-route', 'suez'],
    closed: ['northern-sea-route'],
    tonnesPerTeu: 10,
    flow: null,
  },
  language: 'en',
  theme: 'light',
  options: DEFAULT_OPTIONS,
  size: { kind: 'ratio', width: 16, height: 10 },
  title: 'Chongqing’s trade corridors',
  linkText: 'Open the full map',
  poster: 'posters/opening.en.light',
};
const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;--><!-- ]]>`;

function parsed(kind: 'iframe' | 'element' | 'image' | 'png', embedding: Embedding): HTMLElement {
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML = writeSnippet(kind, embedding) ?? '';
  return page.body;
}

beforeAll(() => {
  Object.assign(Reflect.get(window, 'happyDOM').settings, { handleDisabledFileLoadingAsSuccess: true });
});

describe('a snippet', () => {
  it('says every choice, also what is a default today', () => {
    const address = new URL(frameAddress(PLAIN));
    expect(Object.fromEntries(address.searchParams)).toEqual({
      at: '108,27,3.5',
      show: 'land-sea,iraq',
      modes: 'rail,sea,river,road,power-dc,power-ac',
      flow: 'off',
      lang: 'en',
      theme: 'light',
      projection: 'globe',
      worldview: 'neutral',
      controls: 'legend,zoom,panel,link',
      interaction: 'cooperative',
      load: 'visible',
    });
  });

  it('is read back as the view and the options it was written for', () => {
    const view = readViewState('at=110,30,5&show=iraq&select=corridor:iraq&projection=mercator&worldview=cn');
    const options = { ...DEFAULT_OPTIONS, controls: ['zoom' as const], interaction: 'full' as const };
    const { search } = new URL(frameAddress({ ...PLAIN, view, options }));
    expect(readViewState(search)).toEqual({ ...view, flow: 'off', language: 'en', theme: 'light' });
    expect(readEmbedOptions(search)).toEqual(options);
  });

  it('leaves a selection to frame itself, and a theme to the system, where that was chosen', () => {
    const view = readViewState('select=corridor:iraq');
    const { searchParams } = new URL(frameAddress({ ...PLAIN, view, theme: null }));
    expect(searchParams.has('at')).toBe(false);
    expect(searchParams.get('theme')).toBe('system');
    expect(readViewState(searchParams.toString())).toMatchObject({ camera: null, theme: null });
  });

  it.each(['iframe', 'element', 'image', 'link'] as const)('says all of a plan, whatever its defaults: %s', (kind) => {
    const view = readViewState('plan=IQUQR');
    const written = writeSnippet(kind, { ...PLAIN, view }) ?? '';
    const elementary = /<trade-corridors ([^>]*)>/.exec(written)?.[1];
    const said = elementary
      ? Object.fromEntries([...elementary.matchAll(/([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]))
      : Object.fromEntries(
          new URL(/https:[^"\s]*\?[^"\s]*/.exec(written)?.[0].replaceAll('&#38;', '&') ?? '').searchParams,
        );
    expect(said).toMatchObject({
      plan: 'IQUQR',
      from: 'chongqing',
      by: 'distance',
      closed: 'northern-sea-route',
      opened: 'hormuz,suez',
      via: 'rail,sea,river,road',
      tonnes: '10',
      knots: 'method',
      pick: '1',
      reach: 'none',
    });
    // The page around a frame keeps still; on the full page it is each reader's own to say.
    expect(said['flow']).toBe(kind === 'iframe' || kind === 'element' ? 'off' : undefined);
  });

  it('is a frame that holds its place, loads when needed, and says what it is', () => {
    const frame = parsed('iframe', PLAIN).querySelector('iframe');
    expect(frame?.title).toBe(PLAIN.title);
    expect(frame?.getAttribute('loading')).toBe('lazy');
    expect(frame?.getAttribute('referrerpolicy')).toBe('strict-origin-when-cross-origin');
    expect(frame?.getAttribute('allow')).toBe('fullscreen');
    expect(frame?.getAttribute('style')).toContain('aspect-ratio:16/10');
    // Without its style, too.
    expect([frame?.getAttribute('width'), frame?.getAttribute('height')]).toEqual(['100%', '500']);
    expect(frame?.style.height).toBe('auto');
    const fixed = parsed('iframe', { ...PLAIN, size: { kind: 'fixed', width: 640, height: 360 } });
    expect(fixed.querySelector('iframe')?.getAttribute('width')).toBe('640');
    expect(fixed.querySelector('iframe')?.getAttribute('height')).toBe('360');
  });

  it('is an element with its script and, inside, the picture as a link for pages without scripts', () => {
    const body = parsed('element', PLAIN);
    expect(body.querySelector('script')?.getAttribute('src')).toBe('https://maps.example/atlas/trade-corridors.js');
    const element = body.querySelector('trade-corridors');
    expect(element?.getAttribute('show')).toBe('land-sea,iraq');
    expect(element?.getAttribute('ratio')).toBe('16/10');
    const image = element?.querySelector('a img');
    expect(image?.getAttribute('src')).toBe('https://maps.example/atlas/posters/opening.en.light.svg');
    expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['800', '500']);
    // In a box of another shape all of it is seen, and whose it is with it.
    expect(image?.getAttribute('style')).toContain('height:100%;object-fit:contain');
    expect(element?.querySelector('a')?.getAttribute('href')).toMatch(
      /^https:\/\/maps\.example\/atlas\/\?at=108,27,3\.5&/,
    );
  });

  it('has pictures for narrow screens too, none wider than what is asked for', () => {
    const sources = (embedding: Embedding) =>
      [...parsed('image', embedding).querySelectorAll('source')].map((source) => [
        source.getAttribute('media'),
        source.getAttribute('srcset')?.replace(/^.*\//, ''),
      ]);
    const narrow = ['(max-width:520px)', 'opening-400.en.light.svg'];
    expect(sources(PLAIN)).toEqual([narrow, ['(max-width:988px)', 'opening-760.en.light.svg']]);
    const fixed = (width: number): Embedding => ({ ...PLAIN, size: { kind: 'fixed', width, height: 300 } });
    expect(sources(fixed(640))).toEqual([narrow]);
    const file = (embedding: Embedding) => parsed('image', embedding).querySelector('img')?.getAttribute('src');
    expect(file(fixed(640))).toMatch(/\/opening-760\.en\.light\.svg$/);
    expect(sources(fixed(320))).toEqual([]);
    expect(file(fixed(320))).toMatch(/\/opening-400\.en\.light\.svg$/);
  });

  it('has dark pictures beside the light ones where the theme is the system’s, for each width', () => {
    const sources = (kind: 'iframe' | 'image' | 'png' | 'element', embedding: Embedding) => {
      const text = (writeSnippet(kind, embedding) ?? '').replace(/<\/?noscript>/g, '');
      const page = document.implementation.createHTMLDocument('');
      page.body.innerHTML = text;
      return [...page.querySelectorAll('picture > *')].map((part) => [
        part.getAttribute('media'),
        (part.getAttribute('srcset') ?? part.getAttribute('src'))?.replace(/^.*\//, ''),
      ]);
    };
    const followed = { ...PLAIN, theme: null };
    const all = [
      ['(prefers-color-scheme:dark) and (max-width:520px)', 'opening-400.en.dark.svg'],
      ['(prefers-color-scheme:dark) and (max-width:988px)', 'opening-760.en.dark.svg'],
      ['(prefers-color-scheme:dark)', 'opening.en.dark.svg'],
      ['(max-width:520px)', 'opening-400.en.light.svg'],
      ['(max-width:988px)', 'opening-760.en.light.svg'],
      [null, 'opening.en.light.svg'],
    ];
    for (const kind of ['iframe', 'image', 'element'] as const) expect(sources(kind, followed)).toEqual(all);
    expect(sources('png', followed)).toEqual([
      ['(prefers-color-scheme:dark)', 'opening.en.dark.png'],
      [null, 'opening.en.light.png'],
    ]);
    expect(sources('png', PLAIN)).toEqual([]);
    expect(sources('image', { ...followed, size: { kind: 'fixed', width: 320, height: 200 } })).toEqual([
      ['(prefers-color-scheme:dark)', 'opening-400.en.dark.svg'],
      [null, 'opening-400.en.light.svg'],
    ]);
    expect(sources('image', { ...PLAIN, theme: 'dark', poster: 'posters/opening.en.dark' })).not.toContainEqual([
      expect.stringContaining('prefers-color-scheme'),
      expect.anything(),
    ]);
  });

  it('has a picture only where the view has one of its own; else words', () => {
    const bare = { ...PLAIN, poster: null };
    for (const kind of ['image', 'png', 'share'] as const) expect(writeSnippet(kind, bare)).toBeNull();
    expect(parsed('element', bare).querySelector('a')?.textContent).toBe('Open the full map');
    expect(parsed('image', PLAIN).querySelector('img')?.getAttribute('src')).toMatch(/^https:.*\.svg$/);
    const dark = { ...PLAIN, poster: 'posters/opening.zh.dark' };
    const [picture] = parsed('png', dark).getElementsByTagName('img');
    expect(picture?.getAttribute('src')).toBe('https://maps.example/atlas/posters/opening.zh.dark.png');
    expect(writeSnippet('share', dark)).toBe('https://maps.example/atlas/share/opening.zh.html');
  });

  it('holds only absolute addresses of the one site', () => {
    for (const kind of SNIPPETS) {
      for (const [address] of (writeSnippet(kind, PLAIN) ?? '').matchAll(/[a-z]+:\/\/[^/"]*/g)) {
        expect(address).toBe('https://maps.example');
      }
    }
    expect(writeSnippet('element', PLAIN)).not.toMatch(/(?:src|href)="(?!https:\/\/maps\.example\/atlas\/)/);
  });

  it.each(['iframe', 'element', 'image', 'png'] as const)('lets no title out of its attribute: %s', (kind) => {
    const body = parsed(kind, { ...PLAIN, title: HOSTILE, linkText: HOSTILE });
    const scripts = [...body.querySelectorAll('script')].map((script) => script.getAttribute('src'));
    expect(scripts.filter((src) => src !== 'https://maps.example/atlas/trade-corridors.js')).toEqual([]);
    expect(body.querySelectorAll('[onerror], img[src="x"]').length).toBe(0);
    const named = body.querySelector('iframe, trade-corridors, img');
    expect(['title', 'label', 'alt'].map((name) => named?.getAttribute(name))).toContain(HOSTILE);
  });
});
