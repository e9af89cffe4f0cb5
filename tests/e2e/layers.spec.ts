import type { Page } from '@playwright/test';
import type { Served } from '../support/static-server';
import { drawnStrands, expect, openAtlas, test } from './atlas';

test.use({ viewport: { width: 1024, height: 640 } });

/** Pages of this width leave the map free of the legend until a reader unfolds it. */
async function openLegend(page: Page, site: Served): Promise<void> {
  await openAtlas(page, site);
  await expect(page.getByRole('checkbox', { name: 'Sea', exact: true })).toBeHidden();
  await page.getByText('Layers and legend').click();
}

test('the legend switches corridors on and off, and the link says so', async ({ page, site }) => {
  await openLegend(page, site);
  await page.getByRole('checkbox', { name: 'Show New International Land-Sea Trade Corridor' }).uncheck();
  await expect(page).toHaveURL(/show=hong-kong,iraq,power/);
  await expect.poll(() => drawnStrands(page, 'corridor')).not.toContain('land-sea');
  await page.getByRole('checkbox', { name: 'Show New International Land-Sea Trade Corridor' }).check();
  await expect(page).not.toHaveURL(/show=/);
  await expect.poll(() => drawnStrands(page, 'corridor')).toContain('land-sea');
});

test('the legend switches modes on and off', async ({ page, site }) => {
  await openLegend(page, site);
  await page.getByRole('checkbox', { name: 'Sea', exact: true }).uncheck();
  await expect.poll(() => drawnStrands(page, 'mode')).not.toContain('sea');
  await expect(page).toHaveURL(/modes=/);
  await expect(page).not.toHaveURL(/modes=[^&]*sea/);
});

test('a route can be reached and opened with the keyboard alone', async ({ page, site }) => {
  await openLegend(page, site);
  const disclosure = page.getByRole('group').locator('summary').filter({ hasText: 'routes' }).last();
  await disclosure.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/select=route:power\//);
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/select=/);
});
