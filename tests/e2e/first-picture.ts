/** The picture that stands until the map does, and what of it the map then has: for the journeys that compare the two. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, MOUNT } from './atlas';

/** Near the window's edge a name may be cut, and counts for neither. */
const EDGE_PX = 60;

const DATA_URL = 'data:image/svg+xml,';
export const READY = '[data-state="ready"]';

/** Notes when the picture is painted, and every shift of the layout. */
const WATCH = `
  window.shifted = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      shifted.push([value, ...sources.map(({ node }) => [node?.nodeName, node?.className, node?.textContent].join(' '))]);
    }
  }).observe({ type: 'layout-shift', buffered: true });
  window.pictured = new Promise((done) => {
    const look = () => {
      const picture = document.getElementById('first-picture');
      if (picture?.complete && picture.naturalWidth > 0) setTimeout(() => done(performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  });
`;

/** Opens a page whose map's code does not come before it is let through. */
export async function openWithoutMap(page: Page, url: string): Promise<() => Promise<void>> {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((done) => (letThrough = done));
  await page.route(/\/MapView-[^/]+\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.addInitScript(WATCH);
  await page.goto(url);
  await page.evaluate('pictured');
  return async () => {
    letThrough();
    await page.locator(READY).first().waitFor({ state: 'attached', timeout: 120_000 });
    await expect(page.locator('#first-picture')).toHaveCount(0);
  };
}

/** The picture's file, where its upper left corner lies on the page, and the window's size; px. */
interface Picture {
  svg: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

export async function pictureOn(page: Page): Promise<Picture> {
  const picture = page.locator('#first-picture');
  const [source, width, height] = await picture.evaluate((image: HTMLImageElement) => [
    image.currentSrc,
    image.naturalWidth,
    image.naturalHeight,
  ]);
  const size = page.viewportSize() ?? { width: NaN, height: NaN };
  // What the build has not drawn, the page has drawn itself.
  const svg = String(source).startsWith(DATA_URL)
    ? decodeURIComponent(String(source).slice(DATA_URL.length))
    : readFileSync(`dist/${new URL(String(source)).pathname.slice(MOUNT.length)}`, 'utf8');
  return {
    svg,
    left: (size.width - Number(width)) / 2,
    top: (size.height - Number(height)) / 2,
    ...size,
  };
}

/** Names as they stand in the picture within the window, and whereabouts. */
export function namesIn({ svg, left, top, width, height }: Picture): Set<string> {
  const names = new Set<string>();
  for (const [, attributes = '', inner = ''] of svg.matchAll(/<text([^>]*)>(.*?)<\/text>/g)) {
    const [, x, y] = /x="([-\d.]+)" y="([-\d.]+)"/.exec(`${attributes} ${inner}`) ?? [];
    const [px, py] = [Number(x) + left, Number(y) + top];
    if (px < EDGE_PX || py < EDGE_PX || px > width - EDGE_PX || py > height - EDGE_PX) continue;
    names.add(plain(inner.replace(/<\/tspan><tspan[^>]*>/g, ' ').replace(/<[^>]+>/g, '')));
  }
  return names;
}

/** A name as it is compared: without spaces, marks and case. */
export function plain(name: string): string {
  return name
    .replace(/&#39;|&apos;/g, "'")
    .replace(/[\s\u200F]+/g, '')
    .toLowerCase();
}

interface Drawn {
  layer: { id: string; type: string; layout?: Record<string, unknown>; paint?: Record<string, unknown> };
  source: string;
  state: { atRim?: boolean; receding?: boolean };
  geometry: { type: string; coordinates: [number, number] };
}

/** What the map has placed: names, and the colours of the corridors' lines as hexadecimal digits. */
export async function drawnBy(page: Page): Promise<{ names: string[]; colors: string[] }> {
  return page.locator(READY).evaluate((container: HTMLElement, edge) => {
    const map = container.maplibreMap;
    const { clientWidth, clientHeight } = container;
    const isInside = ({ geometry: { type, coordinates } }: Drawn): boolean => {
      const { x, y } = (type === 'Point' && map?.project(coordinates)) || { x: NaN, y: NaN };
      return x > edge && y > edge && x < clientWidth - edge && y < clientHeight - edge;
    };
    const hex = (color: { r: number; g: number; b: number; a: number }): string =>
      [color.r, color.g, color.b]
        .map((part) =>
          Math.round((part / color.a) * 255)
            .toString(16)
            .padStart(2, '0'),
        )
        .join('');
    // Names of hubs that recede are written from zoom 2 on.
    const isFar = (map?.getZoom() ?? 0) < 2;
    const features = (map?.queryRenderedFeatures(undefined, {}) ?? []) as unknown as Drawn[];
    const names: string[] = [];
    const colors: string[] = [];
    for (const feature of features) {
      const { layer, source, state } = feature;
      const name = layer.layout?.['text-field'];
      // MapLibre tells no opacity that hangs on a state.
      const isHidden = state.atRim === true || (isFar && layer.id === 'hubs-name-1' && state.receding === true);
      const isSeen = layer.type === 'symbol' && !isHidden && isInside(feature);
      if (isSeen && name) names.push(String(name));
      const color = layer.paint?.['line-color'];
      if (layer.type === 'line' && source === 'strands' && color) colors.push(hex(color as never));
    }
    return { names: [...new Set(names)], colors: [...new Set(colors)] };
  }, EDGE_PX);
}
