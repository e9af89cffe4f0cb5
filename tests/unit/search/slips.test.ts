import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../support/random';
import { leastSlips, letterBits, slipsTo } from '../../../src/search/slips';

describe('slips of the finger', () => {
  it.each([
    ['abc', 'abc', 0],
    ['abc', 'abcdef', 0],
    ['abd', 'abcdef', 1],
    ['acb', 'abcdef', 1],
    ['ac', 'abcdef', 1],
    ['abxc', 'abcdef', 1],
    ['xbxd', 'abcdef', 2],
  ])('counts those between %s and a beginning of %s', (typed, name, slips) => {
    expect(slipsTo(typed, name, 2)).toBe(slips);
  });

  it('stops counting past the most', () => {
    expect(slipsTo('xbxd', 'abcdef', 1)).toBe(Infinity);
    expect(slipsTo('abcdef', 'ab', 2)).toBe(Infinity);
  });

  it('are never fewer than the letters alone tell', () => {
    const random = randomNumbers(5);
    const word = () =>
      Array.from({ length: 1 + Math.floor(random() * 7) }, () => 'abcdß钦'[Math.floor(random() * 6)]).join('');
    for (let i = 0; i < 500; i++) {
      const [typed, name] = [word(), word()];
      expect(slipsTo(typed, name, 9), `${typed}, ${name}`).toBeGreaterThanOrEqual(
        leastSlips(letterBits(typed), letterBits(name)),
      );
    }
  });

  it('are told apart by letters that a name has not', () => {
    expect(leastSlips(letterBits('rotterdam'), letterBits('qinzhou'))).toBe(6);
  });
});
