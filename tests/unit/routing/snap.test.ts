import { describe, expect, it } from 'vitest';
import { nearestPoint } from '../../../src/routing/snap';
import { buildNetwork } from '../../../src/routing/build-network';
import type { Position } from '../../../src/geometry/position';
import { drawNetwork } from '../../support/ascii-network';
import { randomNumbers } from '../../support/random';

describe('nearestPoint', () => {
  const { network, at } = drawNetwork(`
A-------B
        |
        C`);

  it('is the foot of the perpendicular beside an edge', () => {
    const snap = nearestPoint(network, [0.4, 0.1]);
    expect(snap?.position[0]).toBeCloseTo(0.4, 6);
    expect(snap?.position[1]).toBeCloseTo(0, 4);
    // A tenth of a degree of latitude.
    expect(snap?.km).toBeCloseTo(11.1195, 3);
  });

  it('is the end of an edge beyond it', () => {
    const snap = nearestPoint(network, [-0.3, 0.2]);
    expect(snap?.position[0]).toBeCloseTo(at('A')[0], 9);
    expect(snap?.position[1]).toBeCloseTo(at('A')[1], 9);
  });

  it('is the place itself on a vertex', () => {
    expect(nearestPoint(network, at('C'))?.km).toBeCloseTo(0, 9);
  });

  it('sees across the antimeridian', () => {
    const pacific = buildNetwork({ lng: [175, -175], lat: [0, 0], edgeFrom: [1], edgeTo: [0], ports: [] });
    const snap = nearestPoint(pacific, [-179.5, 1]);
    expect(snap?.km).toBeCloseTo(111.195, 1);
    expect(snap?.position[0]).toBeCloseTo(-179.5, 3);
  });

  it('finds nothing where there are no edges', () => {
    expect(nearestPoint(buildNetwork({ lng: [], lat: [], edgeFrom: [], edgeTo: [], ports: [] }), [0, 0])).toBeNull();
  });

  it('copes with an edge without length', () => {
    const point = buildNetwork({ lng: [1, 1], lat: [1, 1], edgeFrom: [1], edgeTo: [0], ports: [] });
    expect(nearestPoint(point, [2, 1])?.km).toBeCloseTo(111.18, 1);
  });

  it('is what a look at every edge finds, for edges short and long in no order at all', () => {
    const random = randomNumbers(7);
    const place = (): Position => [random() * 360 - 180, random() * 160 - 80];
    const near = ([lng, lat]: Position): Position => [Math.max(-180, Math.min(180, lng + random())), lat + random()];
    const lines = Array.from({ length: 300 }, (_, i) => {
      const start = place();
      return [start, i % 3 === 0 ? place() : near(start)] as const;
    });
    const all = lines.flat();
    const world = buildNetwork({
      lng: all.map(([lng]) => lng),
      lat: all.map(([, lat]) => lat),
      edgeFrom: lines.map((_, i) => 2 * i),
      edgeTo: lines.map((_, i) => 2 * i + 1),
      ports: [],
    });
    for (let i = 0; i < 40; i++) {
      const from = place();
      const kms = lines.map(([a, b]) => {
        const one = buildNetwork({ lng: [a[0], b[0]], lat: [a[1], b[1]], edgeFrom: [0], edgeTo: [1], ports: [] });
        return nearestPoint(one, from)?.km ?? NaN;
      });
      expect(nearestPoint(world, from)?.km).toBeCloseTo(Math.min(...kms), 6);
    }
  });
});
