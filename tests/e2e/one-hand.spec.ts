import type { Locator } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { withoutPainting } from './screens';

const HEIGHT = 740;

test.use({ viewport: { width: 360, height: HEIGHT }, hasTouch: true });

test.beforeEach(async ({ page }) => {
  await withoutPainting(page);
});

/** A thumb reaches the lower two thirds of a phone. */
async function expectInReach(buttons: Locator, fewest: number): Promise<void> {
  const all = await buttons.all();
  expect(all.length).toBeGreaterThanOrEqual(fewest);
  for (const each of all) {
    const box = await each.boundingBox();
    const name = (await each.getAttribute('aria-label')) ?? (await each.innerText());
    expect(box?.y ?? 0, name).toBeGreaterThan(HEIGHT / 3);
    expect((box?.y ?? Infinity) + (box?.height ?? 0), name).toBeLessThanOrEqual(HEIGHT);
  }
}

test('a thumb reaches tools, zoom and sheet, and through them the box that searches', async ({ page, site }) => {
  await openAtlas(page, site);
  const tools = page.getByRole('navigation', { name: 'Tools' });
  await expectInReach(tools.getByRole('button'), 5);
  await expectInReach(page.getByRole('group', { name: 'Map controls' }).getByRole('button'), 2);
  await expectInReach(page.getByRole('button', { name: /^(Larger|Smaller)$/ }), 2);
  await tools.getByRole('button', { name: 'Search' }).tap();
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('tashkent train');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Chongqing–Tashkent train' })).toBeVisible();
  await expectInReach(page.getByRole('button', { name: /^(Larger|Smaller|Close)$/ }), 3);
  await expectInReach(page.getByRole('group', { name: 'Map controls' }).getByRole('button'), 2);
});

test('a thumb reaches what the rest of the tools hold, the planner’s first fields and the tour’s steps', async ({
  page,
  site,
}) => {
  await openAtlas(page, site, 'tour=press-meeting-2025');
  await expectInReach(page.getByRole('region').getByRole('button', { name: /^(Next|Previous)/ }), 1);
  const tools = page.getByRole('navigation', { name: 'Tools' });
  await tools.getByRole('button', { name: 'More' }).tap();
  await expectInReach(page.locator('#more-tools button'), 3);
  await page.keyboard.press('Escape');
  await tools.getByRole('button', { name: 'Plan', exact: true }).tap();
  await expect(page.locator('#plan-to')).toBeVisible();
  await expectInReach(page.locator('#plan-to'), 1);
});

test('a sheet as tall as it gets is lowered and closed from where the thumb is', async ({ page, site }) => {
  await openAtlas(page, site, 'select=hub:qinzhou-port');
  const sheet = page.getByRole('region').filter({ has: page.locator('#subject') });
  const larger = sheet.getByRole('button', { name: 'Larger' });
  await larger.tap();
  await expect(larger).toHaveAttribute('aria-disabled', 'true');
  await expect(larger, 'moved, it keeps the focus').toBeFocused();
  await expectInReach(sheet.getByRole('button', { name: /^(Larger|Smaller|Close)$/ }), 3);
  const full = (await sheet.boundingBox())?.height ?? 0;
  await sheet.getByRole('button', { name: 'Smaller' }).tap();
  await expect.poll(async () => (await sheet.boundingBox())?.height).toBeLessThan(full - 150);
  await larger.tap();
  await sheet.getByRole('button', { name: 'Close' }).tap();
  await expect(sheet).toBeHidden();
});

test('nor do they lie over the tour’s steps, when its sheet is tall', async ({ page, site }) => {
  await openAtlas(page, site, 'tour=press-meeting-2025');
  const sheet = page.getByRole('region').filter({ has: page.locator('#subject') });
  await sheet.getByRole('button', { name: 'Larger' }).tap();
  await expectInReach(sheet.getByRole('button', { name: /^(Next|Larger|Smaller|Close)$/ }), 4);
  await sheet.getByRole('button', { name: 'Next' }).tap();
  await expect(page).toHaveURL(/tour=[\w-]+:reach/);
});
