import { describe, expect, it } from 'vitest';
import * as r from '../../../src/model/read';

interface Boat {
  name: string;
  lengthM: number;
  kind?: 'barge' | 'ferry';
}

const boat = r.object<Boat>({
  name: r.string,
  lengthM: r.numberIn(0, 400),
  kind: r.optional(r.oneOf(['barge', 'ferry'])),
});

function faults(read: r.Reader<unknown>, value: unknown): string[] {
  const result = r.readAll(read, value, 'f');
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`);
}

describe('Reading outside data', () => {
  it('gives the value back, rebuilt from what was asked for', () => {
    expect(r.readAll(boat, { name: 'Ane', lengthM: 20, kind: 'ferry' }, 'f')).toEqual({
      ok: true,
      value: { name: 'Ane', lengthM: 20, kind: 'ferry' },
    });
  });

  it('leaves an optional key out where it is absent', () => {
    const result = r.readAll(boat, { name: 'Ane', lengthM: 20 }, 'f');
    expect(result.ok && Object.keys(result.value)).toEqual(['name', 'lengthM']);
  });

  it('finds every fault, each with its path', () => {
    expect(
      faults(r.object<{ boats: Boat[] }>({ boats: r.arrayOf(boat, 1) }), {
        boats: [{ name: '', lengthM: 900 }, 7, { lengthM: NaN, kind: 'raft', x: 1 }],
      }),
    ).toEqual([
      'boats[0].name: must be a string that is not empty, not ""',
      'boats[0].lengthM: must be a number from 0 to 400, not 900',
      'boats[1]: must be an object, not 7',
      'boats[2].name: is missing: must be a string that is not empty',
      'boats[2].lengthM: must be a number from 0 to 400, not null',
      'boats[2].kind: must be one of "barge", "ferry", not "raft"',
      'boats[2].x: is not a key that is known here',
    ]);
  });

  it.each([undefined, null, true, 0, 'text', [], [[]], () => 1, Symbol('s'), new Map()])(
    'never throws, whatever it is given (%#)',
    (value) => {
      expect(faults(boat, value).length).toBeGreaterThan(0);
      expect(faults(r.arrayOf(boat, 1), value).length).toBeGreaterThan(0);
      expect(faults(r.dictionaryOf(boat), { a: value }).length).toBeGreaterThan(0);
    },
  );

  it('takes no key from a prototype', () => {
    expect(faults(boat, Object.create({ name: 'Ane', lengthM: 20 }))).toHaveLength(2);
    const evil: unknown = JSON.parse('{"__proto__": {"name": "Ane", "lengthM": 20}}');
    expect(faults(boat, evil)).toContain('__proto__: is not a key that is known here');
    const read = r.readAll(r.dictionaryOf(boat), evil, 'f');
    expect(read.ok && Object.getPrototypeOf(read.value)).toBe(Object.prototype);
  });

  it('quotes keys that are no plain word in paths', () => {
    expect(faults(r.dictionaryOf(boat), { 'route:a/b': 1 })).toEqual(['["route:a/b"]: must be an object, not 1']);
  });

  it('cuts a long value that it quotes', () => {
    expect(faults(boat, 'x'.repeat(500))[0]?.length).toBeLessThan(120);
  });

  it('looks at a whole only where its parts are sound', () => {
    const read = r.checked(boat, ({ name }, path, note) => note(path, `${name} leaks`));
    expect(faults(read, { name: 'Ane', lengthM: 20 })).toEqual([': Ane leaks']);
    expect(faults(read, { name: 'Ane' })).toEqual(['lengthM: is missing: must be a number from 0 to 400']);
  });
});
