import { describe, expect, it } from 'vitest';
import { partsOf } from '../../../geo/pipeline/sea/parts';

describe('parts of a network', () => {
  it('are what edges join', () => {
    const partOf = partsOf(6, [
      { a: 0, b: 1 },
      { a: 4, b: 3 },
      { a: 1, b: 2 },
    ]);
    expect(partOf(0)).toBe(partOf(2));
    expect(partOf(3)).toBe(partOf(4));
    expect(new Set([0, 3, 5].map(partOf)).size).toBe(3);
  });
});
