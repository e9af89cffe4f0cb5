import type { Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { withoutPainting } from './screens';

test.beforeEach(async ({ page }) => {
  await withoutPainting(page);
});

const box = (page: Page) => page.getByRole('combobox').first();

for (const { typed, found } of [
  { typed: 'qīnzhōu gǎng', found: 'Qinzhou Port' },
  { typed: '钦州港', found: 'Qinzhou Port' },
  { typed: 'أم قصر', found: 'Umm Qasr' },
  { typed: 'um qasar', found: 'Umm Qasr' },
]) {
  test(`the box finds ${found} where "${typed}" is typed`, async ({ page, site }) => {
    await openAtlas(page, site);
    await box(page).fill(typed);
    await expect(page.getByRole('option').first()).toContainText(found);
    await box(page).press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: found })).toBeVisible();
  });
}

test('a country is found by how its Chinese name is said, and by its name with one wrong character', async ({
  page,
  site,
}) => {
  await openAtlas(page, site, 'lang=zh');
  for (const typed of ['yilake', '伊拉客']) {
    await box(page).fill(typed);
    await expect(
      page
        .getByRole('option')
        .filter({ hasText: /^\s*伊拉克/ })
        .first(),
      typed,
    ).toBeVisible();
  }
});

test('a port that has a name in Latin letters alone is found by how it sounds in Chinese', async ({ page, site }) => {
  await openAtlas(page, site, 'lang=zh');
  await box(page).fill('蒙特罗斯');
  await expect(page.getByRole('option', { name: /Montrose/ })).toBeVisible();
});

test('Enter and arrows belong to the input method while characters are composed', async ({ page, site }) => {
  await openAtlas(page, site);
  await box(page).fill('钦州');
  await expect(page.getByRole('option').first()).toBeVisible();
  for (const key of ['ArrowDown', 'Enter']) {
    await box(page).dispatchEvent('keydown', { key, isComposing: true, bubbles: true });
  }
  await expect(page.getByRole('option', { selected: true })).toHaveCount(0);
  await expect(box(page)).toHaveValue('钦州');
  await box(page).press('Enter');
  await expect(box(page)).toHaveValue('');
});
