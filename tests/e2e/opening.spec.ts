import { drawnStrands, expect, openAtlas, test } from './atlas';

test('the atlas opens on its corridors, in every mode, and asks nobody else for anything', async ({
  page,
  site,
  watch,
}) => {
  await openAtlas(page, site);
  await expect(page).toHaveTitle('Chongqing’s trade corridors');
  expect(await drawnStrands(page, 'corridor')).toEqual(['hong-kong', 'iraq', 'land-sea', 'power']);
  expect(await drawnStrands(page, 'mode')).toEqual(['power-ac', 'power-dc', 'rail', 'river', 'road', 'sea']);
  expect(watch.foreign).toEqual([]);
});

test('the map says whose data it shows', async ({ page, site }) => {
  await openAtlas(page, site);
  await expect(
    page.getByRole('main').getByText('© OpenStreetMap contributors · Natural Earth · GSHHG · ETOPO5'),
  ).toBeAttached();
});

test('the page works under its own content security policy', async ({ page, site }) => {
  await openAtlas(page, site);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain('unsafe');
});

test('a server that knows no byte ranges still serves the map', async ({ page, watch }) => {
  const { serve } = await import('../support/static-server');
  const plain = await serve({ folder: 'dist', ranges: false });
  watch.expectOrigin(plain.url);
  await openAtlas(page, plain);
  expect(await drawnStrands(page, 'corridor')).toContain('land-sea');
  await plain.close();
});
