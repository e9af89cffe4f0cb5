// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Store } from '../../../src/state/store.svelte';
import { readViewState } from '../../../src/state/view-state';
import App from '../../../src/ui/App.svelte';
import { ATLAS, DOSSIER } from './fixture';
import { packed } from './packed';

vi.mock('../../../src/map/MapView.svelte', async () => ({ default: (await import('./MapStub.svelte')).default }));

configure({ asyncUtilTimeout: 10_000 });

beforeAll(async () => {
  Object.assign(Reflect.get(window, 'happyDOM').settings, { handleDisabledFileLoadingAsSuccess: true });
  await import('../../../src/map/MapView.svelte');
  await import('../../../src/ui/EmbedDialog.svelte');
}, 120_000);

const POSTERS = [
  { id: 'opening', query: '' },
  { id: 'north-south', query: 'select=corridor:north-south' },
];
const answers: Record<string, unknown> = {
  '/atlas.json': packed(ATLAS),
  '/dossier.json': DOSSIER,
  '/posters/index.json': POSTERS,
};

beforeEach(() => {
  vi.stubGlobal('fetch', async (url: string) => {
    const body = answers[new URL(url, 'http://localhost').pathname];
    if (body === undefined) throw new TypeError('network');
    return new Response(typeof body === 'string' ? body : JSON.stringify(body));
  });
  localStorage.clear();
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open(query: string): Promise<Store> {
  const store = new Store({ view: readViewState(query), browserLanguage: 'en', onview: () => undefined });
  render(App, { store, files: { atlas: '/atlas.json', dossier: '/dossier.json' } });
  await waitFor(() => expect(store.atlas.status).toBe('ready'));
  store.open('embed');
  await screen.findByRole('textbox', { name: 'To paste' });
  return store;
}

/** What is to be pasted, parsed. */
function pasted(): { body: HTMLElement; text: string } {
  const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'To paste' }).value;
  const page = document.implementation.createHTMLDocument('');
  page.body.innerHTML = text;
  return { body: page.body, text };
}

const choose = (name: string): Promise<boolean> =>
  fireEvent.click(within(screen.getByRole('dialog', { name: 'Embed this map' })).getByRole('radio', { name }));

it('writes what is pasted in the embed’s language, and speaks on in the reader’s own', async () => {
  await open('?select=corridor:north-south');
  const [corridor] = ATLAS.corridors.filter(({ id }) => id === 'north-south');
  expect(pasted().body.querySelector('iframe')?.title).toBe(corridor?.name.en);
  await choose('العربية');
  await waitFor(() => expect(pasted().body.querySelector('iframe')?.title).toBe(corridor?.name.ar));
  expect(pasted().body.querySelector('iframe')?.lang).toBe('ar');
  expect(pasted().body.querySelector('iframe')?.src).toContain('lang=ar');
  await choose('Picture (SVG)');
  await waitFor(() => expect(pasted().body.querySelector('img')?.alt).toBe(corridor?.name.ar));
  expect(pasted().body.querySelector('a')?.dir).toBe('rtl');
  await choose('Element with a script');
  await waitFor(() => expect(pasted().body.querySelector('[label]')?.getAttribute('label')).toBe(corridor?.name.ar));
  expect(screen.getByRole('heading', { name: 'Embed this map' })).toBeTruthy();
});

it('names the whole atlas, and the link to it, in the last language that was chosen', async () => {
  await open('?at=10,20,3');
  await Promise.all([choose('العربية'), choose('中文')]);
  await waitFor(() => expect(pasted().body.querySelector('iframe')?.lang).toBe('zh-Hans'));
  await new Promise((done) => setTimeout(done, 50));
  const { body, text } = pasted();
  expect(body.querySelector('iframe')?.title).toContain(ATLAS.city.name.zh);
  expect(body.querySelector('iframe')?.title).not.toMatch(/trade corridors/i);
  expect(text).toMatch(/<a [^>]*lang="zh-Hans"[^>]*>\p{Script=Han}+<\/a>/u);
});
