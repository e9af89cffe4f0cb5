import { test as base, expect, type Page } from '@playwright/test';
import { serve, type Served } from '../support/static-server';

/** The built pages are served from a sub-path, as most sites that host them will. */
export const MOUNT = '/maps/atlas/';

interface WorkerFixtures {
  site: Served;
}

interface Watch {
  foreign: string[];
  /** The console may say this. */
  allow: (pattern: RegExp) => void;
  /** The test serves its page from elsewhere. */
  expectOrigin: (url: string) => void;
  /** The page stands on a host of its own, beside the site. */
  alsoExpect: (url: string) => void;
  /** Another page's requests are watched, too. */
  alsoWatch: (page: Page) => void;
}

interface Fixtures {
  /** Fails the test on any request that leaves the site, and on any exception or error in the console. */
  watch: Watch;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  site: [
    async ({}, use) => {
      const site = await serve({ folder: 'dist', mount: MOUNT });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  watch: [
    async ({ page, site }, use) => {
      const errors: string[] = [];
      const foreign: string[] = [];
      const allowed: RegExp[] = [];
      let origins = [new URL(site.url).origin];
      const watchRequests = (watched: Page): void =>
        void watched.on('request', (request) => {
          const url = new URL(request.url());
          if (url.protocol.startsWith('http') && !origins.includes(url.origin)) foreign.push(request.url());
        });
      watchRequests(page);
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await use({
        foreign,
        allow: (pattern) => void allowed.push(pattern),
        expectOrigin: (url) => {
          origins = [new URL(url).origin];
        },
        alsoExpect: (url) => void origins.push(new URL(url).origin),
        alsoWatch: watchRequests,
      });
      expect(foreign, 'requests to other hosts').toEqual([]);
      expect(
        errors.filter((error) => !allowed.some((pattern) => pattern.test(error))),
        'errors in the console',
      ).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the full page with a view and waits until the map has drawn it. */
export async function openAtlas(page: Page, site: Served, query = ''): Promise<void> {
  await page.goto(`${site.url}${query === '' ? '' : `?${query}`}`);
  await mapReady(page);
}

export async function mapReady(page: Page): Promise<void> {
  await page.locator('[data-state="ready"]').first().waitFor({ state: 'attached', timeout: 100_000 });
}

/** What draws the letters of the map's names, each by itself. */
interface GlyphRasterizer {
  draw(letter: string): { data: Uint8ClampedArray; width: number; height: number };
}

/** The map as MapLibre knows it: the page gives it on its container, for tests and debugging. */
interface DrawnMap {
  project(position: [number, number]): { x: number; y: number };
  queryRenderedFeatures(
    geometry: unknown,
    options: { layers?: string[] },
  ): { properties: Record<string, unknown>; geometry: { coordinates: unknown } }[];
  getStyle(): { layers: { id: string; source?: string }[] };
  getCenter(): { lng: number; lat: number };
  getZoom(): number;
  isMoving(): boolean;
  style: { glyphManager: { createRasterizer(options: { fontSize: number }, padding: number): GlyphRasterizer } };
  getPaintProperty(layer: string, name: string): unknown;
  on(kind: string, listener: (event: { tile?: unknown; sourceId?: string }) => void): void;
}

declare global {
  interface HTMLElement {
    maplibreMap?: DrawnMap;
  }
}

const MAP = '[data-state="ready"]';

/** Where a position lies on the page, px. */
export function pixelOf(page: Page, position: [lng: number, lat: number]): Promise<{ x: number; y: number }> {
  return page.locator(MAP).evaluate((container: HTMLElement, at) => {
    const { left, top } = container.getBoundingClientRect();
    const point = container.maplibreMap?.project(at) ?? { x: NaN, y: NaN };
    return { x: point.x + left, y: point.y + top };
  }, position);
}

/** What the strands drawn in the view say of themselves under a property, each value once. */
export async function drawnStrands(page: Page, property: 'corridor' | 'mode' | 'line'): Promise<string[]> {
  const drawn = await page.locator(MAP).evaluate((container: HTMLElement, key) => {
    const map = container.maplibreMap;
    const layers = map?.getStyle().layers.filter(({ source }) => source === 'strands') ?? [];
    const features = map?.queryRenderedFeatures(undefined, { layers: layers.map(({ id }) => id) }) ?? [];
    return features.map(({ properties }) => String(properties[key]));
  }, property);
  return [...new Set(drawn)].sort();
}

/** Where the camera is. */
export function cameraOf(page: Page): Promise<{ lng: number; lat: number; zoom: number }> {
  return page.locator(MAP).evaluate((container: HTMLElement) => {
    const map = container.maplibreMap;
    const { lng, lat } = map?.getCenter() ?? { lng: NaN, lat: NaN };
    return { lng, lat, zoom: map?.getZoom() ?? NaN };
  });
}
