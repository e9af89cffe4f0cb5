import { describe, expect, it } from 'vitest';
import type { AuthoredLeg } from '../../../geo/pipeline/authored';
import { chainOf } from '../../../geo/pipeline/chain';
import type { Placed } from '../../../geo/pipeline/shelf';
import type { Mode } from '../../../src/model/atlas';

function legs(mode: Mode, ...ends: string[]): Placed<AuthoredLeg>[] {
  return ends.map((pair) => {
    const [from = '', to = ''] = pair.split('-');
    const properties = {
      mode,
      from,
      to,
      status: 'operating',
      schematic: false,
      precisionKm: 1,
      figures: [],
      notes: [],
    };
    const value: AuthoredLeg = {
      type: 'Feature',
      id: pair,
      properties: { ...properties, status: 'operating' },
      geometry: null,
    };
    return { id: pair, value, file: 'geo/corridors/x.geojson', path: 'features[0]' };
  });
}

/** A chain as text: each leg, with an apostrophe where it is travelled backwards. */
function chain(mode: Mode, ...ends: string[]): string {
  const found = chainOf(legs(mode, ...ends));
  return 'legs' in found
    ? found.legs.map(({ leg, reversed }) => leg + (reversed ? "'" : '')).join(' ')
    : `broken at ${found.broken}, after ${found.hub}`;
}

describe('The chain of a route', () => {
  it.each([
    [['a-b'], 'a-b'],
    [['a-b', 'b-c', 'c-d'], 'a-b b-c c-d'],
    [['a-b', 'c-b', 'c-d'], "a-b c-b' c-d"],
    [['b-a', 'b-c'], "b-a' b-c"],
    [['b-a', 'c-b'], "b-a' c-b'"],
    [['a-b', 'a-b'], "a-b a-b'"],
    [['a-b', 'c-d'], 'broken at 1, after b'],
    [['a-b', 'b-c', 'd-e'], 'broken at 2, after c'],
    [['b-a', 'b-c', 'd-e'], 'broken at 2, after c'],
  ])('of %j is %s', (ends, expected) => {
    expect(chain('rail', ...ends)).toBe(expected);
  });

  it('may fork where every leg is a power line', () => {
    expect(chain('power-ac', 'a-b', 'b-c', 'b-d')).toBe('a-b b-c b-d');
    expect(chain('power-ac', 'a-b', 'c-d')).toBe('broken at 1, after a", "b');
    expect(chain('rail', 'a-b', 'b-c', 'b-d')).toBe('broken at 2, after c');
  });
});
