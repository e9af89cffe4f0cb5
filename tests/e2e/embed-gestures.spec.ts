import type { FrameLocator, Page } from '@playwright/test';
import { serveHost } from '../support/host-server';
import { expect, test } from './atlas';

/** An article longer than the window, with one map in it. */
const article = (src: string): string => `<body style="margin:0;height:3000px">
  <iframe src="${src}" title="Map" width="480" height="360" style="display:block;margin:40px;border:0"></iframe>`;

const MIDDLE = { x: 40 + 240, y: 40 + 180 };

/** Opens an embed whose pointers mean what is asked for, in somebody's page. */
async function open(
  { page, site, watch }: { page: Page; site: { url: string }; watch: { alsoExpect: (url: string) => void } },
  query: string,
): Promise<{ frame: FrameLocator; close: () => Promise<void> }> {
  const src = `${site.url}embed.html?lang=en&theme=light&projection=mercator&at=105,30,4&${query}`;
  const host = await serveHost({ '/': { html: article(src) } });
  watch.alsoExpect(host.url);
  await page.goto(host.url);
  return { frame: page.frameLocator('iframe'), close: () => host.close() };
}

const stands = (frame: FrameLocator): Promise<void> =>
  frame.locator('[data-state="ready"]').waitFor({ state: 'attached', timeout: 100_000 });

const zoomOf = (frame: FrameLocator): Promise<number> =>
  frame.locator('[data-state="ready"]').evaluate((map: HTMLElement) => map.maplibreMap?.getZoom() ?? NaN);

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** Turns the wheel over the map, again and again, until it has told. */
async function wheelUntil(page: Page, px: number, told: () => Promise<boolean>, by: string): Promise<void> {
  await page.mouse.move(MIDDLE.x, MIDDLE.y - (await scrolled(page)));
  const turn = async (): Promise<boolean> => {
    await page.mouse.wheel(0, px);
    return told();
  };
  await expect.poll(turn, { message: by, intervals: [700], timeout: 30_000 }).toBe(true);
}

test.describe.configure({ timeout: 240_000 });

test('a static map is a picture: the wheel scrolls the page, nothing waits for a tap, and whose it is stays to be read', async ({
  page,
  site,
  watch,
}) => {
  const { frame, close } = await open(
    { page, site, watch },
    'interaction=static&load=tap&controls=legend,zoom,panel,link',
  );
  await stands(frame);
  await expect(frame.getByRole('button', { name: 'Show the live map' })).toHaveCount(0);
  await expect(frame.getByRole('button', { name: 'Zoom in' })).toHaveCount(0);
  await wheelUntil(page, 120, async () => (await scrolled(page)) > 100, 'the page scrolls');
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.dblclick(MIDDLE.x, MIDDLE.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  // Longer than credits of other maps of this width are shown.
  await page.waitForTimeout(6000);
  expect(await zoomOf(frame)).toBe(4);
  const credits = frame.getByText('© OpenStreetMap contributors').last();
  await expect(credits).toBeVisible();
  await expect(credits).toBeInViewport({ ratio: 1 });
  await close();
});

test('a map that waits for a tap is its picture until then, and live after it', async ({ page, site, watch }) => {
  const { frame, close } = await open({ page, site, watch }, 'load=tap');
  const start = frame.getByRole('button', { name: 'Show the live map' });
  await expect(start).toBeVisible();
  await expect(frame.locator('#first-picture')).toBeAttached();
  await expect(frame.locator('canvas')).toHaveCount(0);
  await start.click();
  await stands(frame);
  await expect(start).toBeHidden();
  await close();
});

test('where the map takes the wheel, it zooms by the wheel alone, and the page stays', async ({
  page,
  site,
  watch,
}) => {
  const { frame, close } = await open({ page, site, watch }, 'interaction=full');
  await stands(frame);
  await wheelUntil(page, -240, async () => (await zoomOf(frame)) > 4.2, 'the map zooms in');
  const near = await zoomOf(frame);
  await wheelUntil(page, 240, async () => (await zoomOf(frame)) < near - 0.2, 'the map zooms out');
  expect(await scrolled(page)).toBe(0);
  await close();
});

test('by itself the wheel scrolls the page around, and with Ctrl it zooms the map', async ({ page, site, watch }) => {
  const { frame, close } = await open({ page, site, watch }, 'interaction=cooperative');
  await stands(frame);
  await wheelUntil(page, 60, async () => (await scrolled(page)) > 50, 'the page scrolls');
  expect(await zoomOf(frame)).toBe(4);
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.down('Control');
  await wheelUntil(page, -240, async () => (await zoomOf(frame)) > 4.2, 'the map zooms');
  await page.keyboard.up('Control');
  expect(await scrolled(page)).toBe(0);
  await close();
});
