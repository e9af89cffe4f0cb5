import type { Page } from '@playwright/test';
import { serveHost } from '../support/host-server';
import { expect, mapReady, openAtlas, test } from './atlas';
import { withoutPainting } from './screens';

const FRAME = { left: 20, top: 200, width: 320, height: 480 };

/** An article longer than the window, with the map in it. */
const article = (src: string): string => `<style>body { margin: 0; height: 4000px }
  iframe { position: absolute; left: ${FRAME.left}px; top: ${FRAME.top}px; border: 0 }</style>
  <iframe src="${src}" width="${FRAME.width}" height="${FRAME.height}" title="Map"></iframe>`;

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** Back to the page's start, once nothing glides on: a fast finger's page does so for a while after it has been let go. */
async function back(page: Page): Promise<void> {
  const FRAMES = 20;
  await page.evaluate(async (frames) => {
    for (let [still, last] = [0, scrollY]; still < frames; still = scrollY === last ? still + 1 : 0) {
      last = scrollY;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo(0, 0);
  }, FRAMES);
}

/**
 * Turns the wheel, with a rest before each turn, until it tells: a wheel that goes on turns what it began with.
 *
 * @param ready what is done before each turn. Default: nothing
 */
async function wheel(
  page: Page,
  px: number,
  turned: () => Promise<number>,
  by: string,
  ready = () => Promise.resolve(),
): Promise<void> {
  const turn = async (): Promise<number> => {
    await ready();
    await page.mouse.wheel(0, px);
    return turned();
  };
  await expect.poll(turn, { message: by, intervals: [700] }).toBeGreaterThan(px / 2);
}

/** Pulls up what lies under a finger. */
async function swipe(page: Page, x: number, y: number, upPx: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const STEPS = 10;
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let step = 1; step <= STEPS; step += 1) {
    const touchPoints = [{ x, y: y - (upPx * step) / STEPS }];
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** A machine without a GPU takes its time over a map in a frame. */
test.describe.configure({ timeout: 240_000 });

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test.beforeEach(async ({ page }) => {
  await withoutPainting(page);
});

test('wheel and finger over an embedded map, and over what tells of a route, scroll the page around', async ({
  page,
  site,
  watch,
}) => {
  const host = await serveHost({
    '/': { html: article(`${site.url}embed.html?lang=en&select=route:land-sea/train-tashkent`) },
  });
  watch.alsoExpect(host.url);
  await page.goto(host.url);
  const frame = page.frameLocator('iframe');
  await frame.locator('[data-state="ready"]').waitFor({ state: 'attached' });
  const sheet = frame.getByRole('region').filter({ has: frame.locator('#subject') });
  await expect(sheet).toBeVisible();
  const body = await sheet.boundingBox();
  if (!body) throw new Error('there is no sheet');
  const middle = FRAME.left + FRAME.width / 2;

  // Over the map, above the sheet.
  await page.mouse.move(middle, FRAME.top + 150);
  await wheel(page, 120, () => scrolled(page), 'by wheel over the map');
  await back(page);
  await swipe(page, middle, FRAME.top + 150, 100);
  await expect.poll(() => scrolled(page), 'by finger over the map').toBeGreaterThan(40);
  await back(page);

  // Over the sheet: its own text first, then, from its end on, the page.
  await page.mouse.move(middle, body.y + body.height - 40);
  const turned = () => sheet.evaluate((each) => each.scrollTop);
  await wheel(page, 60, turned, 'the sheet itself', () => back(page));
  expect(await scrolled(page)).toBe(0);
  await sheet.evaluate((each) => each.scrollTo(0, each.scrollHeight));
  await wheel(page, 120, () => scrolled(page), 'by wheel at the end of the sheet');
  await back(page);
  await sheet.evaluate((each) => each.scrollTo(0, each.scrollHeight));
  await swipe(page, middle, body.y + body.height - 40, 100);
  await expect.poll(() => scrolled(page), 'by finger at the end of the sheet').toBeGreaterThan(40);
  await host.close();
});

test('on the page itself the sheet scrolls to its end, and neither page nor map moves then', async ({ page, site }) => {
  await openAtlas(page, site, 'select=route:land-sea/train-tashkent');
  await mapReady(page);
  const sheet = page.getByRole('region').filter({ has: page.locator('#subject') });
  const body = await sheet.boundingBox();
  if (!body) throw new Error('there is no sheet');
  const address = page.url();
  await sheet.evaluate((each) => each.scrollTo(0, each.scrollHeight));
  const end = await sheet.evaluate((each) => each.scrollTop);
  expect(end).toBeGreaterThan(300);
  await swipe(page, 180, body.y + body.height - 60, 150);
  await page.mouse.move(180, body.y + body.height - 60);
  await page.mouse.wheel(0, 200);
  expect(await scrolled(page)).toBe(0);
  expect(page.url()).toBe(address);
});
