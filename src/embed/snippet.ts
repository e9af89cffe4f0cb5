/** What a site pastes: the map as an iframe, as an element, as a picture, as a link. Text only; nothing here touches a page. */
import { DIRECTIONS, LANGUAGE_TAGS } from '../model/languages';
import { POSTER_LIMITS, POSTER_SIZE_PX, posterFor, posterOfWidth } from './poster-choice';
import { FRAMED_FLOW, writeEmbedOptions, type EmbedOptions } from './options';
import { wholeView, type WholeViewOptions } from './whole-view';

export type Size = { kind: 'ratio'; width: number; height: number } | { kind: 'fixed'; width: number; height: number };

/** The view, with what it leaves to the defaults of the full page. */
export interface Embedding extends WholeViewOptions {
  /** Absolute address of the site's folder, with its closing slash. */
  site: string;
  options: Omit<EmbedOptions, 'pymId'>;
  size: Size;
  /** Plain text in the embed's language: the frame's title, the picture's words. */
  title: string;
  /** Plain text in the embed's language, for those whose page shows no map. */
  linkText: string;
  /**
   * File of the view's own poster below the site, without its ending: `posters/iraq.en.light`, the light one where the
   * theme is the system's. `null`: it has none.
   */
  poster: string | null;
}

/** How wide a picture without a fixed size says it is, px. */
const RATIO_PX = 800;

export const SNIPPETS = ['iframe', 'element', 'image', 'png', 'link', 'share'] as const;
export type SnippetKind = (typeof SNIPPETS)[number];

/** `null`: this view has no such thing. */
export function writeSnippet(kind: SnippetKind, embedding: Embedding): string | null {
  switch (kind) {
    case 'iframe':
      return iframe(embedding);
    case 'element':
      return element(embedding);
    case 'image':
      return embedding.poster === null ? null : linked(embedding, picture(embedding, embedding.poster));
    case 'png':
      return embedding.poster === null ? null : linked(embedding, pixels(embedding, embedding.poster));
    case 'link':
      return pageAddress(embedding);
    case 'share':
      return embedding.poster === null ? null : `${embedding.site}${sharePage(embedding.poster)}`;
  }
}

/** The view as it is in a frame, where nothing moves unless the view says so. */
function framedView(embedding: Embedding): [key: string, value: string][] {
  return wholeView({ ...embedding, today: { ...embedding.today, flow: FRAMED_FLOW } });
}

/** The address of the embed page. */
export function frameAddress(embedding: Embedding): string {
  return `${embedding.site}embed.html?${query(framedView(embedding))}&${writeEmbedOptions(embedding.options)}`;
}

function pageAddress(embedding: Embedding): string {
  return `${embedding.site}?${query(wholeView(embedding))}`;
}

/** Values are made of characters that stand for themselves. */
function query(pairs: readonly [string, string][]): string {
  return pairs.map(([key, value]) => `${key}=${value}`).join('&');
}

function iframe(embedding: Embedding): string {
  return `${writeFrame(embedding)}\n<noscript>${linked(embedding, fallback(embedding))}</noscript>`;
}

/**
 * The frame alone, without what pages without scripts show. Where a host's policy drops its style, the attributes keep its
 * place: as wide as its column, for browsers read a share where HTML writes pixels, and as high as in a wide one.
 */
export function writeFrame(embedding: Embedding): string {
  const { size } = embedding;
  if (size.kind === 'fixed') return frame(embedding, sides(size), 'max-width:100%');
  const high = Math.round((RATIO_PX * size.height) / size.width);
  return frame(embedding, across(high), `width:100%;height:auto;aspect-ratio:${ratio(size)}`);
}

/**
 * A frame for sites that take no style from others, as WordPress: in a column narrower than its size it is as wide as the
 * column, and it has no border.
 */
export function writeGuestFrame(embedding: Embedding): string {
  const { width, height } = embedding.size;
  return frame(embedding, [...across(height), ['frameborder', '0']], `max-width:${width}px`);
}

function frame(embedding: Embedding, shape: readonly [string, string][], style: string): string {
  const open = tag('iframe', [
    ['src', frameAddress(embedding)],
    ['title', embedding.title],
    // Of its words: the page around may be in another language.
    ['lang', LANGUAGE_TAGS[embedding.language]],
    ...shape,
    ['style', `display:block;${style};border:0`],
    ['loading', 'lazy'],
    ['referrerpolicy', 'strict-origin-when-cross-origin'],
    ['allow', 'fullscreen'],
  ]);
  return `${open}</iframe>`;
}

function element(embedding: Embedding): string {
  const { site, title, size, options } = embedding;
  const width = size.kind === 'fixed' ? `width:${size.width}px;max-width:100%;` : '';
  const open = tag('trade-corridors', [
    ...framedView(embedding),
    ['controls', options.controls.join(',')],
    ['interaction', options.interaction],
    ['load', options.interaction === 'static' ? 'never' : options.load],
    ['ratio', ratio(size)],
    ['label', title],
    ['style', `display:block;${width}aspect-ratio:${ratio(size)}`],
  ]);
  const script = `${tag('script', [
    ['async', null],
    ['src', `${site}trade-corridors.js`],
  ])}</script>`;
  return `${script}\n${open}\n  ${linked(embedding, fallback(embedding, 'height:100%;object-fit:contain'))}\n</trade-corridors>`;
}

/**
 * The picture, where there is one of exactly this view; else words.
 *
 * @param height how high the picture stands. Default: as its width wants
 */
function fallback(embedding: Embedding, height?: string): string {
  return embedding.poster === null ? text(embedding.linkText) : picture(embedding, embedding.poster, height);
}

/** The page that tells other sites of the view, as the build names it beside the poster. */
function sharePage(poster: string): string {
  return poster.replace(/^posters\/(.+)\.\w+$/, 'share/$1.html');
}

/**
 * The poster for the width that is asked for, and on narrower screens the one for those; where the theme is the reader's
 * system's, in the dark the dark ones.
 */
function picture(embedding: Embedding, poster: string, height?: string): string {
  const { size, theme } = embedding;
  const own = size.kind === 'fixed' ? posterFor(poster, size.width) : poster;
  const narrow = POSTER_LIMITS.filter(([, limit]) => size.kind === 'ratio' || limit < size.width);
  const light = narrow.map(([width, limit]): Source => [[`(max-width:${limit}px)`], posterOfWidth(poster, width)]);
  // The first whose media hold is shown.
  const dark: Source[] = theme === null ? [...light, [[], own] as Source].map(inTheDark) : [];
  return pictured(embedding, [...dark, ...light], own, 'svg', height);
}

/** The same in pixels, which a feed or a mail shows: it has no other width. */
function pixels(embedding: Embedding, poster: string): string {
  return pictured(embedding, embedding.theme === null ? [inTheDark([[], poster])] : [], poster, 'png');
}

/** Where a poster is shown, and which, without its ending. */
type Source = [media: readonly string[], poster: string];

function inTheDark([media, poster]: Source): Source {
  return [['(prefers-color-scheme:dark)', ...media], poster.replace(/\.light$/, '.dark')];
}

function pictured(
  embedding: Embedding,
  sources: readonly Source[],
  own: string,
  ending: 'svg' | 'png',
  height?: string,
): string {
  const img = image(embedding, `${own}.${ending}`, height);
  if (sources.length === 0) return img;
  const written = sources.map(([media, poster]) =>
    tag('source', [
      ['media', media.join(' and ')],
      ['srcset', `${embedding.site}${poster}.${ending}`],
    ]),
  );
  return `${tag('picture', [['style', 'display:contents']])}${written.join('')}${img}</picture>`;
}

/** A picture has its own shape, whatever that of the map: none other may be kept free for it. */
function image({ site, title, size }: Embedding, file: string, height = 'height:auto'): string {
  const width = size.kind === 'fixed' ? size.width : RATIO_PX;
  const limit = size.kind === 'fixed' ? `max-width:${width}px;` : '';
  return tag('img', [
    ['src', `${site}${file}`],
    ['alt', title],
    ['width', String(width)],
    ['height', String(Math.round((width * POSTER_SIZE_PX.height) / POSTER_SIZE_PX.width))],
    ['style', `display:block;width:100%;${limit}${height}`],
    ['loading', 'lazy'],
  ]);
}

function linked(embedding: Embedding, inner: string): string {
  const { language } = embedding;
  const open = tag('a', [
    ['href', pageAddress(embedding)],
    ['lang', LANGUAGE_TAGS[language]],
    ['dir', DIRECTIONS[language]],
  ]);
  return `${open}${inner}</a>`;
}

function across(heightPx: number): [string, string][] {
  return [
    ['width', '100%'],
    ['height', String(heightPx)],
  ];
}

function sides({ width, height }: Size): [string, string][] {
  return [
    ['width', String(width)],
    ['height', String(height)],
  ];
}

function ratio({ width, height }: Size): string {
  return `${width}/${height}`;
}

function tag(name: string, attributes: readonly [name: string, value: string | null][]): string {
  const written = attributes.map(([key, value]) => (value === null ? key : `${key}="${text(value)}"`));
  return `<${[name, ...written].join(' ')}>`;
}

/** Safe between tags and in a quoted attribute alike. */
function text(plain: string): string {
  return plain.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
