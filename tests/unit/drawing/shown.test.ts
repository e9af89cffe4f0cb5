import { describe, expect, it } from 'vitest';
import { shownOf } from '../../../src/drawing/shown';
import { smallAtlas } from './small-atlas';

describe('the layer switch', () => {
  const atlas = smallAtlas();

  it('shows everything until something is chosen', () => {
    const { corridors, modes, hubs, passages } = shownOf(atlas, null, null);
    expect(Object.keys(corridors)).toEqual(['north', 'south', 'power']);
    expect(Object.keys(modes)).toHaveLength(6);
    expect(Object.keys(hubs).sort()).toEqual(atlas.hubs.map(({ id }) => id).sort());
    expect(Object.keys(passages).sort()).toEqual(['elsewhere', 'strait']);
  });

  it('hides hubs that no shown leg touches, but keeps the city and places no leg touches at all', () => {
    expect(Object.keys(shownOf(atlas, ['south'], null).hubs).sort()).toEqual([
      'inland',
      'museum',
      'near',
      'port',
      'town',
    ]);
  });

  it('keeps a hub whose plants feed a shown line', () => {
    expect(shownOf(atlas, ['power'], null).hubs).toHaveProperty('base');
    expect(shownOf(atlas, ['north'], null).hubs).not.toHaveProperty('base');
  });

  it('hides a strait with the ships that pass it', () => {
    expect(shownOf(atlas, null, ['rail']).passages).not.toHaveProperty('strait');
    expect(shownOf(atlas, null, ['sea']).passages).toHaveProperty('strait');
  });
});
