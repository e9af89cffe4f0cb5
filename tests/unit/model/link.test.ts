import { describe, expect, it } from 'vitest';
import { buildGeo } from '../../../geo/pipeline/build';
import type { Route } from '../../../src/model/atlas';
import {
  corridorOf,
  hubsOfRoute,
  legsOfRoute,
  linkAtlas,
  passagesOfRoute,
  routesOfCorridor,
  type LinkedAtlas,
} from '../../../src/model/link';
import { parseAtlas } from '../../../src/model/parse';
import { SMALL_GEO } from '../../support/small-geo';

function small(): LinkedAtlas {
  const result = parseAtlas(JSON.parse(buildGeo(SMALL_GEO).cities.get('alpha')?.atlas ?? ''));
  if (!result.ok) throw new Error('The small tree does not compile');
  return linkAtlas(result.value);
}

const linked = small();

function route(id: string): Route {
  const found = linked.routesById.get(id);
  if (!found) throw new Error(`There is no route ${id}`);
  return found;
}

const ids = (things: readonly { id: string }[] | undefined) => things?.map(({ id }) => id);

describe('A linked atlas', () => {
  it('finds things by their id', () => {
    expect(linked.hubsById.get('beta')?.name.zh).toBe('乙');
    expect(linked.legsById.get('trade/beta-gamma')?.mode).toBe('sea');
    expect(linked.passagesById.get('ice')?.closedByDefault).toBe(true);
    expect(linked.corridorsById.get('grid')?.pattern).toBe('dots');
    expect(linked.hubsById.get('omega')).toBeUndefined();
  });

  it('knows the routes that share a leg, in the order of the atlas', () => {
    expect(ids(linked.routesByLeg.get('trade/alpha-beta'))).toEqual(['trade/outward', 'trade/homeward']);
  });

  it('knows the routes of a hub: those that touch it, and those that its plants feed', () => {
    expect(ids(linked.routesByHub.get('alpha'))).toEqual(['trade/outward', 'trade/homeward', 'grid/delta-alpha']);
    expect(ids(linked.routesByHub.get('delta'))).toEqual(['grid/delta-alpha']);
  });

  it('knows the routes through a passage', () => {
    expect(ids(linked.routesByPassage.get('narrows'))).toEqual(['trade/outward', 'trade/homeward']);
    expect(linked.routesByPassage.get('ice')).toBeUndefined();
  });

  it('goes from route to corridor and back', () => {
    expect(corridorOf(linked, route('trade/outward'))?.id).toBe('trade');
    const trade = linked.corridorsById.get('trade');
    expect(trade && ids(routesOfCorridor(linked, trade))).toEqual(['trade/outward', 'trade/homeward']);
  });

  it('gives legs as the route travels them', () => {
    const legs = legsOfRoute(linked, route('trade/homeward'));
    expect(legs.map(({ leg, from, to }) => `${leg.id}: ${from.id} to ${to.id}`)).toEqual([
      'trade/beta-gamma: gamma to beta',
      'trade/alpha-beta: beta to alpha',
    ]);
  });

  it('gives hubs and passages in travel order, each once', () => {
    expect(ids(hubsOfRoute(linked, route('trade/homeward')))).toEqual(['gamma', 'beta', 'alpha']);
    expect(passagesOfRoute(linked, route('trade/homeward'))).toEqual(['narrows']);
  });
});
