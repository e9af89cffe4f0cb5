import { recordTraffic, totalBytes } from '../support/traffic';
import { serve } from '../support/static-server';
import { expect, mapReady, test } from './atlas';

/** What a first visit may cost, bytes: brotli for text, tiles and pictures as stored. */
const EVERYTHING = 650_000;
const DATA = 220_000;
/** And of the embed page, in columns as wide as most: each further tile of a wider one adds some 5 kB. */
const EMBED = 560_000;

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });
    test('the opening view travels in 650 kB, 220 kB of it data', async ({ page, watch }) => {
      const traffic = recordTraffic('dist');
      const site = await serve({ folder: 'dist', onRequest: traffic.note });
      watch.expectOrigin(site.url);
      await page.goto(site.url);
      await mapReady(page);
      await page.waitForLoadState('networkidle');
      await site.close();
      const weights = traffic.transfers.map(({ path, bytes }) => `${path} ${bytes}`).join('\n');
      expect(totalBytes(traffic.transfers), weights).toBeLessThanOrEqual(EVERYTHING);
      expect(
        totalBytes(traffic.transfers, ({ data }) => data),
        weights,
      ).toBeLessThanOrEqual(DATA);
    });
  });
}

for (const viewport of [
  { width: 800, height: 500 },
  { width: 960, height: 600 },
]) {
  test.describe(`in a frame of ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });
    test('the embed page travels in 560 kB, its picture among it', async ({ page, watch }) => {
      const traffic = recordTraffic('dist');
      const site = await serve({ folder: 'dist', onRequest: traffic.note });
      watch.expectOrigin(site.url);
      await page.goto(`${site.url}embed.html`);
      await mapReady(page);
      await page.waitForLoadState('networkidle');
      await site.close();
      const weights = traffic.transfers.map(({ path, bytes }) => `${path} ${bytes}`).join('\n');
      expect(totalBytes(traffic.transfers), weights).toBeLessThanOrEqual(EMBED);
    });
  });
}
