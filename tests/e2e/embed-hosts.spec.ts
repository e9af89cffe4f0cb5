import type { Page } from '@playwright/test';
import { serveHost, type HostPage } from '../support/host-server';
import { serve } from '../support/static-server';
import { expect, MOUNT, test } from './atlas';

/** Notes every message and every shift of the layout, from before anything is drawn. */
const EARS = `
  window.heard = [];
  window.shifted = 0;
  addEventListener('message', ({ data }) => heard.push(data));
  new PerformanceObserver((list) => { for (const { value } of list.getEntries()) shifted += value; })
    .observe({ type: 'layout-shift', buffered: true });
`;

/** The messages of a kind that a host has heard so far. */
function heard(page: Page, type: string): Promise<Record<string, unknown>[]> {
  return page.evaluate((wanted) => {
    const all: unknown = Reflect.get(window, 'heard');
    return Array.isArray(all) ? all.filter((message) => message?.type === wanted) : [];
  }, type);
}

async function ready(page: Page): Promise<void> {
  await expect.poll(async () => (await heard(page, 'ready')).length, { timeout: 60_000 }).toBeGreaterThan(0);
}

async function open(
  page: Page,
  watch: { alsoExpect: (url: string) => void },
  host: HostPage,
): Promise<() => Promise<void>> {
  const served = await serveHost({ '/': host });
  watch.alsoExpect(served.url);
  await page.goto(served.url);
  return () => served.close();
}

test.describe.configure({ timeout: 150_000 });

test('a sandboxed frame works in a 320 px column of a dark right-to-left page with a strict policy', async ({
  page,
  site,
  watch,
}) => {
  const { origin } = new URL(site.url);
  const src = `${site.url}embed.html?lang=ar&theme=dark&select=corridor:hong-kong`;
  const close = await open(page, watch, {
    headers: {
      'content-security-policy': `default-src 'none'; frame-src ${origin}; style-src 'nonce-a'; script-src 'nonce-a'`,
    },
    html: `<html dir="rtl" lang="ar"><style nonce="a">body{background:#111;color:#eee;width:320px}iframe{width:320px;height:400px;border:0}</style>
      <script nonce="a">${EARS}</script><iframe sandbox="allow-scripts" src="${src}"></iframe>`,
  });
  await ready(page);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 2 })).toBeVisible();
  await expect(frame.locator('html')).toHaveAttribute('dir', 'rtl');
  expect(await frame.locator('html').evaluate(() => [window.origin, document.documentElement.scrollWidth])).toEqual([
    'null',
    320,
  ]);
  expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBe(0);
  await close();
});

test('the element comes to life on a page that is itself sandboxed, and moves nothing', async ({
  page,
  site,
  watch,
}) => {
  const close = await open(page, watch, {
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
    html: `<script>${EARS}</script><p>Before</p><script async src="${site.url}trade-corridors.js"></script>
      <trade-corridors lang="en" theme="light" ratio="3/2" style="display:block;width:360px;aspect-ratio:3/2"></trade-corridors><p>After</p>`,
  });
  await page.evaluate(() => {
    const element = document.querySelector('trade-corridors');
    for (const type of ['ready', 'viewchange', 'select']) {
      element?.addEventListener(type, () => Reflect.get(window, 'heard').push({ type: `element-${type}` }));
    }
  });
  await expect.poll(async () => (await heard(page, 'element-ready')).length, { timeout: 60_000 }).toBeGreaterThan(0);
  expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBe(0);
  expect(await page.locator('trade-corridors').boundingBox()).toMatchObject({ width: 360, height: 240 });
  await page.locator('trade-corridors').evaluate((element) => element.setAttribute('select', 'corridor:iraq'));
  await expect.poll(async () => (await heard(page, 'element-select')).length).toBe(1);
  await close();
});

test('the printed page and the page without scripts show the picture inside the element, as a link', async ({
  browser,
  page,
  site,
  watch,
}) => {
  const picture = `${site.url}favicon.svg`;
  const host = {
    html: `<script async src="${site.url}trade-corridors.js"></script>
      <trade-corridors load="tap" style="display:block;width:360px;aspect-ratio:3/2"><a href="${site.url}"><img src="${picture}" alt="The corridors" width="360" height="240" style="display:block;width:100%;height:auto"></a></trade-corridors>`,
  };
  const close = await open(page, watch, host);
  await expect(page.getByRole('button', { name: 'Show the live map' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('img', { name: 'The corridors' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Show the live map' })).toBeHidden();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(page.url());
  await expect(plain.getByRole('link', { name: 'The corridors' })).toBeVisible();
  await plain.goto(`${site.url}embed.html?lang=en`);
  await expect(plain.getByRole('link').first()).toBeVisible();
  await context.close();
  await close();
});

test('from a server that lets nobody read its files, a sandboxed frame still shows a link to the map', async ({
  page,
  watch,
}) => {
  watch.allow(/CORS|Failed to load resource|ERR_FAILED/);
  const closed = await serve({ folder: 'dist', mount: MOUNT, forAnyone: false });
  watch.alsoExpect(closed.url);
  const close = await open(page, watch, {
    html: `<iframe sandbox="allow-scripts" src="${closed.url}embed.html?lang=en&select=corridor:iraq" style="width:320px;height:240px"></iframe>`,
  });
  const link = page.frameLocator('iframe').getByRole('link').first();
  await expect(link).toBeVisible();
  await close();
  await closed.close();
});
