import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeNetwork } from '../../../geo/pipeline/sea/encode';
import { spanner, type WeighedEdge } from '../../../geo/pipeline/sea/spanner';
import { markUsed } from '../../../geo/pipeline/sea/used';
import { KIND, vertexAt } from '../../../geo/pipeline/sea/vertices';
import { parseCsv, readPortIndex } from '../../../geo/pipeline/sea/world-port-index';
import { distanceKm, type Position } from '../../../src/geometry/position';
import { decodeNetwork } from '../../../src/routing/network';

const PLACES: Position[] = [[0, 0], [1, 0], [2, 0.1], [1, 1], [-179.9, 5], [179.9, 5]]; // prettier-ignore
const vertices = PLACES.map((place) => vertexAt(place, KIND.gate, 10));
const edge = (a: number, b: number, penalty = 0): WeighedEdge => {
  const [from = [0, 0], to = [0, 0]] = [PLACES[a], PLACES[b]];
  return { a, b, penalty, cost: distanceKm(from as Position, to as Position) * (1 + penalty) };
};

describe('the spanner', () => {
  it('leaves out an edge that two others replace at hardly more cost, and no other', () => {
    const edges = [edge(0, 1), edge(1, 2), edge(0, 2), edge(0, 3), edge(1, 3)];
    expect(spanner(vertices, [], edges, 0.005)).not.toContain(edges[2]);
    expect(spanner(vertices, [], edges, 0.005)).toHaveLength(4);
    expect(spanner(vertices, [], edges, 0)).toHaveLength(5);
  });

  it('keeps fixed edges in any case', () => {
    const fixed = edge(0, 2);
    expect(spanner(vertices, [fixed], [edge(0, 1), edge(1, 2)], 0.01)).toContain(fixed);
  });

  it('lets no way through a port stand for another: nothing passes through a port', () => {
    const between = vertices.map((vertex, i) => (i === 1 ? { ...vertex, kind: KIND.port } : vertex));
    const direct = edge(0, 2);
    expect(spanner(between, [edge(0, 1), edge(1, 2)], [direct], 0.01)).toContain(direct);
  });
});

describe('edges in use', () => {
  it('are those of cheapest ways between ports, and of detours where a passage is closed', () => {
    const edges = [edge(0, 1), edge(1, 2), edge(0, 3), edge(3, 2), edge(1, 3)];
    const gate: [Position, Position] = [[0.5, -0.5], [0.5, 0.2]]; // prettier-ignore
    const passages = [{ id: 'strait', gate }];
    const daily = { closed: [], every: 1 };
    expect([...markUsed(vertices, edges, [0, 2], passages, [daily])]).toEqual([1, 1, 0, 0, 0]);
    const closed = { closed: ['strait'], every: 1 };
    expect([...markUsed(vertices, edges, [0, 2], passages, [daily, closed])]).toEqual([1, 1, 1, 1, 0]);
  });
});

describe('a network file', () => {
  it('says again what was written, to half a unit, in another order', () => {
    const links = [
      { a: 0, b: 1, penalty: 0 },
      { a: 1, b: 2, penalty: 0.5 },
      { a: 4, b: 5, penalty: 7 },
      { a: 3, b: 1, penalty: 0 },
    ];
    const network = decodeNetwork(encodeNetwork({ positions: PLACES, edges: links, ports: [2, 0, 4] }, 400));
    const at = (vertex: number): Position => [network.lng[vertex] ?? NaN, network.lat[vertex] ?? NaN];
    expect([...network.ports].map(at)).toEqual([[2, 0.1], [0, 0], [-179.9, 5]].map(([x, y]) => [expect.closeTo(x ?? 0, 2), expect.closeTo(y ?? 0, 2)])); // prettier-ignore
    const ends = [...network.edgeFrom].map((from, i) => [at(from), at(network.edgeTo[i] ?? 0)].map(([lng]) => Math.round(lng)).sort((p, q) => p - q)); // prettier-ignore
    expect(ends.map((pair) => pair.join()).sort()).toEqual(['-180,180', '0,1', '1,1', '1,2']);
    expect([...network.edgeCost].map((cost, i) => cost / (network.edgeKm[i] ?? 1)).sort()).toEqual([1, 1, 1.5, 8]);
  });
});

function gzipped(lines: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'ports-')), 'ports.csv.gz');
  writeFileSync(path, gzipSync(lines.join('\n')));
  return path;
}

describe('the port list', () => {
  it('has a port once that is listed twice under one number', () => {
    const listed = [
      'World Port Index Number,Main Port Name,Alternate Port Name,UN/LOCODE,Country Code,Harbor Size,Latitude,Longitude',
      '400,Seydhisfjordhur, ,IS SEY,Iceland,Small,65.27,-14',
      '410,Eskifjordur, ,IS ESK,Iceland,Small,65.07,-14.02',
      '400,Seydisfjordur, ,ISSEY,Iceland,,65.27,-14',
    ];
    expect(readPortIndex(gzipped(listed), { Iceland: 'IS' }, {})).toMatchObject([
      { wpi: 400, name: 'Seydhisfjordhur', otherNames: ['Seydisfjordur'], locode: 'ISSEY' },
      { wpi: 410, name: 'Eskifjordur', otherNames: [] },
    ]);
  });

  it('gives a code that was another’s back to whose it is, and a port its own or none', () => {
    const listed = [
      'World Port Index Number,Main Port Name,UN/LOCODE,Country Code,Harbor Size,Latitude,Longitude',
      '1,Kattupalli,IN KRI,India,Large,13.3,80.35',
      '2,Krishnapatnam,IN KRI,India,Small,14.25,80.13',
      '3,Tanah Merah,IN TAL,India,,1,1',
    ];
    const corrections = { 1: { why: '', locode: 'INKAT' }, 3: { why: '', locode: null } };
    const codes = readPortIndex(gzipped(listed), { India: 'IN' }, corrections).map(({ name, locode }) => [
      name,
      locode,
    ]);
    expect(codes).toEqual([
      ['Kattupalli', 'INKAT'],
      ['Krishnapatnam', 'INKRI'],
      ['Tanah Merah', undefined],
    ]);
  });

  it('is read with quoted commas and quotes', () => {
    expect(parseCsv('a,b\r\n"x, ""y""",2\r\n,\r\n')).toEqual([['a', 'b'], ['x, "y"', '2'], ['', '']]); // prettier-ignore
  });
});
