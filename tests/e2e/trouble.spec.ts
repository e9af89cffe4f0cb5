import { readFileSync } from 'node:fs';
import { drawnStrands, expect, mapReady, openAtlas, test } from './atlas';

const FAILED_LOAD = /Failed to load resource/;

for (const { name, body, status } of [
  { name: 'missing', body: 'gone', status: 404 },
  { name: 'truncated', body: '{"schema":1,"corridors":[{"id":"land-s', status: 200 },
  { name: 'of a wrong shape', body: '{"schema":1,"corridors":{"land-sea":[]},"legs":null}', status: 200 },
  { name: 'not JSON at all', body: '<!doctype html><h1>Welcome</h1>', status: 200 },
]) {
  test(`an atlas file that is ${name} gives a plain message, and a retry brings the map`, async ({
    page,
    site,
    watch,
  }) => {
    watch.allow(FAILED_LOAD);
    let broken = true;
    await page.route(/\/atlas-[^/]+\.json$/, (route) =>
      broken ? route.fulfill({ status, body, contentType: 'application/json' }) : route.continue(),
    );
    await page.goto(site.url);
    await expect(page.getByRole('alert')).toContainText('The corridors could not be loaded.');
    broken = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await mapReady(page);
    expect(await drawnStrands(page, 'corridor')).toContain('land-sea');
  });
}

test('figures that cannot be loaded leave the panel with its lines, and can be asked for again', async ({
  page,
  site,
  watch,
}) => {
  watch.allow(FAILED_LOAD);
  let broken = true;
  await page.route(/\/dossier-[^/]+\.json$/, (route) => (broken ? route.fulfill({ status: 503 }) : route.continue()));
  await openAtlas(page, site, 'select=route:land-sea/train-tashkent');
  const panel = page.getByRole('region', { name: 'Chongqing–Tashkent train' });
  await expect(panel).toContainText('The figures and sources could not be loaded.');
  await expect(panel).toContainText('Drawn here');
  broken = false;
  await panel.getByRole('button', { name: 'Try again' }).click();
  await expect(panel).toContainText('4,700 km');
});

test('without WebGL 2 the page says so and lists corridors, routes, figures and sources as text', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext;
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(get, this, [kind, ...rest]);
      },
    });
  });
  await page.goto(site.url);
  await expect(page.getByText('This browser cannot draw the map')).toBeVisible();
  const main = page.getByRole('main');
  await expect(main).toContainText('New International Land-Sea Trade Corridor');
  await expect(main).toContainText('Chongqing–Tashkent train');
  await expect(main).toContainText('4,700 km');
  await expect(main).toContainText('Xinhua');
  const picture = main.getByRole('img', { name: 'Chongqing’s trade corridors' });
  await expect(picture).toHaveAttribute('src', /^blob:/);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
});

test('a lost graphics device leaves a working page, and the map can be drawn again', async ({ page, site }) => {
  await openAtlas(page, site);
  await page
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => {
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
  await expect(page.getByText('The graphics device was lost')).toBeVisible();
  await page.getByRole('button', { name: 'Draw the map again' }).click();
  await mapReady(page);
  expect(await drawnStrands(page, 'corridor')).toContain('land-sea');
});

test('strings from data are shown as text, never as HTML', async ({ page, site }) => {
  const { readdirSync } = await import('node:fs');
  const file = readdirSync('dist/assets').find((name) => /^atlas-.*\.json$/.test(name));
  const hostile = '<img src=x onerror=document.title=1><script>document.title=2</script>';
  const atlas = readFileSync(`dist/assets/${file}`, 'utf8').replaceAll(
    '"Chongqing–Tashkent train"',
    JSON.stringify(hostile),
  );
  await page.route(/\/atlas-[^/]+\.json$/, (route) => route.fulfill({ body: atlas, contentType: 'application/json' }));
  await openAtlas(page, site, 'select=route:land-sea/train-tashkent');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(hostile);
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  await expect(page).toHaveTitle(new RegExp('<img src=x'));
});

test.describe('with scripts switched off', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says what it needs', async ({ page, site }) => {
    await page.goto(site.url);
    const word = page.locator('noscript p').first();
    await expect(word).toBeInViewport();
    await expect(word).toContainText('This map needs JavaScript');
  });
});
