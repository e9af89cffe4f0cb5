/** Every screen of the page, and how one comes to it: for the tests that look at all of them, and for the gallery. */
import type { Page } from '@playwright/test';
import { words as ar } from '../../src/i18n/words/ar';
import { words as en, type Words } from '../../src/i18n/words/en';
import { words as zh } from '../../src/i18n/words/zh';
import { TABLES, type TableName } from '../../src/state/store.svelte';

export const WORDS = { en, zh, ar } as const;
export type Tongue = keyof typeof WORDS;
export const TONGUES = Object.keys(WORDS) as Tongue[];

export interface Screen {
  id: string;
  /** The view, as a link has it, without language and theme. */
  query: string;
  /** What a reader does then. */
  open?: (page: Page, words: Words) => Promise<void>;
  /** Stands once the screen does. */
  shows: string;
}

/** Presses a tool, by its name; those that have moved into "More" too. */
export async function press(page: Page, name: string, words: Words): Promise<void> {
  const tools = page.getByRole('navigation', { name: words.tools.title, exact: true });
  const tool = tools.locator('button', { hasText: name });
  if (!(await tool.isVisible())) await tools.getByRole('button', { name: words.tools.more, exact: true }).click();
  await tool.click();
}

/** Unfolds whatever is folded within an element. */
export const openDetails = (page: Page, inside: string): Promise<void> =>
  page.locator(`${inside} details:not([open]) > summary`).evaluateAll((all) => {
    for (const summary of all) if (summary instanceof HTMLElement) summary.click();
  });

export const SHEET = 'section[aria-labelledby="subject"]';

/** Opens the sheet as far as it goes, where it is one. */
export async function raise(page: Page, words: Words): Promise<void> {
  const larger = page.getByRole('button', { name: words.panel.larger, disabled: false });
  for (let step = 0; step < 2 && (await larger.count()) > 0; step += 1) await larger.click();
}

const table = (name: TableName): Screen => ({
  id: `table-${name}`,
  query: '',
  open: async (page, words) => {
    await press(page, words.tools.tables, words);
    await page.getByRole('tab', { name: words.tables.names[name], exact: true }).click();
    // What some tables tell of is fetched first; two of them tell of nothing until the planner has been opened.
    if (name !== 'itineraries' && name !== 'ports')
      await page.locator('.tables tbody tr').first().waitFor({ state: 'attached' });
  },
  shows: `[data-tab="${name}"][aria-selected="true"]`,
});

const takeAway =
  (what: 'download' | 'cite'): Screen['open'] =>
  async (page, words) => {
    await raise(page, words);
    await page.getByRole('button', { name: words.takeAway[what], exact: true }).click();
  };

export const SCREENS: readonly Screen[] = [
  { id: 'opening', query: '', shows: '[data-home]' },
  { id: 'display', query: '', open: (page, words) => press(page, words.menu.open, words), shows: '#menu:popover-open' },
  {
    id: 'search',
    query: '',
    open: (page) => page.getByRole('combobox').first().fill('qinzhou'),
    shows: '#found [role="option"] + [role="option"]',
  },
  { id: 'city', query: 'select=city', open: raise, shows: `${SHEET} [data-source]` },
  { id: 'corridor', query: 'select=corridor:land-sea', open: raise, shows: `${SHEET} [data-source]` },
  {
    id: 'route',
    query: 'select=route:land-sea/train-tashkent',
    open: takeAway('download'),
    shows: `${SHEET} [data-source]`,
  },
  {
    id: 'cite',
    query: 'select=route:power/hami-chongqing',
    open: takeAway('cite'),
    shows: `${SHEET} [data-source]`,
  },
  { id: 'hub', query: 'select=hub:qinzhou-port', open: raise, shows: `${SHEET} [data-source]` },
  { id: 'passage', query: 'select=passage:hormuz', open: raise, shows: `${SHEET}` },
  { id: 'planner', query: 'plan=', open: raise, shows: '#plan-to' },
  {
    id: 'plan',
    query: 'plan=IQUQR',
    open: async (page, words) => {
      await page.locator('.planner input[name="alternative"]').first().waitFor({ state: 'attached' });
      await raise(page, words);
      await openDetails(page, '.planner');
    },
    shows: '.planner details[open]',
  },
  { id: 'no-plan', query: 'plan=IQUQR&closed=hormuz', open: raise, shows: '.planner [role="alert"]' },
  { id: 'reach', query: 'plan=&reach=time', open: raise, shows: '.planner .legend-title' },
  { id: 'tour', query: 'tour=press-meeting-2025:reach', open: raise, shows: `${SHEET} nav` },
  { id: 'time', query: 'year=2023', shows: '.strip' },
  ...TABLES.map(table),
  { id: 'about', query: '', open: (page, words) => press(page, words.tools.about, words), shows: '#about-sources' },
  { id: 'embed', query: '', open: (page, words) => press(page, words.embed.tool, words), shows: 'dialog iframe' },
  // Last: on a phone the legend stays as high as it was left.
  { id: 'legend', query: '', open: raise, shows: 'fieldset input[type="checkbox"]' },
];

/** What WebGL paints with; wiping counts: a canvas that nothing was done to is not laid over the page anew. */
export const PAINTING = [
  'clear',
  'drawElements',
  'drawArrays',
  'drawElementsInstanced',
  'drawArraysInstanced',
] as const;

/**
 * Keeps the map from being drawn: everything is as it always is, its controls, its names and its events too, only no
 * pixel is painted. A machine without a GPU paints for half a minute what these tests do not look at.
 */
export async function withoutPainting(page: Page): Promise<void> {
  await page.addInitScript((names) => {
    for (const name of names) Object.defineProperty(WebGL2RenderingContext.prototype, name, { value() {} });
  }, PAINTING);
}

/** Goes to a view as the back button would, within the page, with nothing lying over it. */
export async function turnTo(page: Page, query: string): Promise<void> {
  await page.evaluate((next) => {
    for (const dialog of document.querySelectorAll('dialog[open]')) (dialog as HTMLDialogElement).close();
    for (const menu of document.querySelectorAll('[popover]:popover-open')) (menu as HTMLElement).hidePopover();
    document.querySelector<HTMLElement>('.tables header button')?.click();
    document.querySelector<HTMLElement>('.search button')?.click();
    history.pushState(null, '', `?${next}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}

/** Goes to a screen from wherever the page is. */
export async function show(page: Page, screen: Screen, tongue: Tongue, theme?: 'light' | 'dark'): Promise<void> {
  const look = [`lang=${tongue}`, ...(theme ? [`theme=${theme}`] : [])];
  await turnTo(page, [screen.query, ...look].filter((part) => part !== '').join('&'));
  await page.locator(`html[lang^="${tongue}"]`).waitFor({ state: 'attached' });
  await screen.open?.(page, WORDS[tongue]);
  await page.locator(screen.shows).first().waitFor({ state: 'attached' });
}
