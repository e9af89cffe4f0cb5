import type { Page } from '@playwright/test';
import { expect, mapReady, openAtlas, pixelOf, test } from './atlas';
import { withoutPainting } from './screens';

const MAP = '[data-state="ready"]';
const CHONGQING: [lng: number, lat: number] = [106.5, 29.6];
const TASHKENT: [lng: number, lat: number] = [69.2, 41.3];

/** Picks a route from far away, and counts the camera's steps on its way there. */
async function flyToRoute(page: Page): Promise<number> {
  await page.locator(MAP).evaluate((container: HTMLElement) => {
    container.dataset['steps'] = '0';
    container.maplibreMap?.on('move', () => {
      container.dataset['steps'] = String(Number(container.dataset['steps']) + 1);
    });
  });
  const box = page.getByRole('combobox').first();
  await box.fill('tashkent train');
  await page.getByRole('option').first().waitFor();
  await box.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Chongqing–Tashkent train' })).toBeVisible();
  // The address is written when the camera has come to rest.
  await expect(page).toHaveURL(/at=(?!-60)/);
  for (const end of [CHONGQING, TASHKENT]) {
    const { x, y } = await pixelOf(page, end);
    const panel = await page
      .getByRole('region')
      .filter({ has: page.locator('#subject') })
      .boundingBox();
    expect(x, 'beside the panel').toBeLessThan(panel?.x ?? 0);
    expect(Math.min(x, y), 'on the page').toBeGreaterThan(0);
    expect(y, 'on the page').toBeLessThan(500);
  }
  return Number(await page.locator(MAP).getAttribute('data-steps'));
}

/** How the marks lie along the route now. */
function marks(page: Page): Promise<string> {
  return page
    .locator(MAP)
    .evaluate((container: HTMLElement) =>
      JSON.stringify(
        ['strands-flow-ahead', 'strands-flow-back'].map((layer) =>
          container.maplibreMap?.getPaintProperty(layer, 'line-dasharray'),
        ),
      ),
    );
}

test.beforeEach(async ({ page }) => {
  await withoutPainting(page);
});

test.describe('a reader who has not asked for less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });
  test('is flown to a route, beside its panel, and sees which way it runs', async ({ page, site }) => {
    await openAtlas(page, site, 'projection=mercator&at=-60,-20,3');
    expect(await flyToRoute(page)).toBeGreaterThan(3);
    const before = await marks(page);
    await expect.poll(() => marks(page)).not.toBe(before);
  });
});

test('a reader who has asked for less motion is there at once, and nothing moves', async ({ page, site }) => {
  await openAtlas(page, site, 'projection=mercator&at=-60,-20,3');
  expect(await flyToRoute(page)).toBeLessThanOrEqual(2);
  const before = await marks(page);
  await page.waitForTimeout(1000);
  expect(await marks(page)).toBe(before);
});

test.describe('inside a frame', () => {
  test.use({ viewport: { width: 640, height: 400 } });
  const open = async (page: Page, url: string, query: string): Promise<void> => {
    await page.goto(`${url}embed.html?projection=mercator&select=route:land-sea/train-tashkent${query}`);
    await mapReady(page);
    await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  };
  const expectStill = async (page: Page): Promise<void> => {
    const before = await marks(page);
    await page.waitForTimeout(1000);
    expect(await marks(page)).toBe(before);
  };

  test.describe('of a reader who has not asked for less motion', () => {
    test.use({ contextOptions: { reducedMotion: 'no-preference' } });
    test('flow is off by default in embeds', async ({ page, site }) => {
      await open(page, site.url, '');
      await expectStill(page);
    });

    test('flow is off by default in embeds of who has it on in the full page of the same site', async ({
      page,
      site,
    }) => {
      await page.addInitScript(() => localStorage.setItem('trade-corridors.flow', 'on'));
      await open(page, site.url, '');
      await expectStill(page);
    });

    test('flow is on where the link of an embed says so', async ({ page, site }) => {
      await open(page, site.url, '&flow=on');
      const before = await marks(page);
      await expect.poll(() => marks(page)).not.toBe(before);
    });
  });

  test('flow is off under reduced motion, even where the link says it is on', async ({ page, site }) => {
    await open(page, site.url, '&flow=on');
    await expectStill(page);
  });
});
