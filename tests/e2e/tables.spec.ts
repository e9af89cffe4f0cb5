import type { Locator, Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { withoutPainting } from './screens';

test.use({ viewport: { width: 1440, height: 900 } });
test.beforeEach(async ({ page }) => {
  await withoutPainting(page);
});

const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name, exact: true });
const current = (page: Page): Locator => page.locator('tbody tr[aria-current="true"]');

/** Selects by the search box, as a reader who is at work beside the tables does. */
async function find(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox').first().fill(name);
  await page.getByRole('option').filter({ hasText: name }).first().click();
}

async function expectTurnedTo(page: Page, table: string, row: string): Promise<void> {
  await expect(tab(page, table)).toHaveAttribute('aria-selected', 'true');
  await expect(current(page)).toHaveCount(1);
  await expect(current(page)).toContainText(row);
  await expect(current(page)).toBeInViewport();
  await expect(current(page), 'the focus is not taken away').not.toBeFocused();
  expect(await page.evaluate(() => document.activeElement?.closest('.tables') === null)).toBe(true);
}

test('what is selected elsewhere is shown in its table, marked and in sight', async ({ page, site }) => {
  await openAtlas(page, site);
  await page.getByRole('button', { name: 'Tables', exact: true }).click();
  await expect(tab(page, 'Corridors')).toHaveAttribute('aria-selected', 'true');
  await find(page, 'Chongqing–Tashkent train');
  await expectTurnedTo(page, 'Routes', 'Chongqing–Tashkent train');
  await find(page, 'Umm Qasr');
  await expectTurnedTo(page, 'Places', 'Umm Qasr');

  // Filtered away it would not be seen.
  await page.getByRole('searchbox', { name: 'Search this table' }).fill('no such place');
  await expect(page.locator('tbody tr')).toHaveCount(0);
  await find(page, 'Grand Faw Port');
  await expectTurnedTo(page, 'Places', 'Grand Faw');

  // The table at hand tells of it: it stays.
  await tab(page, 'Figures').click();
  await find(page, 'Chongqing–Tashkent train');
  await expect(tab(page, 'Figures')).toHaveAttribute('aria-selected', 'true');
  await expect(current(page).first()).toBeInViewport();
});

test('what was selected before the tables were opened is shown in its table, too', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openAtlas(page, site, 'select=hub:ummqasr');
  await page.getByRole('button', { name: 'Tables', exact: true }).click();
  await expect(tab(page, 'Places')).toHaveAttribute('aria-selected', 'true');
  await expect(current(page)).toHaveCount(1);
  await expect(current(page)).toContainText('Umm Qasr');
});

test('a leg that several routes share names each of them, and each leads to the map', async ({ page, site }) => {
  await openAtlas(page, site);
  await page.getByRole('button', { name: 'Tables', exact: true }).click();
  await tab(page, 'Legs').click();
  const shared = page.locator('tbody tr').filter({ has: page.locator('.listed + .listed') });
  const row = shared.first();
  const id = (await row.getAttribute('data-row')) ?? '';
  const second = row.locator('.listed').nth(1);
  const name = (await second.innerText()).trim();
  await second.click();
  await expect(page.locator('#subject')).toHaveText(name);
  await expect(tab(page, 'Legs'), 'who is at work in a table stays there').toHaveAttribute('aria-selected', 'true');
  await expect(page.locator(`tr[data-row="${id}"]`)).toHaveAttribute('aria-current', 'true');
});

test('plants, notes and claims stand in tables, and lead to the map', async ({ page, site }) => {
  await openAtlas(page, site);
  await page.getByRole('button', { name: 'Tables', exact: true }).click();
  await tab(page, 'Power plants').click();
  await expect(page.locator('tbody tr').filter({ hasText: 'Hami power base' }).first()).toBeVisible();
  await tab(page, 'Notes').click();
  await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(80);
  await tab(page, 'Claims').click();
  await page.locator('tbody .go').first().click();
  await expect(page).toHaveURL(/select=city/);
  await expect(tab(page, 'Claims')).toHaveAttribute('aria-selected', 'true');
});

test('what a reader made of a table stays when the page gets too low for it beside the map, and back', async ({
  page,
  site,
}) => {
  await openAtlas(page, site, 'select=hub:ummqasr');
  await page.getByRole('button', { name: 'Tables', exact: true }).click();
  await tab(page, 'Legs').click();
  const search = page.getByRole('searchbox', { name: 'Search this table' });
  await page.getByRole('columnheader').first().getByRole('button').click();
  await page.getByRole('columnheader').first().getByRole('button').click();
  await search.fill('rail');
  await expect(page.locator('tbody tr').filter({ hasNotText: /rail/i })).toHaveCount(0);
  const kept = await page.locator('tbody tr').allInnerTexts();
  expect(kept.length).toBeGreaterThan(1);

  // A tablet is turned and turned back.
  for (const [height, element] of [
    [560, 'DIALOG'],
    [900, 'SECTION'],
  ] as const) {
    await page.setViewportSize({ width: 1440, height });
    await expect.poll(() => page.locator('.tables').evaluate(({ tagName }) => tagName)).toBe(element);
    await expect(tab(page, 'Legs')).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'descending');
    await expect(search).toHaveValue('rail');
    await expect(search).toBeFocused();
    expect(await page.locator('tbody tr').allInnerTexts()).toEqual(kept);
  }
});

test('what is searched for in the sources stays, too, after one of them was asked for', async ({ page, site }) => {
  await openAtlas(page, site, 'select=hub:ummqasr');
  await page.getByRole('button', { name: 'Tables', exact: true }).click();
  await tab(page, 'Figures').click();
  await page.locator('tbody .source').first().click();
  await expect(page.locator('tbody tr:focus')).toHaveCount(1);
  const search = page.getByRole('searchbox', { name: 'Search this table' });
  await search.fill('canal');
  await page.setViewportSize({ width: 1440, height: 560 });
  await expect(page.locator('dialog.tables')).toBeVisible();
  await expect(tab(page, 'Sources')).toHaveAttribute('aria-selected', 'true');
  await expect(search).toHaveValue('canal');
  await expect(search).toBeFocused();
});

test('where there is neither WebGL nor any canvas, tables are opened, sorted, filtered, searched and select', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
    OffscreenCanvas.prototype.getContext = () => null;
  });
  await page.goto(site.url);
  await expect(page.getByText('This browser cannot draw the map')).toBeVisible();
  await expect(page.locator('canvas')).toHaveCount(0);

  await page.getByRole('button', { name: 'Tables', exact: true }).focus();
  await page.keyboard.press('Enter');
  const tables = page.getByRole('dialog', { name: 'All corridors, routes, figures and sources' });
  const rows = tables.locator('tbody tr');
  const column = (at: number): Promise<string[]> => rows.locator(`:nth-child(${at})`).allInnerTexts();
  await tab(page, 'Routes').click();
  const all = await rows.count();
  expect(all).toBeGreaterThan(40);

  // Up, then down: nothing that is drawn is farther than Chancay, across the Pacific.
  const sort = tables.getByRole('columnheader', { name: 'Length drawn here' });
  const lengths = async (): Promise<number[]> => (await column(5)).map((text) => Number(text.replace(/[^\d.]/g, '')));
  const asAuthored = await lengths();
  await sort.getByRole('button').click();
  await expect(sort).toHaveAttribute('aria-sort', 'ascending');
  expect(await lengths()).toEqual(asAuthored.toSorted((a, b) => a - b));
  await sort.getByRole('button').click();
  await expect(sort).toHaveAttribute('aria-sort', 'descending');
  expect(await lengths()).toEqual(asAuthored.toSorted((a, b) => b - a));
  await expect(rows.first()).toContainText('Chancay');

  await tables.getByRole('combobox', { name: 'Corridor' }).selectOption({ label: 'Iraq corridor' });
  await expect(rows).toHaveCount(2);
  await expect(tables.getByRole('status')).toContainText('2 rows');
  await tables.getByRole('searchbox').fill('river');
  await expect(rows).toHaveCount(1);

  const name = await rows.getByRole('rowheader').innerText();
  await rows.getByRole('button').first().click();
  await expect(page).toHaveURL(/select=route:iraq\/river-sea/);
  await expect(page.locator('#subject')).toHaveText(name);
  await page.getByRole('button', { name: 'Tables', exact: true }).click();
  await expect(tab(page, 'Routes')).toHaveAttribute('aria-selected', 'true');
  await expect(current(page)).toHaveCount(1);
  await expect(current(page)).toContainText(name);
  await expect(current(page)).toBeInViewport();
});
