// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadWords, matchLanguage } from '../../../../src/i18n';
import { LANGUAGES } from '../../../../src/model/atlas';
import { openAddress, type Address } from '../../../../src/state/address';
import { Store } from '../../../../src/state/store.svelte';
import { packPorts } from '../../../../src/routing/ports';
import { readViewState } from '../../../../src/state/view-state';
import App from '../../../../src/ui/App.svelte';
import about from '../../../../geo/about.json';
import { ATLAS, DOSSIER } from '../fixture';
import { packed } from '../packed';
import { stage } from '../stage.svelte';
import { CRASHED, OPENED, PLAN, worker } from './fake-client';

vi.mock('../../../../src/map/MapView.svelte', async () => ({ default: (await import('../MapStub.svelte')).default }));
vi.mock('../../../../src/routing/client', () => import('./fake-client'));

configure({ asyncUtilTimeout: 15_000 });
vi.setConfig({ testTimeout: 60_000 });

/** What the page fetches when a reader first opens something is compiled before: no test waits for the compiler. */
beforeAll(async () => {
  await import('../../../../src/map/MapView.svelte');
  await import('../../../../src/ui/reading');
  await import('../../../../src/ui/planner/parts');
  await import('../../../../src/ui/search/searching');
}, 120_000);

let address: Address;
const usual = { ...worker };

beforeEach(() => {
  const { method, ports } = OPENED;
  const answers: Record<string, unknown> = {
    '/atlas.json': packed(ATLAS),
    '/dossier.json': { ...DOSSIER, about: { ...about, changes: [] } },
    '/planner.json': { schema: 1, method, ports: packPorts(ports) },
  };
  vi.stubGlobal('fetch', async (url: string) => new Response(JSON.stringify(answers[url])));
  localStorage.clear();
  stage.props = {};
  Object.assign(worker, usual, { asked: [] });
});

afterEach(() => {
  address.close();
  cleanup();
  vi.unstubAllGlobals();
});

async function open(query = '', languages: string[] = ['en']): Promise<Store> {
  history.replaceState(null, '', `/${query}`);
  address = openAddress((view) => store.restore(view));
  const browserLanguage = matchLanguage(languages, LANGUAGES);
  await loadWords(browserLanguage);
  const store = new Store({
    view: readViewState(query),
    browserLanguage,
    onview: (view, step) => address.write(view, step),
  });
  const files = { atlas: '/atlas.json', dossier: '/dossier.json', planner: '/planner.json', network: '/sea.bin' };
  render(App, { store, files });
  return store;
}

const field = (): Promise<HTMLElement> => screen.findByRole('combobox', { name: /^(?:To|目的地|إلى)$/ });

async function type(text: string): Promise<void> {
  const input = await field();
  await fireEvent.focus(input);
  await fireEvent.input(input, { target: { value: text } });
}

describe('the planner', () => {
  it('finds a port by its Arabic name, from the keyboard, and shows the ways there', async () => {
    await open('?plan=');
    await screen.findByText(/Choose a destination/);
    await type('ام قصر');
    expect((await screen.findByRole('option', { name: /Umm Qasr/ })).textContent).toContain('IQUQR');
    const input = await field();
    await fireEvent.keyDown(input, { key: 'ArrowDown' });
    expect(input.getAttribute('aria-activedescendant')).toBe('plan-place-0');
    await fireEvent.keyDown(input, { key: 'Enter' });
    const ways = await screen.findAllByRole('radio', { name: /^Via / });
    expect(ways).toHaveLength(2);
    expect(location.search).toBe('?plan=IQUQR');
    expect(screen.getByText(/^No clear winner: another is at most 10% longer, and drawn lines/)).toBeTruthy();
    expect(screen.getByText(/2 itineraries to Umm Qasr. Via South Port: 10,854 km/)).toBeTruthy();
    expect(worker.asked.at(-1)).toMatchObject({ from: { kind: 'hub', id: 'midtown' }, to: { kind: 'port', index: 1 } });
  });

  it('takes on Enter what stands first in the list', async () => {
    await open('?plan=');
    await screen.findByText(/Choose a destination/);
    await type('umm');
    await screen.findByRole('option', { name: /Umm Qasr/ });
    await fireEvent.keyDown(await field(), { key: 'Enter' });
    await waitFor(() => expect(location.search).toBe('?plan=IQUQR'));
  });

  /** The ports come when they are told to. */
  function portsLater(): () => void {
    let come: (() => void) | undefined;
    const { open: opened } = usual;
    worker.open = () => new Promise<Awaited<ReturnType<typeof opened>>>((resolve) => (come = () => resolve(opened())));
    return () => come?.();
  }

  it('takes on Enter what is typed once the ports are there, where they come after it', async () => {
    const come = portsLater();
    await open('?plan=');
    await type('umm qasr');
    await fireEvent.keyDown(await field(), { key: 'Enter' });
    expect(location.search).toBe('?plan=');
    come();
    await waitFor(() => expect(location.search).toBe('?plan=IQUQR'));
  });

  it('takes nothing where the reader has thought better of it before', async () => {
    const come = portsLater();
    await open('?plan=');
    await type('umm qasr');
    const input = await field();
    await fireEvent.keyDown(input, { key: 'Enter' });
    await fireEvent.keyDown(input, { key: 'Escape' });
    come();
    await screen.findByText(/Choose a destination/);
    await fireEvent.keyDown(input, { key: 'ArrowDown' });
    await screen.findAllByRole('option');
    expect(location.search).toBe('?plan=');
  });

  it('does not take on Enter what was found for another text', async () => {
    await open('?plan=');
    await screen.findByText(/Choose a destination/);
    await type('umm');
    await screen.findByRole('option', { name: /Umm Qasr/ });
    await type('zzzz');
    await fireEvent.keyDown(await field(), { key: 'Enter' });
    await screen.findByText(/Nothing is called that/);
    expect(location.search).toBe('?plan=');
  });

  it('opens for a port that is chosen in the search box, which fetches no network', async () => {
    const store = await open();
    await waitFor(() => expect(store.atlas.status).toBe('ready'));
    const box = screen.getByRole('combobox', { name: /^Search / });
    await fireEvent.focus(box);
    await fireEvent.input(box, { target: { value: 'umm qsar' } });
    await fireEvent.click(await screen.findByRole('option', { name: /Umm Qasr/ }));
    await screen.findAllByRole('radio', { name: /^Via / });
    expect(location.search).toBe('?plan=IQUQR');
  });

  it('says that there is no sea route where a strait is closed, and opens it again', async () => {
    const store = await open('?plan=IQUQR&closed=north-strait');
    await screen.findByText('No sea route: North Strait is closed.');
    await waitFor(() => expect(stage.props.planning?.drawing.closed).toEqual(['north-strait']));
    await fireEvent.click(screen.getByRole('button', { name: 'Reopen: North Strait' }));
    await screen.findAllByRole('radio', { name: /^Via / });
    expect(store.view.plan?.closed).toEqual([]);
  });

  it('closes a passage on the plan by its switch, and the back button opens it', async () => {
    await open('?plan=IQUQR');
    const group = await screen.findByRole('group', { name: 'On these itineraries', hidden: true });
    await fireEvent.click(within(group).getByRole('switch', { name: /North Strait/, hidden: true }));
    await screen.findByText('No sea route: North Strait is closed.');
    expect(location.search).toBe('?plan=IQUQR&closed=north-strait');
  });

  it('draws all ways, looks at the one that is chosen, and shows its legs', async () => {
    const store = await open('?plan=IQUQR');
    const [, second] = await screen.findAllByRole('radio', { name: /^Via / });
    await waitFor(() => expect(stage.props.planning?.drawing.itineraries).toHaveLength(2));
    if (!second) throw new Error('there is no second way');
    await fireEvent.click(second);
    await waitFor(() => expect(stage.props.planning?.drawing.chosen).toBe(1));
    expect(store.view.plan?.pick).toBe(1);
    expect(screen.getByRole('heading', { name: 'Leg by leg · Via Far Harbour' })).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Midtown Yard' }));
    expect(store.view).toMatchObject({ plan: null, selection: { kind: 'hub', id: 'midtown-yard' } });
  });

  it('says of every number what it rests on, and leads to how it is worked out', async () => {
    const store = await open('?plan=IQUQR&tonnes=14');
    const [first] = await screen.findAllByRole('radio', { name: /^Via / });
    const card = first?.closest('label');
    // A container holds what the reader chose, a tonne is a tonne.
    expect(card?.textContent).toContain(
      'Length: computed · Days and CO₂e per tonne: computed from published and assumed numbers · ' +
        'CO₂e per TEU: computed from published, assumed and chosen numbers',
    );
    const legs = screen.getByRole('heading', { name: /^Leg by leg/ }).closest('section');
    const said = legs?.textContent?.replace(/\s+/g, ' ') ?? '';
    expect(said).toContain('under way 1.2–2.9 days, typically 1.8 published');
    expect(said).toContain('handling and waiting 2.7–15 days, typically 9.9 assumed');
    expect(said).toContain('under way 14–17 days, typically 15 computed from assumed numbers');
    expect(said).toContain('17–34 days, typically 27 computed from published and assumed numbers');
    await fireEvent.click(screen.getByRole('button', { name: 'How kilometres, days and CO2e are worked out' }));
    const heading = await screen.findByRole('heading', {
      name: 'How kilometres, days and CO2e are worked out',
      hidden: true,
    });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    expect(store.dialog).toBe('about');
  });

  it('says by what rule the first way wins or does not, and where there is one only', async () => {
    const store = await open('?plan=IQUQR&by=time');
    await screen.findByText('No clear winner: the ranges overlap.');
    worker.plan = () => ({ status: 'done', value: { ...PLAN, clearWinner: true } });
    store.changePlan({ by: 'distance' });
    await screen.findByText('The first is clearly shortest: every other is more than 10% longer.');
    worker.plan = () => ({ status: 'done', value: { ...PLAN, itineraries: PLAN.itineraries.slice(0, 1) } });
    store.changePlan({ by: 'co2' });
    await screen.findByText(/^One way only, with these passages and modes: .* over 5 times worse\.$/);
  });

  it('sends goods where the map was clicked', async () => {
    const store = await open('?plan=');
    await waitFor(() => expect(stage.props.planning).toBeTruthy());
    await screen.findByText(/Choose a destination/);
    stage.props.planning?.onpick({ kind: 'point', position: [10.123456, 50] });
    expect(store.view.plan?.to).toBe('10.12346,50');
    stage.props.planning?.onpick({ kind: 'port', index: 2 });
    expect(store.view.plan?.to).toBe('-20,65');
    expect(await field()).toHaveProperty('value', 'Lonely Rock');
    // A port that the atlas has as a hub is the hub.
    stage.props.planning?.onpick({ kind: 'port', index: 0 });
    expect(store.view.plan?.to).toBe('south-port');
  });

  it('colours all ports, and says what the colours mean', async () => {
    await open('?plan=&reach=distance');
    await screen.findByText('Kilometres from Midtown');
    expect(screen.getByText('under 2,000')).toBeTruthy();
    expect(screen.getByText('Ports within reach: 2 of 3')).toBeTruthy();
    await waitFor(() =>
      expect(
        stage.props.planning?.drawing.ports.map(({ reachClass }: { reachClass: number | null }) => reachClass),
      ).toEqual([0, 5, -1]),
    );
    expect(stage.props.planning?.tip({ kind: 'port', index: 1 })).toBe(
      'Umm Qasr · 10,854 km · 17–34 days, typically 26 · 1,000–2,800 kg, typically 1,900 per TEU · Via South Port',
    );
  });

  it('says so where it is out of order, and works once it is tried again', async () => {
    worker.open = () => ({ status: 'failed', message: CRASHED });
    await open('?plan=IQUQR');
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('crashed once more');
    Object.assign(worker, usual);
    await fireEvent.click(within(notice).getByRole('button', { name: 'Try again' }));
    expect(await screen.findAllByRole('radio', { name: /^Via / })).toHaveLength(2);
  });

  it('names places in the reader’s language', async () => {
    await open('?plan=IQUQR', ['ar']);
    await waitFor(async () => expect(await field()).toHaveProperty('value', 'أم قصر'));
  });

  it('lets a reader change cargo and modes, and go back to what is standard', async () => {
    const store = await open('?plan=IQUQR');
    await screen.findAllByRole('radio', { name: /^Via / });
    await fireEvent.change(screen.getByRole('spinbutton', { name: /Cargo/, hidden: true }), {
      target: { value: '14' },
    });
    await fireEvent.click(screen.getByRole('checkbox', { name: 'Road', checked: true, hidden: true }));
    expect(store.view.plan).toMatchObject({ tonnesPerTeu: 14, modes: ['rail', 'sea', 'river'] });
    expect(screen.getByText(`Standard: ${OPENED.method.tonnesPerTeu.value}`)).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Back to the standard', hidden: true }));
    expect(store.view.plan).toMatchObject({ tonnesPerTeu: null, modes: null });
  });

  it('takes the standard for no change of it where a link says it', async () => {
    await open(`?plan=IQUQR&tonnes=${OPENED.method.tonnesPerTeu.value}&knots=method`);
    await screen.findAllByRole('radio', { name: /^Via / });
    expect(screen.getByRole('spinbutton', { name: /Cargo/, hidden: true })).toHaveProperty('value', '');
    expect(screen.queryByRole('button', { name: 'Back to the standard', hidden: true })).toBeNull();
  });

  it('closes with Escape, and is not there for an atlas without a planner', async () => {
    const store = await open('?plan=IQUQR');
    await screen.findAllByRole('radio', { name: /^Via / });
    await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(store.view.plan).toBeNull();
  });
});
