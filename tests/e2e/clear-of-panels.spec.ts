import type { Locator, Page } from '@playwright/test';
import { expect, openAtlas, pixelOf, test } from './atlas';
import { turnTo, withoutPainting } from './screens';

const CHONGQING: [lng: number, lat: number] = [106.55, 29.56];
const UMM_QASR: [lng: number, lat: number] = [47.93, 30.03];
const TASHKENT: [lng: number, lat: number] = [69.2, 41.3];

/** A phone on its side, a low page, a phone upright. */
const PAGES = [
  { width: 740, height: 360, language: 'en' },
  { width: 800, height: 500, language: 'ar' },
  { width: 360, height: 740, language: 'zh' },
] as const;

for (const { width, height, language } of PAGES) {
  test.describe(`${width} × ${height}, ${language}`, () => {
    test.use({ viewport: { width, height } });
    test('nothing lies over the ends of a plan or of a route, on the globe', async ({ page, site }) => {
      await withoutPainting(page);
      const expectSeen = async (...ends: [lng: number, lat: number][]): Promise<void> => {
        for (const end of ends) {
          await expect
            .poll(
              async () => {
                const { x, y } = await pixelOf(page, end);
                return page.evaluate(
                  ([left, top]) =>
                    Boolean(document.elementFromPoint(left, top)?.closest('.maplibregl-canvas-container')),
                  [x, y] as const,
                );
              },
              `${end.join(', ')} is to be seen`,
            )
            .toBe(true);
        }
      };
      await openAtlas(page, site, `lang=${language}&plan=IQUQR`);
      await page.locator('.planner input[name="alternative"]').first().waitFor({ state: 'attached' });
      await expectSeen(CHONGQING, UMM_QASR);
      await turnTo(page, `lang=${language}&select=route:land-sea/train-tashkent`);
      await expect(page.locator('#subject')).toContainText({ en: 'Tashkent', ar: 'طشقند', zh: '塔什干' }[language]);
      await expectSeen(CHONGQING, TASHKENT);
    });
  });
}

test('what the camera is centred on stands beside open details, and moves into the middle of the page once they close', async ({
  page,
  site,
}) => {
  await withoutPainting(page);
  await openAtlas(page, site, 'select=corridor:iraq&at=80,20,1.5');
  const focus = async (): Promise<[number, number]> => {
    const { x, y } = await pixelOf(page, [80, 20]);
    return [Math.round(x), Math.round(y)];
  };
  // Below the title block, left of the details.
  const [x, y] = await focus();
  expect(x).toBeLessThan(400 - 100);
  expect(y).toBeGreaterThan(250 + 30);
  await page.keyboard.press('Escape');
  await expect.poll(focus).toEqual([400, 250]);
  await expect(page).toHaveURL(/at=80,20,1\.5(&|$)/);
});

const QINZHOU: [lng: number, lat: number] = [108.62, 21.7];

test.describe('a sheet that is raised', () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test.beforeEach(async ({ page }) => {
    await withoutPainting(page);
  });

  /** How much of the way between the title block and the sheet lies above a position: 0 at its top, 1 at the sheet. */
  async function heightOf(page: Page, position: [lng: number, lat: number]): Promise<number> {
    const { y } = await pixelOf(page, position);
    const top = (await page.locator('.start .card').first().boundingBox()) ?? { y: NaN, height: NaN };
    const sheet =
      (
        await page
          .getByRole('region')
          .filter({ has: page.locator('#subject') })
          .boundingBox()
      )?.y ?? NaN;
    return (y - top.y - top.height) / (sheet - top.y - top.height);
  }

  async function expectFree(page: Page, ...positions: [lng: number, lat: number][]): Promise<void> {
    for (const position of positions) {
      await expect.poll(() => heightOf(page, position), position.join(', ')).toBeGreaterThan(0);
      await expect.poll(() => heightOf(page, position), position.join(', ')).toBeLessThan(1);
    }
  }

  const larger = (page: Page): Locator => page.getByRole('button', { name: 'Larger' });

  test('leaves in sight what is selected or planned, up to its full height', async ({ page, site }) => {
    await openAtlas(page, site, 'select=hub:qinzhou-port');
    await expectFree(page, QINZHOU);
    await larger(page).click();
    await expect(larger(page)).toHaveAttribute('aria-disabled', 'true');
    await expectFree(page, QINZHOU);

    await turnTo(page, 'select=route:land-sea/train-tashkent');
    await expect(page.locator('#subject')).toContainText('Tashkent');
    await expect(larger(page), 'another subject lowers it').toHaveAttribute('aria-disabled', 'false');
    await expectFree(page, CHONGQING, TASHKENT);
    await larger(page).click();
    await expectFree(page, CHONGQING, TASHKENT);

    await turnTo(page, 'plan=IQUQR');
    await page.locator('.planner input[name="alternative"]').first().waitFor({ state: 'attached' });
    await expectFree(page, CHONGQING, UMM_QASR);
    await larger(page).click();
    await expectFree(page, CHONGQING, UMM_QASR);
  });

  test('leaves in sight what was so before, after the reader has moved the map too', async ({ page, site }) => {
    await openAtlas(page, site, 'select=route:land-sea/train-tashkent');
    await expectFree(page, CHONGQING, TASHKENT);
    await page.locator('.maplibregl-canvas').focus();
    await page.keyboard.press('-');
    await expectFree(page, CHONGQING, TASHKENT);
    await page.getByRole('button', { name: 'Larger' }).click();
    await expectFree(page, CHONGQING, TASHKENT);
  });

  test('lets what the reader looks at closely move up with it', async ({ page, site }) => {
    await openAtlas(page, site, 'select=route:land-sea/train-tashkent&at=106.55,29.56,8');
    await expectFree(page, CHONGQING);
    await larger(page).click();
    await expectFree(page, CHONGQING);
    await expect(page).toHaveURL(/at=106\.55\d*,29\.56\d*,8(&|$)/);
  });
});

test('on a phone on its side nothing lies over a place that is selected', async ({ page, site }) => {
  await withoutPainting(page);
  await page.setViewportSize({ width: 740, height: 360 });
  await openAtlas(page, site, 'select=hub:qinzhou-port');
  await expect
    .poll(async () => {
      const { x, y } = await pixelOf(page, QINZHOU);
      return page.evaluate(
        ([left, top]) => Boolean(document.elementFromPoint(left, top)?.closest('.maplibregl-canvas-container')),
        [x, y] as const,
      );
    })
    .toBe(true);
});
