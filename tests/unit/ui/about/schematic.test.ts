import { describe, expect, it } from 'vitest';
import { linkAtlas } from '../../../../src/model/link';
import { originsOf, schematicOf } from '../../../../src/ui/about/schematic';
import { ATLAS } from '../fixture';

const linked = linkAtlas(ATLAS);

describe('What is schematic', () => {
  it('is counted and measured by where lines come from', () => {
    expect(originsOf(linked)).toEqual([
      { provenance: 'openstreetmap', legs: 1, schematic: 0, lengthKm: 1304 },
      { provenance: 'sea-network', legs: 1, schematic: 0, lengthKm: 2000 },
      { provenance: 'hand', legs: 1, schematic: 1, lengthKm: 2200 },
    ]);
  });

  it('lists legs, places and routes', () => {
    const { legs, places, routes } = schematicOf(linked);
    expect(legs.map(({ id }) => id)).toEqual(['power/west']);
    expect(places.map(({ id }) => id)).toEqual(['west-base']);
    expect(routes.map(({ id }) => id)).toEqual(['north-south/rail-sea']);
  });
});
