import { describe, expect, it } from 'vitest';
import type { Position } from '../../../src/geometry/position';
import { buildNetwork } from '../../../src/routing/build-network';
import { tagPassages } from '../../../src/routing/passages';
import { routeSea, type NoSeaRoute, type SeaRoute } from '../../../src/routing/sea';
import { drawNetwork } from '../../support/ascii-network';

/** A character of a drawing is 0.1° of the equator: 11.12 km. */
const STEP_KM = 11.1195;

const STRAITS = drawNetwork(`
A---B---C---D
|       |
E-------F`);
const straits = tagPassages(STRAITS.network, [
  { id: 'north', gate: STRAITS.gate('B', 'C') },
  { id: 'south', gate: STRAITS.gate('E', 'F') },
  { id: 'east', gate: STRAITS.gate('C', 'D') },
]);

function found(route: SeaRoute | NoSeaRoute): SeaRoute {
  if ('reason' in route) throw new Error(route.reason);
  return route;
}

describe('routeSea', () => {
  it('starts and ends exactly where it is told, on the network or beside it', () => {
    const from: Position = [-0.05, 0.03];
    const to: Position = [1.25, -0.02];
    const { parts } = found(routeSea(straits, from, to));
    expect(parts[0]?.[0]).toEqual(from);
    expect(parts.at(-1)?.at(-1)).toEqual(to);
  });

  it('goes straight to the nearest water and on along the network', () => {
    // 0.1° north of the line AB, a quarter along: over to it, three quarters of AB, then BC.
    const { lengthKm } = found(routeSea(straits, [0.1, 0.1], STRAITS.at('C')));
    expect(lengthKm).toBeCloseTo(STEP_KM * (1 + 3 + 4), 1);
  });

  it('does not visit the end of an edge when both places lie along it', () => {
    const { lengthKm } = found(routeSea(straits, [0.1, 0], [0.3, 0]));
    expect(lengthKm).toBeCloseTo(STEP_KM * 2, 2);
  });

  it('names the passages it goes through in the order it meets them', () => {
    expect(found(routeSea(straits, STRAITS.at('A'), STRAITS.at('D'))).passages).toEqual(['north', 'east']);
    expect(found(routeSea(straits, STRAITS.at('D'), STRAITS.at('A'))).passages).toEqual(['east', 'north']);
  });

  it('takes another passage when one is closed', () => {
    const route = found(routeSea(straits, STRAITS.at('A'), STRAITS.at('D'), { closed: ['north'] }));
    expect(route.passages).toEqual(['south', 'east']);
  });

  it('says that a closure cut the only way', () => {
    expect(routeSea(straits, STRAITS.at('A'), STRAITS.at('D'), { closed: ['east'] })).toEqual({ reason: 'closed' });
  });

  it('does not slip past a closed gate on its way to the network', () => {
    // Between B and C, just west of the closed gate: the way to C by BC is shut, though C is the nearer end.
    const route = found(routeSea(straits, [0.59, 0], STRAITS.at('D'), { closed: ['north'] }));
    expect(route.passages).toEqual(['south', 'east']);
    const across = routeSea(straits, [0.59, 0], [0.61, 0], { closed: ['north'] });
    expect(found(across).passages).toEqual(['south']);
  });

  it('finds nothing between waters that do not meet', () => {
    const two = drawNetwork(`
A---B

C---D`);
    expect(routeSea(tagPassages(two.network, []), two.at('A'), two.at('D'))).toEqual({ reason: 'not-connected' });
  });

  it('finds nothing for a place far from the sea, and says which', () => {
    expect(routeSea(straits, [20, 20], STRAITS.at('A'))).toEqual({ reason: 'from-far-from-sea' });
    expect(routeSea(straits, STRAITS.at('A'), [20, 20])).toEqual({ reason: 'to-far-from-sea' });
  });

  it('cuts its line at the antimeridian and follows the great circle', () => {
    const pacific = tagPassages(
      buildNetwork({ lng: [140, -125], lat: [35, 48], edgeFrom: [1], edgeTo: [0], ports: [] }),
      [],
    );
    const { parts } = found(routeSea(pacific, [140, 35], [-125, 48]));
    expect(parts).toHaveLength(2);
    expect(parts[0]?.at(-1)?.[0]).toBe(180);
    expect(parts[1]?.[0]?.[0]).toBe(-180);
    for (const part of parts) for (const [lng] of part) expect(Math.abs(lng)).toBeLessThanOrEqual(180);
    // The great circle rises well above both ends.
    expect(Math.max(...parts.flat().map(([, lat]) => lat))).toBeGreaterThan(50);
  });

  it('refuses what is no position and what is no passage', () => {
    expect(() => routeSea(straits, [29.5, 106.5], [0, 0])).toThrow('29.5, 106.5 is not a position');
    expect(() => routeSea(straits, [0, 0], [NaN, 0])).toThrow('NaN');
    expect(() => routeSea(straits, [0, 0], [1, 0], { closed: ['west'] })).toThrow('no passage "west"');
  });
});
