import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/drawing/features';
import {
  litByPlan,
  NO_PLAN,
  planCollections,
  planState,
  type DrawnItinerary,
  type PlanDrawing,
} from '../../../src/drawing/plan-lines';
import { ATLAS } from '../ui/fixture';

const rail: DrawnItinerary['legs'][number] = {
  mode: 'rail',
  schematic: false,
  parts: [
    [
      [106, 29],
      [108, 22],
    ],
  ],
};
/** Across the antimeridian: two parts, and one that is no line. */
const sea: DrawnItinerary['legs'][number] = {
  mode: 'sea',
  schematic: false,
  parts: [
    [
      [170, 0],
      [180, 1],
    ],
    [
      [-180, 1],
      [-170, 2],
    ],
    [[-170, 2]],
  ],
};
const plan: PlanDrawing = {
  ...NO_PLAN,
  itineraries: [{ legs: [rail, sea] }, { legs: [rail] }],
  chosen: 1,
  ends: [
    { role: 'gateway', position: [108, 22], name: '南港', english: 'South Port', hub: 'south-port' },
    { role: 'destination', position: [-170, 2], name: '', english: '', hub: null },
  ],
  ports: [
    { index: 4, position: [1, 2], reachClass: 3 },
    { index: 7, position: [3, 4], reachClass: null },
  ],
  closed: ['north-strait'],
  hubs: ['south-port', 'CNABC'],
};

describe('what a plan puts on the map', () => {
  it('is nothing while nothing is planned', () => {
    for (const { features } of Object.values(planCollections(NO_PLAN))) expect(features).toEqual([]);
    expect(litByPlan(NO_PLAN, featuresOf(ATLAS))).toBeNull();
  });

  it('is a line for each part of each leg, of the itinerary it belongs to, never across the antimeridian', () => {
    const { features } = planCollections(plan).itineraries;
    expect(features.map(({ id, properties }) => [id, properties?.chosen, properties?.mode])).toEqual([
      [0, false, 'rail'],
      [0, false, 'sea'],
      [0, false, 'sea'],
      [1, true, 'rail'],
    ]);
    for (const { geometry } of features) {
      const lngs = geometry.coordinates.map(([lng = NaN]) => lng);
      expect(Math.max(...lngs) - Math.min(...lngs)).toBeLessThanOrEqual(180);
    }
  });

  it('marks the ends, and says which names it writes so that no name is written twice', () => {
    const { features } = planCollections(plan).ends;
    expect(features.map(({ properties }) => [properties?.role, properties?.name])).toEqual([
      ['gateway', '南港'],
      ['destination', ''],
    ]);
    expect(planState(plan)).toEqual({
      closed: { 'north-strait': true },
      marked: { 'south-port': true },
      written: { 'South Port': true },
    });
  });

  it('keeps a port’s place in the list as its id, and tells coloured ones from plain ones', () => {
    const { features } = planCollections(plan).ports;
    expect(features.map(({ id, properties }) => [id, properties?.class])).toEqual([
      [4, 3],
      [7, -2],
    ]);
  });

  it('lets the atlas recede, but for the hubs on the way and what is closed', () => {
    const features = featuresOf(ATLAS);
    const lit = litByPlan(plan, features);
    expect(lit?.strands.size).toBe(0);
    expect([...(lit?.hubs ?? [])].map((i) => features.hubs[i]?.id)).toEqual(['south-port']);
    expect([...(lit?.passages ?? [])].map((i) => features.passages[i]?.id)).toEqual(['north-strait']);
  });
});
