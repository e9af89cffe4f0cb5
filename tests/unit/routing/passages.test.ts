import { describe, expect, it } from 'vitest';
import { crossesGate, type Gate } from '../../../src/geometry/gate';
import type { Position } from '../../../src/geometry/position';
import { buildNetwork } from '../../../src/routing/build-network';
import { passageBits, seaLine, tagPassages } from '../../../src/routing/passages';
import { drawNetwork } from '../../support/ascii-network';
import { randomNumbers } from '../../support/random';

describe('tagPassages', () => {
  it('marks every edge that crosses a gate, also a second one beside the first', () => {
    const drawn = drawNetwork(`
A---B
|   |
C---D`);
    const gate: Gate = [
      [0.2, 0.1],
      [0.2, -0.3],
    ];
    const { edgePassages, edgeFrom, edgeTo } = tagPassages(drawn.network, [{ id: 'wide', gate }]);
    const marked = [...edgePassages].flatMap((bits, edge) =>
      bits ? [drawn.letters([edgeFrom[edge] ?? -1, edgeTo[edge] ?? -1])] : [],
    );
    expect(marked).toEqual(['AB', 'CD']);
  });

  it('gives an edge through two passages both their bits', () => {
    const drawn = drawNetwork('A-------B');
    const network = tagPassages(drawn.network, [
      { id: 'elsewhere', gate: [[5, 5], [6, 6]] }, // prettier-ignore
      { id: 'first', gate: [[0.2, -1], [0.2, 1]] }, // prettier-ignore
      { id: 'second', gate: [[0.6, -1], [0.6, 1]] }, // prettier-ignore
    ]);
    expect(network.edgePassages[0]).toBe(passageBits(network, ['first', 'second']));
  });

  it('finds gates along the great circle of a long edge, not along its straight line in degrees', () => {
    // From 40°N 10°W to 40°N 70°W: the great circle passes 40°W at 44.1°N (tan 40° / cos 30°), the straight line at 40°N.
    const network = buildNetwork({ lng: [-10, -70], lat: [40, 40], edgeFrom: [1], edgeTo: [0], ports: [] });
    const north: Gate = [[-40, 43], [-40, 46]]; // prettier-ignore
    const south: Gate = [[-40, 39], [-40, 41]]; // prettier-ignore
    const tagged = tagPassages(network, [
      { id: 'north', gate: north },
      { id: 'south', gate: south },
    ]);
    expect(tagged.edgePassages[0]).toBe(passageBits(tagged, ['north']));
  });

  it('marks what a look at every edge and gate finds, all over the world', () => {
    const random = randomNumbers(3);
    const place = (): Position => [random() * 360 - 180, random() * 160 - 80];
    const places = Array.from({ length: 400 }, place);
    const network = buildNetwork({
      lng: places.map(([lng]) => lng),
      lat: places.map(([, lat]) => lat),
      edgeFrom: places.slice(1).map((_, i) => i + 1),
      edgeTo: places.slice(1).map((_, i) => i),
      ports: [],
    });
    const gates = Array.from({ length: 30 }, (_, id) => {
      const [lng, lat] = place();
      return { id: `${id}`, gate: [[lng, lat], [lng + 9 * random(), lat + 9 * random()]] as const satisfies Gate }; // prettier-ignore
    });
    const marked = gates.map(() => 0);
    const { edgePassages } = tagPassages(network, gates);
    for (let edge = 0; edge < network.edgeCount; edge++) {
      const line = seaLine(places[edge] ?? [0, 0], places[edge + 1] ?? [0, 0]);
      gates.forEach(({ gate }, index) => {
        const isMarked = ((edgePassages[edge] ?? 0) & (1 << index)) !== 0;
        expect(isMarked).toBe(crossesGate([line], gate) !== null);
        if (isMarked) marked[index] = (marked[index] ?? 0) + 1;
      });
    }
    expect(Math.max(...marked)).toBeGreaterThan(3);
  });

  it('refuses more passages than an edge has bits', () => {
    const { network } = drawNetwork('A---B');
    const gate: Gate = [[1, 1], [2, 2]]; // prettier-ignore
    const many = Array.from({ length: 33 }, (_, i) => ({ id: `p${i}`, gate }));
    expect(() => tagPassages(network, many)).toThrow('33 passages');
  });
});

describe('passageBits', () => {
  it('names an unknown passage and those there are', () => {
    const { network } = drawNetwork('A---B');
    const tagged = tagPassages(network, [{ id: 'suez', gate: [[1, 1], [2, 2]] }]); // prettier-ignore
    expect(() => passageBits(tagged, ['sues'])).toThrow('There is no passage "sues": suez.');
  });
});
