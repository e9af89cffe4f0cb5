/** What axe-core finds, and what it does not look for: boxes too small for a finger. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

interface Finding {
  id: string;
  impact: string | null;
  nodes: { target: unknown[]; html: string; failureSummary?: string }[];
}

declare global {
  interface Window {
    axe?: { run: (context: Document, options: object) => Promise<{ violations: Finding[] }> };
  }
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every violation of a rule of axe-core, at any impact, as a sentence. @param rules only these. Default: all that axe runs */
export async function faultsOf(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(AXE);
  return page.evaluate(async (only) => {
    const options = { resultTypes: ['violations'], preload: false, ...(only ? { runOnly: only } : {}) };
    const { violations } = (await window.axe?.run(document, options)) ?? { violations: [] };
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary }) =>
          `${impact} ${id}: ${target.join(' ')} ${html.slice(0, 160)} ${failureSummary}`,
      ),
    );
  }, rules);
}

/** WCAG 2.2, 2.5.8. */
const LEAST_PX = 24;

/** What can be pressed and is smaller than a finger's 24 px, apart from links within a line of text. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const pressed =
      'a[href], button, input, select, textarea, summary, [role="option"], [role="tab"], [role="slider"], [tabindex="0"]';
    const faults: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(pressed)) {
      // A label is pressed for its input.
      const ticked = element instanceof HTMLInputElement && ['checkbox', 'radio'].includes(element.type);
      const box = (ticked && element.labels?.[0]) || element;
      const { width, height } = box.getBoundingClientRect();
      const { display, visibility, clipPath } = getComputedStyle(element);
      const hidden = width === 0 || visibility === 'hidden' || clipPath !== 'none' || !element.checkVisibility();
      const inLine =
        element.matches('a') && display === 'inline' && element.parentElement?.matches('p, li, td, dd, span');
      if (hidden || inLine) continue;
      // Rounded: layouts count in fractions of a pixel.
      if (Math.round(width) < least || Math.round(height) < least)
        faults.push(`${element.outerHTML.slice(0, 140)} ${width.toFixed(1)} × ${height.toFixed(1)}`);
    }
    return faults;
  }, LEAST_PX);
}

/** The widest and the narrowest page that everything is looked at on. */
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 360, height: 740 };
const THEMES = ['light', 'dark'] as const;

/** All rules of axe that look at colours. */
const ON_COLORS = ['color-contrast', 'link-in-text-block'] as const;

/** All that axe runs, in the theme at hand; in the other one the same elements have other colours. And targets. */
export async function look(page: Page, name: string): Promise<void> {
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  for (const [at, theme] of (dark ? THEMES.toReversed() : THEMES).entries()) {
    await page.emulateMedia({ colorScheme: theme });
    await page.waitForFunction((wanted) => (document.documentElement.dataset['theme'] ?? wanted) === wanted, theme);
    expect.soft(await faultsOf(page, at === 0 ? undefined : ON_COLORS), `${name}, ${theme}`).toEqual([]);
  }
  expect.soft(await smallTargets(page), name).toEqual([]);
}

/** The same at both widths. */
export async function lookAtBoth(page: Page, name: string): Promise<void> {
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    await look(page, `${name}, ${size.width} px`);
  }
}
