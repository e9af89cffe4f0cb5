/**
 * Paints the map once for each picture. Without a GPU every frame takes its time, and a map on its way to a view draws dozens: here it
 * goes there unpainted, and what it shows when it has come to rest is drawn whole.
 */
import type { Frame, Page } from '@playwright/test';
import { PAINTING } from '../e2e/screens';

/** MapLibre's map, as far as it is needed here. */
interface PaintedMap {
  once(kind: 'idle' | 'render', listener: () => void): void;
  triggerRepaint(): void;
  getCanvas(): HTMLCanvasElement;
}

declare global {
  interface Window {
    /** Whether what is drawn is painted onto the page. */
    painting?: boolean;
  }
}

/** From now on, in every frame of the page, nothing is painted onto a map's canvas, nor wiped off it, until that is asked for. */
export async function holdPainting(page: Page): Promise<void> {
  // What runs this file keeps the names of functions by a function of its own, which pages lack.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await page.addInitScript((names) => {
    const gl = WebGL2RenderingContext.prototype;
    /** Contexts that draw on a texture of their own: that stays, and the map is drawn from it. */
    const aside = new WeakSet<object>();
    const bind = gl.bindFramebuffer;
    gl.bindFramebuffer = function (target, buffer) {
      if (target !== this.READ_FRAMEBUFFER) aside[buffer ? 'add' : 'delete'](this);
      bind.call(this, target, buffer);
    };
    for (const name of names) {
      const draw = gl[name] as (...given: unknown[]) => void;
      Object.defineProperty(gl, name, {
        value(this: WebGL2RenderingContext, ...given: unknown[]) {
          if (window.painting || aside.has(this)) draw.apply(this, given);
        },
      });
    }
  }, PAINTING);
}

/** A map that shows so few colours shows nothing. */
const FEWEST_COLORS = 12;
const PATIENCE_MS = 60_000;

/** Waits for a frame's map to come to rest, and paints it. @returns how many colours it shows; `null`: there is no map */
async function paintMap(frame: Frame): Promise<number | null> {
  return frame.evaluate(async (patienceMs) => {
    const container = document.querySelector('[data-state="ready"]');
    const map = container && (Reflect.get(container, 'maplibreMap') as PaintedMap | undefined);
    if (!map) return null;
    const nextFrame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
    const late = new Promise<never>((_, fail) =>
      setTimeout(() => fail(new Error('the map does not rest')), patienceMs),
    );
    const rest = (): Promise<void> =>
      new Promise((done) => {
        map.once('idle', done);
        map.triggerRepaint();
      });
    const paint = (): Promise<number> =>
      new Promise((done) => {
        map.once('render', () => {
          window.painting = false;
          const { width, height } = { width: 90, height: 60 };
          const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
          context?.drawImage(map.getCanvas(), 0, 0, width, height);
          const pixels = new Uint32Array(context?.getImageData(0, 0, width, height).data.buffer ?? []);
          done(new Set(pixels).size);
        });
        window.painting = true;
        map.triggerRepaint();
      });
    // What the page was just told it tells its map within a frame or two.
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    await Promise.race([rest(), late]);
    const colors = await Promise.race([paint(), late]);
    await nextFrame();
    await nextFrame();
    return colors;
  }, PATIENCE_MS);
}

/**
 * Paints every map of the page.
 *
 * @throws Error where a map stays empty
 */
export async function paint(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const colors = await paintMap(frame);
    if (colors !== null && colors < FEWEST_COLORS) throw new Error(`a map is painted in ${colors} colours`);
  }
}

/** Px between the places of a picture that are looked at. */
const STEP = 12;
/** So few of them may lie on water alone. */
const FEWEST_PLACES = 40;
/** The page's ground is one, and so is water. */
const ENOUGH_COLORS = 3;

/**
 * Whether a picture of the page shows its map where nothing lies over that.
 *
 * @throws Error where it is empty
 */
export async function expectMapIn(page: Page, png: Buffer): Promise<void> {
  const { places, colors } = await page.evaluate(
    async ([base64, step, enough]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d', { willReadFrequently: true });
      context?.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? []);
      let places = 0;
      const colors = new Set<number | undefined>();
      // To ask what lies where takes long: no more often than it has to be.
      for (let y = 0; y < innerHeight && colors.size < enough; y += step)
        for (let x = 0; x < innerWidth && colors.size < enough; x += step)
          if (document.elementFromPoint(x, y)?.matches('canvas.maplibregl-canvas')) {
            places += 1;
            colors.add(pixels[y * image.width + x]);
          }
      return { places, colors: colors.size };
    },
    [png.toString('base64'), STEP, ENOUGH_COLORS] as const,
  );
  if (places >= FEWEST_PLACES && colors < ENOUGH_COLORS)
    throw new Error(`its map shows ${colors} colours at ${places} places`);
}
