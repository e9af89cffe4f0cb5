import { describe, expect, it } from 'vitest';
import { globalStateOf, shownOf } from '../../../src/drawing/shown';
import { strandsOf } from '../../../src/drawing/strands';
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

describe('a year on the map', () => {
  const atlas = smallAtlas();
  const strands = strandsOf(atlas);
  const now = {
    open: ['north/far', 'north/track', 'south/near', 'power/line'],
    building: [],
    planned: [],
    undated: [],
    absent: [],
  };

  /** Routes along the strands of a set. */
  function along(set: Record<string, true>): string[] {
    return Object.keys(set).flatMap((id) => strands[Number(id)]?.routes ?? []);
  }

  it('is as now where every route is open', () => {
    const { absent, building, undated } = globalStateOf(shownOf(atlas, null, null, now), strands);
    expect([absent, building, undated]).toEqual([{}, {}, {}]);
  });

  it('leaves out what was not there, with its hubs and straits, but not the track it shares', () => {
    const shown = shownOf(atlas, null, null, { ...now, open: ['north/track'], absent: ['north/far', 'south/near'] });
    const { absent } = globalStateOf(shown, strands);
    expect([...new Set(along(absent))].sort()).toEqual(['north/far', 'south/near']);
    expect(along(absent)).not.toContain('north/track');
    expect(Object.keys(shown.hubs)).not.toContain('far');
    expect(Object.keys(shown.passages)).not.toContain('strait');
    expect(Object.keys(shown.hubs)).toContain('port');
  });

  it('draws works as works, and what nobody dates faintly, unless a known route runs there too', () => {
    const shown = shownOf(atlas, null, null, {
      ...now,
      open: ['north/track'],
      building: ['power/line'],
      undated: ['north/far', 'south/near'],
    });
    const { building, undated } = globalStateOf(shown, strands);
    expect(along(building)).toEqual(['power/line']);
    expect([...new Set(along(undated))].sort()).toEqual(['north/far', 'south/near']);
    const track = strands.findIndex(({ routes }) => routes.includes('north/track'));
    expect(undated).not.toHaveProperty(String(track));
  });
});
