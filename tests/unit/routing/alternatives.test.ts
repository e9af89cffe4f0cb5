import { describe, expect, it } from 'vitest';
import { doDiffer } from '../../../src/routing/alternatives';
import { plan } from '../../../src/routing/plan';
import { DEFAULT_CHOICES } from '../../../src/routing/terms';
import { drawPlanner, type DrawnPlanner } from '../../support/drawn-planner';

function ways(drawn: DrawnPlanner, to: string, from = 'home') {
  return plan(drawn.graph, { ...DEFAULT_CHOICES, from: drawn.place(from), to: drawn.place(to) }).itineraries;
}

describe('alternatives', () => {
  it('are five at most, of seven gateways far from each other', () => {
    const letters = [...'abcdefg'];
    const drawn = drawPlanner({
      // Ten characters, more than 100 km, from one to the next; all lead along one coast to `z`.
      sea: ['z', ...letters.map((letter) => `${'|\n'.repeat(9)}${letter.toUpperCase()}--${letter}`)].join('\n'),
      land: letters.map((letter, place) => `home-${letter}: ${1000 + 10 * place} rail`),
    });
    expect(ways(drawn, 'XXZ').map(({ gateway }) => gateway)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('are two gateways side by side where there are no others', () => {
    const drawn = drawPlanner({
      sea: `
a----------z
|
|
|
b`,
      land: ['home-a: 1000 rail', 'home-b: 1000 rail'],
    });
    // Within 100 km of each other and both by rail: twins, and yet two ways.
    expect(ways(drawn, 'XXZ').map(({ gateway }) => gateway)).toEqual(['a', 'b']);
  });

  it('leave out a twin where a third way really differs', () => {
    const drawn = drawPlanner({
      sea: `
a----------z
|          |
|          |
|          |
b          |
           |
           |
           |
           |
           |
           |
c----------C`,
      land: ['home-a: 1000 rail', 'home-b: 1000 rail', 'home-c: 1100 rail'],
    });
    expect(ways(drawn, 'XXZ').map(({ gateway }) => gateway)).toEqual(['a', 'c']);
  });

  it('are by different passages where there is one gateway', () => {
    const drawn = drawPlanner({
      sea: `
a----B---C----z
     |   |
     D---E`,
      land: ['home-a: 1000 rail'],
      passages: { strait: ['B', 'C'] },
    });
    const found = ways(drawn, 'XXZ');
    expect(found.map(({ passages }) => passages)).toEqual([['strait'], []]);
  });

  it('are one where nothing else leads there, or only what is five times as long', () => {
    const narrow = drawPlanner({
      sea: 'a----B---C----z',
      land: ['home-a: 1000 rail'],
      passages: { strait: ['B', 'C'] },
    });
    expect(ways(narrow, 'XXZ')).toHaveLength(1);
    const far = (km: number) =>
      drawPlanner({
        sea: 'a----------z',
        land: ['home-west: 100 rail', `home-north: ${km} road`, `north-west: ${km} road`],
      });
    expect(ways(far(200), 'west')).toHaveLength(2);
    expect(ways(far(300), 'west')).toHaveLength(1);
  });

  it('do not land where the way on leads back past the start, but at the next port', () => {
    // From `b` the only way to `far` leads back through home; from `c` it does not.
    const drawn = drawPlanner({
      sea: `
a-----b
|
|
|
|
|
|
|
|
|
|
c`,
      land: ['home-a: 500 rail', 'home-b: 600 rail', 'home-far: 900 rail', 'c-far: 1500 rail'],
      abroad: ['b', 'c', 'far'],
    });
    const found = ways(drawn, 'far');
    expect(found.map(({ legs }) => legs.map(({ mode, to }) => `${mode} ${to}`))).toEqual([
      ['rail far'],
      ['rail a', 'sea c', 'rail far'],
    ]);
  });

  it('differ from each other, every one from every other', () => {
    const drawn = drawPlanner({
      sea: `
a-A--B---C----z
  |  |   |
  |  D---E
  |
  |
  |
  |
  |
  |
  |
b-F
  |
  |
  |
  |
  |
  |
  |
  |
  |
c-G`,
      land: ['home-a: 1000 rail', 'home-b: 950 river', 'home-c: 900 road'],
      passages: { strait: ['B', 'C'] },
    });
    const found = ways(drawn, 'XXZ');
    expect(found.map(({ gateway }) => gateway)).toEqual(['a', 'b', 'c']);
    found.forEach((one, i) => found.slice(i + 1).forEach((other) => expect(doDiffer(one, other)).toBe(true)));
  });
});
