// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadWords } from '../../../src/i18n';
import type { Text } from '../../../src/model/atlas';
import type { Tour } from '../../../src/model/dossier';
import { Store } from '../../../src/state/store.svelte';
import { readViewState, writeViewState } from '../../../src/state/view-state';
import App from '../../../src/ui/App.svelte';
import { ATLAS, DOSSIER } from './fixture';
import { packed } from './packed';
import { stage } from './stage.svelte';
import { inAllLanguages } from '../../../src/model/text';

vi.mock('../../../src/map/MapView.svelte', async () => ({ default: (await import('./MapStub.svelte')).default }));
configure({ asyncUtilTimeout: 10_000 });

const text = (en: string): Text => inAllLanguages({ en, zh: `${en}（中）`, ar: `${en} (ع)` });
const TOUR: Tour = {
  id: 'round',
  title: text('A round'),
  stops: [
    { id: 'start', title: text('The start'), text: text('Here.'), claims: ['gdp'], figures: [], view: 'select=city' },
    {
      id: 'west',
      title: text('The west'),
      text: text('There.'),
      claims: ['gdp'],
      figures: ['west-wind-capacity'],
      view: 'at=95,40,5&show=power&select=hub:west-base',
    },
    { id: 'end', title: text('The end'), text: text('Done.'), claims: ['gdp'], figures: [], view: 'select=city' },
  ],
};

beforeEach(() => {
  const answers: Record<string, unknown> = {
    '/atlas.json': packed({ ...ATLAS, tours: ['round'] }),
    '/dossier.json': { ...DOSSIER, tours: [TOUR] },
  };
  vi.stubGlobal('fetch', async (url: string) => new Response(JSON.stringify(answers[url])));
  localStorage.clear();
  stage.flights.length = 0;
  stage.props = {};
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(query = ''): Store {
  const store = new Store({ view: readViewState(query), browserLanguage: 'en', onview: () => undefined });
  render(App, { store, files: { atlas: '/atlas.json', dossier: '/dossier.json' } });
  return store;
}

const press = (key: string): Promise<unknown> => fireEvent.keyDown(document.body, { key });
const stop = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });

describe('a tour', () => {
  it('opens by its tool at its first stop, with the claim, its date, its verdict and numbered sources', async () => {
    const store = open();
    await waitFor(() => expect(store.atlas.status).toBe('ready'));
    await fireEvent.click(await screen.findByRole('button', { name: 'Tour' }));
    const panel = await stop('The start');
    expect(panel.textContent).toContain('A round');
    expect(panel.textContent).toContain('1 of 3');
    expect(panel.textContent).toContain('GDP exceeded 3.2 trillion yuan');
    expect(panel.textContent).toContain('19 May 2025');
    expect(panel.textContent).toContain('Supported');
    expect(within(panel).getByRole('link', { name: /A <b>bold<\/b> title/ })).toBeTruthy();
    expect(writeViewState(store.view)).toBe('select=city&tour=round:start');
    expect(document.title).toBe('A round · Midtown’s trade corridors');
  });

  it('goes on and back by buttons and keys, with the heading in focus and the map where the stop says', async () => {
    const store = open('?tour=round:start');
    const panel = await stop('The start');
    await fireEvent.click(within(panel).getByRole('button', { name: 'Next' }));
    const west = await stop('The west');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('The west'));
    expect(west.textContent).toContain('7 GW');
    expect(stage.props).toMatchObject({ corridors: ['power'], selection: { kind: 'hub', id: 'west-base' } });
    await waitFor(() => expect(stage.flights).toEqual([{ center: [95, 40], zoom: 5, bearing: 0, pitch: 0 }]));
    await press('ArrowRight');
    await stop('The end');
    await press('ArrowRight');
    await press('PageUp');
    await stop('The west');
    await press('ArrowLeft');
    await stop('The start');
    await press('ArrowLeft');
    expect(store.view.tour).toEqual({ id: 'round', stop: 'start' });
  });

  it('turns its arrow keys where the language runs from right to left', async () => {
    await loadWords('ar');
    open('?tour=round:start&lang=ar');
    await stop('The start (ع)');
    await press('ArrowLeft');
    await stop('The west (ع)');
    await press('ArrowRight');
    await stop('The start (ع)');
  });

  it('keeps the view that a full link gives, and shows its stop’s own for a bare one', async () => {
    const full = open('?at=100,30,4&select=city&tour=round:west');
    await stop('The west');
    expect(writeViewState(full.view)).toBe('at=100,30,4&select=city&tour=round:west');
    cleanup();
    const bare = open('?tour=round:west');
    await stop('The west');
    await waitFor(() =>
      expect(writeViewState(bare.view)).toBe('at=95,40,5&show=power&select=hub:west-base&tour=round:west'),
    );
  });

  it('is left by Escape, and by a selection of the reader’s own', async () => {
    const store = open('?tour=round:west');
    await stop('The west');
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'The west' })).toBeNull());
    expect(store.view).toMatchObject({ tour: null, selection: null, corridors: null });
    store.openTour('round');
    await stop('The start');
    store.select({ kind: 'hub', id: 'south-port' });
    await stop('South Port');
    expect(store.view.tour).toBeNull();
  });

  it('is told where there is no map', async () => {
    open('?tour=round');
    await waitFor(() => expect(stage.props.onfail).toBeTruthy());
    stage.props.onfail?.('unsupported');
    await screen.findByRole('main');
    expect((await stop('The start')).textContent).toContain('1 of 3');
  });
});
