import type { Frame, Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { EARS, heard, open } from './hosts';
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

test('a map is printed as it is seen, in a frame of another page and by the browser’s own command, too', async ({
  page,
  site,
  watch,
}) => {
  await page.addInitScript(() => {
    // Hears of it before the map does, which then takes its copy away.
    addEventListener('afterprint', () => {
      const copy = document.querySelector<HTMLCanvasElement>('.on-paper');
      const pixels = copy?.getContext('2d')?.getImageData(0, 0, copy.width, copy.height).data ?? [];
      const colors = new Set<number>();
      for (let at = 0; at < pixels.length; at += 4)
        colors.add(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0));
      Reflect.set(window, 'printed', colors.size);
    });
  });
  const printed = (frame: Frame | undefined): Promise<unknown> | undefined =>
    frame?.evaluate(() => Reflect.get(window, 'printed'));
  const embed = `${site.url}embed.html?lang=en&theme=light&projection=mercator&select=corridor:iraq`;
  const close = await open(page, watch, {
    html: `<script>${EARS}</script><iframe src="${embed}" style="width:800px;height:500px;border:0"></iframe>`,
  });
  await expect.poll(async () => (await heard(page, 'ready')).length, { timeout: 120_000 }).toBe(1);
  await page.pdf();
  // Land, water, lines and letters; a blank sheet has one colour.
  expect(await printed(page.frames()[1])).toBeGreaterThan(100);
  await close();
  await openAtlas(page, site, 'projection=mercator');
  await page.pdf();
  expect(await printed(page.mainFrame())).toBeGreaterThan(100);
  await expect(page.locator('.on-paper')).toHaveCount(0);
});
