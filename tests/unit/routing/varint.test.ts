import { describe, expect, it } from 'vitest';
import { readVarints } from '../../../src/routing/varint';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('readVarints', () => {
  it('reads 624485 from E5 8E 26, the worked example of the DWARF 4 standard, section 7.6', () => {
    expect(readVarints(bytes(0xe5, 0x8e, 0x26), 'numbers').unsigned()).toBe(624485);
  });

  it('reads zigzag numbers as Protocol Buffers lists them: 0, -1, 1, -2, 2147483647, -2147483648', () => {
    const reader = readVarints(
      bytes(0, 1, 2, 3, 0xfe, 0xff, 0xff, 0xff, 0x0f, 0xff, 0xff, 0xff, 0xff, 0x0f),
      'numbers',
    );
    expect([1, 2, 3, 4, 5, 6].map(() => reader.signed())).toEqual([0, -1, 1, -2, 2147483647, -2147483648]);
    reader.end();
  });

  it('says where it was cut off', () => {
    expect(() => readVarints(bytes(0x80), 'ports').unsigned()).toThrow('ends in the middle of the ports');
  });

  it('refuses a number that never ends', () => {
    expect(() => readVarints(new Uint8Array(20).fill(0xff), 'ports').unsigned()).toThrow('too long');
  });

  it('counts what is left over', () => {
    expect(() => readVarints(bytes(1, 2, 3), 'ports').end()).toThrow('3 bytes follow');
  });
});
