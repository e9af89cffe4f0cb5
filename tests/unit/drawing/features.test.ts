import { describe, expect, it } from 'vitest';
import { featuresOf, hubIcon } from '../../../src/drawing/features';
import { ICON_NAMES } from '../../../src/drawing/icon-shapes';
import { HUB_KINDS, STATUSES } from '../../../src/model/atlas';
import { hub, smallAtlas } from './small-atlas';

describe('the features of an atlas', () => {
  const atlas = smallAtlas();
  const features = featuresOf(atlas);
  const { collections } = features;

  it('give each corridor a strand of its own on shared track, side by side', () => {
    const onTrack = features.strands.filter(({ mode }) => mode === 'rail');
    expect(onTrack.map(({ corridor, slot }) => [corridor, slot])).toEqual([
      ['north', -0.5],
      ['south', 0.5],
    ]);
    expect(new Set(onTrack.map(({ arc }) => arc)).size).toBe(1);
  });

  it('name on each strand only its own corridor’s routes', () => {
    const [north, south] = features.strands.filter(({ mode }) => mode === 'rail');
    expect(north?.routes).toEqual(['north/far', 'north/track']);
    expect(south?.routes).toEqual(['south/near']);
  });

  it('draw ships that leave by the same lane once, until they part', () => {
    const sea = features.strands.filter(({ mode }) => mode === 'sea');
    expect(sea.map(({ corridor, slot, legs }) => [corridor, slot, legs.length])).toEqual([
      ['north', -0.5, 1],
      ['south', 0.5, 1],
      ['north', 0, 1],
      ['south', 0, 1],
    ]);
  });

  it('draw a strand in the direction its first route travels', () => {
    const turned = smallAtlas();
    for (const route of turned.routes) route.legs = route.legs.map(({ leg }) => ({ leg, reversed: true }));
    const first = featuresOf(turned).strands[0];
    expect(first?.positions[0]).toEqual([108, 22]);
  });

  it('number each source’s features by their place, so that a feature leads back to its thing', () => {
    collections.strands.features.forEach(({ id, properties }, i) => {
      expect(id).toBe(i);
      expect(properties).toMatchObject({
        corridor: features.strands[i]?.corridor,
        routes: features.strands[i]?.routes,
      });
    });
    for (const { id, properties } of collections.passages.features) {
      expect(features.passages[Number(id)]?.id).toBe(properties?.['passage']);
    }
  });

  it('draw a halo only around places that are estimated', () => {
    expect(collections.halos.features.map(({ properties }) => properties?.['hub'])).toEqual(['base']);
    const ring = collections.halos.features[0]?.geometry.coordinates[0] ?? [];
    const north = Math.max(...ring.map(([, lat]) => lat ?? 0));
    // 60 km of a meridian degree of 111.195 km (sphere of 6,371.0088 km).
    expect(north - 43).toBeCloseTo(60 / 111.195, 3);
  });

  it('put a gate’s sign in its middle, across the antimeridian too', () => {
    const points = collections.passages.features.filter(({ geometry }) => geometry.type === 'Point');
    expect(points.map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [105.5, 2] },
      { type: 'Point', coordinates: [180, 2] },
    ]);
  });

  it('have a drawn sign for every hub there can be', () => {
    for (const kind of HUB_KINDS) {
      for (const status of STATUSES) {
        for (const rank of [1, 2, 3] as const) {
          expect(ICON_NAMES).toContain(hubIcon(hub('any', [0, 0], { kind, status, rank }), 'town'));
        }
      }
    }
    expect(hubIcon(hub('town', [0, 0], { kind: 'city' }), 'town')).toBe('city');
  });

  it('have a drawn sign for every plant', () => {
    for (const { properties } of collections.plants.features) expect(ICON_NAMES).toContain(properties?.['icon']);
  });
});
