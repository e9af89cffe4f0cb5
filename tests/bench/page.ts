import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'vite';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { BROWSER_FLAGS, ensureBrowser } from '../support/browser';
import { totalBytes, recordTraffic, type Transfer } from '../support/traffic';
import { serve } from '../support/static-server';

/** Pages are measured at this size: without a GPU, time follows pixels. */
export const VIEWPORT = { width: 800, height: 500 };
/** Wide enough for legend and panel side by side: the routes stay at hand while one is selected. */
export const WIDE = { width: 1200, height: 500 };
/** Opening views are weighed at this size: more screen, more tiles. */
export const DESK = { width: 1440, height: 900 };

export const FLOOR_FOLDER = 'test-results/bench-floor';

/** Builds the bare MapLibre page. */
export async function buildFloor(): Promise<void> {
  await build({
    configFile: false,
    root: resolve('tests/bench/floor'),
    base: './',
    publicDir: resolve('public'),
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir: resolve(FLOOR_FOLDER), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
  });
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_FLAGS });
}

/** A visit of a served folder with an empty cache: how long until the map is painted, and what travelled. */
export interface Visit {
  page: Page;
  context: BrowserContext;
  /** From navigation to the first complete picture, ms. */
  paintedMs: number;
  /** From navigation to the first picture; `null` where the page has none. */
  picturedMs: number | null;
  transfers: Transfer[];
  requests: number;
  bytes: number;
  end(): Promise<void>;
}

export interface VisitOptions {
  folder: string;
  query?: string;
  viewport?: { width: number; height: number };
  /** Bodies that take the place of files, by path. */
  replace?: Record<string, string>;
  /** A script that runs before the page's own. */
  init?: string;
}

/** Notes `performance.now()` when the first picture is painted, and when the map says that it is. */
const WATCH = `
  window.pictured = null;
  const picture = () => {
    const image = document.getElementById('first-picture');
    if (image?.complete && image.naturalWidth > 0) setTimeout(() => (window.pictured = performance.now()));
    else requestAnimationFrame(picture);
  };
  picture();
  window.painted = new Promise((done) => {
    const look = () => document.querySelector('[data-state="ready"]') && done(performance.now());
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  });
`;

export async function visit(
  browser: Browser,
  { folder, query = '', viewport = VIEWPORT, replace = {}, init = '' }: VisitOptions,
): Promise<Visit> {
  const traffic = recordTraffic(folder);
  const site = await serve({ folder, onRequest: traffic.note });
  const context = await browser.newContext({
    viewport,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    colorScheme: 'light',
  });
  const page = await context.newPage();
  for (const [path, body] of Object.entries(replace)) {
    await page.route(`**/${path}`, (route) => route.fulfill({ body, contentType: 'application/json' }));
  }
  await page.addInitScript(WATCH + init);
  await page.goto(`${site.url}${query}`);
  const paintedMs = await page.evaluate<number>('window.painted');
  const picturedMs = await page.evaluate<number | null>('window.pictured');
  await page.waitForLoadState('networkidle');
  return {
    page,
    context,
    paintedMs,
    picturedMs,
    transfers: traffic.transfers,
    requests: traffic.transfers.length,
    bytes: totalBytes(traffic.transfers),
    end: async () => {
      await context.close();
      await site.close();
    },
  };
}

export const ATLAS = /^atlas-.*\.json$/;

/** A file of the build, by what its name is like: its path from the site's address. */
export function assetNamed(name: RegExp): string {
  const found = readdirSync('dist/assets').find((file) => name.test(file));
  if (!found) throw new Error(`the build holds nothing like ${String(name)}`);
  return `assets/${found}`;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = NaN, high = NaN] = sorted.length % 2 ? [sorted[middle], sorted[middle]] : sorted.slice(middle - 1);
  return (low + high) / 2;
}
