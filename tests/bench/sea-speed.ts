import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { buildGeo } from '../../geo/pipeline/build';
import { compilePlanner } from '../../geo/pipeline/planner';
import type { Position } from '../../src/geometry/position';
import { parseAtlas } from '../../src/model/parse';
import { buildGraph, portPosition, type PlannerGraph } from '../../src/routing/graph';
import { LANDMARKS } from '../../src/routing/aim';
import { labelsOf } from '../../src/routing/labels';
import { landmarksOf } from '../../src/routing/landmarks';
import { passageBits } from '../../src/routing/passages';
import { decodeNetwork } from '../../src/routing/network';
import { plan } from '../../src/routing/plan';
import { parsePlannerData } from '../../src/routing/planner-data';
import { reach } from '../../src/routing/reach';
import { routeSea } from '../../src/routing/sea';
import { searchAll } from '../../src/routing/search';
import { DEFAULT_CHOICES } from '../../src/routing/terms';
import { median } from './page';
import { milliseconds, printTable, type Cell } from './table';

const LOADS = 15;
const ROUTES = 600;
const PEER_ROUTES = 60;
const ROUNDS = 100;
const PREPARATIONS = 5;

/** What the planner's worker takes, in this process; and `searoute-js` between the same ports, where it is installed. */
export async function seaSpeed(): Promise<void> {
  const files = readFiles();
  const loads = Array.from({ length: LOADS }, () => timed(() => load(files)));
  const graph = load(files);
  const { search, ports, closedByDefault: closed } = graph;
  const { network } = search;
  // The same pairs in every run, all over the list.
  const port = (i: number) => (i * 7919) % ports.length;
  const place = (i: number): Position => portPosition(search, { index: port(i), name: '', country: '' });
  const from = { kind: 'hub', id: graph.atlas.city.hub } as const;
  const routes = () => measure(ROUTES, (i) => routeSea(network, place(i), place(2 * i + 1), { search, closed }));
  const plans = () =>
    measure(ROUNDS, (i) => plan(graph, { ...DEFAULT_CHOICES, from, to: { kind: 'port', index: port(i) } }));
  const all = measure(ROUNDS, (i) => {
    searchAll(search, [{ vertex: network.ports[port(i)] ?? 0, km: 0 }], passageBits(network, closed));
  });
  const everywhere = measure(ROUNDS, () => reach(graph, { ...DEFAULT_CHOICES, by: 'time', from }));
  const [oneBefore, wholeBefore] = [routes(), plans()];
  // What the worker does once it has opened, a step at a time (`serve.ts`).
  const preparing = Array.from({ length: PREPARATIONS }, () =>
    timed(() => (search.landmarks = landmarksOf(network, passageBits(network, closed)))),
  );
  const [oneAimed, wholeAimed] = [routes(), plans()];
  const labelling = timed(() => (search.labels = labelsOf(network, passageBits(network, closed))));
  const [one, whole] = [routes(), plans()];
  const peer = await peerTimes(place);

  const { vertexCount, edgeCount } = network;
  const row = (what: string, goal: string, times: readonly number[]): Cell[] => {
    const sorted = times.toSorted((a, b) => a - b);
    return [
      what,
      milliseconds(median([...times])),
      milliseconds(sorted[Math.floor(0.95 * sorted.length)] ?? NaN),
      goal,
    ];
  };
  printTable(`Planner: ${vertexCount} vertices, ${edgeCount} edges, ${ports.length} ports`, [
    ['', 'median', '95th percentile', 'at most'],
    row('read, decode, put together', '30 ms', loads),
    [`  the first time`, milliseconds(loads[0] ?? NaN), '', ''],
    row('one sea route', '1 ms', one),
    row('  by landmarks, before there are labels', '', oneAimed),
    row('  before there are either', '', oneBefore),
    row('from one port to all', '5 ms', all),
    row('itineraries with alternatives', '20 ms', whole),
    row('  by landmarks, before there are labels', '', wholeAimed),
    row('  before there are either', '', wholeBefore),
    row('reach: all ports by all gateways', '', everywhere),
    row(`measuring landmarks, in ${LANDMARKS} steps after load`, '', preparing),
    ['making labels, in steps with pauses after that', milliseconds(labelling), '', ''],
    ...(peer ? [row('searoute-js: one sea route', '', peer)] : [['searoute-js is not installed', '', '', '']]),
  ]);
  if (peer) console.log(`One sea route: ${(median(peer) / median(one)).toFixed(0)} times as fast as searoute-js.`);
}

interface Files {
  atlas: string;
  planner: string;
  network: Uint8Array;
}

function readFiles(): Files {
  const { cities, defaultCity, checked } = buildGeo('geo');
  const atlas = cities.get(defaultCity ?? '')?.atlas;
  const planner = compilePlanner('geo', checked.tree).data;
  if (!atlas || !planner) throw new Error('geo/ does not compile: run npm run geo');
  return { atlas: String(atlas), planner: JSON.stringify(planner), network: readFileSync('geo/network/sea.bin') };
}

/** What the worker does with its files (`serve.ts`). */
function load({ atlas, planner, network }: Files): PlannerGraph {
  const [read, data] = [parseAtlas(JSON.parse(atlas)), parsePlannerData(JSON.parse(planner), 'planner')];
  if (!read.ok || !data.ok) throw new Error('geo/ does not compile: run npm run geo');
  const sea = decodeNetwork(network);
  // Where there is no list of ports yet, the network's ports go by their numbers.
  const numbered = [...sea.ports].map((_, index) => ({ index, name: `Port ${index}`, country: '' }));
  const { method, ports, survey } = data.value;
  return buildGraph(read.value, method, ports.length > 0 ? ports : numbered, sea, survey);
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** Times of as many rounds, after a tenth as many that do not count. */
function measure(rounds: number, run: (round: number) => unknown): number[] {
  for (let i = 0; i < rounds / 10; i++) run(rounds + i);
  return Array.from({ length: rounds }, (_, i) => timed(() => run(i)));
}

async function peerTimes(place: (i: number) => Position): Promise<number[] | null> {
  // A name that no compiler looks up: the peer need not be installed.
  const name = 'searoute-js';
  const peer: unknown = await import(name).catch(() => null);
  const searoute: unknown = typeof peer === 'object' && peer !== null ? Reflect.get(peer, 'default') : null;
  if (typeof searoute !== 'function') return null;
  const point = (coordinates: Position) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates },
  });
  const log = console.log;
  try {
    // It prints what it fails to find.
    console.log = () => undefined;
    return measure(PEER_ROUTES, (i) => {
      try {
        searoute(point(place(i)), point(place(2 * i + 1)));
      } catch {
        // Pairs it finds no route for have taken their time, too.
      }
    });
  } finally {
    console.log = log;
  }
}
