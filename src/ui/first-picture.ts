import type { PlanDrawing } from '../drawing/plan-lines';
import type { Camera } from '../model/atlas';
import type { RoutesByPresence } from '../model/presence';
import type { ViewState } from '../state/view-state';
import type { Covered } from './covered';
import type { Opening } from './draw-first';

/** The picture that `early.js` has put behind the page, and whose it is: they stand until the live map takes their place. */
const ID = 'first-picture';
const CREDIT_ID = 'first-credit';
const CREDIT_EDGE_PX = 10;
/** A picture in the page itself. */
const DATA_URL = 'data:image/svg+xml,';
/** A picture that has not come by then is not waited for. */
const PATIENCE_MS = 4000;
/** Nor is one that has not been drawn by then: it comes in some thirty small files. */
const DRAWING_PATIENCE_MS = 8000;

/** What the page drew its picture of; `null`: it drew none. */
let opening: Opening | null = null;
/** The page has opened without a picture: one that comes now would lie over it. */
let tooLate = false;

/**
 * Where the picture was taken from, where it was drawn for this window: the map starts there, and takes its place without a
 * jump. `null`: from the view's own camera, or the city's.
 */
export function firstCamera(): Camera | null {
  return opening?.camera ?? null;
}

/** The view that the picture shows, where the page drew it: that of a tour's stop where the link names the stop alone. */
export function firstView(): ViewState | null {
  return opening?.view ?? null;
}

/** Routes as the picture has them in a year; `null` where it shows another year, or none. */
export function firstRoutes(year: number | null): RoutesByPresence | null {
  return year !== null && opening?.view.year === year ? opening.routes : null;
}

/** The way that the picture shows; `null` where it shows none. */
export function firstPlan(): PlanDrawing | null {
  return opening?.plan ?? null;
}

/** `null` where the view has none, or no longer. */
export function firstPicture(): HTMLImageElement | null {
  const found = document.getElementById(ID);
  return found instanceof HTMLImageElement ? found : null;
}

export function removeFirstPicture(): void {
  firstPicture()?.remove();
  document.getElementById(CREDIT_ID)?.remove();
}

/**
 * Has it said beside what covers the page whose picture it is. Told by a transform, which is no shift of the page's layout.
 *
 * @param covered panels and zoom buttons, px
 */
export function placeCredit({ right, bottom }: Covered): void {
  const words = document.getElementById(CREDIT_ID);
  if (!words) return;
  const now = getComputedStyle(words);
  const [across, down] = [parseFloat(now.right) - right, parseFloat(now.bottom) - bottom];
  words.style.transform = `translate(${across - CREDIT_EDGE_PX}px, ${down - CREDIT_EDGE_PX}px)`;
}

async function draw(framed: boolean): Promise<void> {
  const { drawFirst } = await import('./draw-first');
  const { svg, credit, opening: drawn } = await drawFirst(framed);
  const picture = new Image();
  picture.id = ID;
  picture.alt = '';
  picture.decoding = 'sync';
  picture.src = `${DATA_URL}${encodeURIComponent(svg)}`;
  await picture.decode();
  if (tooLate) return;
  const words = Object.assign(document.createElement('aside'), { id: CREDIT_ID, textContent: credit });
  const { credited } = drawn;
  words.style.maxInlineSize = `calc(100vw - ${credited.left + credited.right + 2 * CREDIT_EDGE_PX}px)`;
  document.body.prepend(picture, words);
  placeCredit(credited);
  opening = drawn;
}

/**
 * Draws the picture of the view asked for, where `early.js` found none that the build has drawn. Never rejects: without a
 * picture the page opens as it would.
 *
 * @param framed whether this is the page inside an iframe
 */
export async function firstDrawing(framed: boolean): Promise<void> {
  const isUnwanted = new URLSearchParams(location.search).has('poster');
  if (!import.meta.env.PROD || firstPicture() || isUnwanted) return;
  const drawn = draw(framed).catch(() => undefined);
  await Promise.race([drawn, pause(DRAWING_PATIENCE_MS)]);
  tooLate = firstPicture() === null;
}

/**
 * Resolves once the picture is to be seen, and then asks for the atlas. Until then nothing else is asked for, so that the picture
 * comes as fast as it can. At once where there is none.
 *
 * @param atlas address of the atlas' file
 */
export async function afterPicture(atlas: string): Promise<void> {
  const picture = firstPicture();
  if (picture) {
    await Promise.race([shown(picture), pause(PATIENCE_MS)]);
    if (picture.naturalWidth === 0) removeFirstPicture();
  }
  // A plain fetch() is in CORS mode even to its own site: only a preload with `crossorigin` is used for it.
  const link = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '' });
  link.href = new URL(atlas, document.baseURI).href;
  document.head.append(link);
}

async function shown(picture: HTMLImageElement): Promise<void> {
  await picture.decode().catch(() => undefined);
  // A page in the background paints nothing.
  if (!document.hidden) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
