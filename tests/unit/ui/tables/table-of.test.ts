// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../../../src/i18n';
import { linkAtlas } from '../../../../src/model/link';
import { openAddress, type Address } from '../../../../src/state/address';
import { Store, TABLES } from '../../../../src/state/store.svelte';
import { readViewState } from '../../../../src/state/view-state';
import { Page } from '../../../../src/ui/page.svelte';
import { PlannerState } from '../../../../src/ui/planner/planner-state.svelte';
import type { Figure } from '../../../../src/model/figure';
import { amountOf, figureCell } from '../../../../src/ui/tables/cells';
import { tableOf } from '../../../../src/ui/tables/table-of';
import { ATLAS, DOSSIER } from '../fixture';
import { PlannerClient } from '../planner/fake-client';

const linked = linkAtlas(ATLAS);
let address: Address;

beforeAll(() => loadWords('en'));
afterEach(() => address.close());

function pageAt(query: string): Page {
  address = openAddress(() => undefined);
  const store = new Store({ view: readViewState(query), browserLanguage: 'en', onview: () => undefined });
  store.dossier = { status: 'ready', value: DOSSIER };
  return new Page(store, { atlas: '', dossier: '' });
}

async function planningAt(query: string): Promise<Page> {
  const page = pageAt(query);
  const files = { atlas: '', planner: '', network: '' };
  page.planner = new PlannerState(page, linked, files, () => new PlannerClient());
  if (page.planner.view) await page.planner.ask(page.planner.view);
  return page;
}

const texts = (name: (typeof TABLES)[number], page: Page): string[][] =>
  tableOf(name, page, linked).rows.map(({ cells }) => cells.map(({ text }) => text));

describe('tables', () => {
  it.each(TABLES)('have a cell for every column, and no row twice: %s', async (name) => {
    const { columns, rows } = tableOf(name, await planningAt('?plan=IQUQR&reach=distance'), linked);
    expect(rows.length).toBeGreaterThan(0);
    for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('lead a leg’s row to the first of its routes, and the city’s own point to the city', () => {
    const page = pageAt('');
    const [first] = tableOf('legs', page, linked).rows;
    expect(first?.selection).toEqual({ kind: 'route', id: 'north-south/rail-sea' });
    expect(tableOf('hubs', page, linked).rows[0]?.selection).toEqual({ kind: 'city' });
  });

  it('say that ports and itineraries need the planner, as long as it has not been opened', () => {
    for (const name of ['ports', 'itineraries'] as const) {
      const { rows, needs } = tableOf(name, pageAt(''), linked);
      expect(rows).toEqual([]);
      expect(needs).toBeTruthy();
    }
  });
});

describe('the table of ports', () => {
  it('lists the planner’s ports by name, each leading to the plan for it', async () => {
    const page = await planningAt('?plan=');
    expect(texts('ports', page)).toEqual([
      ['Lonely Rock', 'Iceland', ''],
      ['South Port', 'China', 'CNQZH'],
      ['Umm Qasr', 'Iraq', 'IQUQR'],
    ]);
    const plans = tableOf('ports', page, linked).rows.map(({ plan }) => plan);
    expect(plans).toEqual([{ to: '-20,65' }, { to: 'south-port' }, { to: 'IQUQR' }]);
  });

  it('says how far they are once reach is reckoned, and which are out of it', async () => {
    const page = await planningAt('?plan=&reach=time');
    const rows = tableOf('ports', page, linked).rows.map(({ cells }) => cells.slice(3));
    expect(rows[2]?.map(({ text }) => text)).toEqual(['10,854 km', '26 days']);
    expect(rows[0]?.map(({ by }) => by)).toEqual([null, null]);
  });
});

describe('the table of itineraries', () => {
  it('holds the ways of the plan, best first, with what is typical to sort by', async () => {
    const page = await planningAt('?plan=IQUQR');
    const { rows } = tableOf('itineraries', page, linked);
    expect(rows.map(({ plan }) => plan)).toEqual([{ pick: 0 }, { pick: 1 }]);
    expect(rows[0]?.cells.map(({ text }) => text)).toEqual([
      'Via South Port',
      'Rail · Sea',
      '10,854 km',
      '17–34 days, typically 27',
      '910–2,800 kg, typically 1,900',
      'North Strait and South Strait',
    ]);
    expect(rows[0]?.cells.map(({ by }) => by)).toEqual([undefined, undefined, 10_854, 26.5, 1900, undefined]);
  });

  it('show the figure that holds now, and say of any other how it stands and what it holds for', () => {
    const figure = (part: Partial<Figure>): Figure =>
      ({ id: 'f', quantity: 'transit-time', unit: 'h', asOf: '2024', sources: [], ...part }) as Figure;
    const cell = (...figures: Figure[]) => figureCell(pageAt(''), figures, 'transit-time').text;
    const old = figure({ value: 40, standing: 'superseded' });
    expect(cell(old, figure({ value: 45, asOf: '2023' }))).toMatch(/^45/);
    expect(cell(old)).toMatch(/^40.*\(superseded\)$/);
    const scope = { en: 'by sea', zh: '海运', ar: 'بحرًا' };
    expect(cell(figure({ value: 6, unit: 'd', scope }))).toMatch(/^6.*\(by sea\)$/);
    expect(cell(figure({ value: 6, unit: 'd', scope }), figure({ value: 9, unit: 'd' }))).toMatch(/^9[^(]*$/);
    const amounts = [figure({ value: 40 }), figure({ value: 25, unit: 'd' }), figure({ value: 2, unit: 'd' })].map(
      amountOf,
    );
    expect(amounts).toEqual([40, 600, 48]);
  });
});
