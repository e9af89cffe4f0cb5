import { drawnStrands, expect, openAtlas, test } from './atlas';
import { withoutPainting } from './screens';

test('shows the corridors as they stood in a year, from the link and from the slider', async ({ page, site }) => {
  await openAtlas(page, site, 'projection=mercator&year=2017&show=power');
  const strip = page.getByRole('region', { name: 'Year by year' });
  await expect(strip.getByRole('slider', { name: 'Year' })).toHaveValue('2017');
  await expect(strip.getByText('0 routes there · 2 being built')).toBeVisible();

  // Hami–Chongqing has run since 2025; its works began in 2023.
  await expect.poll(() => drawnStrands(page, 'mode')).not.toContain('power-dc');
  await strip.getByRole('slider').focus();
  for (let year = 2018; year <= 2023; year++) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/year=2023/);
  await expect.poll(() => drawnStrands(page, 'mode')).toContain('power-dc');

  await strip.getByRole('button', { name: 'Figures' }).click();
  await expect(strip.getByText('no figure')).toBeVisible();
  await strip.getByRole('button', { name: 'Back to now' }).click();
  await expect(strip).toBeHidden();
  await expect(page).not.toHaveURL(/year=/);
});

test('does not show as there what is still being built, and says so', async ({ page, site }) => {
  // Aba–Chengdu East is being built in 2026; nobody publishes since when.
  await openAtlas(page, site, 'projection=mercator&year=2019&show=power');
  const strip = page.getByRole('region', { name: 'Year by year' });
  await expect(strip.getByText('1 still being built or planned today, not drawn')).toBeVisible();
  await expect.poll(() => drawnStrands(page, 'line')).not.toContainEqual(expect.stringContaining('building'));

  await strip.getByRole('slider', { name: 'Year' }).focus();
  await page.keyboard.press('End');
  await expect(strip.getByText('1 being built')).toBeVisible();
  await expect(strip.getByText('not drawn')).toBeHidden();
  await expect.poll(() => drawnStrands(page, 'line')).toContainEqual(expect.stringContaining('building'));
});

test('speaks only of the corridors and modes that are switched on', async ({ page, site }) => {
  await openAtlas(page, site, 'projection=mercator&year=2026&show=iraq,power&modes=power-dc');
  const strip = page.getByRole('region', { name: 'Year by year' });
  await expect(strip.getByText('1 route there', { exact: true })).toBeVisible();
});

test('leaves a year without a figure empty, and says so', async ({ page, site }) => {
  await openAtlas(page, site, 'projection=mercator&year=2020&show=land-sea');
  const strip = page.getByRole('region', { name: 'Year by year' });
  await strip.getByRole('button', { name: 'Figures' }).click();
  await expect(strip.getByRole('img', { name: /^Trains.*2020: no figure/ })).toBeVisible();
  await expect(strip.getByRole('img', { name: /^Ports reached, 2020: 250/ })).toBeVisible();
});

for (const { width, height, query } of [
  { width: 800, height: 500, query: 'year=2018&select=corridor:land-sea' },
  { width: 1280, height: 800, query: 'year=2023&lang=zh' },
  { width: 390, height: 844, query: 'year=2023' },
]) {
  test(`the strip takes the room that was kept for it, at ${width} × ${height}, and no more in any year`, async ({
    page,
    site,
  }) => {
    await withoutPainting(page);
    await page.setViewportSize({ width, height });
    let letThrough = (): void => undefined;
    const held = new Promise<void>((done) => (letThrough = done));
    await page.route(/\/time-[^/]+\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await openAtlas(page, site, query);
    const strip = page.locator('.strip');
    const zoom = page.locator('.zoom');
    const foot = async (): Promise<number> => Math.round((await zoom.boundingBox())?.y ?? NaN);
    await expect(strip).toHaveCount(0);
    const kept = await foot();
    letThrough();
    await expect(strip).toBeVisible();
    // Heights are rounded.
    const moved = async (): Promise<number> => Math.abs((await foot()) - kept);
    await page.waitForTimeout(500);
    expect(await moved()).toBeLessThanOrEqual(1);
    const slider = strip.getByRole('slider');
    // The shortest and the longest of what is said.
    for (const year of ['2026', '2023', '2017']) {
      await slider.fill(year);
      await expect(strip.locator('.year')).toHaveText(year);
      expect(await moved(), `in ${year}`).toBeLessThanOrEqual(1);
    }
  });
}
