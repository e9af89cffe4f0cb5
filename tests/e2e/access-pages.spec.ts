/** What axe finds on pages beside the full one with its map: in frames, where something is missing, to be pasted, without scripts. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { CONTROLS } from '../../src/embed/options';
import { expect, mapReady, MOUNT, openAtlas, test } from './atlas';
import { look, lookAtBoth, PHONE } from './axe';
import { open } from './hosts';
import { TONGUES, withoutPainting, WORDS } from './screens';

const EVERYTHING = `controls=${CONTROLS.join(',')}`;
const ROUTE = 'select=route:land-sea/train-tashkent';

test.describe.configure({ timeout: 240_000 });

/** A frame's page once its map stands, and the credit of the first picture has gone with it. */
async function openFramed(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await mapReady(page);
  await expect(page.locator('#first-credit')).toHaveCount(0);
}

for (const tongue of TONGUES)
  test(`axe finds nothing in an embed, with few controls or all: ${tongue}`, async ({ page, site }) => {
    await withoutPainting(page);
    await page.setViewportSize(PHONE);
    const framed = `${site.url}embed.html?lang=${tongue}`;
    for (const [query, shows] of [
      [`${EVERYTHING}`, '[role="combobox"]'],
      [`${ROUTE}`, '[data-source]'],
      [`${EVERYTHING}&plan=IQUQR`, '.planner input[name="alternative"]'],
      [`${EVERYTHING}&tour=press-meeting-2025:reach`, 'section nav'],
      [`year=2018`, '.strip'],
      [`interaction=static`, 'main [inert]'],
    ] as const) {
      await openFramed(page, `${framed}&${query}`);
      await page.locator(shows).first().waitFor({ state: 'attached' });
      await lookAtBoth(page, query);
    }
    await page.goto(`${framed}&load=tap`);
    await expect(page.getByRole('button', { name: WORDS[tongue].embed.showLive })).toBeVisible();
    await lookAtBoth(page, 'before the tap');
  });

test('axe finds nothing in the picture that waits for a tap on somebody’s page', async ({ page, site, watch }) => {
  for (const tongue of TONGUES) {
    const close = await open(page, watch, {
      html: `<html lang="${tongue}"><title>News</title><main><h1>News</h1><trade-corridors lang="${tongue}" load="tap"></trade-corridors></main>
        <script async src="${site.url}trade-corridors.js"></script>`,
    });
    await expect(page.locator('trade-corridors').getByRole('button')).toBeVisible();
    await lookAtBoth(page, tongue);
    await close();
  }
});

for (const tongue of TONGUES)
  test(`axe finds nothing where files are missing or the map is lost: ${tongue}`, async ({ page, site, watch }) => {
    const { trouble } = WORDS[tongue];
    watch.allow(/Failed to load resource/);
    await withoutPainting(page);
    const missing = async (files: RegExp, name: string, query: string, told: string): Promise<void> => {
      await page.route(files, (route) => route.fulfill({ status: 404 }));
      await page.goto(`${site.url}?lang=${tongue}&${query}`);
      await expect(page.getByRole('alert').first()).toContainText(told);
      await lookAtBoth(page, name);
      await page.unroute(files);
    };
    await missing(/\/atlas-[^/]+\.json$/, 'no data', '', trouble.noAtlas);
    await missing(/\/dossier-[^/]+\.json$/, 'no figures', ROUTE, trouble.noDossier);
    await openAtlas(page, site, `lang=${tongue}`);
    await page
      .locator('canvas')
      .first()
      .evaluate((canvas: HTMLCanvasElement) => {
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
      });
    await expect(page.getByText(trouble.lostMap)).toBeVisible();
    await lookAtBoth(page, 'no map any more');
  });

for (const tongue of TONGUES)
  test(`axe finds nothing in the list that stands where there can be no map: ${tongue}`, async ({ page, site }) => {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    const openList = async (name: string): Promise<void> => {
      await page.goto(`${site.url}${name}?lang=${tongue}`);
      await page.locator('main [data-source]').first().waitFor({ state: 'attached' });
    };
    await openList('');
    await lookAtBoth(page, 'no map');
    // The same list, without what stands around it.
    await openList('embed.html');
    await look(page, 'no map in a frame');
  });

test('axe finds nothing on pages to be pasted', async ({ page, site }) => {
  // They take their reader on at once: an answer without content leaves the reader where they are.
  await page.route(
    ({ pathname }) => pathname === MOUNT,
    (route) => route.fulfill({ status: 204 }),
  );
  for (const file of readdirSync('dist/share').filter((name) => name.endsWith('.html'))) {
    await page.goto(`${site.url}share/${file}`);
    await expect(page.getByRole('link')).toBeVisible();
    await lookAtBoth(page, file);
  }
});

test('axe finds nothing on pages that run no scripts', async ({ page, site }) => {
  // Axe is a script itself: the pages as they are read where none runs.
  const unwrapped = (path: string): string =>
    readFileSync(`dist/${path.slice(MOUNT.length)}`, 'utf8')
      .replaceAll(/<script\b.*?<\/script>/gs, '')
      .replaceAll(/<(\/?)noscript>/g, '<$1div class="noscript">')
      .replaceAll(/\bnoscript (?=\w+{)/g, '.noscript ');
  await page.route(/\.(html|css)$/, (route) => {
    const { pathname } = new URL(route.request().url());
    return route.fulfill({
      body: unwrapped(pathname),
      contentType: pathname.endsWith('css') ? 'text/css' : 'text/html',
    });
  });
  for (const name of ['index.html', 'embed.html']) {
    await page.goto(`${site.url}${name}`);
    await expect(page.locator('.noscript main')).toBeVisible();
    await lookAtBoth(page, name);
  }
});
