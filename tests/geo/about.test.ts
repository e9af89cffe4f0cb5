import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGeo } from '../../geo/pipeline/read-geo';

const { tree } = readGeo('geo', 'geo');
const groups = tree.about?.files ?? [];
const patterns = groups.flatMap(({ files }) => files);

/** Data files that travel, as `about.json` names them. */
function dataFiles(): string[] {
  const inFolder = (name: string): string[] => readdirSync(`geo/${name}`).map((file) => `${name}/${file}`);
  return [
    ...readdirSync('geo').filter((file) => /\.(geo)?json$/.test(file)),
    ...['cities', 'tours', 'corridors', 'lines', 'network', 'schema'].flatMap(inFolder),
    ...readdirSync('public/basemap').map((file) => `../public/basemap/${file}`),
  ].filter((file) => !file.endsWith('NOTICE.txt'));
}

function matches(pattern: string, file: string): boolean {
  const [before = '', after] = pattern.split('*');
  return after === undefined ? pattern === file : file.startsWith(before) && file.endsWith(after);
}

describe('What the data says of itself', () => {
  it('gives every data file its terms', () => {
    expect(dataFiles().filter((file) => !patterns.some((pattern) => matches(pattern, file)))).toEqual([]);
  });

  it('gives terms to no file that is not there', () => {
    expect(patterns.filter((pattern) => !dataFiles().some((file) => matches(pattern, file)))).toEqual([]);
  });

  it('agrees with LICENSE.md: each file stands there with the licences named here', () => {
    const rows = readFileSync('geo/LICENSE.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const marks: Record<string, RegExp> = {
      'cc-by': /CC BY 4\.0/,
      odbl: /ODbL/,
      lgpl: /LGPL/,
      'public-domain': /public domain/,
      mit: /MIT/,
      unicode: /Unicode License/,
    };
    for (const { files, licences } of groups) {
      for (const file of files) {
        const about = rows.filter((row) => row.includes(`\`${file}\``) || row.includes('positions')).join('\n');
        expect(about, file).toContain(file);
        for (const licence of licences) expect(about, `${file} ${licence}`).toMatch(marks[licence] ?? /$^/);
      }
    }
  });

  it('says how kilometres, days and CO2e come about, and what sea lanes and shares cannot tell', () => {
    const ids = tree.about?.explanations.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['length', 'days', 'co2e', 'sea-lanes', 'shares']));
  });

  it('dates its changes, newest first', () => {
    const dates = tree.about?.changes.map(({ date }) => date) ?? [];
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toEqual([...dates].sort().reverse());
  });
});
