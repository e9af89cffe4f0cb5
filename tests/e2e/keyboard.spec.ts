import type { Locator, Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { show, SCREENS, withoutPainting } from './screens';

test.use({ viewport: { width: 1440, height: 900 } });
test.beforeEach(async ({ page }) => {
  await withoutPainting(page);
});

const MOST_STEPS = 160;

/** Goes from stop to stop with the tabulator until something has the focus. */
async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press(key);
    if (await target.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return;
  }
  throw new Error(`${MOST_STEPS} presses of ${key} do not lead to ${target}`);
}

const panel = (page: Page): Locator => page.getByRole('region').filter({ has: page.locator('#subject') });

test('a route is found, read and left again with the keyboard alone', async ({ page, site }) => {
  await openAtlas(page, site);
  const box = page.getByRole('combobox').first();
  await tabTo(page, box);
  await page.keyboard.type('tashkent train');
  await expect(page.getByRole('option').first()).toContainText('Tashkent');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 2, name: 'Chongqing–Tashkent train' });
  await expect(heading).toBeFocused();
  await expect(panel(page)).toContainText('4,700 km');

  // To a source, by its number.
  await tabTo(page, panel(page).getByRole('link', { name: /^source \d/ }));
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-source]:focus')).toHaveCount(1);

  await page.keyboard.press('Escape');
  await expect(heading).toBeHidden();
  await expect(box).toBeFocused();
});

test('the first stop of the keyboard leads past the tools and the map, to the list of routes', async ({
  page,
  site,
}) => {
  await openAtlas(page, site);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to the list of routes' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'Routes', selected: true })).toBeVisible();
  await expect(page.locator('#tables')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(skip).toBeFocused();
});

test('a plan is made, and a strait closed, with the keyboard alone', async ({ page, site }) => {
  await openAtlas(page, site);
  await tabTo(page, page.getByRole('button', { name: 'Plan', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Plan a route' })).toBeFocused();
  await tabTo(page, page.getByRole('combobox', { name: 'To', exact: true }));
  await page.keyboard.type('umm qasr');
  await expect(page.getByRole('listbox', { name: 'To' }).getByRole('option').first()).toContainText('Umm Qasr');
  await page.keyboard.press('Enter');
  const ways = page.getByRole('radio', { name: /^Via / });
  await expect(ways.first()).toBeAttached();
  await tabTo(page, ways);
  await page.keyboard.press('ArrowDown');
  await expect(ways.nth(1)).toBeChecked();
  await tabTo(page, panel(page).locator('summary', { hasText: 'Passages' }));
  await page.keyboard.press('Enter');
  const hormuz = page.getByRole('switch', { name: /Hormuz/ });
  await tabTo(page, hormuz);
  await page.keyboard.press('Space');
  await expect(panel(page).getByRole('alert')).toContainText('No sea route: Strait of Hormuz is closed.');
  await expect(hormuz, 'the focus stays where the reader is at work').toBeFocused();
  await page.keyboard.press('Space');
  await expect(ways.first()).toBeAttached();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Plan', exact: true })).toBeFocused();
});

test('a point on the map is chosen as a destination with the keyboard alone', async ({ page, site }) => {
  await openAtlas(page, site, 'plan=&at=104,30,5');
  const chooser = page.getByRole('button', { name: 'Choose a point with the keyboard' });
  await tabTo(page, chooser);
  await page.keyboard.press('Enter');
  await expect(page.locator('.maplibregl-canvas')).toBeFocused();
  await expect(page.locator('.cross svg')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Enter takes what is under the cross' })).toHaveCount(1);
  const under = page.getByRole('status').filter({ hasText: /^Under the cross: / });
  await expect(under).toHaveCount(1);
  const before = await under.innerText();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowUp');
  await expect(under, 'what lies there is said anew').not.toHaveText(before);
  await page.keyboard.press('Enter');
  // North of where it was: three steps of the map's own keys.
  await expect(page).toHaveURL(/plan=-?\d+(\.\d+)?,(3[1-9]|[4-6]\d)(\.\d+)?(&|$)/);
  await expect(panel(page).getByRole('combobox', { name: 'To', exact: true })).toHaveValue(/^Point /);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox', { name: 'To', exact: true }), 'the way back').toBeFocused();
  await expect(page.locator('.cross')).toHaveCount(0);

  await page.keyboard.press('Control+A');
  await page.keyboard.type('116.4,39.9');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/plan=116\.4,39\.9(&|$)/);
});

test('tables are opened, turned, sorted and kept in step with the panel, with the keyboard alone', async ({
  page,
  site,
}) => {
  await openAtlas(page, site);
  const opener = page.getByRole('button', { name: 'Tables', exact: true });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  await expect(page.locator('#tables')).toBeFocused();
  await tabTo(page, page.getByRole('tab', { selected: true }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Routes' })).toBeFocused();
  const table = page.getByRole('table');
  await tabTo(page, table.getByRole('columnheader').first().getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(table.getByRole('columnheader').first()).toHaveAttribute('aria-sort', 'ascending');
  const row = table.getByRole('row').nth(1).getByRole('button').first();
  const name = (await row.textContent()) ?? '';
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(row, 'the focus stays with the rows').toBeFocused();
  await expect(table.locator('[aria-current="true"]')).toContainText(name);
  await page.keyboard.press('Escape');
  await expect(table).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a tour is walked with the keyboard alone', async ({ page, site }) => {
  await openAtlas(page, site);
  const opener = page.getByRole('button', { name: 'Tour', exact: true });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  const heading = page.locator('#subject');
  await expect(heading).toBeFocused();
  await expect(page).toHaveURL(/tour=[\w-]+:press-meeting/);
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/tour=[\w-]+:reach/);
  await expect(heading).toBeFocused();
  await tabTo(page, panel(page).getByRole('button', { name: 'Next' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tour=[\w-]+:hong-kong-train/);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(opener).toBeFocused();
});

test('the code of an embed is chosen and copied with the keyboard alone, and the focus comes back', async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtlas(page, site);
  const opener = page.getByRole('button', { name: 'Embed', exact: true });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await tabTo(page, dialog.getByRole('radio', { name: /As wide as its column, 16 : 10/ }));
  await page.keyboard.press('ArrowDown');
  await tabTo(page, dialog.getByRole('button', { name: 'Copy', exact: true }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<iframe');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a route is taken away, and cited, with the keyboard alone', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openAtlas(page, site, 'select=route:land-sea/train-tashkent');
  await tabTo(page, page.getByRole('button', { name: 'Download', exact: true }));
  await page.keyboard.press('Enter');
  const waiting = page.waitForEvent('download');
  await tabTo(page, page.getByRole('button', { name: /^GPX/ }));
  await page.keyboard.press('Enter');
  expect((await waiting).suggestedFilename()).toBe('land-sea-train-tashkent.gpx');
  await tabTo(page, page.getByRole('button', { name: 'Cite this' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Copy BibTeX' }));
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^@misc\{trade-corridors-[^]*Chongqing–Tashkent train/);
});

test('all ports are coloured by how far they are, with the keyboard alone', async ({ page, site }) => {
  await openAtlas(page, site);
  await tabTo(page, page.getByRole('button', { name: 'Plan', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Plan a route' })).toBeFocused();
  const measures = panel(page).locator('input[name="plan-reach"]');
  await tabTo(page, measures);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(panel(page).getByRole('radio', { name: 'Days', exact: true })).toBeChecked();
  await expect(page.getByText('Days from Chongqing, typical')).toBeAttached();
  await expect(panel(page).getByText(/^Ports within reach: [\d,]+ of [\d,]+$/)).toBeAttached();
});

interface Stop {
  name: string;
  /** It is drawn as the one that has the focus. */
  marked: boolean;
  /** Nothing lies over it. */
  seen: boolean;
}

/** What has the focus now; `null`: nothing on the page. */
function focusNow(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const name = element.outerHTML.slice(0, 120);
    if (element instanceof HTMLIFrameElement) return { name, marked: true, seen: true };
    let marked = false;
    for (
      let at: HTMLElement | null = element;
      at && at !== element.parentElement?.parentElement;
      at = at.parentElement
    ) {
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      marked ||= outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    }
    // Of a box that is broken over lines, or taller than the page, any part will do.
    const seen = [...element.getClientRects()].some(({ left, top, width, height }) =>
      [0.1, 0.5, 0.9].some((share) => {
        const over = document.elementFromPoint(left + width / 2, top + height * share);
        return (
          over !== null &&
          (element.contains(over) || over.contains(element) || over.closest('label') === element.closest('label'))
        );
      }),
    );
    return { name, marked, seen };
  });
}

/** Whether what has the focus had it before in this round. What lies in a frame is the frame, as often as it has stops. */
function wasHereBefore(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const stop = document.activeElement;
    const seen = ((window as { stops?: WeakSet<Element> }).stops ??= new WeakSet());
    if (!stop || stop instanceof HTMLIFrameElement) return false;
    const before = seen.has(stop);
    seen.add(stop);
    return before;
  });
}

for (const width of [1440, 360])
  for (const ids of [
    ['opening', 'route', 'plan'],
    ['tour', 'time'],
    ['table-routes', 'about', 'embed'],
  ])
    test(`every stop of the keyboard is marked and in sight, and none is a trap, at ${width} px: ${ids.join(', ')}`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height: 740 });
      await openAtlas(page, site);
      for (const screen of SCREENS.filter(({ id }) => ids.includes(id))) {
        await show(page, screen, 'en');
        await page.evaluate(() => {
          (document.activeElement as HTMLElement | null)?.blur();
          Reflect.deleteProperty(window, 'stops');
        });
        const faults: string[] = [];
        let steps = 0;
        for (; steps < 90; steps += 1) {
          await page.keyboard.press('Tab');
          const stop = await focusNow(page);
          // Round once: past the last stop lies the browser's own frame.
          if (!stop) break;
          if (!stop.marked) faults.push(`not marked: ${stop.name}`);
          if (!stop.seen) faults.push(`out of sight: ${stop.name}`);
          if (await wasHereBefore(page)) faults.push(`a trap: ${stop.name}`);
        }
        expect.soft(faults, screen.id).toEqual([]);
        expect(steps, screen.id).toBeGreaterThan(4);
      }
    });
