import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/drawing/features';
import { chosenBy, litBy } from '../../../src/drawing/lit';
import { linkAtlas } from '../../../src/model/link';
import type { Selection } from '../../../src/state/view-state';
import { smallAtlas } from './small-atlas';

const atlas = smallAtlas();
const features = featuresOf(atlas);

/** What a selection lights, by name. */
function lit(selection: Selection) {
  const found = litBy(selection, linkAtlas(atlas), features);
  if (!found) return null;
  return {
    strands: [...found.strands].map((id) => `${features.strands[id]?.corridor} ${features.strands[id]?.mode}`),
    hubs: [...found.hubs].map((id) => features.hubs[id]?.id),
    passages: [...found.passages].map((id) => features.passages[id]?.id),
  };
}

describe('a selection', () => {
  it('of a route lights its own strands, hubs and passages', () => {
    expect(lit({ kind: 'route', id: 'north/far' })).toEqual({
      strands: ['north rail', 'north sea', 'north sea'],
      hubs: ['inland', 'port', 'far'],
      passages: ['strait'],
    });
  });

  it('of a corridor lights all its routes', () => {
    expect(lit({ kind: 'corridor', id: 'power' })?.hubs).toEqual(['inland', 'base']);
  });

  it('of a passage lights every route that crosses it', () => {
    expect(lit({ kind: 'passage', id: 'strait' })?.strands).toEqual(['north rail', 'north sea', 'north sea']);
  });

  it('of a power base lights the lines its plants feed', () => {
    expect(lit({ kind: 'hub', id: 'base' })?.strands).toEqual(['power power-dc']);
  });

  it('lets nothing recede where it is about no route', () => {
    expect(lit({ kind: 'city' })).toBeNull();
    expect(lit({ kind: 'hub', id: 'museum' })).toBeNull();
    expect(lit({ kind: 'route', id: 'no/such' })).toBeNull();
    expect(litBy(null, linkAtlas(atlas), features)).toBeNull();
  });

  it('rings the one place it stands for', () => {
    expect(chosenBy({ kind: 'city' }, atlas, features)).toEqual({ source: 'hubs', id: 0 });
    expect(chosenBy({ kind: 'passage', id: 'strait' }, atlas, features)).toEqual({ source: 'passages', id: 0 });
    expect(chosenBy({ kind: 'route', id: 'north/far' }, atlas, features)).toBeNull();
    expect(chosenBy({ kind: 'hub', id: 'nowhere' }, atlas, features)).toBeNull();
  });
});
