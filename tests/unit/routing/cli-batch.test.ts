import { describe, expect, it } from 'vitest';
import { seaDistances } from '../../../src/routing/cli-batch';
import { tagPassages } from '../../../src/routing/passages';
import { drawNetwork } from '../../support/ascii-network';

const drawn = drawNetwork('A---B---C');
const network = tagPassages(drawn.network, [{ id: 'strait', gate: drawn.gate('B', 'C') }]);

async function* given(...lines: string[]) {
  yield* lines;
}

async function answers(lines: string[], closed: string[] = []): Promise<string[]> {
  const found: string[] = [];
  for await (const answer of seaDistances(network, given(...lines), closed)) found.push(answer);
  return found;
}

describe('seaDistances', () => {
  it('answers line by line: km, or a comma and the reason', async () => {
    // 0.8° and 0.4° of the equator, of 111.195 km each.
    expect(await answers(['0,0,0.8,0', '0.4,0,0,0', '0,0,0,60'])).toEqual([
      '89.0',
      '44.5',
      ',the end lies more than 300 km from the sea',
    ]);
    expect(await answers(['0,0,0.8,0', '0,0,0.4,0'], ['strait'])).toEqual([
      ',no sea route: only through closed passages',
      '44.5',
    ]);
  });

  it('answers a line before it takes the next', async () => {
    const taken: number[] = [];
    async function* slowly() {
      for (let line = 0; ; line++) {
        taken.push(line);
        yield '0,0,0.4,0';
      }
    }
    const first = await seaDistances(network, slowly(), []).next();
    expect(first.value).toBe('44.5');
    expect(taken).toEqual([0]);
  });

  it('overlooks a byte order mark, blanks, carriage returns and empty lines at the end', async () => {
    expect(await answers(['\uFEFF0,0,0.4,0\r', ' 0 , 0 , 4e-1 , +0. ', '', ' '])).toEqual(['44.5', '44.5']);
    expect(await answers([])).toEqual([]);
  });

  it.each([
    ['a heading', ['from_lng,from_lat,to_lng,to_lat'], 1],
    ['too few numbers', ['0,0,0.4,0', '0,0,0.4'], 2],
    ['too many numbers', ['0,0,0.4,0,1'], 1],
    ['an empty field', ['0,0,,0'], 1],
    ['latitude first', ['29.5,106.5,0,0'], 1],
    ['no numbers', ['0,0,Infinity,0x10'], 1],
    ['an empty line between others', ['0,0,0.4,0', '', '0,0,0.4,0'], 2],
  ])('refuses %s, and says in which line', async (_, lines, number) => {
    await expect(answers(lines)).rejects.toThrow(`line ${number} must be from_lng,from_lat,to_lng,to_lat`);
  });
});
