import type { Page } from '@playwright/test';
import { readHubPositions } from '../support/geo-files';
import { expect, openAtlas, pixelOf, test } from './atlas';

test.use({ viewport: { width: 800, height: 500 } });

/** Where the train to Hong Kong stops, from the city to the quay. */
const STOPS = ['cq-tuanjiecun', 'huaihua', 'zhuzhou', 'jiangcun', 'pinghunan', 'yantian', 'kwaitsing'];

/** Those of the stops that lie under a panel or beyond the page. */
async function hiddenStops(page: Page): Promise<string[]> {
  const positions = readHubPositions();
  const hidden: string[] = [];
  for (const id of STOPS) {
    const { x, y } = await pixelOf(page, positions.get(id) ?? [NaN, NaN]);
    const under = await page.evaluate(
      ([left, top]) => {
        const over = document.elementFromPoint(left, top);
        return over === null || over.closest('.card') !== null;
      },
      [x, y] as const,
    );
    if (under) hidden.push(id);
  }
  return hidden;
}

test('what a stop shows is taken away from there: its corridor as files, its view as a picture', async ({
  page,
  site,
}) => {
  await openAtlas(page, site, 'tour=press-meeting-2025:reach');
  const stop = page.getByRole('region', { name: 'How far the land-sea corridor reaches' });
  await stop.getByRole('button', { name: 'Download', exact: true }).click();
  for (const [name, file] of [
    [/^GeoJSON/, 'land-sea.geojson'],
    [/^SVG/, 'land-sea.svg'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await stop.getByRole('button', { name }).click();
    expect((await coming).suggestedFilename()).toBe(file);
  }
  await stop.getByRole('button', { name: /^Cite/ }).click();
  await expect(stop).toContainText('tour=press-meeting-2025:reach');
  await stop.getByRole('button', { name: 'Next' }).click();
  const next = page.getByRole('region', { name: /ends at Yantian/ });
  await expect(next.getByRole('button', { name: 'Download', exact: true })).toHaveAttribute('aria-expanded', 'false');
});

test('the tour is told stop by stop, each with its claim, its date, what came later and its view', async ({
  page,
  site,
}) => {
  await openAtlas(page, site, 'tour=press-meeting-2025:reach');
  const reach = page.getByRole('region', { name: 'How far the land-sea corridor reaches' });
  await expect(reach).toContainText('555 ports in 127 countries');
  await expect(reach).toContainText('19 May 2025');
  await expect(reach).toContainText('584 (8 January 2026)');
  await expect(page).toHaveURL(/select=corridor:land-sea/);

  await reach.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('region', { name: /ends at Yantian/ })).toBeVisible();
  await expect(page).toHaveURL(/select=route:hong-kong\/rail-barge&tour=press-meeting-2025:hong-kong-train/);
  await expect.poll(() => hiddenStops(page), 'the whole route lies in the free part of the map').toEqual([]);
  const [start, end] = await Promise.all(
    [STOPS[0], STOPS.at(-1)].map((id) => pixelOf(page, readHubPositions().get(id ?? '') ?? [NaN, NaN])),
  );
  expect(Math.hypot((end?.x ?? 0) - (start?.x ?? 0), (end?.y ?? 0) - (start?.y ?? 0)), 'large, px').toBeGreaterThan(
    100,
  );

  // Back again by key, and off the tour with one more.
  await page.keyboard.press('ArrowLeft');
  await expect(reach).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(reach).toBeHidden();
  await expect(page).not.toHaveURL(/tour=|select=/);
});
