import { describe, expect, it } from 'vitest';
import { nearestPoint } from '../../../src/routing/snap';
import { buildNetwork } from '../../../src/routing/build-network';
import { drawNetwork } from '../../support/ascii-network';

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
});
