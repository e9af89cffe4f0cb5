import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/drawing/features';
import { shownOf } from '../../../src/drawing/shown';
import { decideClick, nameOf, targetOf, type Hit } from '../../../src/map/click';
import { smallAtlas } from '../drawing/small-atlas';

const atlas = smallAtlas();
const features = featuresOf(atlas);
const all = shownOf(atlas, null, null);

function decide(hits: Hit[], shown = all) {
  return decideClick(hits, atlas, features, shown);
}

function onHub(id: string, more: Partial<Hit> = {}): Hit {
  const at = features.hubs.findIndex((hub) => hub.id === id);
  return { source: 'hubs', id: at, direct: true, distancePx: 0, ...more };
}

function onStrand(corridor: string, mode: string, more: Partial<Hit> = {}): Hit {
  const at = features.strands.findLastIndex((strand) => strand.corridor === corridor && strand.mode === mode);
  return { source: 'strands', id: at, direct: true, distancePx: 0, ...more };
}

const onStrait: Hit = { source: 'passages', id: 0, direct: true, distancePx: 0 };

describe('a click', () => {
  it('on nothing selects nothing', () => {
    expect(decide([])).toEqual({ kind: 'nothing' });
  });

  it('on a hub that lies on a track selects the hub', () => {
    const hits = [onStrand('north', 'rail'), onHub('port')];
    expect(decide(hits)).toEqual({ kind: 'select', selection: { kind: 'hub', id: 'port' } });
  });

  it('on the city selects the city', () => {
    expect(decide([onHub('town')])).toEqual({ kind: 'select', selection: { kind: 'city' } });
  });

  it('on a plant selects the hub it stands at', () => {
    const hits: Hit[] = [{ source: 'plants', id: 0, direct: true, distancePx: 12 }];
    expect(decide(hits)).toEqual({ kind: 'select', selection: { kind: 'hub', id: 'base' } });
  });

  it('on a passage selects it rather than the ships below', () => {
    const hits = [onStrand('north', 'sea'), onStrait];
    expect(decide(hits)).toEqual({ kind: 'select', selection: { kind: 'passage', id: 'strait' } });
  });

  it('takes the hub that was hit over one that merely lies nearby', () => {
    const hits = [onHub('inland', { direct: false, distancePx: 1 }), onHub('port', { distancePx: 30 })];
    expect(decide(hits)).toMatchObject({ selection: { id: 'port' } });
  });

  it('takes the nearer of two hubs beside it', () => {
    const hits = [onHub('far', { direct: false, distancePx: 5 }), onHub('near', { direct: false, distancePx: 3 })];
    expect(decide(hits)).toMatchObject({ selection: { id: 'near' } });
  });

  it('on a track with one route selects the route', () => {
    expect(decide([onStrand('south', 'sea')])).toEqual({
      kind: 'select',
      selection: { kind: 'route', id: 'south/near' },
    });
  });

  it('on a track of several routes offers them once each, in the order of the corridors', () => {
    const hits = [onStrand('south', 'rail'), onStrand('north', 'rail')];
    expect(decide(hits)).toEqual({ kind: 'choose', routes: ['north/far', 'north/track', 'south/near'] });
  });

  it('on one of two strands side by side offers the routes of both: they share the track', () => {
    expect(decide([onStrand('south', 'rail')])).toEqual({
      kind: 'choose',
      routes: ['north/far', 'north/track', 'south/near'],
    });
  });

  it('offers no route of a corridor that is switched off', () => {
    const onlySouth = shownOf(atlas, ['south'], null);
    expect(decide([onStrand('south', 'rail')], onlySouth)).toEqual({
      kind: 'select',
      selection: { kind: 'route', id: 'south/near' },
    });
  });

  it('prefers the track it hit to another within reach', () => {
    const hits = [onStrand('north', 'sea', { direct: false }), onStrand('south', 'sea')];
    expect(decide(hits)).toMatchObject({ selection: { id: 'south/near' } });
  });
});

describe('What the pointer is on', () => {
  const nameAt = (...hits: Hit[]) => {
    const target = targetOf(hits, atlas, features, all);
    return target && nameOf(target, atlas, 'en');
  };

  it('has the name of the place, or of the one route along a track', () => {
    expect(nameAt(onHub('port'))).toBe('port');
    expect(nameAt(onStrand('south', 'sea'))).toBe('south/near');
  });

  it('has the names of the corridors that share a track', () => {
    expect(nameAt(onStrand('north', 'rail'), onStrand('south', 'rail'))).toBe('North · South');
  });
});
