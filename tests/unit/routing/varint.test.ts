import { describe, expect, it } from 'vitest';
import { readSigned, readUnsigned } from '../../../src/routing/varint';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('readUnsigned', () => {
  it('reads 624485 from E5 8E 26, the worked example of the DWARF 4 standard, section 7.6', () => {
    expect([...readUnsigned(bytes(0xe5, 0x8e, 0x26), 1, 'numbers')]).toEqual([624485]);
  });

  it('reads the largest number of 32 bits, and refuses the next', () => {
    expect([...readUnsigned(bytes(0xff, 0xff, 0xff, 0xff, 0x0f), 1, 'numbers')]).toEqual([4294967295]);
    expect(() => readUnsigned(bytes(0x80, 0x80, 0x80, 0x80, 0x10), 1, 'numbers')).toThrow('too long');
  });

  it('says where it was cut off', () => {
    expect(() => readUnsigned(bytes(0x80), 1, 'ports')).toThrow('ends in the middle of the ports');
    expect(() => readUnsigned(bytes(1, 2), 3, 'ports')).toThrow('ends in the middle of the ports');
  });

  it('refuses a number that never ends', () => {
    expect(() => readUnsigned(new Uint8Array(20).fill(0xff), 1, 'ports')).toThrow('too long');
  });

  it('counts what is left over', () => {
    expect(() => readUnsigned(bytes(1, 2, 3), 0, 'ports')).toThrow('3 bytes follow');
  });
});

describe('readSigned', () => {
  it('reads zigzag numbers as Protocol Buffers lists them: 0, -1, 1, -2, 2147483647, -2147483648', () => {
    const stored = bytes(0, 1, 2, 3, 0xfe, 0xff, 0xff, 0xff, 0x0f, 0xff, 0xff, 0xff, 0xff, 0x0f);
    expect([...readSigned(stored, 6, 'numbers')]).toEqual([0, -1, 1, -2, 2147483647, -2147483648]);
  });

  it('counts what is left over', () => {
    expect(() => readSigned(bytes(1, 2, 3), 0, 'ports')).toThrow('3 bytes follow');
  });
});
