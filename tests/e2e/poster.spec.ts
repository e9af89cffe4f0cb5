import { readFileSync, statSync } from 'node:fs';
import type { Page, Request } from '@playwright/test';
import { readHubPositions } from '../support/geo-files';
import { weigh } from '../support/traffic';
import { expect, MOUNT, pixelOf, test } from './atlas';
import { drawnBy, namesIn, openWithoutMap, pictureOn, plain, READY } from './first-picture';

/** What may have travelled when the picture is painted, bytes (brotli). */
const MOST_BYTES = 80_000;
/** How far a place of the picture may lie from where the map has it. */
const TOLERANCE_PX = 2;
/** Names of either that the other must have too: each places them by its own metrics of its own fonts. */
const LEAST_SHARED = 0.8;

async function plannerAnswers(page: Page): Promise<void> {
  await page.locator('.planner input[name="alternative"]').first().waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForTimeout(500);
}

test.describe.configure({ timeout: 240_000 });

/** Views that the build has drawn, and views that the page draws; with the hubs whose signs they show. */
const HUBS = ['chongqing', 'qinzhou-port', 'kwaitsing'];
const VIEWS: [path: string, hubs: string[]][] = [
  ['', HUBS],
  ['embed.html', HUBS],
  ['?select=corridor:land-sea&lang=zh&theme=dark', HUBS],
  ['embed.html?select=corridor:hong-kong&theme=dark', HUBS],
  ['?at=108,27,4.4&lang=zh&projection=mercator', ['chongqing', 'qinzhou-port']],
  // As things stood then: Hami–Chongqing was not yet there, nor was anything for Iraq.
  ['?year=2018&select=corridor:land-sea', ['chongqing', 'qinzhou-port']],
  // A stop by its name alone: its view is in no link.
  ['?tour=press-meeting-2025:reach', ['chongqing', 'qinzhou-port']],
  ['embed.html?tour=press-meeting-2025:hong-kong-train&lang=ar&theme=dark', ['chongqing', 'kwaitsing']],
  // A way that only the planner finds.
  ['embed.html?plan=DEBRE&lang=zh&theme=dark', ['chongqing']],
  // From below zoom 0.
  ['?plan=DEBRE', ['chongqing']],
  ['?plan=duisburg', ['chongqing']],
];

for (const [path, signed] of VIEWS) {
  test(`the picture of /${path} is painted from 80 kB, and the map takes its place without a jump`, async ({
    page,
    site,
  }) => {
    const come = await openWithoutMap(page, `${site.url}${path}`);
    const asked = await page.evaluate(async () => {
      const until = Number(await Reflect.get(window, 'pictured'));
      return performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < until)
        .map(({ name }) => new URL(name).pathname);
    });
    const files = ['', ...asked.map((file) => file.slice(MOUNT.length))].map(
      (file) => file || new URL(`${site.url}${path}`).pathname.slice(MOUNT.length) || 'index.html',
    );
    const weights = files.map((file) => [file, weigh(`dist/${file}`)] as const);
    expect(
      weights.reduce((sum, [, bytes]) => sum + bytes, 0),
      weights.join('\n'),
    ).toBeLessThanOrEqual(MOST_BYTES);
    expect(files.some((file) => /MapView|maplibre/.test(file))).toBe(false);

    const picture = await pictureOn(page);
    await come();
    // Nor does what is found for the planner's panel move what stands in it.
    if (new URL(page.url()).searchParams.has('plan')) await plannerAnswers(page);
    expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toEqual([]);

    const signs = [...picture.svg.matchAll(/<use href="#[^"]+" transform="translate\(([-\d.]+) ([-\d.]+)\)/g)].map(
      ([, x, y]) => [Number(x) + picture.left, Number(y) + picture.top] as const,
    );
    const hubs = readHubPositions();
    for (const id of signed) {
      const position = hubs.get(id);
      if (!position) throw new Error(`there is no hub "${id}"`);
      const { x, y } = await pixelOf(page, position);
      const nearest = Math.min(...signs.map(([sx, sy]) => Math.hypot(sx - x, sy - y)));
      expect(nearest, id).toBeLessThanOrEqual(TOLERANCE_PX);
    }

    const drawn = await drawnBy(page);
    const [theirs, ours] = [new Set(drawn.names.map(plain)), namesIn(picture)];
    const shared = [...ours].filter((name) => theirs.has(name));
    const both = `picture: ${[...ours].join(' ')}\nmap: ${[...theirs].join(' ')}`;
    expect(shared.length, both).toBeGreaterThanOrEqual(LEAST_SHARED * ours.size);
    expect(shared.length, both).toBeGreaterThanOrEqual(LEAST_SHARED * theirs.size);
    expect(drawn.colors.length).toBeGreaterThanOrEqual(2);
    expect(drawn.colors.filter((color) => !picture.svg.toLowerCase().includes(`#${color}`))).toEqual([]);
  });
}

test('the map starts where the picture was taken, also from so far that only a globe is seen from there', async ({
  page,
  site,
}) => {
  const come = await openWithoutMap(page, `${site.url}?select=corridor:iraq&lang=ar`);
  const { svg } = await pictureOn(page);
  await come();
  const position = readHubPositions().get('chongqing');
  if (!position) throw new Error('there is no Chongqing');
  const { x, y } = await pixelOf(page, position);
  const signs = [...svg.matchAll(/<use href="#[^"]+" transform="translate\(([-\d.]+) ([-\d.]+)\)/g)];
  const nearest = Math.min(...signs.map(([, sx, sy]) => Math.hypot(Number(sx) - x, Number(sy) - y)));
  expect(nearest).toBeLessThanOrEqual(TOLERANCE_PX);
});

test('a planned way is in the picture and on the map before the planner has found it, which then moves nothing', async ({
  page,
  site,
}) => {
  let letThrough = (): void => undefined;
  const held = new Promise<void>((done) => (letThrough = done));
  await page.route(/\/sea-[^/]+\.bin$/, async (route) => {
    await held;
    await route.continue();
  });
  const come = await openWithoutMap(page, `${site.url}?plan=DEBRE&lang=en`);
  const { svg } = await pictureOn(page);
  expect(svg).toContain('>Bremen<');
  await come();
  const seen = () =>
    page.locator(READY).evaluate((container: HTMLElement) => {
      const map = container.maplibreMap;
      const style: unknown = Reflect.get(map ?? {}, 'getStyle')?.call(map);
      const { features } = (style as { sources: { itineraries: { data: { features: { id: number }[] } } } }).sources
        .itineraries.data;
      return { center: { ...map?.getCenter() }, zoom: map?.getZoom(), way: features.some(({ id }) => id === 0) };
    });
  const before = await seen();
  expect(before.way).toBe(true);
  letThrough();
  await plannerAnswers(page);
  await page.waitForTimeout(1000);
  expect(await seen()).toEqual(before);
  expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toEqual([]);
});

for (const path of ['?select=corridor:land-sea', 'embed.html?select=corridor:power&lang=ar']) {
  test(`whose the picture of /${path} is stands clear of the panels and the link`, async ({ page, site }) => {
    await openWithoutMap(page, `${site.url}${path}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    const covering = () =>
      page.evaluate(() => {
        const credit = document.getElementById('first-credit')?.getBoundingClientRect() ?? new DOMRect();
        const over = [...document.querySelectorAll('.page > section, footer > a, .start > .card')].filter((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          return left < credit.right && right > credit.left && top < credit.bottom && bottom > credit.top;
        });
        return [credit.width > 0, over.map(({ className }) => className)];
      });
    await expect.poll(covering).toEqual([true, []]);
  });
}

test('a page that is asked for no picture shows none', async ({ page, site }) => {
  await page.goto(`${site.url}?poster=none`, { waitUntil: 'commit' });
  await page.locator('#app > *').first().waitFor({ state: 'attached' });
  await expect(page.locator('#first-picture')).toHaveCount(0);
});

test('what a year or a tour needs to know is fetched by links that name one', async ({ page, site }) => {
  for (const [query, files] of [
    ['?select=hub:hami', 0],
    ['?select=hub:hami&year=2020', 1],
  ] as const) {
    const asked: string[] = [];
    const note = (request: Request): void => void asked.push(request.url());
    page.on('request', note);
    await page.goto(`${site.url}${query}`, { waitUntil: 'commit' });
    await page.locator('#first-picture').waitFor({ state: 'attached' });
    page.off('request', note);
    expect(asked.filter((url) => url.endsWith('first/told.json')).length, query).toBe(files);
  }
});

test('every picture that the list of posters promises is there, as shapes and as pixels, light and dark', () => {
  const list = JSON.parse(readFileSync('dist/posters/index.json', 'utf8')) as Record<string, unknown>[];
  const files = list.flatMap(({ svg, png, languages, themes }) =>
    (languages as string[]).flatMap((language) =>
      (themes as string[]).flatMap((theme) =>
        [svg, png].map((name) => String(name).replace('{language}', language).replace('{theme}', theme)),
      ),
    ),
  );
  expect(files.length).toBe(new Set(files).size);
  expect(files.filter((file) => statSync(`dist/${file}`, { throwIfNoEntry: false }) === undefined)).toEqual([]);
});
