import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../src/export/csv';

const BOM = '\uFEFF';

describe('CSV', () => {
  it('is lines of cells as RFC 4180 writes them, after a byte order mark', () => {
    expect(toCsv(['a', 'b'], [['1', 'x']])).toBe(`${BOM}a,b\r\n1,x\r\n`);
  });

  it('quotes commas, quotes and line breaks, and doubles quotes', () => {
    expect(toCsv(['a'], [['x,"y"\nz']])).toBe(`${BOM}a\r\n"x,""y""\nz"\r\n`);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '=HYPERLINK("x")', '＝1', '－1'])(
    'makes %j text that no spreadsheet runs',
    (text) => {
      const cell = toCsv(['a'], [[text]]).slice(`${BOM}a\r\n`.length);
      expect(cell.replace(/^"/, '').startsWith("'")).toBe(true);
    },
  );

  it('leaves numbers numbers, negative ones too', () => {
    expect(toCsv(['a', 'b', 'c'], [[-12.5, 0, 1e-7]])).toBe(`${BOM}a,b,c\r\n-12.5,0,1e-7\r\n`);
  });

  it('writes what is not known as nothing', () => {
    expect(toCsv(['a', 'b', 'c'], [[null, NaN, Infinity]])).toBe(`${BOM}a,b,c\r\n,,\r\n`);
  });

  it('leaves Chinese and Arabic as they are', () => {
    expect(toCsv(['a', 'b'], [['重庆', 'تشونغتشينغ']])).toBe(`${BOM}a,b\r\n重庆,تشونغتشينغ\r\n`);
  });

  it('throws for a row of another length than the header', () => {
    expect(() => toCsv(['a'], [['1', '2']])).toThrow('2 cells, not 1');
  });
});
