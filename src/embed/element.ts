/**
 * `<trade-corridors>`: the poster of a view, which the live map replaces when it comes into sight or is tapped. One classic
 * script, so that it works from any origin without headers; it brings nothing along but itself.
 */
import { VIEW_KEYS } from '../state/view-keys';
import { LIVE_CHANNEL, readWord, type Word } from './neighbours';
import { posterFor, posterOf, type PosterList } from './poster-choice';
import { parseMapMessage, seal, type HostMessage } from './protocol';

/** Attributes that go into the frame's address beside those of the view. */
const OPTIONS = ['controls', 'interaction'] as const;
const OWN = ['load', 'ratio', 'label'] as const;
const KEYS = [...VIEW_KEYS, ...OPTIONS, ...OWN] as const;
/** `lang` is every element's property already. */
const PROPERTIES = KEYS.filter((key) => key !== 'lang');

const LABELS: Record<string, [map: string, tap: string]> = {
  en: ['Map of trade corridors', 'Show the live map'],
  zh: ['贸易通道地图', '显示交互地图'],
  ar: ['خريطة ممرات التجارة', 'عرض الخريطة التفاعلية'],
};

const STYLE = `
:host{display:block;position:relative;overflow:hidden;aspect-ratio:var(--trade-corridors-ratio,8/5);background:#cbdae1}
:host([theme=dark]){background:#12171c}
@media (prefers-color-scheme:dark){:host(:not([theme=light])){background:#12171c}}
:host([hidden]){display:none}
img,iframe,button{position:absolute;inset:0;width:100%;height:100%;border:0;margin:0;padding:0}
img{object-fit:contain}
::slotted(*){position:absolute;inset:0}
iframe{opacity:0;color-scheme:normal}
iframe.ready{opacity:1}
button{background:none;cursor:pointer;color:#26231f;font:600 14px/1.4 system-ui,sans-serif}
button span{position:absolute;inset-block-end:12px;inset-inline-end:12px;padding:10px 14px;border-radius:3px;background:#fffdf8;box-shadow:0 1px 4px rgb(0 0 0/30%)}
button:focus-visible{outline:3px solid #0b3f86;outline-offset:-3px}
@media print{iframe.over,button{display:none}}`;

/** @param base the folder the site's files lie in. */
export function defineElement(base: URL, posters: PosterList): void {
  if (customElements.get('trade-corridors')) return;
  let sheet: CSSStyleSheet | undefined;

  class TradeCorridors extends HTMLElement {
    static readonly observedAttributes = KEYS;
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
      addEventListener('message', this.#hear);
      this.#draw();
    }

    disconnectedCallback(): void {
      removeEventListener('message', this.#hear);
      this.#clear();
    }

    attributeChangedCallback(key: string, before: string | null, after: string | null): void {
      if (before === after || !this.isConnected) return;
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
    #language(): string {
      const tag = this.closest('[lang]')?.getAttribute('lang')?.split('-')[0]?.toLowerCase() ?? '';
      return Object.hasOwn(LABELS, tag) ? tag : 'en';
    }

    #words(): [map: string, tap: string] {
      const [map, tap] = LABELS[this.#language()] ?? ['', ''];
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
        image.alt = this.#words()[0];
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

  for (const key of PROPERTIES) {
    Object.defineProperty(TradeCorridors.prototype, key, {
      enumerable: true,
      configurable: true,
      get(this: HTMLElement) {
        return this.getAttribute(key);
      },
      set(this: HTMLElement, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(key);
        else this.setAttribute(key, String(value));
      },
    });
  }
  customElements.define('trade-corridors', TradeCorridors);
}

/** A query whose values stay as readable as in a link: commas, colons and slashes stand for themselves. */
function plain(keys: URLSearchParams): string {
  return keys.toString().replace(/%2C|%3A|%2F/g, decodeURIComponent);
}
