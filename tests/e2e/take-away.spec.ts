import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';

const TASHKENT = 'select=route:land-sea/train-tashkent';

/** Opens the list of files and takes one. */
async function download(
  page: Page,
  format: string | RegExp,
  word = 'Download',
): Promise<{ name: string; text: string }> {
  const list = page.getByRole('button', { name: word, exact: true });
  if ((await list.getAttribute('aria-expanded')) !== 'true') await list.click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('group', { name: word }).getByRole('button', { name: format }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('a route can be taken away as GeoJSON, CSV, KML and GPX, with names, lengths, sources and licences', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}?projection=mercator&${TASHKENT}&lang=en`);
  await expect(page.getByRole('region', { name: 'Chongqing–Tashkent train' })).toContainText('4,700 km');

  const geojson = await download(page, /^GeoJSON/);
  expect(geojson.name).toBe('land-sea-train-tashkent.geojson');
  const collection: unknown = JSON.parse(geojson.text);
  expect(collection).toMatchObject({ type: 'FeatureCollection', name: 'Chongqing–Tashkent train' });
  expect(geojson.text).toContain('© OpenStreetMap contributors');
  expect(geojson.text).toContain('"value": 4700');

  const legs = await download(page, /^CSV: legs/);
  expect(legs.name).toBe('land-sea-train-tashkent-legs.csv');
  expect(legs.text.charCodeAt(0)).toBe(0xfeff);
  expect(legs.text).toContain('4,700 km');

  const figures = await download(page, /^CSV: figures/);
  expect(figures.text).toContain('Transit time');
  expect(figures.text).toMatch(/https?:\/\//);

  const kml = await download(page, /^KML/);
  expect(kml.text).toContain('http://www.opengis.net/kml/2.2');
  expect(kml.text).toContain('Published length: 4,700 km');

  const gpx = await download(page, /^GPX/);
  expect(gpx.text).toContain('<trkpt lat=');
  expect(gpx.text).toContain('opendatacommons.org/licenses/odbl');

  // As the reader of a browser reads it.
  for (const { text } of [kml, gpx]) {
    const faults = await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'text/xml').querySelectorAll('parsererror').length,
      text,
    );
    expect(faults).toBe(0);
  }
});

test('a corridor can be taken away in the reader’s language', async ({ page, site }) => {
  await page.goto(`${site.url}?projection=mercator&select=corridor:land-sea&lang=zh`);
  await expect(page.getByRole('heading', { level: 2, name: '西部陆海新通道' })).toBeVisible();
  const { name, text } = await download(page, /^KML/, '下载');
  expect(name).toBe('land-sea.kml');
  expect(text).toContain('西部陆海新通道');
  expect(text).toContain('开放数据库许可');
});

test('the view can be had as SVG and as PNG', async ({ page, site }) => {
  await openAtlas(page, site, `projection=mercator&${TASHKENT}&lang=en`);
  const svg = await download(page, /^SVG/);
  expect(svg.name).toBe('land-sea-train-tashkent.svg');
  expect(svg.text).toMatch(/^<svg /);
  expect(svg.text).toContain('Chongqing–Tashkent train');
  expect(svg.text).toContain('OpenStreetMap');
  const png = await download(page, /^PNG/);
  expect(png.name).toBe('land-sea-train-tashkent.png');
  expect(png.text.slice(1, 4)).toBe('PNG');
});

test('what is shown can be cited, as text and as BibTeX', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(site.url).origin });
  await page.goto(`${site.url}?projection=mercator&${TASHKENT}&lang=en`);
  await page.getByRole('button', { name: 'Cite this' }).click();
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Copied$/ })).toBeVisible();
  const bibtex = await page.evaluate(() => navigator.clipboard.readText());
  expect(bibtex).toMatch(/^@misc\{trade-corridors-[0-9a-f]{8}-/);
  expect(bibtex).toContain('Chongqing–Tashkent train');
  await page.getByRole('button', { name: 'Copy text' }).click();
  const version = /version = \{(.*)\}/.exec(bibtex)?.[1] ?? '?';
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(
      new RegExp(`^trade-corridors contributors: Chongqing–Tashkent train .* Data version ${version}, figures up to`),
    );
});

test('what there is to say about the data opens from the tools, with sources, licences, method and changes', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}?lang=en`);
  await page.getByRole('button', { name: 'About', exact: true }).click();
  const about = page.getByRole('dialog', { name: 'About the data' });
  await expect(about).toBeVisible();
  for (const title of ['What is schematic', 'Licences', 'What changed in the data', 'Every source']) {
    await expect(about.getByRole('heading', { level: 3, name: title })).toBeVisible();
  }
  await expect(about).toContainText('no AIS tracks, no depths');
  await expect(about).toContainText('Open Database License 1.0');
  await expect(about).toContainText('g CO2e per tonne-kilometre');
  await expect(about.getByRole('region', { name: 'Every source' }).getByRole('listitem').nth(150)).toBeAttached();
  // A day that brought several changes is named once, with all of them below.
  const days = about.getByRole('region', { name: 'What changed in the data' }).getByRole('term');
  const named = await days.allTextContents();
  expect(named.length).toBeGreaterThan(1);
  expect(new Set(named).size).toBe(named.length);
  await about.getByRole('button', { name: 'Licences' }).click();
  await expect(about.getByRole('heading', { name: 'Licences' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
});
