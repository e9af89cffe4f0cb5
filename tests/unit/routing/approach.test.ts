import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/routing/plan';
import { reach } from '../../../src/routing/reach';
import { DEFAULT_CHOICES } from '../../../src/routing/terms';
import { drawPlanner } from '../../support/drawn-planner';

const drawn = drawPlanner({ sea: 'a----B---C----z', land: ['home-a: 1000 rail'] });
const planned = (from: string, to: string) =>
  plan(drawn.graph, { ...DEFAULT_CHOICES, modes: ['rail', 'sea'], from: drawn.place(from), to: drawn.place(to) });

describe('a point off the sea lanes', () => {
  // 0.2° off the drawn line, 22 km; nothing says whether that is water or land.
  const POINT = '0.7,0.2';

  it('is come to by an approach of its own that is marked as not routed, assumed and schematic', () => {
    const legs = planned('home', POINT).itineraries[0]?.legs ?? [];
    expect(legs.map(({ mode, approach }) => [mode, approach ?? false])).toEqual([
      ['rail', false],
      ['sea', false],
      ['sea', true],
    ]);
    const [, voyage, approach] = legs;
    expect(approach).toMatchObject({ to: POINT, lengthBasis: 'assumed', schematic: true });
    expect(approach?.lengthKm).toBeCloseTo(22.2, 0);
    // The ship's own line stays on the lane.
    expect(voyage?.schematic).toBe(false);
    for (const [, lat] of voyage?.parts.flat() ?? []) expect(lat).toBeCloseTo(0, 3);
    expect(approach?.from).toBe(voyage?.to);
  });

  it('costs no handling on the way between lane and point, and the voyage what it always does', () => {
    const handling = (to: string) =>
      planned('home', to).itineraries[0]?.legs.map(({ handlingDays }) => handlingDays.high);
    expect(handling(POINT)).toEqual([...(handling('0.7,0') ?? []), 0]);
  });

  it('is left the same way', () => {
    const [first] = planned(POINT, 'XXZ').itineraries;
    expect(first?.legs.map(({ approach }) => approach ?? false)).toEqual([true, false]);
    expect(first?.gateway).toBe(first?.legs[0]?.from);
    const z = drawn.graph.ports.findIndex(({ name }) => name === 'z');
    const found = reach(drawn.graph, { ...DEFAULT_CHOICES, from: drawn.place(POINT) });
    expect(found.lengthKm[z]).toBeCloseTo(first?.lengthKm ?? NaN, 1);
  });

  it('needs none on the lane itself', () => {
    expect(planned('home', '0.7,0.001').itineraries[0]?.legs.map(({ approach }) => approach)).not.toContain(true);
  });

  it('is another place than one that has its nearest water in common with it', () => {
    const [first] = planned('0.7,0.2', '0.7,-0.2').itineraries;
    expect(first?.legs.map(({ approach }) => approach ?? false)).toEqual([true, false, true]);
    expect(first?.lengthKm).toBeCloseTo(44.5, 0);
  });

  it('counts the passages its approach goes through, and has none through a closed one', () => {
    const gated = drawPlanner({
      sea: 'a----B---C----z',
      land: ['home-a: 1000 rail'],
      passages: { strait: ['C', 'z'] },
    });
    // Across the approach, between the lane and the point.
    Object.assign(gated.graph.search.network.passages[0] ?? {}, {
      gate: [
        [0.6, 0.1],
        [0.8, 0.1],
      ],
    });
    const to = (closed: string[]) =>
      plan(gated.graph, {
        ...DEFAULT_CHOICES,
        modes: ['rail', 'sea'],
        closed,
        from: gated.place('home'),
        to: gated.place(POINT),
      });
    expect(to([]).itineraries[0]?.legs.map(({ passages }) => passages)).toEqual([[], [], ['strait']]);
    expect(to(['strait']).itineraries).toEqual([]);
  });

  it('is refused, with the reason, farther than 30 km from the lanes and far from every hub', () => {
    expect(planned('home', '0.7,-3')).toMatchObject({ itineraries: [], reason: 'to-unreachable' });
  });
});
