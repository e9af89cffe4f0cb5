import { beforeEach, describe, expect, it } from 'vitest';
import { linkAtlas } from '../../../src/model/link';
import { Store } from '../../../src/state/store.svelte';
import { readViewState, writeViewState } from '../../../src/state/view-state';
import { ATLAS } from '../ui/fixture';

const linked = linkAtlas({ ...ATLAS, tours: ['round'] });
const START = 'at=106,27,5&show=power&select=city';
let steps: string[];

beforeEach(() => {
  steps = [];
});

function storeAt(query: string): Store {
  const store = new Store({
    view: readViewState(query),
    browserLanguage: 'en',
    onview: (view, step) => steps.push(`${step} ${writeViewState(view)}`),
  });
  store.receiveAtlas({ status: 'ready', value: linked });
  steps.length = 0;
  return store;
}

describe('a tour in the store', () => {
  it('shows a stop whole, in one step, and leaves language, theme, projection and borders to the reader', () => {
    const own = 'lang=ar&theme=dark&projection=mercator&worldview=cn';
    const store = storeAt(own);
    store.enterStop({ id: 'round', stop: 'start' }, START);
    expect(steps).toEqual([`push at=106,27,5&show=power&select=city&tour=round:start&${own}`]);
    expect(store.flight).toEqual({ center: [106, 27], zoom: 5, bearing: 0, pitch: 0 });
  });

  it('ends with the corridors, modes and year that the reader had chosen before it', () => {
    const store = storeAt('show=north-south&year=2020');
    store.openTour('round');
    store.enterStop({ id: 'round', stop: 'start' }, START);
    expect(store.view).toMatchObject({ corridors: ['power'], year: null });
    store.closeTour();
    expect(writeViewState(store.view)).toBe('at=106,27,5&show=north-south&year=2020');
  });

  it('ends where the reader picks something, even what the stop had picked', () => {
    const store = storeAt(`${START}&tour=round:start`);
    store.select({ kind: 'city' });
    expect(writeViewState(store.view)).toBe('at=106,27,5&select=city');
  });

  it('gives way to the planner, and takes its place', () => {
    const store = storeAt('tour=round:start');
    store.openPlan();
    expect(writeViewState(store.view)).toBe('plan=');
    store.openTour('round');
    expect(writeViewState(store.view)).toBe('tour=round');
  });

  it('is dropped where the atlas does not know it', () => {
    expect(storeAt('tour=square:start').view.tour).toBeNull();
    expect(storeAt('tour=round:start&plan=').view).toMatchObject({ tour: { id: 'round' }, plan: null });
  });
});
