import { cameraOf, expect, openAtlas, test } from './atlas';

test.use({ viewport: { width: 800, height: 500 } });

test('the tour is told stop by stop, each with its claim, its date, what came later and its view', async ({
  page,
  site,
}) => {
  await openAtlas(page, site, 'tour=press-meeting-2025:reach');
  const reach = page.getByRole('region', { name: 'How far the land-sea corridor reaches' });
  await expect(reach).toContainText('555 ports in 127 countries');
  await expect(reach).toContainText('19 May 2025');
  await expect(reach).toContainText('584 (8 January 2026)');
  await expect(page).toHaveURL(/select=corridor:land-sea/);

  await reach.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('region', { name: /ends at Yantian/ })).toBeVisible();
  await expect(page).toHaveURL(/select=route:hong-kong\/rail-barge&tour=press-meeting-2025:hong-kong-train/);
  await expect.poll(async () => (await cameraOf(page)).zoom).toBeGreaterThan(3);

  // Back again by key, and off the tour with one more.
  await page.keyboard.press('ArrowLeft');
  await expect(reach).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reach).toBeHidden();
  await expect(page).not.toHaveURL(/tour=|select=/);
});
