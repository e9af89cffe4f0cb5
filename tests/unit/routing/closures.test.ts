import { describe, expect, it } from 'vitest';
import { tagPassages } from '../../../src/routing/passages';
import { routeSea } from '../../../src/routing/sea';
import { drawNetwork } from '../../support/ascii-network';

/**
 * The world, roughly: Europe E, Gibraltar G, Suez S, the Red Sea R, Bab-el-Mandeb M, the Indian Ocean I, a port p behind
 * Hormuz H, Malacca L, China Q, Java J, the Cape K and the South Atlantic C; the Arctic from A to B.
 */
const world = drawNetwork(`
    A-----------------------------------B
    |                                   |
    E---G---S---R---M---I---H---p       |
   /                    |               |
  /                     L---------------Q
 /                      |                \\
C-----------------------K-----------------J`);

const network = tagPassages(world.network, [
  { id: 'arctic', gate: world.gate('A', 'B') },
  { id: 'gibraltar', gate: world.gate('E', 'G') },
  { id: 'suez', gate: world.gate('S', 'R') },
  { id: 'bab-el-mandeb', gate: world.gate('R', 'M') },
  { id: 'hormuz', gate: world.gate('I', 'H') },
  { id: 'malacca', gate: world.gate('L', 'Q') },
  { id: 'sunda', gate: world.gate('K', 'J') },
  { id: 'good-hope', gate: world.gate('C', 'K') },
]);

function passages(from: string, to: string, ...closed: string[]): string[] | string {
  const route = routeSea(network, world.at(from), world.at(to), { closed });
  return 'reason' in route ? route.reason : route.passages;
}

describe('Closing a passage', () => {
  it('leaves everything else as it was', () => {
    const usual = ['malacca', 'bab-el-mandeb', 'suez', 'gibraltar'];
    expect(passages('Q', 'E', 'arctic')).toEqual(usual);
    for (const other of ['hormuz', 'sunda', 'good-hope']) expect(passages('Q', 'E', 'arctic', other)).toEqual(usual);
  });

  it.each([
    ['suez', ['malacca', 'good-hope']],
    ['bab-el-mandeb', ['malacca', 'good-hope']],
    ['gibraltar', ['malacca', 'good-hope']],
    ['malacca', ['sunda', 'bab-el-mandeb', 'suez', 'gibraltar']],
  ])('%s sends ships from China to Europe by %j', (closed, by) => {
    expect(passages('Q', 'E', 'arctic', closed)).toEqual(by);
  });

  it('and the next one sends them on, until none is left', () => {
    expect(passages('Q', 'E', 'arctic', 'suez', 'malacca')).toEqual(['sunda', 'good-hope']);
    expect(passages('Q', 'E', 'suez', 'good-hope')).toEqual(['arctic']);
    expect(passages('Q', 'E', 'arctic', 'suez', 'good-hope')).toBe('closed');
    expect(passages('Q', 'E', 'arctic', 'malacca', 'sunda')).toBe('closed');
  });

  it('Bab-el-Mandeb sends ships to the Red Sea all the way around', () => {
    expect(passages('Q', 'R', 'arctic', 'bab-el-mandeb')).toEqual(['malacca', 'good-hope', 'gibraltar', 'suez']);
    expect(passages('Q', 'R', 'arctic', 'bab-el-mandeb', 'suez')).toBe('closed');
  });

  it('Hormuz cuts the ports behind it off, with no detour', () => {
    expect(passages('Q', 'p', 'arctic')).toEqual(['malacca', 'hormuz']);
    expect(passages('Q', 'p', 'hormuz')).toBe('closed');
    expect(passages('p', 'E', 'hormuz')).toBe('closed');
  });

  it('works there as back', () => {
    for (const closed of [[], ['suez'], ['bab-el-mandeb'], ['malacca'], ['gibraltar', 'good-hope']]) {
      const there = passages('Q', 'E', ...closed);
      expect(passages('E', 'Q', ...closed)).toEqual(typeof there === 'string' ? there : there.toReversed());
    }
  });
});
