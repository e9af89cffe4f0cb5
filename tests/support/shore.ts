import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { landRings } from '../../geo/pipeline/sea/land';
import { cutRows } from '../../geo/pipeline/sea/land-rows';
import { readChannels } from '../../geo/pipeline/sea/network-data';
import { shoreOf, type Shore } from '../../geo/pipeline/sea/shore';
import { polygonsOf, type Topology } from '../../geo/pipeline/sea/topology';

/** Parallels are cut this far apart, degrees: about 110 m. */
const STEP = 0.001;

/** The finest land there is (Natural Earth 10m), and the channels of `geo/network/channels.json` that lead through it. */
export function openShore(): Shore {
  const path = createRequire(import.meta.url).resolve('world-atlas/land-10m.json');
  const rings = landRings(polygonsOf(JSON.parse(readFileSync(path, 'utf8')) as Topology, 'land'));
  return shoreOf(cutRows(rings, 84 + STEP / 2, -60, STEP), readChannels('geo/network/channels.json'));
}
