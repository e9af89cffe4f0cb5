import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../../src/geometry/position';
import { decodeNetwork } from '../../../src/routing/network';
import { vertexPosition } from '../../../src/routing/passages';
import { drawNetwork } from '../../support/ascii-network';

const header = (...numbers: number[]) => new Uint8Array(Uint32Array.from(numbers).buffer);
const SEA3 = 0x33414553;
const join = (...lists: (Uint8Array | number[])[]) => Uint8Array.from(lists.flatMap((list) => [...list]));

/**
 * Three vertices in a row on the equator at 0, 1 and 2 degrees, two edges, the last vertex a port; the second edge costs
 * half as much again. Written out by hand from the format's description: one unit a degree, so 0° is 180 units, zigzag 360.
 */
const SMALL = join(
  header(SEA3, 3, 2, 1, 1, 4, 4, 3, 2, 0, 2, 1),
  [0xe8, 0x02, 2, 2], // longitudes: 180, +1, +1
  [0xb4, 0x01, 0, 0], // latitudes: 90, +0, +0
  [0, 1, 1], // counts of edges: none, one, one
  [1, 1], // nearest: one back, one back; further: none
  [0, 16], // costs
  [4], // ports: 2
);

describe('decodeNetwork', () => {
  it('reads a file written by hand', () => {
    const network = decodeNetwork(SMALL);
    expect([...network.lng]).toEqual([0, 1, 2]);
    expect([...network.lat]).toEqual([0, 0, 0]);
    expect([...network.edgeFrom]).toEqual([1, 2]);
    expect([...network.edgeTo]).toEqual([0, 1]);
    expect([...network.ports]).toEqual([2]);
    expect([...network.isPort]).toEqual([0, 0, 1]);
    // A degree of the equator of a sphere of 6371.0088 km.
    expect(network.edgeKm[0]).toBeCloseTo(111.195, 3);
    expect(network.edgeCost[1]).toBeCloseTo(111.195 * 1.5, 3);
  });

  it('lists each edge at both its ends', () => {
    const { network, letters, vertex } = drawNetwork(`
A--B--C
   |
   d`);
    const neighbours = (name: string) =>
      letters(network.arcTo.slice(network.arcStart[vertex(name)], network.arcStart[vertex(name) + 1]));
    expect(neighbours('B').split('').sort()).toEqual(['A', 'C', 'd']);
    expect(neighbours('d')).toBe('B');
  });

  it.each([
    ['nothing at all', new Uint8Array(0), '0 bytes are too few for its header'],
    ['a text file', new TextEncoder().encode('{"vertices": [1, 2, 3], "edges": [[0, 1], [1, 2]]}'), 'SEA3'],
    ['a truncated file', SMALL.slice(0, -1), 'its header speaks of 64 bytes, there are 63'],
    ['bytes after the end', join(SMALL, [0]), 'its header speaks of 64 bytes, there are 65'],
    ['units of nothing', join(header(SEA3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)), 'units per degree are 0'],
    ['more vertices than bytes', replaced(4, 100), '4 bytes of longitudes cannot hold 100 of them'],
    ['more ports than bytes', replaced(12, 9), '1 bytes of ports cannot hold 9 of them'],
    ['fewer costs than edges', replaced(8, 3), '2 costs for 3 edges'],
    ['fewer edges than its header says', replaced(58, 0), 'it holds 1 edges, its header says 2'],
    ['a vertex beyond the pole', replaced(52, 0xff), 'vertex 0 stands at'],
    ['an edge to nowhere', replaced(59, 3), 'edge to vertex -2'],
    ['an edge to itself', replaced(59, 0), 'edge to vertex 1'],
    ['a port that is no vertex', replaced(63, 8), 'port 0 stands at vertex 4 of 3'],
  ])('says what is wrong with %s', (_, bytes, message) => {
    expect(() => decodeNetwork(bytes)).toThrow(/^The sea network cannot be read: /);
    expect(() => decodeNetwork(bytes)).toThrow(message);
  });

  it('never reads garbage in silence: each cut of the real file is refused', () => {
    const file = readFileSync('geo/network/sea.bin');
    for (let share = 0; share < 1; share += 0.1) {
      expect(() => decodeNetwork(file.subarray(0, file.length * share))).toThrow('cannot be read');
    }
  });
});

describe('the real network', () => {
  const network = decodeNetwork(readFileSync('geo/network/sea.bin'));

  it('hangs together: every vertex is reached from the first', () => {
    const seen = new Uint8Array(network.vertexCount).fill(1, 0, 1);
    const waiting = [0];
    for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) {
      for (const next of network.arcTo.subarray(network.arcStart[vertex], network.arcStart[vertex + 1])) {
        if (seen[next] === 0) waiting.push(next);
        seen[next] = 1;
      }
    }
    expect(seen.filter((flag) => flag === 0)).toHaveLength(0);
  });

  it('never counts less for an edge than its great circle', () => {
    for (let edge = 0; edge < network.edgeCount; edge++) {
      const [from, to] = [network.edgeFrom[edge] ?? 0, network.edgeTo[edge] ?? 0];
      const km = distanceKm(vertexPosition(network, from), vertexPosition(network, to));
      expect(Math.abs((network.edgeKm[edge] ?? 0) - km)).toBeLessThan(1e-6);
      expect(network.edgeCost[edge]).toBeGreaterThanOrEqual(network.edgeKm[edge] ?? 0);
    }
  });
});

/** The small file with one byte changed. */
function replaced(at: number, byte: number): Uint8Array {
  return SMALL.map((value, index) => (index === at ? byte : value));
}
