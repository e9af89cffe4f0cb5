import { expect, openAtlas, pixelOf, test } from './atlas';

/** The China–Laos railway south of Boten: two trains of one corridor run here, and nothing else. */
const LAO_RAILWAY: [number, number] = [102.2, 19.95];
/** The line Hami–Chongqing, far from everything else: one route. */
const HAMI_LINE = 'power/hami-chongqing';

test('a click on a line that one route uses opens its details; Escape closes them', async ({ page, site }) => {
  await openAtlas(page, site, 'at=100,38,4.6&show=power');
  const box = await page.locator('[data-state="ready"]').evaluate((container: HTMLElement) => {
    const map = container.maplibreMap;
    const layers = map?.getStyle().layers.filter(({ source }) => source === 'strands') ?? [];
    const found = map?.queryRenderedFeatures(undefined, { layers: layers.map(({ id }) => id) }) ?? [];
    const line = found.find(({ properties }) => String(properties['mode']) === 'power-dc');
    const geometry: unknown = line && Reflect.get(line, 'geometry');
    const at: unknown = geometry && Reflect.get(Object(geometry), 'coordinates');
    const points = Array.isArray(at) ? at.flat(Infinity).map(Number) : [];
    const middle = Math.floor(points.length / 4) * 2;
    return map?.project([points[middle] ?? 0, points[middle + 1] ?? 0]);
  });
  if (!box) throw new Error('no power line is drawn');
  await page.mouse.click(box.x, box.y);
  await expect(page.getByRole('heading', { level: 2, name: /Hami–Chongqing/ })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`select=route:${HAMI_LINE}`));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 2, name: /Hami–Chongqing/ })).toBeHidden();
  await expect(page).not.toHaveURL(/select=/);
});

test('the panel sets the length drawn here beside the published one, and gives dated, sourced figures', async ({
  page,
  site,
}) => {
  await openAtlas(page, site, 'select=route:land-sea/train-tashkent');
  const panel = page.getByRole('region', { name: 'Chongqing–Tashkent train' });
  await expect(panel).toBeVisible();
  // Xinhua, April 2025: 4,700 km, 12 days, twice a month, from 20 April 2025.
  await expect(panel).toContainText('Drawn here');
  await expect(panel).toContainText('4,700 km');
  await expect(panel).toContainText('12 days');
  await expect(panel).toContainText('20 April 2025');
  const source = panel.getByRole('link', { name: /Xinhua|Regular Central Asia/ }).first();
  await expect(source).toHaveAttribute('rel', /noopener/);
  await expect(source).toHaveAttribute('href', /^https?:/);
});

test('selecting asks no source for new data and leaves the style as it is', async ({ page, site }) => {
  await openAtlas(page, site, 'select=route:land-sea/train-tashkent');
  await page.locator('[data-state="ready"]').evaluate((container: HTMLElement) => {
    container.dataset['updates'] = '';
    for (const kind of ['sourcedataloading', 'styledataloading']) {
      container.maplibreMap?.on(kind, (event) => {
        // Moving the camera asks for tiles; only new data and a new style count.
        if (!event.tile) container.dataset['updates'] += `${kind} ${event.sourceId ?? ''};`;
      });
    }
  });
  await page
    .getByRole('button', { name: /Khorgos/ })
    .first()
    .click();
  await expect(page).toHaveURL(/select=hub:khorgos/);
  await page.waitForTimeout(1500);
  await expect(page.locator('[data-state="ready"]')).toHaveAttribute('data-updates', '');
});

test('conflicting figures stand side by side', async ({ page, site }) => {
  await openAtlas(page, site, 'select=route:land-sea/road-vientiane');
  const panel = page.getByRole('region', { name: /Vientiane by road/ });
  // iChongqing 2021 says 1,900 km, Xinhua 2023 says 2,800 km.
  await expect(panel).toContainText('1,900 km');
  await expect(panel).toContainText('2,800 km');
  await expect(panel).toContainText('disputed');
});

test('what nobody publishes reads "not published"', async ({ page, site }) => {
  await openAtlas(page, site, 'select=route:land-sea/sea-port-klang');
  await expect(page.getByRole('region', { name: /Port Klang/ })).toContainText('not published');
});

test('a click where routes share the track offers them, and the chosen one opens', async ({ page, site }) => {
  await openAtlas(page, site, 'at=102.2,20.2,6.5&modes=rail');
  const { x, y } = await pixelOf(page, LAO_RAILWAY);
  await page.mouse.click(x, y);
  const choice = page.getByRole('dialog', { name: 'Routes on this track' });
  await expect(choice).toBeVisible();
  expect(await choice.getByRole('listitem').count()).toBeGreaterThan(1);
  await choice.getByRole('button', { name: /Chongqing–Vientiane train/ }).click();
  await expect(choice).toBeHidden();
  await expect(page).toHaveURL(/select=route:land-sea\/train-vientiane/);
  await expect(page.getByRole('heading', { level: 2, name: 'Chongqing–Vientiane train' })).toBeVisible();
});

test('the back button undoes a selection, and forward brings it back', async ({ page, site }) => {
  await openAtlas(page, site, 'select=route:land-sea/train-tashkent');
  await page
    .getByRole('button', { name: /Khorgos/ })
    .first()
    .click();
  await expect(page).toHaveURL(/select=hub:khorgos/);
  await page.goBack();
  await expect(page).toHaveURL(/select=route:land-sea\/train-tashkent/);
  await expect(page.getByRole('heading', { level: 2, name: 'Chongqing–Tashkent train' })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 2, name: /Khorgos/ })).toBeVisible();
});

test('a click on open sea lets the selection go', async ({ page, site }) => {
  await openAtlas(page, site, 'at=125,20,4.5&select=hub:qinzhou-port&show=power');
  await expect(page.getByRole('heading', { level: 2, name: /Qinzhou/ })).toBeVisible();
  const { x, y } = await pixelOf(page, [123, 19]);
  await page.mouse.click(x, y);
  await expect(page).not.toHaveURL(/select=/);
});

test('what is selected is not hidden by its panel', async ({ page, site }) => {
  await openAtlas(page, site, 'select=hub:qinzhou-port');
  const panel = await page.getByRole('region', { name: /Qinzhou/ }).boundingBox();
  const { x, y } = await pixelOf(page, [108.64, 21.66]);
  if (!panel) throw new Error('the panel has no box');
  const under = x > panel.x && x < panel.x + panel.width && y > panel.y && y < panel.y + panel.height;
  expect(under, `the port at ${x},${y} lies under the panel ${JSON.stringify(panel)}`).toBe(false);
});
