import { describe, expect, it } from 'vitest';
import type { Mode } from '../../../src/model/atlas';
import { reversed, searchLand, type Stretch } from '../../../src/routing/land';
import type { Carriage } from '../../../src/routing/method';
import { textOf } from '../../../src/model/text';

const nothing = { low: 0, typical: 0, high: 0, basis: 'assumed', sources: [], figures: [] } as const;
const note = textOf(() => 'n');
const carriage: Carriage = {
  id: 'any',
  mode: 'rail',
  name: note,
  co2eGramsPerTonneKm: { ...nothing, sources: [], figures: [], note },
  kmPerHour: { ...nothing, sources: [], figures: [], note },
};

/** Stretches written `from-to: km mode`, both ways. */
function network(...lines: string[]): Map<string, Stretch[]> {
  const stretches = lines.map((line): Stretch => {
    const [, from = '', to = '', km, mode] = /^(\w+)-(\w+): (\d+) (\w+)$/.exec(line) ?? [];
    return {
      from,
      to,
      mode: mode as Mode,
      carriage,
      lengthKm: Number(km),
      leg: { leg: `${from}-${to}`, reversed: false },
      schematic: false,
      passages: ['p', 'q'],
      parts: [[[0, 0], [1, 0]], [[1, 0], [2, 0]]], // prettier-ignore
    };
  });
  const result = new Map<string, Stretch[]>();
  for (const stretch of stretches.flatMap((one) => [one, reversed(one)])) {
    result.set(stretch.from, [...(result.get(stretch.from) ?? []), stretch]);
  }
  return result;
}

const byLength = { stretch: ({ lengthKm }: Stretch) => lengthKm, change: 0 };
const names = (stretches: Stretch[]) => stretches.map(({ from, to }) => from + to).join(' ');

describe('searchLand', () => {
  const triangle = network('a-b: 5 rail', 'b-c: 5 rail', 'a-c: 12 rail', 'c-d: 3 road');

  it('takes the cheaper way round', () => {
    const ways = searchLand(triangle, [{ place: 'a', cost: 0 }], byLength);
    expect(names(ways.to('d'))).toBe('ab bc cd');
    expect(ways.costs.get('d')).toBe(13);
  });

  it('counts a change of mode, and goes round to spare one', () => {
    const lines = network('a-b: 5 rail', 'b-c: 5 road', 'a-c: 12 rail');
    expect(names(searchLand(lines, [{ place: 'a', cost: 0 }], byLength).to('c'))).toBe('ab bc');
    expect(names(searchLand(lines, [{ place: 'a', cost: 0 }], { ...byLength, change: 4 }).to('c'))).toBe('ac');
  });

  it('does not forget a way that comes dearer to a place but in the right mode', () => {
    const lines = network('a-b: 1 rail', 'a-b: 2 road', 'b-c: 1 road');
    expect(searchLand(lines, [{ place: 'a', cost: 0 }], { ...byLength, change: 5 }).costs.get('c')).toBe(3);
  });

  it('starts from the better of several places', () => {
    const starts = [
      { place: 'a', cost: 0 },
      { place: 'b', cost: 4 },
    ];
    expect(names(searchLand(triangle, starts, byLength).to('c'))).toBe('bc');
  });

  it('does not use what is not open', () => {
    const closed = { stretch: ({ mode, lengthKm }: Stretch) => (mode === 'road' ? Infinity : lengthKm), change: 0 };
    const ways = searchLand(triangle, [{ place: 'a', cost: 0 }], closed);
    expect(ways.costs.has('d')).toBe(false);
    expect(ways.to('d')).toEqual([]);
  });

  it('is at its start for nothing', () => {
    const ways = searchLand(triangle, [{ place: 'a', cost: 0 }], byLength);
    expect([ways.costs.get('a'), ways.to('a')]).toEqual([0, []]);
  });
});

describe('reversed', () => {
  it('turns ends, passages, line and leg round, and twice is as it was', () => {
    const [stretch] = network('a-b: 5 rail').get('a') ?? [];
    if (!stretch) throw new Error('no stretch');
    const back = reversed(stretch);
    expect([back.from, back.to, back.passages, back.leg]).toEqual([
      'b',
      'a',
      ['q', 'p'],
      { leg: 'a-b', reversed: true },
    ]);
    expect(back.parts).toEqual([[[2, 0], [1, 0]], [[1, 0], [0, 0]]]); // prettier-ignore
    expect(reversed(back)).toEqual(stretch);
  });
});
