import { describe, expect, it } from 'vitest';
import { readLineFile } from '../../geo/pipeline/lines/line-file';
import { angleAt } from '../../geo/pipeline/lines/metric';
import { anyOf, readRecipes } from '../../geo/pipeline/lines/recipes';
import { reportPublished } from '../../geo/pipeline/lines/report';
import { sharedTracks } from '../../geo/pipeline/lines/shared-track';

const recipes = readRecipes('geo/lines/recipes.json');
const names = [...recipes.files.map(({ file }) => file), 'hand'];
const files = names.map((name) => ({ name, ...readLineFile(`geo/lines/${name}.geojson`) }));
const lines = files.flatMap((file) => file.lines.map((line) => ({ ...line, file: file.name })));

/**
 * A drawn line cuts the curves of its track; a published length counts them. The band was set around the lines as first
 * drawn (0.923 to 1.004): it guards them against change, it is no measure of how true they are.
 */
const LEAST_RATIO = 0.92;
const GREATEST_RATIO = 1.01;

describe('traced lines', () => {
  it('stay within 500 m of the track they were traced from', () => {
    const traced = lines.filter(({ file }) => file !== 'hand');
    expect(traced.filter(({ deviationKm }) => deviationKm === undefined || deviationKm > 0.5)).toEqual([]);
  });

  it('are those the recipes name, in their order', () => {
    const named = recipes.files.flatMap(({ file, lines }) => lines.map(({ id, from, to }) => [file, id, from, to]));
    const drawn = lines.filter(({ file }) => file !== 'hand').map(({ file, id, from, to }) => [file, id, from, to]);
    expect(drawn).toEqual(named);
  });

  it('close gaps of the source by less than 5 km in all', () => {
    expect(lines.filter(({ connectorsKm = 0 }) => connectorsKm > 5)).toEqual([]);
  });

  it('run on passenger-only track nowhere but where the recipes say why', () => {
    const excused = new Set(recipes.exceptions.passengerTrack.map(({ line }) => line));
    const passengerOnly = anyOf(recipes.networks.openstreetmap?.passengerOnly);
    const onIt = lines.filter(({ trackNames = [] }) => trackNames.some(({ name }) => passengerOnly?.test(name)));
    expect(onIt.map(({ id }) => id).filter((id) => !excused.has(id))).toEqual([]);
  });
});

describe('all lines', () => {
  it.each(lines)('$file/$id starts and ends at its hubs', ({ from, to, positions }) => {
    expect(positions[0]).toEqual(endOf(from));
    expect(positions.at(-1)).toEqual(endOf(to));
  });

  it('have ids that occur once', () => {
    expect(new Set(lines.map(({ file, id }) => `${file}/${id}`)).size).toBe(lines.length);
  });

  it('write positions to 5 decimals at most', () => {
    const fine = lines
      .flatMap(({ positions }) => positions.flat())
      .filter((n) => Math.abs(n * 1e5 - Math.round(n * 1e5)) > 1e-4);
    expect(fine).toEqual([]);
  });

  it('turn nowhere sharper than 20 degrees', () => {
    const turns = lines.flatMap(({ id, positions }) =>
      positions.flatMap((at, i) => {
        const [before, after] = [positions[i - 1], positions[i + 1]];
        return before && after && angleAt(before, at, after) < 20 ? [{ id, at }] : [];
      }),
    );
    expect(turns).toEqual([]);
  });

  it('leave no step longer than 150 km', () => {
    const steps = lines.flatMap(({ id, positions }) =>
      positions.flatMap((at, i) => {
        const before = positions[i - 1];
        return before && Math.hypot(at[0] - before[0], at[1] - before[1]) > 1.35 ? [{ id, at }] : [];
      }),
    );
    expect(steps).toEqual([]);
  });

  it('share no track for 10 km or more, save pairs the recipes excuse', () => {
    const excused = recipes.exceptions.sideBySide.map((pair) => pair.lines.join());
    const rail = lines.filter(({ file }) => file === 'rail-openstreetmap');
    expect(sharedTracks(rail, 10).filter(({ pair }) => !excused.includes(pair.join()))).toEqual([]);
  });
});

describe('files of lines', () => {
  it.each(files)(
    '$name says whose data it is and under which licence',
    ({ name, provenance, licence, attribution }) => {
      const openStreetMap = name === 'rail-openstreetmap';
      expect(provenance === 'openstreetmap').toBe(openStreetMap);
      expect(licence === 'ODbL 1.0').toBe(openStreetMap);
      expect(attribution === '© OpenStreetMap contributors, ODbL 1.0').toBe(openStreetMap);
    },
  );

  it('hold nothing of OpenStreetMap but the one that says so', () => {
    const others = lines.filter(({ file }) => file !== 'rail-openstreetmap');
    expect(others.filter(({ provenance }) => provenance === 'openstreetmap')).toEqual([]);
  });
});

describe('published lengths', () => {
  const drawn = new Map(lines.map((line) => [`${line.file}/${line.id}`, line]));

  it.each(recipes.published)('$name: $km km published', (published) => {
    const { ratio } = reportPublished(published, drawn);
    expect(ratio).toBeGreaterThan(LEAST_RATIO);
    expect(ratio).toBeLessThan(GREATEST_RATIO);
  });
});

/** Where the lines of a hub end: at its stop, or where the hand-placed lines meet. */
function endOf(hub: string) {
  const stop = recipes.stops[hub];
  if (stop) return stop.position;
  const met = lines.filter(({ file }) => file === 'hand').find(({ from }) => from === hub);
  return met?.positions[0];
}
