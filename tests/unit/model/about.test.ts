import { describe, expect, it } from 'vitest';
import { aboutFaults } from '../../../geo/pipeline/checks/about';
import { readGeo } from '../../../geo/pipeline/read-geo';
import { aboutFile, changesFile } from '../../../src/model/about';
import { readAll } from '../../../src/model/read';
import { SMALL_GEO } from '../../support/small-geo';
import { inAllLanguages } from '../../../src/model/text';

const text = inAllLanguages({ en: 'words', zh: '字', ar: 'كلمات' });
const about = (parts: object = {}) => ({
  licences: [{ id: 'cc-by', name: text, url: 'https://example.org/by' }],
  files: [{ files: ['hubs.geojson'], what: text, madeFrom: text, licences: ['cc-by'] }],
  explanations: [{ id: 'length', topic: 'method', title: text, text: [text] }],
  ...parts,
});
const faults = (value: unknown, read: typeof aboutFile | typeof changesFile = aboutFile): string[] => {
  const result = readAll<unknown>(read, value, 'about.json');
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path}: ${message}`);
};

describe('geo/about.json', () => {
  it('is read, with nothing where nothing is said', () => {
    expect(readAll(aboutFile, about(), 'about.json')).toMatchObject({
      ok: true,
      value: { explanations: [{ notesOf: [] }] },
    });
  });

  it('names only licences it explains', () => {
    const files = [{ files: ['a'], what: text, madeFrom: text, licences: ['mit'] }];
    expect(faults(about({ files }))).toEqual(['files[0].licences[0]: names no licence: "mit"']);
  });

  it('links to licences over https only', () => {
    expect(faults(about({ licences: [{ id: 'cc-by', name: text, url: 'javascript:alert(1)' }] }))).toHaveLength(1);
  });

  it('points to notes that exist', () => {
    const { tree } = readGeo(SMALL_GEO, 'geo');
    const explanation = { id: 'x', topic: 'caution' as const, title: text, text: [text], notesOf: ['route:no/such'] };
    const problems = aboutFaults({
      ...tree,
      about: { licences: [], files: [], explanations: [explanation], changes: [] },
    });
    expect(problems).toEqual([
      {
        file: 'geo/about.json',
        path: 'explanations[0].notesOf[0]',
        message: 'names nothing with notes: "route:no/such"',
      },
    ]);
  });
});

describe('geo/changes.json', () => {
  it('stands newest first', () => {
    const changes = ['2026-01-02', '2026-01-03'].map((date) => ({ date, text }));
    expect(faults({ changes }, changesFile)).toEqual(['changes[1].date: must stand before "2026-01-02": newest first']);
    expect(faults({ changes: changes.toReversed() }, changesFile)).toEqual([]);
  });

  it('gives whole days', () => {
    expect(faults({ changes: [{ date: '2026-01', text }] }, changesFile)).toHaveLength(1);
  });
});
