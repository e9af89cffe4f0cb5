import { describe, expect, it } from 'vitest';
import { plan } from '../../../src/routing/plan';
import { reach } from '../../../src/routing/reach';
import { CRITERIA, DEFAULT_CHOICES, typically } from '../../../src/routing/terms';
import { drawPlanner } from '../../support/drawn-planner';

/** Two gateways, a strait with a way round, and a port that only the strait leads to. */
const drawn = drawPlanner({
  sea: `
a-------B---C-------y
        |   |
        D---E
        |
        |
        |       x
        |       |
b-------F-------G---H---w`,
  land: ['home-a: 1000 rail', 'home-b: 700 road'],
  passages: { strait: ['B', 'C'], narrows: ['H', 'w'] },
  direct: ['a'],
});
const { graph } = drawn;
const home = drawn.place('home');

describe('reach over a drawn network', () => {
  it.each(CRITERIA)('is what plans to each port come to, by %s', (by) => {
    for (const closed of [[], ['strait'], ['narrows']]) {
      const request = { ...DEFAULT_CHOICES, by, closed, from: home };
      const found = reach(graph, request);
      const values = { distance: found.lengthKm, time: found.days.typical, co2: found.co2eKgPerTonne.typical }[by];
      for (const { index, name } of graph.ports) {
        const [best] = plan(graph, { ...request, to: { kind: 'port', index } }).itineraries;
        if (best) expect(values[index], name).toBeCloseTo(typically(best, by), 1);
        else expect(values[index], name).toBeNaN();
        const gateway = found.gateways[found.gateway[index] ?? -1];
        if (best?.legs.some(({ mode }) => mode === 'sea')) expect(gateway, name).toBe(best.gateway);
      }
    }
  });

  it('leaves the port behind a closed passage unreached, and no other', () => {
    const count = (closed: string[]) =>
      graph.ports
        .filter(({ index }) => (reach(graph, { ...DEFAULT_CHOICES, closed, from: home }).gateway[index] ?? -1) < 0)
        .map(({ name }) => name);
    expect(count([])).toEqual([]);
    expect(count(['narrows'])).toEqual(['w']);
  });
});
