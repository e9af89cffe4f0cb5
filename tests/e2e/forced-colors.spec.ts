import type { Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { SCREENS, show, withoutPainting } from './screens';

const LOOKED_AT = SCREENS.filter(({ id }) => !['display', 'search', 'cite', 'no-plan'].includes(id)).filter(
  ({ id }) => !id.startsWith('table-') || id === 'table-routes',
);

/** Bars, dots and boxes that are drawn by a background alone: each is numbered, so that it is found again. */
function markDrawn(page: Page): Promise<number> {
  return page.evaluate(() => {
    let count = 0;
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      delete element.dataset['drawn'];
      if (element.textContent?.trim() || element.matches('input, canvas, img, svg, svg *, iframe, select')) continue;
      const { width, height } = element.getBoundingClientRect();
      const { backgroundColor, backgroundImage } = getComputedStyle(element);
      const plain = /^rgba\(.*, 0\)$/.test(backgroundColor) && backgroundImage === 'none';
      if (plain || width < 1 || height < 1 || width * height > 10_000 || !element.checkVisibility()) continue;
      count += 1;
      element.dataset['drawn'] = String(count);
    }
    return count;
  });
}

/** What was drawn before and is not any more, and signs that do not stand out from what they stand on. */
function vanished(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const channels = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);
    const backdrop = (from: Element | null): string => {
      for (let at = from; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if ((channels(backgroundColor)[3] ?? 1) > 0.5) return backgroundColor;
      }
      return 'rgb(255, 255, 255)';
    };
    const light = (color: string): number => {
      const [r = 0, g = 0, b = 0] = channels(color).map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one: string, other: string): number => {
      const [high = 0, low = 0] = [light(one), light(other)].sort((a, b) => b - a);
      return (high + 0.05) / (low + 0.05);
    };
    for (const element of document.querySelectorAll('[data-drawn]')) {
      const { backgroundColor, backgroundImage, borderTopWidth, borderInlineStartWidth } = getComputedStyle(element);
      const bordered = parseFloat(borderTopWidth) + parseFloat(borderInlineStartWidth) > 0;
      const filled = backgroundImage !== 'none' || contrast(backgroundColor, backdrop(element.parentElement)) > 1.5;
      if (!bordered && !filled) faults.push(`gone: ${element.outerHTML.slice(0, 120)}`);
    }
    for (const svg of document.querySelectorAll('svg')) {
      const shapes = [...svg.querySelectorAll('path, circle, rect')];
      if (shapes.length === 0 || !svg.checkVisibility() || svg.clientWidth === 0) continue;
      const on = backdrop(svg);
      const seen = shapes.some((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        // WCAG 2.2, 1.4.11.
        return [fill, stroke].some((color) => color.startsWith('rgb') && contrast(color, on) >= 3);
      });
      if (!seen) faults.push(`not seen on ${on}: ${svg.outerHTML.slice(0, 160)}`);
    }
    return faults;
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`with the reader’s own colours, ${colorScheme}, every sign, bar and swatch is still seen`, async ({
    page,
    site,
  }) => {
    await withoutPainting(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    // The page's own theme may be another one than the reader's colours.
    await openAtlas(page, site, 'theme=light');
    for (const screen of LOOKED_AT) {
      await page.emulateMedia({ forcedColors: 'none', colorScheme });
      await show(page, screen, 'en', 'light');
      await markDrawn(page);
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      expect.soft(await vanished(page), screen.id).toEqual([]);
    }
  });
}

test('with the reader’s own colours one still sees what is chosen, what has the focus and where a box ends', async ({
  page,
  site,
}) => {
  await withoutPainting(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await openAtlas(page, site, 'plan=IQUQR');
  const styleOf = (selector: string, name: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);
  await page.locator('.planner input[name="alternative"]').first().waitFor({ state: 'attached' });
  expect(await styleOf('.tool[aria-pressed="true"]', 'outline-style')).toBe('solid');
  expect(await styleOf('.planner input[type="radio"]:checked + span', 'outline-style')).toBe('solid');
  expect(parseFloat(await styleOf('section.card', 'border-top-width'))).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Tables', exact: true }).focus();
  await page.keyboard.press('Enter');
  const tab = '[role="tab"][aria-selected="true"]';
  await page.locator(tab).waitFor();
  expect(await styleOf(tab, 'border-bottom-color')).not.toBe(
    await styleOf('[role="tab"][aria-selected="false"]', 'border-bottom-color'),
  );
  await page.locator(tab).focus();
  await page.keyboard.press('ArrowRight');
  expect(parseFloat(await styleOf(`${tab}:focus`, 'outline-width'))).toBeGreaterThanOrEqual(2);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'About', exact: true }).click();
  expect(parseFloat(await styleOf('dialog[open]', 'border-top-width'))).toBeGreaterThan(0);
});

for (const forcedColors of ['active', 'none'] as const)
  test(`what is given the focus shows it, forced colours ${forcedColors}`, async ({ page, site }) => {
    await withoutPainting(page);
    await page.emulateMedia({ forcedColors });
    await page.setViewportSize({ width: 1440, height: 900 });
    await openAtlas(page, site);
    const focused = page.locator(':focus');
    /** How what has the focus is drawn. */
    const outline = (): Promise<{ style: string; width: number }> =>
      focused.evaluate((element) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return { style: outlineStyle, width: parseFloat(outlineWidth) };
      });
    const expectSeen = async (selector: string): Promise<void> => {
      await expect(page.locator(`${selector}:focus`), selector).toHaveCount(1);
      const { style, width } = await outline();
      expect(style, selector).toBe('solid');
      expect(width, selector).toBeGreaterThanOrEqual(2);
    };

    await page.getByRole('combobox').first().focus();
    await page.keyboard.type('tashkent train');
    await expect(page.getByRole('option').first()).toContainText('Tashkent');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectSeen('#subject');
    await page
      .getByRole('link', { name: /^source \d/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expectSeen('[data-source]');

    await page.getByRole('button', { name: 'Tables', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expectSeen('#tables');
    await page.getByRole('tab', { name: 'Figures' }).click();
    await page.locator('tbody .source').first().focus();
    await page.keyboard.press('Enter');
    await expectSeen('tbody tr');
  });

test('with the reader’s own colours a row or a source that a click leads to is marked, too', async ({ page, site }) => {
  await withoutPainting(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await openAtlas(page, site, 'select=route:land-sea/train-tashkent');
  await page
    .getByRole('link', { name: /^source \d/ })
    .first()
    .click();
  await expect(page.locator('[data-source]:focus')).toHaveCSS('outline-style', 'solid');
  await page.getByRole('button', { name: 'Tables', exact: true }).click();
  await page.getByRole('tab', { name: 'Figures' }).click();
  await page.locator('tbody .source').first().click();
  await expect(page.locator('tbody tr:focus')).toHaveCSS('outline-style', 'solid');
});
