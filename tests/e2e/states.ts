/** What the screens turn into as a reader goes on: for the tests that look at everything. The gallery keeps no pictures of these. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Words } from '../../src/i18n/words/en';
import { fill } from '../../src/i18n/unit-words';
import { expect, pixelOf } from './atlas';
import { openDetails, press, raise, SHEET, type Screen } from './screens';

/** Track that several routes share. */
const LAO_RAILWAY: [lng: number, lat: number] = [102.2, 19.95];
const CHOICE = '[role="dialog"][aria-labelledby="choice"]';

interface Tour {
  id: string;
  stops: { id: string }[];
}

const TOURS: readonly Tour[] = readdirSync('geo/tours').map((file) =>
  JSON.parse(readFileSync(`geo/tours/${file}`, 'utf8')),
);

/** What is selected, with everything in its panel unfolded. */
const unfolded = (id: string, selection: string): Screen => ({
  id,
  query: `select=${selection}`,
  open: async (page, words) => {
    await raise(page, words);
    await page.locator(`${SHEET} [data-source]`).first().waitFor({ state: 'attached' });
    await openDetails(page, SHEET);
  },
  shows: SHEET,
});

/** The embed dialogue, with one of its choices made, by its words. */
const embedding = (id: string, choice: (words: Words['embed']) => string): Screen => ({
  id,
  query: 'select=corridor:iraq',
  open: async (page, words) => {
    await press(page, words.embed.tool, words);
    await page.getByRole('radio', { name: choice(words.embed), exact: true }).check();
  },
  shows: 'dialog iframe',
});

/** A table that tells of something once a plan has been made. */
const planned = (name: 'ports' | 'itineraries'): Screen => ({
  id: `table-${name}-of-a-plan`,
  query: 'plan=IQUQR',
  open: async (page, words) => {
    await page.locator('.planner input[name="alternative"]').first().waitFor({ state: 'attached' });
    await press(page, words.tools.tables, words);
    await page.getByRole('tab', { name: words.tables.names[name], exact: true }).click();
  },
  shows: '.tables tbody tr',
});

async function openTables(page: Page, words: Words): Promise<void> {
  await press(page, words.tools.tables, words);
  await page.locator('.tables tbody tr').first().waitFor({ state: 'attached' });
}

export const STATES: readonly Screen[] = [
  ...TOURS.flatMap(({ id, stops }) =>
    stops.map((stop, at): Screen => ({
      id: `tour-${stop.id}`,
      query: `tour=${id}:${stop.id}`,
      open: async (page, words) => {
        await raise(page, words);
        const progress = fill(words.tour.progress, { n: String(at + 1), all: String(stops.length) });
        await page.getByText(progress, { exact: true }).first().waitFor({ state: 'attached' });
      },
      shows: `${SHEET} nav`,
    })),
  ),
  unfolded('city-unfolded', 'city'),
  unfolded('corridor-unfolded', 'corridor:power'),
  unfolded('route-disputed', 'route:land-sea/road-vientiane'),
  unfolded('hub-with-plants', 'hub:hami-base'),
  // Low, as a phone first has it.
  { id: 'route-at-rest', query: 'select=route:land-sea/road-vientiane', shows: `${SHEET} [data-source]` },
  {
    id: 'choice',
    query: 'at=102.2,20.2,6.5&modes=rail',
    // The map may still be coming to rest.
    open: (page) =>
      expect(async () => {
        const { x, y } = await pixelOf(page, LAO_RAILWAY);
        await page.mouse.click(x, y);
        await page.locator(CHOICE).waitFor({ timeout: 2_000 });
      }).toPass(),
    shows: CHOICE,
  },
  {
    id: 'more',
    query: '',
    // On a wide page every tool stands in the row.
    open: async (page, words) => {
      const more = page.getByRole('button', { name: words.tools.more, exact: true });
      if (await more.isVisible()) await more.click();
    },
    shows: '[data-home]',
  },
  {
    id: 'search-by-keys',
    query: '',
    open: async (page) => {
      const box = page.getByRole('combobox').first();
      await box.fill('ch');
      await page.locator('#found [role="option"] + [role="option"]').first().waitFor({ state: 'attached' });
      await box.press('ArrowDown');
    },
    shows: '#found [aria-selected="true"]',
  },
  {
    id: 'search-nothing',
    query: '',
    open: (page) => page.getByRole('combobox').first().fill('xqzxqz'),
    shows: '#found [aria-disabled="true"]',
  },
  {
    id: 'plan-places',
    query: 'plan=',
    open: async (page, words) => {
      await raise(page, words);
      await page.locator('#plan-to').fill('qin');
      await page.locator('#plan-places [role="option"]').first().waitFor({ state: 'attached' });
      await page.locator('#plan-to').press('ArrowDown');
    },
    shows: '#plan-places [aria-selected="true"]',
  },
  {
    id: 'plan-cross',
    query: 'plan=',
    open: (page, words) => page.getByRole('button', { name: words.planner.cross.choose, exact: true }).click(),
    shows: '.cross',
  },
  {
    id: 'plan-on-terms',
    query: 'plan=NLRTM&by=time&closed=suez,malacca&tonnes=20&knots=12&pick=2',
    open: async (page, words) => {
      await page.locator('.planner input[name="alternative"]').first().waitFor({ state: 'attached' });
      await raise(page, words);
      await openDetails(page, '.planner');
    },
    shows: '.planner details[open]',
  },
  {
    id: 'reach-unfolded',
    query: 'plan=&reach=co2',
    open: async (page, words) => {
      await page.locator('.planner .legend-title').waitFor({ state: 'attached' });
      await raise(page, words);
      await openDetails(page, '.planner');
    },
    shows: '.planner details[open]',
  },
  { id: 'time-with-route', query: 'year=2018&select=route:land-sea/train-tashkent', open: raise, shows: '.strip' },
  planned('ports'),
  planned('itineraries'),
  {
    id: 'tables-beside-a-place',
    query: 'select=hub:qinzhou-port',
    open: openTables,
    shows: '.tables tr[aria-current="true"]',
  },
  {
    id: 'tables-sorted-and-empty',
    query: '',
    open: async (page, words) => {
      await openTables(page, words);
      await page.locator('.tables thead button').first().click();
      await page.getByRole('searchbox', { name: words.tables.search }).fill('xqzxqz');
    },
    shows: '.tables th[aria-sort]',
  },
  {
    id: 'about-unfolded',
    query: '',
    open: async (page, words) => {
      await press(page, words.tools.about, words);
      await page.locator('#about-sources').waitFor({ state: 'attached' });
      await openDetails(page, 'dialog[open]');
    },
    shows: 'dialog details[open]',
  },
  embedding('embed-fixed', ({ fixed }) => fixed),
  {
    id: 'skip-links',
    query: 'select=hub:qinzhou-port',
    open: (page) => page.locator('.skip').first().focus(),
    shows: '.skip:focus',
  },
];
