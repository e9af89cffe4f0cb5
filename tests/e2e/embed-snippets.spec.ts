import type { Browser, Locator, Page } from '@playwright/test';
import { serveHost, type HostPage } from '../support/host-server';
import type { Served } from '../support/static-server';
import { expect, mapReady, openAtlas, test } from './atlas';

/** Notes the messages of maps, and every shift of the layout, from before anything is drawn. */
const EARS = `<script>
  window.heard = [];
  window.shifted = 0;
  addEventListener('message', ({ data }) => heard.push(data));
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifted += value; })
    .observe({ type: 'layout-shift', buffered: true });
</script>`;

const KINDS = {
  iframe: 'Frame (iframe)',
  element: 'Element with a script',
  image: 'Picture (SVG)',
  link: 'Link',
} as const;
type Kind = keyof typeof KINDS;

/** Somebody's page: nothing but what was pasted, between two paragraphs. */
const article = (pasted: string): HostPage => ({
  html: `<html lang="en"><title>News</title>${EARS}<body style="margin:20px"><p>Before</p>\n${pasted}\n<p>After</p>`,
});

/** The view that the last map which stands has told of. */
async function standing(page: Page): Promise<URLSearchParams> {
  const query = (): Promise<string | null> =>
    page.evaluate(() => {
      const all: unknown = Reflect.get(window, 'heard');
      const ready = Array.isArray(all) ? all.filter((message) => message?.type === 'ready') : [];
      return ready.at(-1)?.query ?? null;
    });
  await expect.poll(query, { timeout: 100_000 }).not.toBeNull();
  return new URLSearchParams((await query()) ?? '');
}

const shifted = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'shifted'));

const isDrawn = (picture: Locator): Promise<boolean> =>
  picture.evaluate((drawn: HTMLImageElement) => drawn.complete && drawn.naturalWidth > 0);

/** What the dialogue gives to be copied, of each kind, and as it comes from the clipboard. */
async function copyAll(page: Page, language: string, theme: string): Promise<Record<Kind, string>> {
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed this map' });
  await dialog.getByRole('radio', { name: language, exact: true }).check();
  await dialog.getByRole('radio', { name: theme, exact: true }).check();
  const copied: Partial<Record<Kind, string>> = {};
  for (const kind of Object.keys(KINDS) as Kind[]) {
    await dialog.getByRole('radio', { name: KINDS[kind], exact: true }).check();
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(dialog.getByRole('status')).toHaveText('Copied');
    copied[kind] = await page.evaluate(() => navigator.clipboard.readText());
  }
  return copied as Record<Kind, string>;
}

/** What is seen of a pasted frame and element where nobody runs scripts. */
async function withoutScripts(browser: Browser, host: Served, site: Served, name: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  const foreign: string[] = [];
  plain.on('request', (request) => {
    if (![host.url, site.url].some((ours) => request.url().startsWith(new URL(ours).origin)))
      foreign.push(request.url());
  });
  for (const path of ['iframe', 'element']) {
    await plain.goto(`${host.url}${path}`);
    const picture = plain.getByRole('link').getByRole('img', { name });
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => isDrawn(picture), path).toBe(true);
  }
  expect(foreign).toEqual([]);
  await context.close();
}

test.describe.configure({ timeout: 300_000 });
test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('where a page’s policy drops the style of what was pasted, it keeps its place all the same', async ({
  page,
  site,
  watch,
}) => {
  watch.allow(/Content Security Policy/);
  await openAtlas(page, site, 'lang=en&theme=light&select=corridor:iraq');
  const { iframe, element, image } = await copyAll(page, 'English', 'Light');
  const { origin } = new URL(site.url);
  const policy = `default-src 'none'; frame-src ${origin}; img-src ${origin}; script-src ${origin} 'nonce-a'; style-src 'nonce-a'`;
  const served = (pasted: string, sheet = ''): HostPage => ({
    headers: { 'content-security-policy': policy },
    html: `<html lang="en"><title>News</title>${EARS.replace('<script', '<script nonce="a"')}
      <style nonce="a">body{margin:0;width:320px}${sheet}</style><p>Before</p>\n${pasted}\n<p>After</p>`,
  });
  // As the README says it.
  const sheet = `iframe[src^="${site.url}"], trade-corridors { display: block; width: 100%; height: auto; aspect-ratio: 16/10; border: 0 }
    trade-corridors img { display: block; width: 100%; height: auto }`;
  const host = await serveHost({
    '/bare': served(iframe),
    '/frame': served(iframe, sheet),
    '/element': served(element, sheet),
    '/image': served(image),
  });
  watch.alsoExpect(host.url);
  const boxOf = async (part: string): Promise<number[]> => {
    const { width = 0, height = 0 } = (await page.locator(part).boundingBox()) ?? {};
    return [width, height];
  };
  for (const [path, part, box] of [
    // With the border that browsers give frames.
    ['bare', 'iframe', [324, 504]],
    ['frame', 'iframe', [320, 200]],
    ['element', 'trade-corridors', [320, 200]],
  ] as const) {
    await page.goto(`${host.url}${path}`);
    await standing(page);
    expect(await boxOf(part), path).toEqual(box);
    expect(await shifted(page), path).toBe(0);
  }
  await page.goto(`${host.url}image`);
  await expect.poll(() => isDrawn(page.getByRole('img'))).toBe(true);
  expect(await boxOf('img')).toEqual([800, 500]);
  expect(await shifted(page), 'image').toBe(0);
  await host.close();
});

for (const { tag, language, theme, name, direction } of [
  { tag: 'en', language: 'English', theme: 'Light', name: 'Iraq corridor', direction: 'ltr' },
  { tag: 'ar', language: 'العربية', theme: 'As the system', name: 'ممر العراق', direction: 'rtl' },
]) {
  test(`what the dialogue gives to paste, pasted as it is, shows the view in ${tag} and moves nothing`, async ({
    browser,
    page,
    site,
    watch,
  }) => {
    await openAtlas(page, site, 'lang=en&theme=light&select=corridor:iraq');
    const pasted = await copyAll(page, language, theme);
    // On loopback an address is what it is; the dialogue says that pages with https will not show it.
    for (const text of Object.values(pasted)) expect(text).toContain(site.url);
    await expect(page.getByText('This page has no https address')).toBeVisible();
    const { link, ...rest } = pasted;
    const host = await serveHost({
      ...Object.fromEntries(Object.entries(rest).map(([kind, text]) => [`/${kind}`, article(text)])),
      '/link': article(`<a id="pasted" href="${link}">Map</a>`),
    });
    watch.alsoExpect(host.url);

    await page.goto(`${host.url}iframe`);
    const view = await standing(page);
    expect(Object.fromEntries(view)).toMatchObject({ select: 'corridor:iraq', lang: tag });
    await expect(page.getByTitle(name, { exact: true })).toHaveAttribute('loading', 'lazy');
    await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('dir', direction);
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 2 })).toHaveText(name);
    const { width = 0, height = 0 } = (await page.locator('iframe').boundingBox()) ?? {};
    expect([width, Math.round(height)]).toEqual([760, 475]);
    expect(await shifted(page), 'frame').toBe(0);

    await page.goto(`${host.url}element`);
    // Its picture is there from the first, and says what it is.
    expect(await page.locator('trade-corridors img').getAttribute('alt')).toBe(name);
    expect(Object.fromEntries(await standing(page))).toMatchObject({ select: 'corridor:iraq', lang: tag });
    await expect(page.locator('trade-corridors').getByTitle(name, { exact: true })).toBeVisible();
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 2 })).toHaveText(name);
    expect(await shifted(page), 'element').toBe(0);

    await page.goto(`${host.url}image`);
    const picture = page.getByRole('link').getByRole('img', { name, exact: true });
    await expect.poll(() => isDrawn(picture)).toBe(true);
    const file = (): Promise<string> => picture.evaluate((drawn: HTMLImageElement) => drawn.currentSrc);
    expect(await file()).toBe(`${site.url}posters/iraq-760.${tag}.light.svg`);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(file).toBe(`${site.url}posters/iraq-760.${tag}.${theme === 'Light' ? 'light' : 'dark'}.svg`);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await shifted(page), 'picture').toBe(0);
    await expect(page.getByRole('link')).toHaveAttribute('href', link);

    await page.goto(`${host.url}link`);
    await page.locator('#pasted').click();
    await mapReady(page);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();

    await withoutScripts(browser, host, site, name);
    await host.close();
  });
}
