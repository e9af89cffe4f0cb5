import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SCREENS } from '../../e2e/screens';
import { KEPT, MOST_KEPT_BYTES, readKept, sheetFile, writeKept } from '../../gallery/kept';

const screens = SCREENS.map(({ id }) => id);
const files = readdirSync(KEPT);

describe('the kept gallery', () => {
  it('has a sheet of every screen, and none of a screen that is gone', () => {
    expect(files.filter((file) => file !== 'README.md').sort()).toEqual(screens.map(sheetFile).sort());
  });

  it('lists its sheets, each with its day and the version of its data', () => {
    const kept = readKept();
    expect([...kept.keys()]).toEqual(screens);
    for (const { date, data } of kept.values()) {
      expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(data).toMatch(/^[0-9a-f]{8}-\d{4}-\d{2}$/);
    }
  });

  it('holds pictures in WebP, and stays small', () => {
    for (const screen of screens) {
      const bytes = readFileSync(join(KEPT, sheetFile(screen)));
      expect(bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12), screen).toBe('RIFFWEBP');
    }
    const sum = files.reduce((bytes, file) => bytes + statSync(join(KEPT, file)).size, 0);
    expect(sum).toBeLessThan(MOST_KEPT_BYTES);
  });
});

describe('the list of kept sheets', () => {
  it('is read as it was written, and leaves out what was never taken', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kept-'));
    const taken = new Map([
      ['route', { date: '2026-11-27', data: '0123abcd-2026-11' }],
      ['gone', { date: '2025-01-01', data: '00000000-2025-01' }],
      ['opening', { date: '2026-11-28', data: '89abcdef-2026-11' }],
    ]);
    writeKept(['opening', 'display', 'route'], taken, folder);
    expect([...readKept(folder)]).toEqual([
      ['opening', taken.get('opening')],
      ['route', taken.get('route')],
    ]);
    rmSync(folder, { recursive: true });
  });
});
