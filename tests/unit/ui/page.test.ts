// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { matchLanguage } from '../../../src/i18n';
import { LANGUAGES } from '../../../src/model/atlas';
import { openAddress, type Address } from '../../../src/state/address';
import { Store } from '../../../src/state/store.svelte';
import { readViewState } from '../../../src/state/view-state';
import App from '../../../src/ui/App.svelte';
import { ATLAS, DOSSIER } from './fixture';
import { packed } from './packed';
import { stage } from './stage.svelte';

vi.mock('../../../src/map/MapView.svelte', async () => ({ default: (await import('./MapStub.svelte')).default }));

configure({ asyncUtilTimeout: 10_000 });

/** What the page fetches when a reader first opens something is compiled before: no test waits for the compiler. */
beforeAll(async () => {
  await import('../../../src/map/MapView.svelte');
  await import('../../../src/ui/reading');
}, 120_000);

/** What the server answers, by file. */
let answers: Record<string, unknown>;
let address: Address;

beforeEach(() => {
  answers = { '/atlas.json': packed(ATLAS), '/dossier.json': DOSSIER };
  vi.stubGlobal('fetch', async (url: string) => {
    const body = answers[url];
    if (body === undefined) throw new TypeError('network');
    return new Response(typeof body === 'string' ? body : JSON.stringify(body));
  });
  localStorage.clear();
  history.replaceState(null, '', '/');
  stage.flights.length = 0;
  stage.props = {};
});

afterEach(() => {
  address.close();
  cleanup();
  vi.unstubAllGlobals();
});

function open(query = '', languages: string[] = ['en']): Store {
  history.replaceState(null, '', `/${query}`);
  address = openAddress((view) => store.restore(view));
  const store = new Store({
    view: readViewState(query),
    browserLanguage: matchLanguage(languages, LANGUAGES),
    onview: (view, step) => address.write(view, step),
  });
  render(App, { store, files: { atlas: '/atlas.json', dossier: '/dossier.json' } });
  return store;
}

const press = (key: string): Promise<unknown> => fireEvent.keyDown(document.body, { key });

describe('the page', () => {
  it('names the city, lists the corridors as switches and hands the atlas to the map', async () => {
    open();
    expect(await screen.findByRole('heading', { level: 1, name: 'Midtown’s trade corridors' })).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: 'Show Power Lines' })).toHaveProperty('checked', true);
    await waitFor(() => expect(stage.props.atlas?.city.id).toBe('midtown'));
    expect(document.title).toBe('Midtown’s trade corridors');
  });

  it('switches corridors and modes, in the map and in the address', async () => {
    open();
    await fireEvent.click(await screen.findByRole('checkbox', { name: 'Show Power Lines' }));
    await waitFor(() => expect(stage.props.corridors).toEqual(['north-south']));
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Sea' }));
    await waitFor(() => expect(stage.props.modes).toEqual(['rail', 'river', 'road', 'power-dc', 'power-ac']));
    await waitFor(() => expect(location.search).toBe('?show=north-south&modes=rail,river,road,power-dc,power-ac'));
  });

  it('opens a route from the legend: its heading has the focus, the address and the title name it', async () => {
    open();
    const [route] = await screen.findAllByRole('button', { name: 'Rail-sea train', hidden: true });
    if (!route) throw new Error('the legend lists no route');
    await fireEvent.click(route);
    const panel = await screen.findByRole('region', { name: 'Rail-sea train' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Rail-sea train'));
    expect(location.search).toBe('?select=route:north-south/rail-sea');
    expect(document.title).toBe('Rail-sea train · Midtown’s trade corridors');
    expect(within(panel).getByText('3,304 km')).toBeTruthy();
    await within(panel).findByText('about 3,400 km');
    expect(panel.textContent).toContain('3,600 km');
    expect(panel.textContent).toContain('disputed');
    expect(panel.textContent).toContain('10–14 days');
    expect(panel.textContent).toContain('Frequency not published');
  });

  it('takes a selection back by Escape and by the back button', async () => {
    const store = open();
    await screen.findByRole('checkbox', { name: 'Show Power Lines' });
    store.select({ kind: 'hub', id: 'south-port' });
    expect(await screen.findByRole('region', { name: 'South Port' })).toBeTruthy();
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'South Port' })).toBeNull());
    history.replaceState(null, '', '/?select=passage:north-strait&at=109,20,6');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(await screen.findByRole('region', { name: 'North Strait' })).toBeTruthy();
    await waitFor(() => expect(stage.flights).toEqual([{ center: [109, 20], zoom: 6, bearing: 0, pitch: 0 }]));
  });

  it('opens the default view for a selection the atlas does not know', async () => {
    open('?select=route:north-south/nowhere');
    await waitFor(() => expect(stage.props.atlas).toBeTruthy());
    expect(screen.queryByRole('region')).toBeNull();
    await waitFor(() => expect(location.search).toBe(''));
  });

  it('offers the routes that share a track, and opens the one chosen', async () => {
    const store = open();
    await screen.findByRole('checkbox', { name: 'Show Power Lines' });
    store.choice = { routes: ['north-south/rail-sea', 'north-south/rail'], x: 10, y: 10 };
    const choice = await screen.findByRole('dialog', { name: 'Routes on this track' });
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Rail-sea train'));
    await fireEvent.click(within(choice).getByRole('button', { name: /Train back from the port/ }));
    expect(await screen.findByRole('region', { name: 'Train back from the port' })).toBeTruthy();
    expect(screen.queryByRole('dialog', { name: 'Routes on this track' })).toBeNull();
  });

  it('closes the choice by Escape before it closes the panel', async () => {
    const store = open('?select=city');
    await screen.findByRole('region', { name: 'Midtown' });
    store.choice = { routes: ['north-south/rail-sea', 'north-south/rail'], x: 10, y: 10 };
    await screen.findByRole('dialog', { name: 'Routes on this track' });
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Routes on this track' })).toBeNull());
    expect(screen.getByRole('region', { name: 'Midtown' })).toBeTruthy();
  });
});

describe('what a panel says', () => {
  it('sets every claim beside its verdict and the figures that bear on it', async () => {
    open('?select=city');
    const panel = await screen.findByRole('region', { name: 'Midtown' });
    await within(panel).findByText('GDP exceeded 3.2 trillion yuan');
    expect(panel.textContent).toContain('Supported');
    expect(panel.textContent).toContain('the mayor, 19 May 2025');
    expect(within(panel).getAllByText('over 3.2 trillion yuan').length).toBeGreaterThan(0);
    expect(
      within(panel).getByRole('img', { name: /^Ports reached: 155 in December 2018, 345 in December 2021/ }),
    ).toBeTruthy();
  });

  it('sizes the plants of a power base and names the line they feed', async () => {
    open('?select=hub:west-base');
    const panel = await screen.findByRole('region', { name: 'West Base' });
    expect(panel.textContent).toContain('7 GW');
    expect(panel.textContent).toContain('Together 11 GW');
    expect(within(panel).getByRole('button', { name: 'West line' })).toBeTruthy();
  });

  it('shows titles as text, and links those that have an address', async () => {
    open('?select=corridor:north-south');
    const panel = await screen.findByRole('region', { name: 'North–South Corridor' });
    const link = await within(panel).findByRole('link', { name: /A <b>bold<\/b> title/ });
    expect(link.getAttribute('href')).toBe('https://example.org/a');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(panel.querySelector('b')).toBeNull();
    expect(within(panel).queryByRole('link', { name: /story again/ })).toBeNull();
    expect(panel.textContent).toContain('repost of another publisher’s story');
    expect(panel.textContent).toContain('undated');
  });
});

describe('languages', () => {
  it('follows the link, then an earlier choice, then the browser', async () => {
    open('?lang=ar', ['zh-CN']).choice = null;
    await waitFor(() => expect(document.documentElement.lang).toBe('ar'));
    expect(document.documentElement.dir).toBe('rtl');
    cleanup();
    localStorage.setItem('trade-corridors.language', 'en');
    open('', ['zh-CN']);
    await waitFor(() => expect(document.documentElement.lang).toBe('en'));
    cleanup();
    localStorage.clear();
    open('', ['zh-CN']);
    await waitFor(() => expect(document.documentElement.lang).toBe('zh-Hans'));
  });

  it('changes by the menu, remembers it and puts it into the link', async () => {
    open();
    await screen.findByRole('checkbox', { name: 'Show Power Lines' });
    await fireEvent.click(screen.getByRole('radio', { name: '中文', hidden: true }));
    expect(await screen.findByRole('heading', { level: 1, name: '中城的贸易通道' })).toBeTruthy();
    expect(localStorage.getItem('trade-corridors.language')).toBe('zh');
    await waitFor(() => expect(location.search).toBe('?lang=zh'));
    expect(document.documentElement.dir).toBe('ltr');
  });

  it('goes without storage where the browser keeps it from us', async () => {
    vi.stubGlobal('localStorage', undefined);
    const store = open();
    store.setTheme('dark');
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
  });
});

describe('when things go wrong', () => {
  it.each([
    ['does not arrive', undefined, 'The server did not answer as it should.'],
    ['is cut short', '{"schema":1,', 'The data arrived incomplete or in a shape this page does not know.'],
    ['has another shape', { schema: 2 }, 'The data arrived incomplete or in a shape this page does not know.'],
  ])('says so when the atlas %s, and tries again when asked', async (_, answer, words) => {
    answers['/atlas.json'] = answer;
    open();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The corridors could not be loaded.');
    expect(alert.textContent).toContain(words);
    answers['/atlas.json'] = packed(ATLAS);
    await fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('checkbox', { name: 'Show Power Lines' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows names and lengths without the dossier, and tries again when asked', async () => {
    delete answers['/dossier.json'];
    open('?select=route:north-south/rail-sea');
    const panel = await screen.findByRole('region', { name: 'Rail-sea train' });
    const alert = await within(panel).findByRole('alert');
    expect(alert.textContent).toContain('The figures and sources could not be loaded.');
    expect(panel.textContent).toContain('3,304 km');
    answers['/dossier.json'] = DOSSIER;
    await fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    expect(await within(panel).findByText('about 3,400 km')).toBeTruthy();
  });

  it('tells everything as text where the map cannot be drawn', async () => {
    open();
    await waitFor(() => expect(stage.props.onfail).toBeTruthy());
    stage.props.onfail?.('unsupported');
    const main = await screen.findByRole('main');
    await within(main).findByText(/cannot draw the map/);
    for (const name of ['North–South Corridor', 'Power Lines', 'Midtown', 'Rail-sea train', 'West line']) {
      expect(await within(main).findAllByRole('heading', { name: new RegExp(name) })).not.toEqual([]);
    }
    await within(main).findByText('about 3,400 km');
    expect(within(main).getByRole('link', { name: /A <b>bold<\/b> title/ })).toBeTruthy();
  });

  it('offers to draw a lost map again', async () => {
    const store = open();
    await waitFor(() => expect(stage.props.onfail).toBeTruthy());
    stage.props.onfail?.('lost');
    await fireEvent.click(await screen.findByRole('button', { name: 'Draw the map again' }));
    await waitFor(() => expect(store.map).toBe('loading'));
    expect(screen.queryByText(/graphics device was lost/)).toBeNull();
  });
});
