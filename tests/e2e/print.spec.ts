import type { Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { show, withoutPainting, WORDS, type Tongue } from './screens';

interface Paper {
  pages: number;
  /** Of the picture on its sheet, px. */
  picture: { width: number; height: number };
  /** Of the sheet, px: what is inside the margins of A4. */
  sheet: { width: number; height: number };
  text: string;
}

/** Prints what stands in the sheet. */
async function print(page: Page, tongue: Tongue): Promise<Paper> {
  await page.evaluate(() => document.querySelector('.print-sheet')?.remove());
  await page.getByRole('button', { name: WORDS[tongue].takeAway.print, exact: true }).click();
  const sheet = page.locator('.print-sheet[data-kept]');
  await sheet.waitFor({ state: 'attached' });
  const laid = await sheet.evaluate((element: HTMLElement) => {
    const { width, height } = element.querySelector('img')?.getBoundingClientRect() ?? { width: 0, height: 0 };
    return {
      picture: { width, height },
      sheet: { width: element.offsetWidth, height: element.offsetHeight },
      text: element.innerText,
    };
  });
  const paper = await page.pdf({ preferCSSPageSize: true });
  return { pages: paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0, ...laid };
}

test('a route, a corridor and the city are printed on one full page each, picture and facts', async ({
  page,
  site,
}) => {
  await withoutPainting(page);
  await page.addInitScript(() => {
    // Keeps what is handed to the printer, which here does not wait for paper.
    URL.revokeObjectURL = () => undefined;
    window.print = () => {
      const sheet = document.querySelector('.print-sheet')?.cloneNode(true);
      if (!(sheet instanceof HTMLElement)) return;
      sheet.dataset['kept'] = '';
      setTimeout(() => document.body.append(sheet), 0);
    };
  });
  await openAtlas(page, site);
  for (const tongue of ['en', 'ar'] as const)
    for (const [query, fact] of [
      ['select=route:land-sea/train-tashkent', /4,700/],
      ['select=corridor:land-sea', /127/],
      ['select=city', /2025/],
    ] as const) {
      await show(page, { id: 'printed', query, shows: '[data-printed] [data-source]' }, tongue);
      const { pages, picture, sheet, text } = await print(page, tongue);
      const name = `${query}, ${tongue}`;
      expect.soft(pages, name).toBe(1);
      expect.soft(picture.width, `${name}: the picture is as wide as the sheet`).toBeCloseTo(sheet.width, 0);
      expect.soft(picture.height, `${name}: the picture is there`).toBeGreaterThan(300);
      // 1046 px lie between the margins of A4.
      expect.soft(sheet.height, `${name}: the page is filled`).toBeGreaterThan(850);
      expect.soft(text, `${name}: the facts`).toMatch(fact);
      expect.soft(text, `${name}: where it is from`).toContain('127.0.0.1');
    }
});
