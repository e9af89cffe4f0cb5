import { describe, expect, it } from 'vitest';
import { PrefixSource } from '../../../src/map/prefix-source';

const FILE = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);

/** A server that knows ranges, or does not, and remembers what it was asked. */
function server({ ranges = true, failFirst = false } = {}) {
  const asked: string[] = [];
  const fetchRange = (_url: string, init: RequestInit): Promise<Response> => {
    const range = new Headers(init.headers).get('range') ?? '';
    asked.push(range);
    if (failFirst && asked.length === 1) return Promise.resolve(new Response('', { status: 503 }));
    if (!ranges) return Promise.resolve(new Response(FILE.slice()));
    const [from = 0, to = 0] = range.replace('bytes=', '').split('-').map(Number);
    return Promise.resolve(new Response(FILE.slice(from, to + 1), { status: 206 }));
  };
  return { asked, source: new PrefixSource('tiles', 100, fetchRange) };
}

async function bytes(source: PrefixSource, offset: number, length: number): Promise<number[]> {
  const { data } = await source.getBytes(offset, length);
  return [...new Uint8Array(data)];
}

describe('a source with a prefix', () => {
  it('answers everything within the prefix from one request', async () => {
    const { source, asked } = server();
    const [header, directory] = await Promise.all([bytes(source, 0, 7), bytes(source, 90, 10)]);
    expect(header).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(directory).toEqual([90, 91, 92, 93, 94, 95, 96, 97, 98, 99]);
    expect(asked).toEqual(['bytes=0-99']);
  });

  it('asks for exactly the bytes it needs beyond the prefix', async () => {
    const { source, asked } = server();
    expect(await bytes(source, 200, 3)).toEqual([200, 201, 202]);
    expect(asked).toEqual(['bytes=200-202']);
  });

  it('keeps the whole file of a server that knows no ranges', async () => {
    const { source, asked } = server({ ranges: false });
    expect(await bytes(source, 0, 3)).toEqual([0, 1, 2]);
    expect(await bytes(source, 300, 2)).toEqual([49, 50]);
    expect(asked).toHaveLength(1);
  });

  it('reports a refusal, and tries again the next time', async () => {
    const { source } = server({ failFirst: true });
    await expect(source.getBytes(0, 3)).rejects.toThrow('tiles answered 503');
    expect(await bytes(source, 0, 3)).toEqual([0, 1, 2]);
  });
});
