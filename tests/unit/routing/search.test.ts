import { describe, expect, it } from 'vitest';
import { setVector } from '../../../src/routing/vector';
import { passageBits, tagPassages } from '../../../src/routing/passages';
import { createSearch, pathTo, searchAll, searchTo, type Search } from '../../../src/routing/search';
import { drawNetwork, type DrawnNetwork } from '../../support/ascii-network';

/** A character of a drawing is 0.1° of the equator: 11.12 km. */
const STEP_KM = 11.1195;

function find(drawn: DrawnNetwork, search: Search, from: string, to: string, closed = 0) {
  const target = new Float64Array(3);
  setVector(target, 0, drawn.at(to));
  return searchTo(
    search,
    [{ vertex: drawn.vertex(from), km: 0 }],
    [{ vertex: drawn.vertex(to), km: 0 }],
    target,
    closed,
  );
}

function way(drawn: DrawnNetwork, from: string, to: string): string {
  const path = find(drawn, createSearch(tagPassages(drawn.network, [])), from, to);
  return path ? drawn.letters(path.vertices) : 'none';
}

describe('searchTo', () => {
  it('takes the shorter of two ways', () => {
    const drawn = drawNetwork(`
A---B---C
 \\      |
  D-----E
        |
F---G---H`);
    expect(way(drawn, 'A', 'E')).toBe('ADE');
    expect(way(drawn, 'G', 'B')).toBe('GHECB');
  });

  it('measures what it went', () => {
    const drawn = drawNetwork('A---B---C');
    expect(find(drawn, createSearch(tagPassages(drawn.network, [])), 'A', 'C')?.km).toBeCloseTo(8 * STEP_KM, 1);
  });

  it('goes around costly water but reports true lengths', () => {
    const drawn = drawNetwork(`
A~~~~~~~B
 \\     /
  C---D`);
    const path = find(drawn, createSearch(tagPassages(drawn.network, [])), 'A', 'B');
    expect(path && drawn.letters(path.vertices)).toBe('ACDB');
    expect(path?.km).toBeCloseTo((4 + 2 * Math.SQRT2 * 2) * STEP_KM, 1);
  });

  it('goes through costly water where the way around is longer still', () => {
    expect(
      way(
        drawNetwork(`
A~~~B
|   |
|   |
C---D`),
        'A',
        'B',
      ),
    ).toBe('AB');
  });

  it('never passes through a port, though it starts and ends there', () => {
    const drawn = drawNetwork(`
A---p---B
|       |
C-------D`);
    expect(way(drawn, 'A', 'B')).toBe('ACDB');
    expect(way(drawn, 'A', 'p')).toBe('Ap');
    expect(way(drawn, 'p', 'D')).toBe('pBD');
  });

  it('finds nothing where nothing leads', () => {
    expect(
      way(
        drawNetwork(`
A---B

C---D`),
        'A',
        'D',
      ),
    ).toBe('none');
  });

  it('is where it started after no way at all', () => {
    const drawn = drawNetwork('A---B');
    expect(find(drawn, createSearch(tagPassages(drawn.network, [])), 'A', 'A')).toEqual({
      vertices: [0],
      km: 0,
      start: 0,
      end: 0,
    });
  });

  it('weighs the links at both ends', () => {
    const drawn = drawNetwork(`
A---B---C---D
 \\         /
  E-------F`);
    const search = createSearch(tagPassages(drawn.network, []));
    const target = new Float64Array(3);
    setVector(target, 0, drawn.at('D'));
    const starts = [
      { vertex: drawn.vertex('A'), km: 500 },
      { vertex: drawn.vertex('E'), km: 1 },
    ];
    const ends = [
      { vertex: drawn.vertex('D'), km: 0 },
      { vertex: drawn.vertex('C'), km: 400 },
    ];
    const path = searchTo(search, starts, ends, target, 0);
    expect(path && drawn.letters(path.vertices)).toBe('EFD');
    expect(path).toMatchObject({ start: 1, end: 0 });
  });

  it('starts and ends at bends, and finds the shorter way round a chain of them', () => {
    const drawn = drawNetwork(`
A---B---C---D
|           |
E-----------F
|
G`);
    expect(way(drawn, 'B', 'F')).toBe('BCDF');
    expect(way(drawn, 'C', 'G')).toBe('CBAEG');
    expect(way(drawn, 'B', 'C')).toBe('BC');
    expect(way(drawn, 'G', 'D')).toBe('GEFD');
  });

  it('keeps out of closed passages and finds its way again once they open', () => {
    const drawn = drawNetwork(`
A---B---C
|       |
D-------E`);
    const network = tagPassages(drawn.network, [{ id: 'strait', gate: drawn.gate('B', 'C') }]);
    const search = createSearch(network);
    const letters = (closed: string[]) => {
      const path = find(drawn, search, 'A', 'C', passageBits(network, closed));
      return path && drawn.letters(path.vertices);
    };
    expect(letters([])).toBe('ABC');
    expect(letters(['strait'])).toBe('ADEC');
    expect(letters([])).toBe('ABC');
  });
});

describe('searchAll', () => {
  it('reaches everything at the distances that single searches find', () => {
    const drawn = drawNetwork(`
A---B---C---p
|    \\  |
D-----E-F---G
|     |
q-----H`);
    const network = tagPassages(drawn.network, []);
    const search = createSearch(network);
    searchAll(search, [{ vertex: drawn.vertex('A'), km: 0 }], 0);
    const all = [...search.km];
    for (const letter of 'ABCDEFGHpq') {
      expect(find(drawn, search, 'A', letter)?.km).toBeCloseTo(all[drawn.vertex(letter)] ?? NaN, 9);
    }
  });

  it('reaches every bend of a ring by the shorter way round, from one place or from two', () => {
    const drawn = drawNetwork(`
A---B---C---D
|           |
H---G---F---E`);
    const search = createSearch(tagPassages(drawn.network, []));
    searchAll(search, [{ vertex: drawn.vertex('B'), km: 0 }], 0);
    // Strokes and letters: 4 characters from letter to letter, 2 down.
    const around = [...'ABCDEFGH'].map((letter) => Math.round((search.km[drawn.vertex(letter)] ?? NaN) / STEP_KM));
    expect(around).toEqual([4, 0, 4, 8, 10, 14, 10, 6]);
    const starts = [
      { vertex: drawn.vertex('C'), km: 0 },
      { vertex: drawn.vertex('H'), km: 0 },
    ];
    searchAll(search, starts, 0);
    expect([...'ABCDEFGH'].map((letter) => pathTo(search, drawn.vertex(letter)).start)).toEqual([
      1, 0, 0, 0, 0, 1, 1, 1,
    ]);
  });

  it('ends where it knows the ways to the ends it was given, or where ways cost more than they may', () => {
    const drawn = drawNetwork(`
A---B---C---D---E
|   |   |   |   |
F---G---H---I---J`);
    const search = createSearch(tagPassages(drawn.network, []));
    const start = [{ vertex: drawn.vertex('A'), km: 0 }];
    const ends = [...'GB'].map(drawn.vertex);
    searchAll(search, start, 0, { ends });
    // Strokes and letters: 4 characters from letter to letter, 2 down.
    expect(ends.map((end) => Math.round((search.km[end] ?? NaN) / STEP_KM))).toEqual([6, 4]);
    expect(search.cost[drawn.vertex('E')]).toBe(Infinity);
    searchAll(search, start, 0, { most: 5 * STEP_KM });
    expect(Math.round((search.km[drawn.vertex('B')] ?? NaN) / STEP_KM)).toBe(4);
    expect(search.cost[drawn.vertex('E')]).toBe(Infinity);
    searchAll(search, start, 0);
    expect(Math.round((search.km[drawn.vertex('E')] ?? NaN) / STEP_KM)).toBe(16);
  });

  it('knows the way to each vertex it reached and which start it came from', () => {
    const drawn = drawNetwork('A---B---C---D---E');
    const search = createSearch(tagPassages(drawn.network, []));
    const starts = [
      { vertex: drawn.vertex('A'), km: 0 },
      { vertex: drawn.vertex('E'), km: 0 },
    ];
    searchAll(search, starts, 0);
    expect(drawn.letters(pathTo(search, drawn.vertex('D')).vertices)).toBe('ED');
    expect(pathTo(search, drawn.vertex('B')).start).toBe(0);
  });

  it('leaves vertices behind a closed passage unreached', () => {
    const drawn = drawNetwork('A---B---C');
    const network = tagPassages(drawn.network, [{ id: 'strait', gate: drawn.gate('B', 'C') }]);
    const search = createSearch(network);
    searchAll(search, [{ vertex: drawn.vertex('A'), km: 0 }], passageBits(network, ['strait']));
    expect([...'ABC'].map((letter) => (search.cost[drawn.vertex(letter)] ?? NaN) < Infinity)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
