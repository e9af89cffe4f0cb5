// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/svelte';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkGeo } from '../../geo/pipeline/check';
import { compileGeo } from '../../geo/pipeline/compile';
import { loadWords } from '../../src/i18n';
import { legsOfRoute, linkAtlas } from '../../src/model/link';
import { parseAtlas, parseDossier } from '../../src/model/parse';
import type { Result } from '../../src/model/read';
import { openAddress, type Address } from '../../src/state/address';
import { Store } from '../../src/state/store.svelte';
import { readViewState, type Selection } from '../../src/state/view-state';
import { Page } from '../../src/ui/page.svelte';
import { figuresOf } from '../../src/ui/subject';
import { tableOf } from '../../src/ui/tables/table-of';
import SubjectAlone from '../support/SubjectAlone.svelte';

const compiled = compileGeo(checkGeo('geo', 'geo')).get('chongqing');
const atlas = sound(parseAtlas(compiled?.atlas));
const dossier = sound(parseDossier(compiled?.dossier));
const linked = linkAtlas(atlas);
let address: Address;
let page: Page;
/** The rows of the table of figures as it first stands, by id. */
let table: string[];

function sound<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.problems.slice(0, 3)));
}

beforeAll(async () => {
  await loadWords('en');
  address = openAddress(() => undefined);
  const store = new Store({ view: readViewState(''), browserLanguage: 'en', onview: () => undefined });
  store.dossier = { status: 'ready', value: dossier };
  page = new Page(store, { atlas: '', dossier: '' });
  table = tableOf('figures', page, linked).rows.map(({ id }) => id);
  return () => address.close();
});
afterEach(cleanup);

/** The figures that a subject's panel shows, from its top to its end. */
function panelOf(selection: Selection): string[] {
  const { container } = render(SubjectAlone, { page, linked, selection });
  return [...container.querySelectorAll<HTMLElement>('[data-figure]')].map(({ dataset }) => dataset.figure ?? '');
}

/** Rows of the table that tell of a subject. */
function rowsOf(key: string): string[] {
  const own = new Set(dossier.entries[key]?.figures.map(({ id }) => id));
  return table.filter((id) => own.has(id));
}

const corridors = atlas.corridors.map(({ id }) => id);
const routes = atlas.routes.map(({ id }) => id);
const hubs = atlas.hubs.map(({ id }) => id).filter((id) => id !== atlas.city.hub);
const passages = atlas.passages.map(({ id }) => id);

describe('The table of figures', () => {
  it('has every figure once', () => {
    const all = Object.values(dossier.entries).flatMap(({ figures }) => figures.map(({ id }) => id));
    expect(all.length).toBeGreaterThan(400);
    expect([...table].sort()).toEqual([...all].sort());
  });

  it('stands otherwise than its data is written: somebody arranged it', () => {
    const written = dossier.entries['corridor:land-sea']?.figures.map(({ id }) => id);
    expect(rowsOf('corridor:land-sea')).not.toEqual(written);
  });

  it.each(corridors)('has the figures of the corridor %s that its panel has, in its order', (id) => {
    expect(rowsOf(`corridor:${id}`)).toEqual(panelOf({ kind: 'corridor', id }));
  });

  it.each(routes)('has the figures of the route %s and of its legs that its panel has, in its order', (id) => {
    const route = linked.routesById.get(id);
    const legs = route ? legsOfRoute(linked, route).map(({ leg }) => `leg:${leg.id}`) : [];
    expect(legs.length).toBeGreaterThan(0);
    expect([`route:${id}`, ...legs].flatMap(rowsOf)).toEqual(panelOf({ kind: 'route', id }));
  });

  it.each(hubs)('has the figures of the place %s that its panel has, in its order', (id) => {
    expect(rowsOf(`hub:${id}`)).toEqual(panelOf({ kind: 'hub', id }));
  });

  it.each(passages)('has the figures of the passage %s that its panel has, in its order', (id) => {
    expect(rowsOf(`passage:${id}`)).toEqual(panelOf({ kind: 'passage', id }));
  });

  it('has the figures of the city in the order in which they end its panel, after claims and reach', () => {
    const own = rowsOf(`city:${atlas.city.id}`);
    expect(own.length).toBeGreaterThan(30);
    expect(panelOf({ kind: 'city' }).slice(-own.length)).toEqual(own);
  });
});

describe('The sources of a panel', () => {
  const all: Selection[] = [
    ...corridors.map((id) => ({ kind: 'corridor', id }) as const),
    ...routes.map((id) => ({ kind: 'route', id }) as const),
    { kind: 'city' },
  ];

  it.each(all)('are numbered in the order in which its figures stand: $kind $id', (selection) => {
    expect(figuresOf(selection, linked, page).map(({ id }) => id)).toEqual(panelOf(selection));
  });
});
