import type { Page } from '@playwright/test';
import { expect, mapReady, openAtlas, test } from './atlas';
import { faultsOf, smallTargets } from './axe';
import { SCREENS, show, withoutPainting, WORDS, type Tongue } from './screens';

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };
const TONGUES = ['en', 'zh', 'ar'] as const satisfies Tongue[];
/** All tables are built alike: two of them stand for the rest where only the language or the width differs. */
const ENOUGH = SCREENS.filter(({ id }) => !id.startsWith('table-') || ['table-routes', 'table-sources'].includes(id));

async function check(page: Page, name: string, theme: 'light' | 'dark', rules?: string[]): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  expect.soft(await faultsOf(page, rules), `${name}, ${theme}`).toEqual([]);
}

/** Each part by itself within the time of one test. */
const PARTS = 6;

for (const tongue of TONGUES)
  for (let part = 0; part < PARTS; part += 1)
    test(`axe finds nothing on any screen, light or dark, and nothing is too small to press: ${tongue}, part ${part + 1}`, async ({
      page,
      site,
    }) => {
      await withoutPainting(page);
      await page.setViewportSize(DESK);
      await openAtlas(page, site, `lang=${tongue}`);
      for (const screen of (tongue === 'en' ? SCREENS : ENOUGH).filter((_, at) => at % PARTS === part)) {
        await show(page, screen, tongue);
        await check(page, screen.id, 'light');
        // The same elements, in other colours.
        await check(page, screen.id, 'dark', ['color-contrast']);
        expect.soft(await smallTargets(page), screen.id).toEqual([]);
      }
      // Chinese lies on a phone as English does; Arabic is mirrored.
      if (tongue === 'zh') return;
      await page.setViewportSize(PHONE);
      for (const screen of ENOUGH.filter((_, at) => at % PARTS === part)) {
        await show(page, screen, tongue);
        await check(page, `${screen.id} on a phone`, 'dark');
        expect.soft(await smallTargets(page), `${screen.id} on a phone`).toEqual([]);
      }
    });

/** In both themes. */
async function look(page: Page, name: string): Promise<void> {
  await check(page, name, 'light');
  await check(page, name, 'dark', ['color-contrast']);
  expect.soft(await smallTargets(page), name).toEqual([]);
}

test('axe finds nothing in an embed', async ({ page, site }) => {
  await withoutPainting(page);
  await page.setViewportSize(PHONE);
  for (const tongue of TONGUES) {
    await page.goto(`${site.url}embed.html?lang=${tongue}&select=route:land-sea/train-tashkent`);
    await mapReady(page);
    await page.locator('[data-source]').first().waitFor({ state: 'attached' });
    // The credit of the first picture goes with it, a moment after the map is ready.
    await expect(page.locator('#first-credit')).toHaveCount(0);
    await look(page, tongue);
  }
});

test('axe finds nothing where the data cannot be loaded, nor in the list that stands where there can be no map', async ({
  page,
  site,
  watch,
}) => {
  watch.allow(/Failed to load resource/);
  await page.setViewportSize(PHONE);
  await page.route(/\/atlas-[^/]+\.json$/, (route) => route.fulfill({ status: 404 }));
  for (const tongue of TONGUES) {
    await page.goto(`${site.url}?lang=${tongue}`);
    await expect(page.getByRole('alert')).toContainText(WORDS[tongue].trouble.noAtlas);
    await look(page, `no data, ${tongue}`);
  }
  await page.unroute(/\/atlas-[^/]+\.json$/);
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  for (const tongue of TONGUES) {
    await page.goto(`${site.url}?lang=${tongue}`);
    await page.locator('main [data-source]').first().waitFor({ state: 'attached' });
    await look(page, `no map, ${tongue}`);
  }
});
