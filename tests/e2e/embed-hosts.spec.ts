import type { Page } from '@playwright/test';
import { serve } from '../support/static-server';
import { expect, MOUNT, test } from './atlas';
import { EARS, heard, open, ready } from './hosts';

/** Has the host say something to its first frame. */
function say(page: Page, message: unknown): Promise<void> {
  return page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), message);
}

const ours = (message: Record<string, unknown>) => ({ channel: 'trade-corridors', version: 1, ...message });

test.describe.configure({ timeout: 240_000 });

test('a frame that was hidden at first talks with its host, whom no flood, junk or giant of a message moves', async ({
  page,
  site,
  watch,
}) => {
  const src = `${site.url}embed.html?lang=en&theme=light&childId=graphic-1`;
  const close = await open(page, watch, {
    html: `<script>${EARS}</script><h1>News</h1><div hidden><iframe src="${src}" style="width:480px;height:320px;border:0"></iframe></div><p>More</p>`,
  });
  await expect(page.frameLocator('iframe').locator('#app > *').first()).toBeAttached();
  expect(await heard(page, 'ready')).toEqual([]);
  await page.locator('div').evaluate((tab: HTMLElement) => (tab.hidden = false));
  await ready(page);
  const frame = page.frameLocator('iframe');
  const credits = frame.getByRole('main').getByText('OpenStreetMap contributors');
  await expect(credits, 'in little room they fold once they could be read').toBeHidden();
  await frame.locator('.maplibregl-ctrl-attrib-button').click();
  await expect(credits).toBeVisible();
  expect(await heard(page, 'embed-size')).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: 300 });
  const all = await page.evaluate(() => Reflect.get(window, 'heard'));
  expect(all).toContain('pymxPYMxgraphic-1xPYMxheightxPYMx300');

  await page.evaluate(() => {
    const target = document.querySelector('iframe')?.contentWindow;
    const known = { channel: 'trade-corridors', version: 1 };
    for (const junk of [null, 'x', [], {}, { ...known, type: 'select' }, { ...known, type: 'set-view', query: {} }]) {
      target?.postMessage(junk, '*');
    }
    target?.postMessage({ ...known, type: 'set-view', query: 'x'.repeat(4_000_000) }, '*');
    for (let turn = 0; turn < 20_000; turn++) {
      target?.postMessage(
        { ...known, type: 'set-view', query: `lang=en&theme=light&select=city&at=${turn % 90},20,3` },
        '*',
      );
    }
    target?.postMessage(
      { ...known, type: 'set-view', query: 'lang=en&theme=light&select=corridor:iraq&at=80,20,3' },
      '*',
    );
  });
  await expect(frame.getByRole('heading', { level: 2 })).toHaveText('Iraq corridor');
  const selected = await heard(page, 'select');
  expect(selected.at(-1)).toEqual(ours({ type: 'select', selection: 'corridor:iraq' }));
  // 20,000 messages were looked at once per painted frame, and most never.
  expect((await heard(page, 'view')).length).toBeLessThan(200);
  await say(page, ours({ type: 'select', selection: null }));
  await expect(frame.getByRole('heading', { level: 2 })).toBeHidden();
  await close();
});

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

test('a frame as WordPress makes it of an oEmbed answer opens its view, stays as large, and opens the full map in itself', async ({
  page,
  site,
  watch,
}) => {
  // As WordPress 6.1.9 does: style and all else stripped, a sandbox without popups, a secret that frame and host share.
  const src = `${site.url}embed.html?lang=en&theme=light&controls=legend,zoom,panel,link#?secret=S6hZsZ1HFb`;
  const close = await open(page, watch, {
    html: `<script>${EARS}</script><div style="width:360px"><iframe class="wp-embedded-content" sandbox="allow-scripts"
      security="restricted" data-secret="S6hZsZ1HFb" src="${src}" width="100%" height="500" frameborder="0"></iframe></div>
      <script>addEventListener('load', () => document.querySelector('iframe').contentWindow.postMessage({ message: 'ready', secret: 'S6hZsZ1HFb' }, '*'))</script>`,
  });
  await ready(page);
  expect(await page.locator('iframe').boundingBox()).toMatchObject({ width: 360, height: 500 });
  await page.frameLocator('iframe').getByRole('link', { name: 'Open the full map' }).click();
  // Without popups no other window opens: the full map comes in the frame.
  await expect(page.frameLocator('iframe').getByRole('button', { name: 'Plan' })).toBeAttached({ timeout: 60_000 });
  expect(page.frames().at(-1)?.url()).toMatch(new RegExp(`^${site.url}\\?`));
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

test('ten elements show their posters at once, from a server that lets nobody read its files, and fetch no map', async ({
  page,
  watch,
}) => {
  const asked: string[] = [];
  const closed = await serve({ folder: 'dist', mount: MOUNT, forAnyone: false, onRequest: (path) => asked.push(path) });
  watch.alsoExpect(closed.url);
  const views = ['', 'land-sea', 'hong-kong', 'iraq', 'power'].map((id) => (id ? ` select="corridor:${id}"` : ''));
  const element = (view: string): string =>
    `<trade-corridors load="tap" lang="en" theme="light"${view} style="display:block;width:240px;aspect-ratio:8/5"></trade-corridors>`;
  const close = await open(page, watch, {
    html: `<script>${EARS}</script><script async src="${closed.url}trade-corridors.js"></script>${[...views, ...views].map(element).join('')}`,
  });
  const drawn = (): Promise<number> =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('trade-corridors')].filter(
          (each) => each.shadowRoot?.querySelector('img')?.naturalWidth,
        ).length,
    );
  await expect.poll(drawn).toBe(10);
  expect(page.frames()).toHaveLength(1);
  expect(asked.filter((path) => !/\/(?:trade-corridors\.js|posters\/[\w.-]+\.svg)$/.test(path))).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBe(0);
  await page.locator('trade-corridors').first().getByRole('button').click();
  await ready(page);
  await close();
  await closed.close();
});

test('a page to be pasted takes its reader on to the map, and without scripts too', async ({
  browser,
  page,
  site,
  watch,
}) => {
  await page.goto(`${site.url}share/iraq.en.html`);
  await page.waitForURL('**/?select=corridor:iraq&lang=en*');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  watch.alsoWatch(plain);
  await plain.goto(`${site.url}share/iraq.ar.html`);
  await plain.waitForURL('**/?select=corridor:iraq&lang=ar');
  await context.close();
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
  watch.alsoWatch(plain);
  await plain.goto(page.url());
  await expect(plain.getByRole('link', { name: 'The corridors' })).toBeVisible();
  await plain.goto(`${site.url}embed.html?lang=en`);
  await expect(plain.getByRole('link').first()).toBeVisible();
  await context.close();
  await close();
});

test('a frame in which no scripts run shows the picture of the opening view whole, and says that it is that', async ({
  page,
  site,
  watch,
}) => {
  watch.allow(/Blocked script execution/);
  for (const [width, height, drawnFor] of [
    [320, 240, 400],
    [720, 450, 760],
  ] as const) {
    const src = `${site.url}embed.html?lang=en&select=corridor:iraq`;
    const close = await open(page, watch, {
      html: `<iframe sandbox src="${src}" style="width:${width}px;height:${height}px;border:0"></iframe>`,
    });
    const frame = page.frameLocator('iframe');
    const picture = frame.getByRole('img', { name: 'Map of trade corridors' });
    await expect.poll(() => picture.evaluate((drawn: HTMLImageElement) => drawn.naturalWidth)).toBe(drawnFor);
    const words = frame.locator('p');
    await expect(words).toBeInViewport({ ratio: 1 });
    const said = await words.evaluate((paragraph: HTMLElement) => paragraph.innerText);
    for (const part of ['The opening view, as a picture', '图为初始视图', 'صورة للمنظر الافتتاحي'])
      expect(said).toContain(part);
    await expect(frame.getByRole('link')).toBeInViewport({ ratio: 1 });
    const box = await picture.boundingBox();
    expect(box?.width).toBe(width);
    expect(box?.height, 'most of the frame is picture').toBeGreaterThan(height * 0.55);
    await close();
  }
});

test('the link to the full map lies clear of the map’s own controls, also where the page is mirrored', async ({
  page,
  site,
}) => {
  for (const query of ['lang=ar', 'lang=en', 'lang=ar&select=corridor:power']) {
    await page.goto(`${site.url}embed.html?${query}`);
    await page.locator('[data-state="ready"]').waitFor({ state: 'attached' });
    const over = await page.evaluate(() => {
      const link = document.querySelector('footer > a')?.getBoundingClientRect() ?? new DOMRect();
      const controls = [...document.querySelectorAll('.zoom button, .maplibregl-ctrl-attrib, .page > section')];
      const covered = controls.filter((control) => {
        const { left, right, top, bottom } = control.getBoundingClientRect();
        return left < link.right && right > link.left && top < link.bottom && bottom > link.top;
      });
      return { width: link.width, controls: controls.length, covered: covered.map(({ className }) => className) };
    });
    expect(over, query).toEqual({ width: expect.any(Number), controls: expect.any(Number), covered: [] });
    expect(over.width, query).toBeGreaterThan(24);
    expect(over.controls, query).toBeGreaterThan(2);
  }
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
