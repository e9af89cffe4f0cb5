import { describe, expect, it } from 'vitest';
import { slipsTo } from '../../../src/search/slips';

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
});
