/** How many maps of one page are live, and which. */
import type { Page } from '@playwright/test';
import { expect, test } from './atlas';
import { EARS, heard, open } from './hosts';

/** Maps that draw at this moment, in whatever frames of the page. */
async function liveMaps(page: Page): Promise<number> {
  const counts = await Promise.all(
    page
      .frames()
      // One that waits to be scrolled to has no page yet, and answers nothing.
      .filter((each) => each.url().includes('embed.html'))
      .map((each) => each.evaluate(() => document.querySelectorAll('canvas').length).catch(() => 0)),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

test.describe.configure({ timeout: 240_000 });

test('of ten maps on a page at most four live at a time, and those scrolled away come back where they were', async ({
  page,
  site,
  watch,
}) => {
  // Three times four maps, each drawn without a GPU.
  test.setTimeout(480_000);
  const frame = (map: number): string =>
    `<iframe id="m${map}" loading="lazy" src="${site.url}embed.html?lang=en&theme=light&projection=mercator&controls=&at=${100 + map},30,4" style="width:240px;height:160px;border:0"></iframe>`;
  const close = await open(page, watch, {
    html: `<script>${EARS}</script><div>${[0, 1, 2, 3, 4, 5].map(frame).join('')}</div><div style="height:3000px"></div><div>${[6, 7, 8, 9].map(frame).join('')}</div>`,
  });
  const readies = async (): Promise<number> => (await heard(page, 'ready')).length;
  await expect.poll(readies, { timeout: 120_000 }).toBe(4);
  expect(await liveMaps(page)).toBe(4);
  // One of them its reader has moved.
  const [first] = await heard(page, 'ready');
  const [, lng] = /^at=(\d+),/.exec(String(first?.['query'])) ?? [];
  const canvas = page.frameLocator(`#m${Number(lng) - 100}`).locator('canvas');
  await canvas.press('ArrowRight');
  const moved = async (): Promise<string[]> => (await heard(page, 'view')).map(({ query }) => String(query));
  await expect.poll(async () => (await moved()).at(-1), { timeout: 60_000 }).toMatch(/^at=1\d\d\.\d+,30,4&/);
  const there = (await moved()).at(-1);
  await page.evaluate(() => scrollTo(0, 1e5));
  await expect.poll(readies, { timeout: 120_000 }).toBeGreaterThanOrEqual(8);
  expect(await liveMaps(page)).toBeLessThanOrEqual(4);
  await page.evaluate(() => scrollTo(0, 0));
  await expect.poll(readies, { timeout: 120_000 }).toBeGreaterThanOrEqual(12);
  expect(await liveMaps(page)).toBeLessThanOrEqual(4);
  const back = (await heard(page, 'ready')).slice(8).map(({ query }) => String(query));
  for (const query of back) expect(query === there || /^at=10\d,30,4&/.test(query), query).toBe(true);
  expect(back).toContain(there);
  await close();
});

test('of six elements at most four are live where the browser refuses them locks, and one taken out makes room', async ({
  page,
  site,
  watch,
}) => {
  test.setTimeout(480_000);
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
  const element = (map: number): string =>
    `<trade-corridors lang="en" theme="light" projection="mercator" controls="" at="${100 + map},30,4" style="display:inline-block;width:240px;aspect-ratio:3/2"></trade-corridors>`;
  const close = await open(page, watch, {
    html: `<script>${EARS}</script><script async src="${site.url}trade-corridors.js"></script>${[0, 1, 2, 3, 4, 5].map(element).join('')}`,
  });
  const readies = async (): Promise<number> => (await heard(page, 'ready')).length;
  await expect.poll(readies, { timeout: 120_000 }).toBe(4);
  expect(await liveMaps(page)).toBe(4);
  const [, lng] = /at=(\d+),/.exec(String((await heard(page, 'ready'))[0]?.['query'])) ?? [];
  await page.locator(`trade-corridors[at^="${lng},"]`).evaluate((drawn) => drawn.remove());
  await expect.poll(readies, { timeout: 120_000 }).toBeGreaterThanOrEqual(5);
  expect(await liveMaps(page)).toBeLessThanOrEqual(4);
  await close();
});

test('frames that come later find no place where elements have all four, without locks too', async ({
  page,
  site,
  watch,
}) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
  const query = (map: number): string => `lang=en&theme=light&projection=mercator&controls=&at=${100 + map},30,4`;
  const element = (map: number): string =>
    `<trade-corridors ${query(map).replaceAll('&', ' ').replaceAll('controls=', 'controls')} style="display:inline-block;width:240px;aspect-ratio:3/2"></trade-corridors>`;
  const close = await open(page, watch, {
    html: `<script>${EARS}</script><script async src="${site.url}trade-corridors.js"></script>${[0, 1, 2, 3].map(element).join('')}`,
  });
  const readies = async (): Promise<number> => (await heard(page, 'ready')).length;
  await expect.poll(readies, { timeout: 120_000 }).toBe(4);
  await page.evaluate(
    (sources) => {
      for (const src of sources) {
        const frame = Object.assign(document.createElement('iframe'), { src, width: '200', height: '160' });
        document.body.prepend(frame);
      }
    },
    [4, 5].map((map) => `${site.url}embed.html?${query(map)}`),
  );
  await expect(page.locator('iframe').first().contentFrame().locator('#app > *').first()).toBeAttached();
  // Longer than they listen for those that were there before them.
  await page.waitForTimeout(12_000);
  expect(await liveMaps(page)).toBe(4);
  await page
    .locator('trade-corridors')
    .first()
    .evaluate((drawn) => drawn.remove());
  await expect.poll(readies, { timeout: 60_000 }).toBe(5);
  await close();
});

test('elements that come and go leave nothing behind: no frame, and no ear on the page', async ({
  page,
  site,
  watch,
}) => {
  await page.addInitScript(() => {
    const ears = new Set<unknown>();
    Reflect.set(window, 'ears', ears);
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (...args) {
      if (this === window && args[0] === 'message') ears.add(args[1]);
      add.apply(this, args);
    };
    EventTarget.prototype.removeEventListener = function (...args) {
      if (this === window && args[0] === 'message') ears.delete(args[1]);
      remove.apply(this, args);
    };
  });
  const close = await open(page, watch, { html: `<script async src="${site.url}trade-corridors.js"></script>` });
  await page.waitForFunction(() => customElements.get('trade-corridors'));
  const ears = (): Promise<number> => page.evaluate(() => (Reflect.get(window, 'ears') as Set<unknown>).size);
  const before = await ears();
  for (let round = 0; round < 10; round++) {
    await page.evaluate(() => {
      for (let element = 0; element < 5; element++) {
        const map = document.createElement('trade-corridors');
        map.style.cssText = 'display:inline-block;width:120px';
        document.body.append(map);
      }
    });
    expect(await ears()).toBe(before + 5);
    await expect.poll(() => page.frames().length).toBe(6);
    await page.evaluate(() => {
      for (const map of document.querySelectorAll('trade-corridors')) map.remove();
    });
    await expect.poll(() => page.frames().length).toBe(1);
    expect(await ears()).toBe(before);
  }
  await close();
});
