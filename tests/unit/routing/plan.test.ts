import { describe, expect, it } from 'vitest';
import { plan, type PlanRequest } from '../../../src/routing/plan';
import { CRITERIA, DEFAULT_CHOICES, typically } from '../../../src/routing/terms';
import { drawPlanner, type DrawnPlanner } from '../../support/drawn-planner';

function planned(drawn: DrawnPlanner, to: string, choices: Partial<PlanRequest> = {}, from = 'home') {
  return plan(drawn.graph, { ...DEFAULT_CHOICES, from: drawn.place(from), to: drawn.place(to), ...choices });
}

const gateways = (drawn: DrawnPlanner, to: string, choices: Partial<PlanRequest> = {}) =>
  planned(drawn, to, choices).itineraries.map(({ gateway }) => gateway);

describe('a plan over a drawn network', () => {
  const drawn = drawPlanner({
    sea: `
a-------B---C---------------z
        |   |
        D---E
        |
        |
        |
        |
        |
        |
        |
b-------F`,
    land: ['home-a: 1000 rail', 'home-b: 800 road', 'home-west: 400 rail'],
    passages: { strait: ['B', 'C'], back: ['D', 'E'] },
  });

  it('is ranked by what is asked: here the shortest way is by road, and the one with least emissions by rail', () => {
    for (const by of CRITERIA) {
      const values = planned(drawn, 'XXZ', { by }).itineraries.map((itinerary) => typically(itinerary, by));
      expect(values.length).toBeGreaterThan(1);
      expect(values).toEqual(values.toSorted((one, other) => one - other));
    }
    // 800 km and 39 characters by sea; 1,000 km and 28 characters.
    expect(gateways(drawn, 'XXZ', { by: 'distance' })).toEqual(['b', 'a']);
    expect(gateways(drawn, 'XXZ', { by: 'co2' })).toEqual(['a', 'b']);
  });

  it('changes at once where a passage closes: round the island, then not at all', () => {
    const [open] = planned(drawn, 'XXZ', { by: 'co2' }).itineraries;
    const [round] = planned(drawn, 'XXZ', { by: 'co2', closed: ['strait'] }).itineraries;
    expect([open?.passages, round?.passages]).toEqual([['strait'], ['back']]);
    // Two characters down and two up again.
    expect((round?.lengthKm ?? 0) - (open?.lengthKm ?? 0)).toBeCloseTo(4 * 11.12, 0);
    const shut = planned(drawn, 'XXZ', { closed: ['strait', 'back'] });
    expect(shut).toMatchObject({ itineraries: [], reason: 'closed' });
    expect(shut.blockedBy).toHaveLength(1);
  });

  it('uses the modes allowed only, and says where none is left', () => {
    const { itineraries } = planned(drawn, 'XXZ', { modes: ['rail', 'sea'] });
    expect(itineraries.map(({ gateway }) => gateway)).toEqual(['a', 'a']);
    expect(itineraries.flatMap(({ legs }) => legs.map(({ mode }) => mode))).not.toContain('road');
    expect(planned(drawn, 'XXZ', { modes: ['road'] })).toMatchObject({ itineraries: [], reason: 'modes' });
  });

  it('goes nowhere from where it starts', () => {
    expect(planned(drawn, 'home').reason).toBe('same-place');
    expect(planned(drawn, 'XXZ', {}, 'XXZ').reason).toBe('same-place');
  });
});

describe('the winner by distance', () => {
  it.each([
    [1000, false],
    [1600, true],
  ])('is clear only where the other way is more than a tenth longer: %i km by the second gateway', (km, clear) => {
    const drawn = drawPlanner({
      sea: `
a--------------------z
|
|
|
|
|
|
|
|
|
b`,
      land: ['home-a: 1000 rail', `home-b: ${km} rail`],
    });
    expect(planned(drawn, 'XXZ').clearWinner).toBe(clear);
  });
});
