import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const derive = (...options: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'geo/pipeline/derive.ts', ...options], { encoding: 'utf8' });

describe('geo:derive', () => {
  it('ends with 2 and one sentence where the folder of source data is missing', () => {
    const { status, stderr, stdout } = derive('--from', 'no/such/folder');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim()).toBe(
      'There is no folder of source data at "no/such/folder": name it with --from <folder> or GEO_SOURCES.',
    );
  });

  it('ends with 2 where it is asked for what it does not derive', () => {
    const { status, stderr } = derive('--from', 'tests', '--only', 'lines,moon');
    expect(status).toBe(2);
    expect(stderr).toContain('"moon"');
  });
});
