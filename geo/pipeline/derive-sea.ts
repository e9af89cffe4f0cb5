import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { decodeNetwork } from '../../src/routing/network';
import { packPorts } from '../../src/routing/ports';
import { addChannels } from './sea/channels';
import { CELL, clearanceField, NORTH, SOUTH } from './sea/clearance';
import { compact } from './sea/compact';
import { corners } from './sea/corners';
import { weigh } from './sea/costs';
import type { Distances } from './sea/distance-transform';
import { encodeNetwork } from './sea/encode';
import type { FixedEdge, Graph } from './sea/graph';
import { highSea } from './sea/high-sea';
import { joinChannelEnds, joinPort, type Waters } from './sea/join-port';
import { landRings } from './sea/land';
import { cutRows } from './sea/land-rows';
import { readBlocks, readChannels, readShyWaters } from './sea/network-data';
import { mainPart, openTo } from './sea/parts';
import { readPassages } from './sea/passages';
import { formatPorts, type DerivedPort } from './sea/ports-file';
import { scenarios } from './sea/scenarios';
import { shoreOf } from './sea/shore';
import { shyCorners } from './sea/shy-corners';
import { shyOf, type Shy } from './sea/shy-waters';
import { spanner, type WeighedEdge } from './sea/spanner';
import { thin } from './sea/thin';
import { polygonsOf, type Topology } from './sea/topology';
import { UNITS_PER_DEGREE } from './sea/units';
import { markUsed } from './sea/used';
import { sightings, type Sightings } from './sea/visibility';
import { findSeas } from './sea/waters';
import { readPorts } from './sea/world-port-index';

/** Side of a cell for approaches, degrees: their middles are the places a vertex can have. */
const FINE_CELL = 1 / UNITS_PER_DEGREE;
/** Parallels are cut this far apart for checks against land, degrees: about 110 m, through the places a vertex can have. */
const SHORE_STEP = 0.001;
/** Way costs grow by no more than this share, first among the corners of the open sea, then with the ports joined. */
const [SEA_STRETCH, STRETCH] = [0.004, 0.006];
/** Ports of this size or more (3 large, 2 medium) have all their ways kept: the list begins with them. */
const LARGER = 2;

/**
 * Derives the sea-lane network and the world's ports from land, the World Port Index, and the channels and blocks of
 * `geo/network/`. Takes a quarter of an hour and about 6 GB.
 * @param sources folder of source data
 * @param geo folder of the atlas' data
 */
export function deriveSea(sources: string, geo: string): void {
  const log = stopwatch();
  const path = createRequire(import.meta.url).resolve('world-atlas/land-10m.json');
  const rings = landRings(polygonsOf(JSON.parse(readFileSync(path, 'utf8')) as Topology, 'land'));
  const channels = readChannels(join(geo, 'network/channels.json'));
  const land = cutRows(rings, NORTH + FINE_CELL / 2, SOUTH - FINE_CELL / 2, FINE_CELL);
  const shore = shoreOf(cutRows(rings, NORTH + SHORE_STEP / 2, SOUTH - SHORE_STEP / 2, SHORE_STEP), channels);
  const field = clearanceField(cutRows(rings, NORTH, SOUTH, CELL), readBlocks(join(geo, 'network/blocks.json')), rings);
  log('distance to land');
  const seas = findSeas(field);
  const shunned = readShyWaters(join(geo, 'network/blocks.json'));
  const shyWaters = shunned.map(shyOf);
  const graph: Graph = { vertices: [...corners(field, seas), ...shyCorners(shunned, field, seas)], fixed: [] };
  const { vertices } = graph;
  const cornerCount = vertices.length;
  const optional = weighAll(graph, field, shyWaters, sightings(vertices, field, shore));
  log(`${optional.length} sightings among ${cornerCount} corners`);
  const lanes = spanner(vertices, [], optional, SEA_STRETCH);

  const waters: Waters = { land, shore, field, seas, graph, joints: new Map() };
  const ends = addChannels(graph, channels, field, waters.joints);
  joinChannelEnds(waters, ends);
  waters.highSea = highSea(graph, cornerCount, lanes, field, shore);
  joinChannelEnds(waters, ends);
  const { ports, unjoined } = joinPorts(waters, sources, geo);
  log(`${ports.length} ports joined, ${unjoined.length} not`);
  const fixed = graph.fixed.flatMap((edge) => weighed(graph, field, shyWaters, edge.a, edge.b, edge.channel));
  const more = weighAll(graph, field, shyWaters, sightings(vertices, field, shore, cornerCount));
  const kept = spanner(vertices, fixed, [...lanes, ...more], STRETCH);
  log(`${kept.length} edges among ${vertices.length} vertices`);

  const passages = readPassages(join(geo, 'passages.geojson'));
  const hangsTogether = mainPart(vertices.length, openTo(vertices, kept, passages), ports);
  const joined = ports.filter(({ vertex, wpi, name, country }) => {
    if (hangsTogether(vertex)) return true;
    unjoined.push(`${wpi} ${name}, ${country}: its waters are cut off from the sea`);
    return false;
  });
  const berths = joined.map(({ vertex }) => vertex);
  const larger = joined.filter(({ size }) => size >= LARGER).length;
  const inUse = (edges: readonly WeighedEdge[]) => {
    const used = markUsed(vertices, edges, berths, passages, scenarios(passages, larger));
    return edges.filter((_, i) => used[i] === 1);
  };
  const ways = inUse(kept);
  log(`${ways.length} edges in use`);
  // Where vertices went, ways have moved: some edges are in use no longer.
  const edges = inUse(thin({ vertices, field, shyWaters, shore, passages }, ways));

  const { positions, links, portVertices } = compact(vertices, edges, joined);
  const bytes = encodeNetwork({ positions, edges: links, ports: portVertices }, UNITS_PER_DEGREE);
  decodeNetwork(bytes);
  writeFileSync(join(geo, 'network/sea.bin'), bytes);
  writeFileSync(join(geo, 'ports.geojson'), formatPorts(joined));
  writeFileSync(join(geo, 'network/unjoined-ports.txt'), unjoined.sort().join('\n') + '\n');
  const kB = (content: Uint8Array | string) => (brotliCompressSync(content).length / 1000).toFixed(1);
  log(`${positions.length} vertices, ${links.length} edges: ${kB(bytes)} kB compressed`);
  log(`${joined.length} ports, ${unjoined.length} not joined: ${kB(JSON.stringify(packPorts(joined)))} kB compressed`);
}

function joinPorts(waters: Waters, sources: string, geo: string): { ports: DerivedPort[]; unjoined: string[] } {
  const ports: DerivedPort[] = [];
  const unjoined: string[] = [];
  for (const port of readPorts(sources, geo)) {
    const joined = joinPort(waters, port.position);
    if (typeof joined === 'string') unjoined.push(`${port.wpi} ${port.name}, ${port.country}: ${joined}`);
    else ports.push({ ...port, ...joined });
  }
  return { ports, unjoined };
}

function weighAll(graph: Graph, field: Distances, shyWaters: readonly Shy[], seen: Sightings): WeighedEdge[] {
  return seen.a.flatMap((a, i) => weighed(graph, field, shyWaters, a, seen.b[i] ?? a));
}

function weighed(
  { vertices }: Graph,
  field: Distances,
  shyWaters: readonly Shy[],
  a: number,
  b: number,
  channel?: FixedEdge['channel'],
): WeighedEdge[] {
  const [from, to] = [vertices[a], vertices[b]];
  if (!from || !to) return [];
  const { km, penalty } = weigh(field, shyWaters, from, to);
  const share = channel?.penalty ?? penalty;
  return [{ a, b, cost: km * (1 + share), penalty: share }];
}

function stopwatch(): (what: string) => void {
  const start = performance.now();
  return (what) => console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(5)} s  ${what}`);
}
