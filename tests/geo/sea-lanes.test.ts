import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { distanceKm, type Position } from '../../src/geometry/position';
import { distanceToSegmentKm } from '../../src/geometry/simplify';
import { decodeNetwork } from '../../src/routing/network';
import { tagPassages } from '../../src/routing/passages';
import { routeSea } from '../../src/routing/sea';
import { loadLand } from '../support/land';
import { readSeaLegs, readPassages } from '../support/geo-files';

/** Kilometres over land a drawn sea leg may run at one stretch: the base map's own coast is not surer than that. */
const LONGEST_STRETCH_KM = 1;
const SAMPLE_KM = 0.1;
/** The width of a declared channel to either side of its line. */
const CHANNEL_KM = 1;

const channels: { channels: { id: string; line: Position[] }[] } = JSON.parse(
  readFileSync('geo/network/channels.json', 'utf8'),
);
const network = tagPassages(decodeNetwork(readFileSync('geo/network/sea.bin')), readPassages());

function inChannel(position: Position): boolean {
  return channels.channels.some(({ line }) =>
    line.some((end, i) => distanceToSegmentKm(position, line[i - 1] ?? end, end) <= CHANNEL_KM),
  );
}

describe('sea legs', () => {
  let isLand: (position: Position) => Promise<boolean>;
  beforeAll(async () => {
    isLand = await loadLand('public/basemap/base.pmtiles');
  });

  it('knows land from water where both are certain', async () => {
    // Chongqing, the Sahara, Alice Springs; the mid Atlantic, the Arabian Sea, the Gulf of Tonkin.
    const land: Position[] = [[106.55, 29.56], [5, 23], [133.88, -23.7]]; // prettier-ignore
    const water: Position[] = [[-40, 30], [64, 15], [107.8, 20]]; // prettier-ignore
    expect(await Promise.all(land.map(isLand))).toEqual([true, true, true]);
    expect(await Promise.all(water.map(isLand))).toEqual([false, false, false]);
  });

  it.each(readSeaLegs())('$id keeps to the water', async ({ from, to }) => {
    const route = routeSea(network, from, to);
    if ('reason' in route) throw new Error(route.reason);
    let stretchKm = 0;
    for (const { at, km } of samples(route.parts)) {
      const ashore = (await isLand(at)) && !inChannel(at);
      stretchKm = ashore ? stretchKm + km : 0;
      expect(stretchKm, `over land at ${at.join()}`).toBeLessThan(LONGEST_STRETCH_KM);
    }
  });
});

/** Points along a line, at most {@link SAMPLE_KM} apart, and how much of the line each stands for. */
function* samples(parts: Position[][]): Generator<{ at: Position; km: number }> {
  for (const part of parts) {
    for (const [i, q] of part.entries()) {
      const p = part[i - 1] ?? q;
      const lengthKm = distanceKm(p, q);
      const steps = Math.ceil(lengthKm / SAMPLE_KM);
      for (let step = 0; step < steps; step++) {
        const share = (step + 0.5) / steps;
        yield { at: [p[0] + (q[0] - p[0]) * share, p[1] + (q[1] - p[1]) * share], km: lengthKm / steps };
      }
    }
  }
}
