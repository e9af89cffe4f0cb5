import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { decodeNetwork } from '../../src/routing/network';
import { addChannels } from './sea/channels';
import { CELL, clearanceField, NORTH, SOUTH } from './sea/clearance';
import { corners } from './sea/corners';
import { weigh } from './sea/costs';
import { encodeNetwork } from './sea/encode';
import type { Graph } from './sea/graph';
import { joinPort } from './sea/join-port';
import { landRings } from './sea/land';
import { cutRows } from './sea/land-rows';
import { readBlocks, readChannels } from './sea/network-data';
import { readPassages, type ListedPassage } from './sea/passages';
import { mainPart, openTo } from './sea/parts';
import { formatPorts, type DerivedPort } from './sea/ports-file';
import { spanner, STRETCH, type WeighedEdge } from './sea/spanner';
import { polygonsOf, type Topology } from './sea/topology';
import { markUsed, type Scenario } from './sea/used';
import { sightings } from './sea/visibility';
import { findSeas } from './sea/waters';
import { readPorts } from './sea/world-port-index';

/** Parallels are cut this far apart for approaches and for checks against land, degrees. */
const FINE_CELL = 0.005;
/** Coordinates are kept to this fraction of a degree. */
const UNITS_PER_DEGREE = 200;

/**
 * Derives the sea-lane network and the world's ports from land, the World Port Index, and the channels and blocks of
 * `geo/network/`. Takes some minutes and about 4 GB.
 * @param sources folder of source data
 * @param geo folder of the atlas' data
 */
export function deriveSea(sources: string, geo: string): void {
  const log = stopwatch();
  const path = createRequire(import.meta.url).resolve('world-atlas/land-10m.json');
  const rings = landRings(polygonsOf(JSON.parse(readFileSync(path, 'utf8')) as Topology, 'land'));
  const land = cutRows(rings, NORTH, SOUTH, FINE_CELL);
  const field = clearanceField(cutRows(rings, NORTH, SOUTH, CELL), readBlocks(join(geo, 'network/blocks.json')));
  log('distance to land');
  const seas = findSeas(field);
  const graph: Graph = { vertices: corners(field, seas), fixed: [] };
  log(`${graph.vertices.length} corners`);

  const joints = new Map<number, number[]>();
  addChannels(graph, readChannels(join(geo, 'network/channels.json')), field, joints);
  const ports: DerivedPort[] = [];
  const unjoined: string[] = [];
  for (const port of readPorts(sources, geo)) {
    const joined = joinPort({ land, field, seas, graph, joints }, port.position);
    if (typeof joined === 'string') unjoined.push(`${port.wpi} ${port.name}, ${port.country}: ${joined}`);
    else ports.push({ ...port, ...joined });
  }
  log(`${ports.length} ports joined, ${unjoined.length} not`);

  const { vertices } = graph;
  const weighed = (a: number, b: number, channel?: { penalty: number }): WeighedEdge[] => {
    const [from, to] = [vertices[a], vertices[b]];
    if (!from || !to) return [];
    const { km, penalty } = weigh(field, from, to);
    const share = channel?.penalty ?? penalty;
    return [{ a, b, cost: km * (1 + share), penalty: share }];
  };
  const fixed = graph.fixed.flatMap(({ a, b, channel }) => weighed(a, b, channel));
  const seen = sightings(vertices, field, land);
  log(`${seen.a.length} sightings among ${vertices.length} vertices`);
  const optional = seen.a.flatMap((a, i) => weighed(a, seen.b[i] ?? a));
  const kept = spanner(vertices, fixed, optional, STRETCH);
  log(`${kept.length} edges in the spanner`);

  const passages = readPassages(join(geo, 'passages.geojson'));
  const open = openTo(vertices, kept, passages);
  const hangsTogether = mainPart(vertices.length, open, ports);
  const joined = ports.filter(({ vertex, wpi, name, country }) => {
    if (hangsTogether(vertex)) return true;
    unjoined.push(`${wpi} ${name}, ${country}: its waters are cut off from the sea`);
    return false;
  });
  const used = markUsed(
    vertices,
    open,
    joined.map(({ vertex }) => vertex),
    passages,
    scenarios(passages),
  );
  const edges = open.filter((_, i) => used[i] === 1);
  log(`${edges.length} edges in use`);

  const { positions, links, portVertices } = compact(vertices, edges, joined);
  const bytes = encodeNetwork({ positions, edges: links, ports: portVertices }, UNITS_PER_DEGREE);
  decodeNetwork(bytes);
  writeFileSync(join(geo, 'network/sea.bin'), bytes);
  const list = formatPorts(joined);
  writeFileSync(join(geo, 'ports.geojson'), list);
  writeFileSync(join(geo, 'network/unjoined-ports.txt'), unjoined.sort().join('\n') + '\n');
  const kb = (content: Uint8Array | string) => (brotliCompressSync(content).length / 1024).toFixed(1);
  log(`${positions.length} vertices, ${links.length} edges; brotli ${kb(bytes)} KB and ports ${kb(list)} KB`);
}

/** Which ways are kept: those of every day, and those for when passages are closed, one by one and together. */
function scenarios(passages: readonly ListedPassage[]): Scenario[] {
  const together = [
    ['suez', 'panama'],
    ['malacca', 'sunda', 'lombok'],
    ['magellan', 'cape-horn'],
  ];
  const closures = [...passages.filter(({ closedByDefault }) => !closedByDefault).map(({ id }) => [id]), ...together];
  return [{ closed: [], every: 1 }, ...closures.map((closed) => ({ closed, every: 15 }))];
}

/** Leaves out the vertices no edge uses. */
function compact(
  vertices: Graph['vertices'],
  edges: readonly WeighedEdge[],
  ports: readonly DerivedPort[],
): {
  positions: Graph['vertices'][number]['position'][];
  links: { a: number; b: number; penalty: number }[];
  portVertices: number[];
} {
  const place = new Map<number, number>();
  const positions: Graph['vertices'][number]['position'][] = [];
  const placeOf = (vertex: number): number => {
    const known = place.get(vertex);
    if (known !== undefined) return known;
    place.set(vertex, positions.length);
    const position = vertices[vertex]?.position;
    if (!position) throw new Error(`there is no vertex ${vertex}`);
    return positions.push(position) - 1;
  };
  const doubles = new Set<string>();
  const links = edges.flatMap(({ a, b, penalty }) => {
    const [one, other] = [placeOf(a), placeOf(b)].sort((p, q) => p - q) as [number, number];
    const key = `${one}-${other}`;
    if (doubles.has(key)) return [];
    doubles.add(key);
    return [{ a: one, b: other, penalty }];
  });
  return { positions, links, portVertices: ports.map(({ vertex }) => placeOf(vertex)) };
}

function stopwatch(): (what: string) => void {
  const start = performance.now();
  return (what) => console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s  ${what}`);
}
