import { describe, expect, it } from 'vitest';
import { linkAtlas } from '../../../src/model/link';
import { settle } from '../../../src/state/settle';
import { DEFAULT_PLAN } from '../../../src/state/plan-view';
import { DEFAULT_VIEW, readViewState } from '../../../src/state/view-state';
import { ATLAS } from '../ui/fixture';

const linked = linkAtlas(ATLAS);
const settled = (query: string): ReturnType<typeof settle> => settle(readViewState(query), linked);

describe('settling a view on an atlas', () => {
  it('keeps what the atlas knows', () => {
    expect(settled('select=route:north-south/rail-sea&show=power').selection).toEqual({
      kind: 'route',
      id: 'north-south/rail-sea',
    });
    expect(settled('show=power').corridors).toEqual(['power']);
  });

  it.each([
    'select=route:north-south/nowhere',
    'select=hub:nowhere',
    'select=passage:nowhere',
    'select=corridor:nowhere',
    'show=nowhere',
    'show=north-south,power',
  ])('opens the default view for %s', (query) => {
    expect(settled(query)).toEqual(DEFAULT_VIEW);
  });

  it('keeps of a plan what the atlas knows, and leaves ports to the planner', () => {
    expect(settled('plan=XXABC&from=nowhere&closed=nowhere').plan).toEqual({ ...DEFAULT_PLAN, to: 'XXABC' });
    expect(settled('plan=nowhere').plan).toEqual(DEFAULT_PLAN);
    const { atlas } = linked;
    const hub = atlas.hubs.find(({ id }) => id !== atlas.city.hub)?.id ?? '';
    const passage = atlas.passages[0]?.id ?? '';
    expect(settled(`plan=${hub}&from=${hub}&closed=${passage}&opened=${passage}`).plan).toEqual({
      ...DEFAULT_PLAN,
      to: hub,
      from: hub,
      closed: [passage],
    });
    expect(settled(`plan=&from=${atlas.city.hub}`).plan).toEqual(DEFAULT_PLAN);
  });

  it('keeps the corridors it knows beside those it does not', () => {
    expect(settled('show=nowhere,power').corridors).toEqual(['power']);
  });

  it('keeps "none shown" as a choice', () => {
    expect(settled('show=').corridors).toEqual([]);
  });

  it('takes the city’s own hub for the city', () => {
    expect(settled('select=hub:midtown').selection).toEqual({ kind: 'city' });
  });

  it('drops a language the city’s atlas does not speak', () => {
    const spoken = linkAtlas({ ...ATLAS, city: { ...ATLAS.city, languages: ['en'] } });
    expect(settle(readViewState('lang=zh'), spoken).language).toBeNull();
  });
});
