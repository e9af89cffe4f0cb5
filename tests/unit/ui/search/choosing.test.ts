import { describe, expect, it } from 'vitest';
import { isComposing, stepThrough } from '../../../../src/ui/search/choosing';

describe('The arrow keys', () => {
  it('go down a list, back to the box, and around again', () => {
    expect([-1, 0, 1, 2].map((at) => stepThrough(at, 1, 3))).toEqual([0, 1, 2, -1]);
  });

  it('go up a list from its last option', () => {
    expect([-1, 2, 1, 0].map((at) => stepThrough(at, -1, 3))).toEqual([2, 1, 0, -1]);
  });

  it('stay in the box where the list is empty', () => {
    expect([stepThrough(-1, 1, 0), stepThrough(-1, -1, 0)]).toEqual([-1, -1]);
  });
});

describe('A key', () => {
  it('belongs to the input method while characters are composed', () => {
    expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true);
  });

  it('belongs to it in Safari, too, where the composition has just ended', () => {
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true);
  });

  it('is the box’s own otherwise', () => {
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
  });
});
