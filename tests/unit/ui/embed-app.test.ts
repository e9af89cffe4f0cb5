// @vitest-environment happy-dom
import { cleanup, configure, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { readEmbedOptions } from '../../../src/embed/options';
import { seal, type HostMessage } from '../../../src/embed/protocol';
import { Store } from '../../../src/state/store.svelte';
import { readViewState } from '../../../src/state/view-state';
import EmbedApp from '../../../src/ui/EmbedApp.svelte';
import { ATLAS, DOSSIER } from './fixture';
import { packed } from './packed';
import { stage } from './stage.svelte';

vi.mock('../../../src/map/MapView.svelte', async () => ({ default: (await import('./MapStub.svelte')).default }));
// A planner whose worker is still loading.
vi.mock('../../../src/routing/client', () => ({
  CRASHED: 'crashed',
  PlannerClient: class {
    open = () => new Promise(() => undefined);
    close = () => undefined;
  },
}));

configure({ asyncUtilTimeout: 10_000 });
beforeAll(async () => {
  await import('../../../src/map/MapView.svelte');
  await import('../../../src/ui/reading');
  await import('../../../src/ui/planner/parts');
  await import('../../../src/ui/time');
}, 120_000);

const host = { postMessage: vi.fn() };
const answers: Record<string, unknown> = { '/atlas.json': packed(ATLAS), '/dossier.json': DOSSIER };

beforeEach(() => {
  host.postMessage.mockReset();
  vi.stubGlobal('fetch', async (url: string) => {
    const body = answers[url];
    if (body === undefined) throw new TypeError('network');
    return new Response(typeof body === 'string' ? body : JSON.stringify(body));
  });
  // In sight from the first.
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly #tell: (entries: { isIntersecting: boolean }[]) => void;
      constructor(tell: (entries: { isIntersecting: boolean }[]) => void) {
        this.#tell = tell;
      }
      observe(): void {
        queueMicrotask(() => this.#tell([{ isIntersecting: true }]));
      }
      disconnect(): void {}
    },
  );
  vi.spyOn(window, 'parent', 'get').mockReturnValue(host as unknown as Window & typeof globalThis);
  stage.props = {};
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function open(query: string): Store {
  const store = new Store({ view: readViewState(query), browserLanguage: 'en', flow: 'off', onview: () => undefined });
  const files = { atlas: '/atlas.json', dossier: '/dossier.json', planner: '/planner.json', network: '/network.bin' };
  render(EmbedApp, { store, files, options: readEmbedOptions(query) });
  return store;
}

function say(message: HostMessage): void {
  window.dispatchEvent(Object.assign(new Event('message'), { data: seal(message), source: host }));
}

const told = (type: string): unknown[] =>
  host.postMessage.mock.calls
    .map(([data]) => data as unknown)
    .filter((data) => Reflect.get(Object(data), 'type') === type);

it('An embed whose link plans shows the planner and hands it to the map', async () => {
  open('plan=SGSIN');
  expect(await screen.findByRole('heading', { level: 2 })).toBeTruthy();
  await waitFor(() => expect(stage.props.planning).toBeTruthy());
});

it('A host that plans opens the planner, and closes it; both are told', async () => {
  const store = open('');
  await waitFor(() => expect(stage.props.atlas?.city.id).toBe('midtown'));
  say({ type: 'plan', plan: 'SGSIN' });
  await waitFor(() => expect(store.view.plan?.to).toBe('SGSIN'));
  await waitFor(() => expect(stage.props.planning).toBeTruthy());
  say({ type: 'plan', plan: null });
  await waitFor(() => expect(store.view.plan).toBeNull());
  await waitFor(() => expect(told('plan').map((each) => Reflect.get(Object(each), 'plan'))).toEqual(['SGSIN', null]));
});

it('An embed without a panel draws a plan and tells of nothing', async () => {
  open('plan=SGSIN&controls=zoom');
  await waitFor(() => expect(stage.props.planning).toBeTruthy());
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
});

it('An embed is searched where its host wants that', async () => {
  open('controls=search');
  expect(await screen.findByRole('search')).toBeTruthy();
});
