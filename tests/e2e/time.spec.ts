import { drawnStrands, expect, openAtlas, test } from './atlas';

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
