// @vitest-environment happy-dom
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '../../../../src/i18n';
import { linkAtlas } from '../../../../src/model/link';
import { openAddress, type Address } from '../../../../src/state/address';
import { Store, TABLES } from '../../../../src/state/store.svelte';
import { readViewState, type Selection } from '../../../../src/state/view-state';
import { Page } from '../../../../src/ui/page.svelte';
import { PlannerState } from '../../../../src/ui/planner/planner-state.svelte';
import type { Figure } from '../../../../src/model/figure';
import { amountOf, figureCell } from '../../../../src/ui/tables/cells';
import { standsFor } from '../../../../src/ui/tables/arrange-rows';
import { tableFor, tableOf } from '../../../../src/ui/tables/table-of';
import { inAllLanguages } from '../../../../src/model/text';
import { ATLAS, DOSSIER, figure as published } from '../fixture';
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

  it('lead a leg’s row to its route, name each where it has several, and lead the city’s own point to the city', () => {
    const page = pageAt('');
    const [shared, single] = tableOf('legs', page, linked).rows;
    const railSea = { kind: 'route', id: 'north-south/rail-sea' } as const;
    const rail = { kind: 'route', id: 'north-south/rail' } as const;
    expect(single?.selection).toEqual(railSea);
    expect(shared?.selection, 'which one, only the reader can say').toBeNull();
    expect(shared?.cells.at(-1)?.ways).toEqual([
      { name: 'Rail-sea train', selection: railSea },
      { name: 'Train back from the port', selection: rail },
    ]);
    expect(shared && [railSea, rail].map((each) => standsFor(shared, each))).toEqual([true, true]);
    expect(single && standsFor(single, rail)).toBe(false);
    expect(tableOf('hubs', page, linked).rows[0]?.selection).toEqual({ kind: 'city' });
  });

  it('hold every power plant with its capacity, its hub and whoever published it', () => {
    const [wind, coal] = tableOf('plants', pageAt(''), linked).rows;
    expect(wind?.cells.slice(0, 5).map(({ text }) => text)).toEqual([
      'West wind farms',
      'Wind',
      'Operating',
      '7 GW',
      'West Base',
    ]);
    expect([wind, coal].map((each) => each?.selection)).toEqual(Array(2).fill({ kind: 'hub', id: 'west-base' }));
  });

  it('hold every note and every claim of the dossier', () => {
    const noted = Object.values(DOSSIER.entries).flatMap((entry) => entry.notes.map(({ en }) => en));
    expect(noted.length).toBeGreaterThan(0);
    expect(texts('notes', pageAt('')).map(([note]) => note)).toEqual(noted);
    expect(texts('claims', pageAt('')).map(([claim]) => claim)).toEqual(DOSSIER.claims.map(({ text }) => text.en));
    expect(tableOf('claims', pageAt(''), linked).rows[0]?.selection).toEqual({ kind: 'city' });
  });

  it('hold what has to be said of a figure', () => {
    const page = pageAt('');
    const note = inAllLanguages({ en: 'Six units.', zh: '六台机组。', ar: 'ست وحدات.' });
    const entry = { figures: [published('noted', { value: 1, unit: 'km', note }), published('plain', {})], notes: [] };
    page.store.dossier = { status: 'ready', value: { ...DOSSIER, entries: { 'route:north-south/rail': entry } } };
    expect(texts('figures', page).map((cells) => cells.at(-1))).toEqual(['Six units.', '']);
  });

  it('have for whatever can be selected one in which it is a row', () => {
    const page = pageAt('');
    const { corridors, routes, hubs, passages, city } = ATLAS;
    const all: Selection[] = [
      ...corridors.map(({ id }) => ({ kind: 'corridor', id }) as const),
      ...routes.map(({ id }) => ({ kind: 'route', id }) as const),
      ...hubs.filter(({ id }) => id !== city.hub).map(({ id }) => ({ kind: 'hub', id }) as const),
      ...passages.map(({ id }) => ({ kind: 'passage', id }) as const),
      { kind: 'city' },
    ];
    for (const selection of all) {
      const found = tableOf(tableFor(selection), page, linked).rows.filter((each) => standsFor(each, selection));
      expect(found, JSON.stringify(selection)).toHaveLength(1);
    }
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
    expect(rows[2]?.map(({ text }) => text)).toEqual([
      '10,854 km',
      '17–34 days, typically 26',
      '1,000–2,800 kg, typically 1,900',
    ]);
    expect(rows[0]?.map(({ by }) => by)).toEqual([null, null, null]);
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
      'Length: computed · Days and CO₂e: computed from published and assumed numbers',
    ]);
    expect(rows[0]?.cells.map(({ by }) => by)).toEqual([
      undefined,
      undefined,
      10_854,
      26.5,
      1900,
      undefined,
      undefined,
    ]);
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
