import type { Page } from '@playwright/test';
import { expect, openAtlas, test } from './atlas';
import { SCREENS, show, withoutPainting } from './screens';

const LOOKED_AT = [
  'opening',
  'search',
  'route',
  'planner',
  'plan',
  'tour',
  'time',
  'table-routes',
  'about',
  'embed',
  'display',
];

/** Text that is cut off, or lies where no scrolling leads to it. Tables and code may scroll sideways. */
function lost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth + 1) faults.push(`the page is ${root.scrollWidth} px wide`);
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const top = document.querySelector('dialog:modal') ?? document.body;
    const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest('.unseen, .skip, .tight .tool, noscript, [hidden]')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right } = range.getBoundingClientRect();
      for (let box: Element | null = element; box; box = box.parentElement) {
        // What pops up lies over all that holds it.
        if (box.parentElement?.closest('[popover]') === null && box.matches('[popover] *, [popover]')) {
          if (box.matches('[popover]')) break;
        }
        if (box !== top && scrolls(box) && box.scrollWidth > box.clientWidth + 1) break;
        const { overflowX } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        if (overflowX !== 'visible' && (left < edge.left - 1.5 || right > edge.right + 1.5)) {
          faults.push(`${box.tagName}.${box.className} cuts "${node.textContent.trim().slice(0, 60)}"`);
          break;
        }
      }
      if ((left < -1.5 || right > innerWidth + 1.5) && !element.closest('table, pre, .multiples'))
        faults.push(`beyond the page: "${node.textContent.trim().slice(0, 60)}"`);
    }
    return [...new Set(faults)];
  });
}

for (const { width, height, size, tongue } of [
  { width: 1280, height: 800, size: '200%', tongue: 'en' },
  { width: 320, height: 640, size: '100%', tongue: 'en' },
  { width: 320, height: 640, size: '100%', tongue: 'ar' },
  { width: 360, height: 740, size: '200%', tongue: 'en' },
] as const) {
  test(`with text at ${size} on a page of ${width} px nothing is cut off, and only tables scroll sideways: ${tongue}`, async ({
    page,
    site,
  }) => {
    await withoutPainting(page);
    await page.setViewportSize({ width, height });
    await openAtlas(page, site);
    await page.evaluate((fontSize) => (document.documentElement.style.fontSize = fontSize), size);
    for (const screen of SCREENS.filter(({ id }) => LOOKED_AT.includes(id))) {
      await show(page, screen, tongue);
      expect.soft(await lost(page), screen.id).toEqual([]);
    }
  });
}
