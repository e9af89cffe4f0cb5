import type { Page } from '@playwright/test';
import { fill } from '../../src/i18n/unit-words';
import { expect, openAtlas, test } from './atlas';
import { press, WORDS, withoutPainting, type Tongue } from './screens';

/** A route, a hub and a passage, as each language calls them. */
const NAMES: Record<Tongue, readonly [route: string, hub: string, passage: string]> = {
  en: ['Chongqing–Tashkent train', 'Qinzhou Port', 'Strait of Hormuz'],
  zh: ['重庆—塔什干班列', '钦州港', '霍尔木兹海峡'],
  ar: ['قطار تشونغتشينغ–طشقند', 'ميناء تشينتشو', 'مضيق هرمز'],
};

/** From now on, writes down what a screen reader would say unasked: what comes to have the focus, and what live regions come to say. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.defineProperty(window, 'heard', { value: heard });
    const hear = (element: Element): void => {
      const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
      heard.push(text.replace(/\s+/g, ' ').trim());
    };
    addEventListener('focusin', ({ target }) => {
      if (target instanceof Element) hear(target);
    });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest('[role="status"], [role="alert"], [aria-live]');
        if (region) hear(region);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(window as unknown as { heard: string[] }).heard]);

test.beforeEach(async ({ page }) => {
  await withoutPainting(page);
});
test.use({ viewport: { width: 1440, height: 900 } });

for (const tongue of ['en', 'zh', 'ar'] as const)
  test(`selections are announced, from the search box and from the table: ${tongue}`, async ({ page, site }) => {
    const words = WORDS[tongue];
    await openAtlas(page, site, `lang=${tongue}`);
    await listen(page);
    const box = page.getByRole('combobox').first();
    for (const name of NAMES[tongue]) {
      await box.fill(name);
      await expect(page.getByRole('option').first()).toContainText(name);
      await box.press('Enter');
      await expect(page.locator('#subject'), 'its heading is read out').toBeFocused();
      expect((await heard(page)).at(-1)).toBe(name);
    }

    await press(page, words.tools.tables, words);
    for (const [at, table] of (['routes', 'hubs', 'passages'] as const).entries()) {
      const name = NAMES[tongue][at] ?? '';
      await page.getByRole('tab', { name: words.tables.names[table], exact: true }).click();
      await page.getByRole('searchbox', { name: words.tables.search }).fill(name);
      const row = page.getByRole('table').getByRole('button', { name, exact: true });
      await row.click();
      await expect(row, 'the focus stays with the rows').toBeFocused();
      const said = fill(words.tables.selected, { name });
      await expect(page.locator('[data-keeps-focus] [role="status"]')).toContainText(said);
      await expect
        .poll(async () => (await heard(page)).filter((text) => text.includes(said)).length)
        .toBeGreaterThan(0);
    }
  });
