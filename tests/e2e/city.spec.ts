import { expect, openAtlas, pixelOf, test } from './atlas';

test('a click on the city shows what was said of it, and what later sources say', async ({ page, site }) => {
  await openAtlas(page, site, 'at=106.55,29.56,6.4');
  const { x, y } = await pixelOf(page, [106.577, 29.5586]);
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/select=city/);
  const panel = page.getByRole('region', { name: 'Chongqing' });
  // The founding article of May 2025, and Xinhua's later counts.
  await expect(panel).toContainText('555 ports in 127 countries');
  await expect(panel).toContainText('584');
  await expect(panel).toContainText('Mayor Hu Henghua');
  await expect(panel.getByRole('img', { name: /Ports reached/ }).first()).toBeVisible();
});

test('a strait says what happened there and which routes cross it', async ({ page, site }) => {
  await openAtlas(page, site, 'select=passage:hormuz');
  const panel = page.getByRole('region', { name: 'Strait of Hormuz' });
  await expect(panel).toContainText('March 2026');
  await expect(panel.getByRole('button', { name: /Umm Qasr|Basra/ }).first()).toBeVisible();
});

test('a power base says what stands there, by energy and size', async ({ page, site }) => {
  await openAtlas(page, site, 'select=route:power/hami-chongqing');
  const panel = page.getByRole('region', { name: /Hami–Chongqing/ });
  await expect(panel).toContainText('2,260 km');
  await expect(panel).toContainText('2,290 km');
  await expect(panel).toContainText('10 June 2025');
});
