/**
 * `<trade-corridors>`: the poster of a view, which the live map replaces when it comes into sight or is tapped. One classic
 * script, so that it works from any origin without headers; it brings nothing along but itself.
 */
import { ELEMENT_WORDS, type Language } from '../model/languages';
import { VIEW_KEYS } from '../state/view-keys';
import { KEYS, OPTIONS, plain, PROPERTIES } from './element-keys';
import { STYLE } from './element-style';
import { LIVE_CHANNEL, readWord, type Word } from './neighbours';
import { posterFor, posterOf, posterTitle, type PosterList } from './poster-choice';
import { parseMapMessage, seal, type HostMessage } from './protocol';

/** @param base the folder the site's files lie in. */
export function defineElement(base: URL, posters: PosterList): void {
  if (customElements.get('trade-corridors')) return;
  let sheet: CSSStyleSheet | undefined;

  class TradeCorridors extends HTMLElement {
    static readonly observedAttributes = KEYS;

    static {
      for (const key of PROPERTIES) {
        Object.defineProperty(this.prototype, key, {
          enumerable: true,
          configurable: true,
          get(this: TradeCorridors) {
            return this.getAttribute(key);
          },
          set(this: TradeCorridors, value: unknown) {
            this.#set(key, value === null || value === undefined ? null : String(value));
          },
        });
      }
    }

    readonly #root = this.attachShadow({ mode: 'open' });
    #poster: HTMLImageElement | null = null;
    #button: HTMLButtonElement | null = null;
    #frame: HTMLIFrameElement | null = null;
    #seen: IntersectionObserver | null = null;
    #sized: ResizeObserver | null = null;
    #ready = false;
    #due = false;
    /** What the frame last said to others like it. */
    #word: Word | null = null;
    /** What each frame of the page last said. */
    readonly #voices = new WeakMap<MessageEventSource, Word>();
    /** What the live map last told of its view; before that the attributes say. */
    #told: string | null = null;

    constructor() {
      super();
      // A sheet made by script is no inline style: no policy of the host's stands in its way.
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(STYLE);
      this.#root.adoptedStyleSheets = [sheet];
      this.#root.append(document.createElement('slot'));
    }

    connectedCallback(): void {
      this.#adopt();
      addEventListener('message', this.#hear);
      this.#draw();
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.#hear);
      this.#clear();
    }

    attributeChangedCallback(key: string, before: string | null, after: string | null): void {
      if (before !== after) this.#change(key, after);
    }

    #set(key: (typeof PROPERTIES)[number], value: string | null): void {
      const same = this.getAttribute(key) === value;
      if (value === null) this.removeAttribute(key);
      else this.setAttribute(key, value);
      // The reader may have gone elsewhere since: what is asked for again is done again.
      if (same && this.#ready && VIEW_KEYS.some((known) => known === key)) this.#change(key, value);
    }

    /** What a host set before the script came is its own property, which hides ours: it is set anew. */
    #adopt(): void {
      for (const key of [...PROPERTIES, 'query']) {
        if (!Object.hasOwn(this, key)) continue;
        const value: unknown = Reflect.get(this, key);
        Reflect.deleteProperty(this, key);
        Reflect.set(this, key, value);
      }
    }

    #change(key: string, after: string | null): void {
      if (!this.isConnected) return;
      if (key === 'ratio') this.#shape();
      else if (!this.#ready || !VIEW_KEYS.some((known) => known === key)) {
        this.#told = null;
        this.#redraw();
      } else {
        const keys = new URLSearchParams(this.query);
        if (after === null) keys.delete(key);
        else keys.set(key, after);
        const query = plain(keys);
        if (key !== 'select' && key !== 'plan') {
          this.query = query;
          return;
        }
        // Until the map tells what came of it: what is set next keeps it.
        this.#told = query;
        this.#send(key === 'select' ? { type: key, selection: after } : { type: key, plan: after });
      }
    }

    get query(): string {
      return this.#told ?? this.#asked();
    }

    set query(query: string) {
      this.#told = query;
      if (this.#ready) this.#send({ type: 'set-view', query });
      else if (this.isConnected) this.#redraw();
    }

    /** The view the attributes ask for. */
    #asked(): string {
      const keys = new URLSearchParams();
      for (const key of VIEW_KEYS) {
        const value = key === 'lang' ? this.#language() : this.getAttribute(key);
        if (value !== null) keys.set(key, value);
      }
      return plain(keys);
    }

    /** The element's own language, else that of the text it stands in, else English. */
    #language(): Language {
      const tag = this.closest('[lang]')?.getAttribute('lang')?.split('-')[0]?.toLowerCase() ?? '';
      return Object.hasOwn(ELEMENT_WORDS, tag) ? (tag as Language) : 'en';
    }

    #words(): [map: string, tap: string] {
      const { map, tap } = ELEMENT_WORDS[this.#language()];
      return [this.getAttribute('label') ?? map, tap];
    }

    #shape(): void {
      const ratio = /^\s*(\d{1,4}(?:\.\d+)?)\s*[/:]\s*(\d{1,4}(?:\.\d+)?)\s*$/.exec(this.getAttribute('ratio') ?? '');
      if (ratio) this.style.setProperty('--trade-corridors-ratio', `${ratio[1]}/${ratio[2]}`);
      else this.style.removeProperty('--trade-corridors-ratio');
    }

    /** Once for all attributes that are set in one go. */
    #redraw(): void {
      if (this.#due) return;
      this.#due = true;
      queueMicrotask(() => {
        this.#due = false;
        if (this.isConnected) this.#draw();
      });
    }

    /** From the start: the poster, and what it waits for. */
    #draw(): void {
      this.#clear();
      this.#shape();
      const load = this.getAttribute('load');
      const own = this.querySelector('img') !== null;
      const poster = own ? '' : posterOf(this.query, posters, matchMedia('(prefers-color-scheme: dark)').matches);
      if (poster) {
        const image = (this.#poster = new Image());
        image.alt = this.getAttribute('label') ?? posterTitle(this.query, posters) ?? this.#words()[0];
        let widest = 0;
        const choose = (): void => {
          // Without a box it has no width yet: the widest serves every width.
          const width = this.clientWidth || Infinity;
          if (width <= widest) return;
          widest = width;
          const { href } = new URL(`posters/${posterFor(poster, width)}.svg`, base);
          if (image.src !== href) image.src = href;
        };
        choose();
        // One that was made wider is drawn for that; one that was made narrower keeps what it has.
        this.#sized = new ResizeObserver(choose);
        this.#sized.observe(this);
        this.#root.append(image);
      }
      // Of other views the frame draws the poster itself, and waits there for the tap.
      const framed = poster === null;
      if (load === 'never' && !framed) return;
      if (load === 'tap' && !framed) this.#offer();
      else {
        this.#seen = new IntersectionObserver(
          (entries) =>
            entries.some((entry) => entry.isIntersecting) && this.#open(framed ? (load ?? 'visible') : 'visible'),
          { rootMargin: framed ? '300px' : '0px' },
        );
        this.#seen.observe(this);
      }
    }

    #offer(): void {
      const button = (this.#button = document.createElement('button'));
      const [map, tap] = this.#words();
      const word = document.createElement('span');
      word.textContent = tap;
      button.setAttribute('aria-label', `${tap}: ${map}`);
      button.append(word);
      button.addEventListener('click', () => {
        this.#open('visible');
        this.#frame?.focus();
      });
      this.#root.append(button);
    }

    #open(load: string): void {
      this.#seen?.disconnect();
      if (this.#frame) return;
      const address = new URL('embed.html', base);
      const keys = new URLSearchParams(this.query);
      for (const key of OPTIONS) {
        const value = this.getAttribute(key);
        if (value !== null) keys.set(key, value);
      }
      if (load === 'never') keys.set('interaction', 'static');
      else keys.set('load', load);
      // The frame lies out of sight over ours.
      const pictured = this.#poster !== null || this.querySelector('img') !== null;
      if (pictured) keys.set('poster', 'none');
      address.search = plain(keys);
      const frame = (this.#frame = document.createElement('iframe'));
      frame.title = this.#words()[0];
      frame.allow = 'fullscreen';
      frame.referrerPolicy = 'strict-origin-when-cross-origin';
      // Where the frame draws the poster, it is shown from the first; where a picture lies below, that is what is printed.
      frame.className = pictured ? 'over' : 'ready';
      frame.src = address.href;
      this.#root.append(frame);
    }

    #clear(): void {
      this.#seen?.disconnect();
      this.#sized?.disconnect();
      // A frame that is taken out has no time to say so.
      if (this.#word) postMessage({ ...this.#word, says: 'gone', asks: false }, '*');
      this.#word = null;
      for (const part of [this.#poster, this.#button, this.#frame]) part?.remove();
      this.#poster = this.#button = this.#frame = this.#seen = this.#sized = null;
      this.#ready = false;
    }

    /** To whatever origin the frame has: in a sandboxed page it is nobody's, and nothing said here is secret. */
    #send(message: HostMessage): void {
      this.#frame?.contentWindow?.postMessage(seal(message), '*');
    }

    /** A frame of the page that has the map's origin, or none by a sandbox; or the page itself, where an element was taken out. */
    #isBeside(source: MessageEventSource | null, origin: string): boolean {
      if (source === window) return true;
      return (source as Window | null)?.parent === window && (origin === base.origin || origin === 'null');
    }

    readonly #hear = ({ source, origin, data }: MessageEvent): void => {
      const frame = this.#frame;
      const mine = source !== null && source === frame?.contentWindow;
      // Frames in shadow trees are hidden from each other: each element passes on to its own what the page's others say.
      if (data?.channel === LIVE_CHANNEL) {
        const word = readWord(data);
        if (!word || !this.#isBeside(source, origin)) return;
        if (mine) this.#word = word;
        // To its own frame all words come from the page: that a frame has one place is for the element to see to.
        const before = source && this.#voices.get(source);
        if (before && before.id !== word.id)
          frame?.contentWindow?.postMessage({ ...before, says: 'gone', asks: false }, '*');
        if (source && source !== window) this.#voices.set(source, word);
        // Its own come back to it, after which it may take for heard what others had to say.
        frame?.contentWindow?.postMessage(word, '*');
        return;
      }
      if (!mine || !frame) return;
      const message = parseMapMessage(data);
      if (!message || message.type === 'height') return;
      const { type, ...detail } = message;
      if ('query' in message) this.#told = message.query;
      // Where there is no map, the frame says why, and what it would show.
      if (type === 'ready' || type === 'error') {
        this.#sized?.disconnect();
        this.#ready ||= type === 'ready';
        frame.classList.add('ready');
        this.#button?.remove();
      }
      this.dispatchEvent(new CustomEvent(type === 'view' ? 'viewchange' : type, { detail }));
    };
  }

  customElements.define('trade-corridors', TradeCorridors);
}
