import { drawnStrands, expect, openAtlas, test } from './atlas';

test('the page speaks Chinese', async ({ page, site }) => {
  await openAtlas(page, site, 'lang=zh&select=route:land-sea/train-tashkent');
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('重庆—塔什干班列');
});

test('the page speaks Arabic from right to left, and the map is not mirrored', async ({ page, site }) => {
  await openAtlas(page, site, 'lang=ar&select=route:land-sea/train-tashkent');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('قطار تشونغتشينغ–طشقند');
  const panel = await page.getByRole('region').first().boundingBox();
  expect(panel?.x ?? Infinity, 'the panel stands on the left').toBeLessThan(100);
});

test.describe('a browser that asks for Chinese', () => {
  test.use({ locale: 'zh-CN' });
  test('gets it', async ({ page, site }) => {
    await openAtlas(page, site);
    await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  });
});

test.describe('a system set to dark', () => {
  test.use({ colorScheme: 'dark' });
  test('gets dark colours until the reader chooses', async ({ page, site }) => {
    await openAtlas(page, site);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByRole('radio', { name: 'Light' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    expect(await drawnStrands(page, 'corridor')).toContain('land-sea');
  });
});

test('language, projection and borders change on the spot, and the selection stays', async ({ page, site }) => {
  await openAtlas(page, site, 'select=hub:qinzhou-port');
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('radio', { name: 'Flat map' }).check();
  await page.getByRole('radio', { name: 'As drawn in China' }).check();
  await page.getByRole('radio', { name: '中文' }).check();
  await expect(page).toHaveURL(/projection=mercator/);
  await expect(page).toHaveURL(/worldview=cn/);
  await expect(page).toHaveURL(/select=hub:qinzhou-port/);
  await expect(page.getByRole('heading', { level: 2 })).toContainText('钦州');
});
