import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOtherLocodes } from '../../../geo/pipeline/port-locodes';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'geo-'));
  mkdirSync(join(folder, 'network'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function also(...rows: [code: unknown, port: unknown][]): string {
  return JSON.stringify({ note: 'n', also: rows.map(([code, port]) => ({ code, port })) });
}

function read(text?: string) {
  if (text !== undefined) writeFileSync(join(folder, 'network/port-locodes.json'), text);
  return readOtherLocodes(folder, 'geo', new Set(['CNSGH', 'CNNBO']));
}

describe('other codes of ports', () => {
  it('are none without a file', () => {
    expect(read()).toEqual({ others: new Map(), problems: [] });
  });

  it('are told by the code a port is listed with', () => {
    const { others, problems } = read(also(['CNSHA', 'CNSGH'], ['CNSHG', 'CNSGH'], ['CNNGB', 'CNNBO']));
    expect(problems).toEqual([]);
    expect([...others]).toEqual([
      ['CNSGH', ['CNSHA', 'CNSHG']],
      ['CNNBO', ['CNNGB']],
    ]);
  });

  it('are faults, all named at once, where they are no codes, another port’s, or of a port that nobody lists', () => {
    const file = 'geo/network/port-locodes.json';
    expect(read(also(['shanghai', 'CNSGH'], ['CNSHA', 1])).problems.map(({ path }) => path)).toEqual([
      'also[0].code',
      'also[1].port',
    ]);
    expect(read(also(['CNNBO', 'CNSGH'], ['CNXMN', 'CNXMG'])).problems).toEqual([
      { file, path: 'also[0].code', message: 'CNNBO is a port’s own code' },
      { file, path: 'also[1].port', message: 'no port has the code CNXMG' },
    ]);
    expect(read('{"note": "n", "also": {}}').problems).toHaveLength(1);
    expect(read('{').problems[0]).toMatchObject({ file });
  });
});
