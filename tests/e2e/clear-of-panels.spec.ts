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
