import { expect, openAtlas, pixelOf, test } from './atlas';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test('on a phone the details come as a sheet that leaves the selected place in sight', async ({ page, site }) => {
  await openAtlas(page, site, 'select=hub:qinzhou-port');
  const sheet = await page.getByRole('region', { name: /Qinzhou/ }).boundingBox();
  if (!sheet) throw new Error('there is no sheet');
  expect(sheet.width).toBeGreaterThan(340);
  const { y } = await pixelOf(page, [108.64, 21.66]);
  expect(y).toBeLessThan(sheet.y);
});

test('the sheet rests at three heights, and whatever is selected then is not covered by it', async ({ page, site }) => {
  await openAtlas(page, site, 'select=hub:qinzhou-port');
  const sheet = page.getByRole('region').filter({ has: page.locator('#subject') });
  const height = async (): Promise<number> => (await sheet.boundingBox())?.height ?? 0;
  const half = await height();
  await page.getByRole('button', { name: 'Smaller' }).click();
  await expect.poll(height).toBeLessThan(half - 100);
  for (let step = 0; step < 2; step += 1) await page.getByRole('button', { name: 'Larger', disabled: false }).click();
  await expect.poll(height).toBeGreaterThan(half + 150);
  // Read on to a place that the tall sheet would cover.
  const next = sheet.getByRole('button', { name: 'Chongqing–Qinzhou', exact: false }).first();
  await next.click();
  await expect.poll(height).toBeLessThan(half + 1);
  const top = (await sheet.boundingBox())?.y ?? 0;
  await expect.poll(async () => (await pixelOf(page, [108.64, 21.66])).y).toBeLessThan(top);
});

test.describe('a phone on its side', () => {
  test.use({ viewport: { width: 740, height: 360 } });
  test('has the details beside the map, and what is selected between them and the title', async ({ page, site }) => {
    await openAtlas(page, site, 'select=hub:qinzhou-port');
    const panel = await page
      .getByRole('region')
      .filter({ has: page.locator('#subject') })
      .boundingBox();
    const { x, y } = await pixelOf(page, [108.64, 21.66]);
    expect(x).toBeLessThan(panel?.x ?? 0);
    expect(x).toBeGreaterThan(0);
    const onMap = await page.evaluate(
      ([left, top]) => Boolean(document.elementFromPoint(left, top)?.closest('.maplibregl-canvas-container')),
      [x, y] as const,
    );
    expect(onMap, 'nothing lies over it').toBe(true);
  });
});

test.describe('a frame of 320 × 200', () => {
  test.use({ viewport: { width: 320, height: 200 } });
  test('is the map, with the details a heading below it and the rest signs in its corners', async ({ page, site }) => {
    await page.goto(`${site.url}embed.html?lang=en&select=hub:qinzhou-port`);
    await page.locator('[data-state="ready"]').waitFor({ state: 'attached' });
    const sheet = page.getByRole('region', { name: /Qinzhou/ });
    expect((await sheet.boundingBox())?.height).toBeLessThan(60);
    const { x, y } = await pixelOf(page, [108.64, 21.66]);
    const onMap = await page.evaluate(
      ([left, top]) => Boolean(document.elementFromPoint(left, top)?.closest('.maplibregl-canvas-container')),
      [x, y] as const,
    );
    expect(onMap, 'nothing lies over what is selected').toBe(true);
    const legend = page.getByTitle('Layers and legend');
    expect((await legend.boundingBox())?.width).toBeLessThan(72);
    await legend.click();
    await expect(page.getByRole('checkbox', { name: /Rail/ })).toBeVisible();
    await legend.click();
    await page.getByRole('button', { name: 'Larger' }).click();
    await expect.poll(async () => (await sheet.boundingBox())?.height).toBeGreaterThan(80);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(page.getByRole('link', { name: 'Open the full map' })).toBeVisible();
  });
});

for (const query of ['', 'select=city', 'select=route:land-sea/train-tashkent', 'lang=ar&select=city']) {
  test(`nothing runs out of a 360 px page: ${query || 'the opening view'}`, async ({ page, site }) => {
    await openAtlas(page, site, query);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}
