import { describe, expect, it } from 'vitest';
import { buildNetwork, type Stop } from '../../../geo/pipeline/lines/network';
import { trace } from '../../../geo/pipeline/lines/trace';
import type { Track } from '../../../geo/pipeline/lines/tracks';
import { distanceKm, type Position } from '../../../src/geometry/position';

/** A km along the equator, in degrees. */
const KM = 1 / 111.195;
const at = (eastKm: number, northKm: number): Position => [eastKm * KM, northKm * KM];
const track = (name: string, ...positions: Position[]): Track => ({ name, positions });
const stop = (id: string, position: Position, more: Partial<Stop> = {}): Stop => ({
  ...{ id, position, kind: 'end', reachKm: 1, serves: () => true },
  ...more,
});
const evenly = (tracks: Track[]) => new Float64Array(tracks.length).fill(1);

describe('buildNetwork', () => {
  const west = track('west', at(0, 0), at(10, 0));
  const east = track('east', at(10.5, 0), at(20, 0));

  it('closes a gap between tracks that end near each other', () => {
    const tracks = [west, east];
    const network = buildNetwork(tracks, 1, [stop('a', at(0, 0)), stop('b', at(20, 0))]);
    const found = trace(network, ['a', 'b'], evenly(tracks));
    expect(found.connectorsKm).toBeCloseTo(0.5, 2);
    expect(found.kmByName.get('west')).toBeCloseTo(10, 2);
    expect(found.kmByName.get('east')).toBeCloseTo(9.5, 2);
  });

  it('leaves a gap open that is wider than its reach', () => {
    const tracks = [west, east];
    const network = buildNetwork(tracks, 0.4, [stop('a', at(0, 0)), stop('b', at(20, 0))]);
    expect(() => trace(network, ['a', 'b'], evenly(tracks))).toThrow('no way from a to b');
  });

  it('joins a track that ends beside the middle of another', () => {
    const tracks = [track('main', at(0, 0), at(20, 0)), track('branch', at(10, 0.3), at(10, 5))];
    const network = buildNetwork(tracks, 1, [stop('a', at(0, 0)), stop('b', at(10, 5))]);
    const found = trace(network, ['a', 'b'], evenly(tracks));
    expect(found.kmByName.get('main')).toBeCloseTo(10, 1);
    expect(found.kmByName.get('branch')).toBeCloseTo(4.7, 2);
  });

  it('starts and ends a line exactly at its stops, beside the track', () => {
    const tracks = [west];
    const [a, b] = [at(2, 0.3), at(8, -0.2)];
    const { positions } = trace(buildNetwork(tracks, 1, [stop('a', a), stop('b', b)]), ['a', 'b'], evenly(tracks));
    expect(positions[0]).toEqual(a);
    expect(positions.at(-1)).toEqual(b);
  });

  it('moves a way point onto its track', () => {
    const tracks = [west];
    const stops = [stop('a', at(0, 0)), stop('way', at(5, 0.8), { kind: 'way' }), stop('b', at(10, 0))];
    const { positions } = trace(buildNetwork(tracks, 1, stops), ['a', 'way', 'b'], evenly(tracks));
    expect(Math.max(...positions.map((position) => Math.abs(position[1])))).toBe(0);
  });

  it('ties a stop only to tracks that serve it', () => {
    const tracks = [west, track('fast', at(0, 0.1), at(10, 0.1))];
    const serves = ({ name }: Track) => name === 'fast';
    const stops = [stop('a', at(0, 0.05), { serves }), stop('b', at(10, 0.05), { serves })];
    expect([...trace(buildNetwork(tracks, 0.01, stops), ['a', 'b'], evenly(tracks)).kmByName.keys()]).toEqual(['fast']);
  });

  it('says which stop is out of reach of every track', () => {
    expect(() => buildNetwork([west], 1, [stop('far', at(5, 3))])).toThrow('far at');
  });
});

describe('trace', () => {
  const slow = track('slow', at(0, 0), at(5, 5), at(10, 0));
  const fast = track('fast', at(0, 0), at(10, 0));
  const tracks = [slow, fast];
  const network = buildNetwork(tracks, 0.5, [stop('a', at(0, 0)), stop('b', at(10, 0))]);

  it('takes the shorter of two tracks', () => {
    expect([...trace(network, ['a', 'b'], evenly(tracks)).kmByName.keys()]).toEqual(['fast']);
  });

  it('takes the longer one where the shorter is dear', () => {
    expect([...trace(network, ['a', 'b'], Float64Array.of(1, 4)).kmByName.keys()]).toEqual(['slow']);
  });

  it('finds a line no longer than any other way through a grid', () => {
    const rows = Array.from({ length: 6 }, (_, i) => track(`row ${i}`, at(0, i * 3), at(15, i * 3)));
    const columns = Array.from({ length: 6 }, (_, i) => track(`column ${i}`, at(i * 3, 0), at(i * 3, 15)));
    // Each row is drawn with a vertex at every crossing, so that tracks meet there.
    const meet = rows.map(({ name }, row) => track(name, ...columns.map((_, column) => at(column * 3, row * 3))));
    const upright = columns.map(({ name }, column) => track(name, ...rows.map((_, row) => at(column * 3, row * 3))));
    const grid = [...meet, ...upright];
    const found = trace(
      buildNetwork(grid, 0.1, [stop('a', at(0, 0)), stop('b', at(15, 15))]),
      ['a', 'b'],
      evenly(grid),
    );
    const km = found.positions.reduce((sum, p, i, all) => sum + distanceKm(all[i - 1] ?? p, p), 0);
    expect(km).toBeCloseTo(30, 1);
  });

  it('refuses a stop the network does not have', () => {
    expect(() => trace(network, ['a', 'c'], evenly(tracks))).toThrow('c is not a stop');
  });
});
