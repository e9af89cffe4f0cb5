import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SMALL_GEO, smallGeo } from '../../support/small-geo';

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'geo/pipeline/cli.ts', ...args],
    { encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

describe('npm run geo', () => {
  it('prints one object with counts and no problems for a sound tree', () => {
    const { code, out, err } = run('--check', '--json', '--dir', SMALL_GEO);
    expect(code).toBe(0);
    expect(err).toBe('');
    expect(JSON.parse(out)).toEqual({
      corridors: 2,
      routes: 3,
      legs: 3,
      hubs: 4,
      passages: 2,
      figures: 10,
      sources: 3,
      problems: [],
    });
  });

  it('lists every problem with file, path and sentence, and exits with 1', () => {
    const folder = smallGeo(
      { file: 'hubs.geojson', path: 'features[1].properties.rank', value: 4 },
      { file: 'cities/alpha.json', path: 'figures[0].asOf', value: '2025-13' },
    );
    const json = run('--check', '--json', '--dir', folder);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out).problems).toEqual([
      {
        file: `${folder}/cities/alpha.json`,
        path: 'figures[0].asOf',
        message: 'is no date of the calendar: "2025-13"',
      },
      { file: `${folder}/hubs.geojson`, path: 'features[1].properties.rank', message: 'must be one of 1, 2, 3, not 4' },
    ]);
    const text = run('--check', '--dir', folder);
    expect(text.code).toBe(1);
    expect(text.err.trim().split('\n')).toEqual([
      'geo: 2 problems',
      `${folder}/cities/alpha.json: figures[0].asOf: is no date of the calendar: "2025-13"`,
      `${folder}/hubs.geojson: features[1].properties.rank: must be one of 1, 2, 3, not 4`,
    ]);
  });

  it('formats, unless it only checks', () => {
    const folder = smallGeo({ file: 'hubs.geojson', path: 'features[1].properties.rank', value: 2 });
    expect(run('--check', '--dir', folder).out).not.toContain('formatted');
    expect(run('--dir', folder).out).toContain('formatted hubs.geojson');
    expect(run('--dir', folder).out).not.toContain('formatted');
  });

  it('writes the compiled files where it is asked to', () => {
    const folder = smallGeo();
    run('--check', '--dir', folder, '--out', join(folder, 'out'));
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['atlas-alpha.json', 'dossier-alpha.json']);
  });

  it('answers a wrong option with one line and exit code 2', () => {
    for (const args of [['--chekc'], ['geo'], ['--dir']]) {
      const { code, out, err } = run(...args);
      expect(code).toBe(2);
      expect(out).toBe('');
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain(args[0]);
    }
  });

  it('reports a file cut short, and the faults of the others', () => {
    const folder = smallGeo({ file: 'hubs.geojson', path: 'features[1].properties.rank', value: 4 });
    writeFileSync(join(folder, 'passages.geojson'), '{"type": "FeatureCollection", "features": [');
    const { problems } = JSON.parse(run('--json', '--dir', folder).out);
    expect(problems).toEqual([
      { file: `${folder}/hubs.geojson`, path: 'features[1].properties.rank', message: 'must be one of 1, 2, 3, not 4' },
      { file: `${folder}/passages.geojson`, path: 'line 1, column 44', message: 'is not JSON: it ends too early' },
    ]);
  });
});
