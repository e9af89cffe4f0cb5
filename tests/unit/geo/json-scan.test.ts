import { describe, expect, it } from 'vitest';
import { jsonFaults, placeOf } from '../../../geo/pipeline/json-scan';

describe('Scanning JSON', () => {
  it.each(['0', '"a"', ' [1, -2.5e+3, true, null, {"a": [], "b": {}}] ', '{"é": "\\u00e9\\n", "a": [[[]]]}\n'])(
    'finds nothing wrong with %s',
    (text) => {
      expect(() => JSON.parse(text)).not.toThrow();
      expect(jsonFaults(text)).toEqual([]);
    },
  );

  it.each([
    ['{"a": 1,}', 8],
    ['[1, 2', 5],
    ['[1,, 2]', 3],
    ['{"a" 1}', 5],
    ['{"a": 1 "b": 2}', 8],
    ['[01]', 2],
    ["{'a': 1}", 1],
    ['{"a": 1]', 7],
    ['[}', 1],
    ['[1] 2', 4],
    ['{"a": "\n"}', 6],
    ['{a: 1}', 1],
    ['{"a"}', 4],
  ])('says that %s stops being JSON after %i characters', (text, offset) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFaults(text).map((fault) => fault.offset)).toEqual([offset]);
  });

  it('names a key that an object has twice, but not one that two objects have', () => {
    expect(jsonFaults('[{"a": 1}, {"a": 2, "b": 3, "a": 4}]')).toEqual([
      { offset: 28, message: 'repeats the key "a"' },
    ]);
  });

  it('counts lines and columns from 1', () => {
    expect(placeOf('ab\ncd', 0)).toBe('line 1, column 1');
    expect(placeOf('ab\ncd', 4)).toBe('line 2, column 2');
  });
});
