import type { Page } from '@playwright/test';
import { cameraOf, expect, mapReady, openAtlas, pixelOf, test } from './atlas';

/** The planner's own files: nobody else pays for them. */
const PLANNER_FILES = /\/(?:planner-[\w-]+\.json|sea-[\w-]+\.bin|worker-[\w-]+\.js)$/;

const destination = (page: Page) => page.getByRole('combobox', { name: /^(?:To|目的地|إلى)$/ });
const ways = (page: Page) => page.getByRole('radio', { name: /^(?:Via|经|عبر) / });
const sheet = (page: Page) => page.getByRole('region', { name: /^(?:Plan a route|规划路线|تخطيط مسار)$/ });

test('Umm Qasr, searched in Arabic: the ways there; none with Hormuz closed; the same from the link', async ({
  page,
  context,
  site,
}) => {
  await openAtlas(page, site, 'lang=ar&projection=mercator&plan=');
  await destination(page).fill('أم قصر');
  await page
    .getByRole('option', { name: /أم قصر/ })
    .first()
    .click();
  await expect(ways(page).first()).toBeAttached();
  expect(await ways(page).count()).toBeGreaterThanOrEqual(2);
  await expect.poll(() => drawn(page)).toContain(true);

  await page.getByText('المعابر', { exact: false }).first().click();
  await page.getByRole('switch', { name: /هرمز/ }).click();
  await expect(sheet(page)).toContainText('لا طريق بحريًا: مضيق هرمز مغلق.');
  await expect(ways(page)).toHaveCount(0);
  await expect(page).toHaveURL(/plan=ummqasr&closed=hormuz/);

  const shared = await context.newPage();
  await shared.goto(page.url());
  await mapReady(shared);
  await expect(destination(shared)).toHaveValue('أم قصر');
  await expect(sheet(shared)).toContainText('لا طريق بحريًا: مضيق هرمز مغلق.');
  await shared.getByRole('button', { name: /إعادة الفتح/ }).click();
  await expect(ways(shared).first()).toBeAttached();
  await expect(shared).not.toHaveURL(/closed=hormuz/);
  await shared.goBack();
  await expect(sheet(shared)).toContainText('لا طريق بحريًا: مضيق هرمز مغلق.');
});

test('a port without an Arabic name is found by how it sounds in Arabic, with the keyboard alone', async ({
  page,
  site,
}) => {
  await openAtlas(page, site, 'lang=ar&projection=mercator&plan=');
  await destination(page).fill('كيركوال');
  const first = page.getByRole('listbox').getByRole('option').first();
  await expect(first).toContainText('Kirkwall');
  await expect(first).toContainText('المملكة المتحدة');
  await destination(page).press('Enter');
  await expect(destination(page)).toHaveValue('Kirkwall');
  await expect(page).toHaveURL(/plan=GBKWL/);
  await expect(ways(page).first()).toBeAttached();
});

function isMoving(page: Page): Promise<boolean | undefined> {
  return page.locator('[data-state="ready"]').evaluate((container: HTMLElement) => container.maplibreMap?.isMoving());
}

/** For each drawn line of an itinerary, whether it belongs to the one looked at. */
function drawn(page: Page): Promise<boolean[]> {
  return page.locator('[data-state="ready"]').evaluate((container: HTMLElement) => {
    const map = container.maplibreMap;
    const layers = map?.getStyle().layers.filter(({ source }) => source === 'itineraries') ?? [];
    const features = map?.queryRenderedFeatures(undefined, { layers: layers.map(({ id }) => id) }) ?? [];
    return features.map(({ properties }) => properties['chosen'] === true);
  });
}

test('a click on the map says where to, and the way there is brought into view: on a hub, and on open water', async ({
  page,
  site,
}) => {
  // Both places lie below the title block of a page as low as this; Chongqing lies beyond its upper edge.
  await openAtlas(page, site, 'projection=mercator&plan=&at=80,13,4.4');
  await expect(page.getByText('Choose a destination', { exact: false })).toBeVisible();
  const { x, y } = await pixelOf(page, [80.3, 13.1]);
  await page.mouse.click(x, y);
  await expect(destination(page)).toHaveValue('Chennai');
  await expect(ways(page).first()).toBeAttached();
  const city = async (): Promise<boolean> => {
    const { x, y } = await pixelOf(page, [106.5, 29.6]);
    return x > 0 && x < 800 && y > 0 && y < 500;
  };
  await expect.poll(city, { message: 'where the way begins is in view' }).toBe(true);
  await expect.poll(() => isMoving(page)).toBe(false);
  const water = await pixelOf(page, [88, 15]);
  await page.mouse.click(water.x, water.y);
  await expect(destination(page)).toHaveValue(/^Point 1[45]\.\d+° N 8[78]\.\d+° E$/);
  await expect(ways(page).first()).toBeAttached();
});

test('a reader who moves the map of a linked plan is left where the map was moved to', async ({ page, site }) => {
  await openAtlas(page, site, 'projection=mercator&plan=IQUQR&at=80,15,3');
  await expect(ways(page).first()).toBeAttached();
  await expect.poll(() => isMoving(page)).toBe(false);
  for (let drag = 0; drag < 2; drag++) {
    const before = await cameraOf(page);
    await page.mouse.move(300, 400);
    await page.mouse.down();
    await page.mouse.move(200, 380, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => isMoving(page)).toBe(false);
    const { lng, lat, zoom } = await cameraOf(page);
    expect(lng, 'the map follows the hand').toBeGreaterThan(before.lng + 2);
    // As long as a flight takes to begin.
    await page.waitForTimeout(1000);
    expect(await isMoving(page)).toBe(false);
    expect(await cameraOf(page)).toEqual({ lng, lat, zoom });
  }
});

test('the reach view colours every port, says what the colours mean, and plans where one is clicked', async ({
  page,
  site,
}) => {
  await openAtlas(page, site, 'projection=mercator&plan=&reach=time&at=80,8,3.4');
  await expect(page.getByText('Days from Chongqing, typical')).toBeAttached();
  const classes = () =>
    page.locator('[data-state="ready"]').evaluate((container: HTMLElement) => {
      const features = container.maplibreMap?.queryRenderedFeatures(undefined, { layers: ['ports-reach'] }) ?? [];
      return features.map(({ properties }) => Number(properties['class']));
    });
  await expect.poll(async () => new Set(await classes()).size).toBeGreaterThan(1);
  const port = await page.locator('[data-state="ready"]').evaluate((container: HTMLElement) => {
    const map = container.maplibreMap;
    const { left, top, width, height } = container.getBoundingClientRect();
    const dots = (map?.queryRenderedFeatures(undefined, { layers: ['ports-reach'] }) ?? []).map(({ geometry }) =>
      map?.project(geometry.coordinates as [number, number]),
    );
    // In the open, by itself.
    const alone = dots.find(
      (dot) =>
        dot &&
        Math.abs(dot.x - width / 2) < width / 8 &&
        Math.abs(dot.y - height / 2) < height / 4 &&
        dots.every((other) => !other || other === dot || Math.hypot(other.x - dot.x, other.y - dot.y) > 24),
    );
    return alone && { x: left + alone.x, y: top + alone.y };
  });
  if (!port) throw new Error('no port stands by itself');
  await page.mouse.click(port.x, port.y);
  await expect(ways(page).first()).toBeAttached();
  await expect
    .poll(() => new URL(page.url()).searchParams.get('plan'))
    .toMatch(/^(?:[A-Z]{2}[A-Z2-9]{3}|-?[\d.]+,-?[\d.]+|[a-z-]+)$/);
});

test('the first view does not pay for the planner: its files come when it is opened', async ({ page, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await openAtlas(page, site);
  expect(asked.filter((path) => PLANNER_FILES.test(path))).toEqual([]);
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect.poll(() => asked.filter((path) => PLANNER_FILES.test(path)).length).toBeGreaterThanOrEqual(3);
});

test('without the worker the planner says so, and the rest of the page works', async ({ page, site, watch }) => {
  watch.allow(/worker-|Failed to load resource|net::ERR_FAILED/);
  await page.route(/\/worker-[\w-]+\.js$/, (route) => route.abort());
  await openAtlas(page, site, 'projection=mercator&plan=IQUQR');
  await expect(sheet(page).getByRole('alert')).toContainText('The planner is out of order.');
  await sheet(page).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page).not.toHaveURL(/plan=/);
  await page.unroute(/\/worker-[\w-]+\.js$/);
  await page.goBack();
  await sheet(page).getByRole('button', { name: 'Try again' }).click();
  await expect(ways(page).first()).toBeAttached();
});

test('without WebGL the planner works in full, as text', async ({ page, site }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
  await page.goto(`${site.url}?plan=IQUQR`);
  await expect(ways(page).first()).toBeAttached();
  await expect(sheet(page)).toContainText('No clear winner');

  // Where no map can be clicked a position is typed.
  await sheet(page).getByRole('button', { name: 'Clear' }).click();
  await expect(sheet(page)).toContainText('Or type a position');
  await expect(sheet(page)).not.toContainText('Or click the map');
  await sheet(page).getByRole('combobox', { name: 'To', exact: true }).fill('47.8, 30.5');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/plan=47\.8,30\.5(&|$)/);
});
