import { cameraOf, drawnStrands, expect, openAtlas, test } from './atlas';

test('a copied link opens the same view', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtlas(page, site, 'at=56.3,26.5,6&show=iraq&lang=en&theme=dark&select=passage:hormuz');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link copied')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const before = await cameraOf(page);
  const other = await context.newPage();
  await other.setViewportSize({ width: 800, height: 500 });
  await other.goto(link);
  await other.locator('[data-state="ready"]').waitFor({ state: 'attached' });
  const after = await cameraOf(other);
  expect(after.lng).toBeCloseTo(before.lng, 2);
  expect(after.lat).toBeCloseTo(before.lat, 2);
  expect(after.zoom).toBeCloseTo(before.zoom, 1);
  expect(await drawnStrands(other, 'corridor')).toEqual(['iraq']);
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(other.getByRole('heading', { level: 2, name: 'Strait of Hormuz' })).toBeVisible();
});

for (const query of [
  'at=abc&select=route:nowhere/nothing&lang=xx&theme=puce&show=%00&modes=teleport',
  'select=hub:%3Cscript%3Ealert(1)%3C/script%3E',
  'at=108,27,3.5,0,0,0,0,0&at=1,1,1',
  `at=${'9'.repeat(5000)}`,
  '%E0%A4%A&&&===&__proto__=1&select=route:__proto__/constructor',
]) {
  test(`a mangled link opens the default view: ${query.slice(0, 40)}`, async ({ page, site }) => {
    await openAtlas(page, site, query);
    const { lng, lat, zoom } = await cameraOf(page);
    expect([lng, lat, zoom].map((value) => Math.round(value * 10) / 10)).toEqual([108.8, 27, 3.5]);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
    expect(await drawnStrands(page, 'corridor')).toEqual(['hong-kong', 'iraq', 'land-sea', 'power']);
  });
}

test('the camera is kept in the link as it moves', async ({ page, site }) => {
  await openAtlas(page, site, 'at=108,27,4');
  await page.locator('canvas').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).not.toHaveURL(/at=108,27,4(&|$)/);
  await expect(page).toHaveURL(/at=1\d\d/);
});

test('a link to a place marks no title until a key is used, and marks it from then on', async ({ page, site }) => {
  await openAtlas(page, site, 'select=hub:qinzhou-port');
  const title = page.locator('#subject');
  await expect(title).toBeFocused();
  await expect(title).toHaveCSS('outline-style', 'none');
  await page.keyboard.press('Shift');
  await expect(title).toBeFocused();
  await expect(title).toHaveCSS('outline-style', 'solid');
});
