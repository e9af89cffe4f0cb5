import { beforeAll, describe, expect, it } from 'vitest';
import type { Extract } from '../../../src/export/extract';
import { csvFileName, figuresToCsv, hasFigures, legsToCsv } from '../../../src/export/tables';
import { loadWords } from '../../../src/i18n';
import { LANGUAGES } from '../../../src/model/atlas';
import { planExtract } from './plan-extract';
import { corridorExtract, HOSTILE, hostile, routeExtract, settingIn } from './setting';

/** Reads RFC 4180, line breaks in quotes and all. */
function read(text: string): Record<string, string>[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  const [header = [], ...cells] = rows;
  return cells.map((values) => Object.fromEntries(header.map((name, i) => [name, values[i] ?? 'missing'])));
}

const legs = (extract: Extract) => read(legsToCsv(extract, settingIn('en')));

beforeAll(() => Promise.all(LANGUAGES.map(loadWords)));

describe('The table of legs', () => {
  it('has a row per leg, in order, with what the map says of it', () => {
    const rows = legs(routeExtract('north-south/rail-sea'));
    expect(rows.map(({ order, leg, mode }) => [order, leg, mode])).toEqual([
      ['1', 'north-south/yard-port', 'rail'],
      ['2', 'north-south/port-harbour', 'sea'],
    ]);
    expect(rows[1]).toMatchObject({
      passages: 'North Strait; South Strait',
      schematic: 'false',
      statusName: 'Operating',
    });
  });

  it('keeps drawn and published lengths in columns of their own', () => {
    const [row] = legs(routeExtract('north-south/rail-sea'));
    expect(row).toMatchObject({
      drawnLengthKm: '1304',
      publishedLengths: '',
      wayDrawnLengthKm: '3304',
      wayPublishedLengths: 'about 3,400 km (2024); 3,600 km (2019)',
    });
  });

  it('names places in every language', () => {
    const [row] = read(legsToCsv(routeExtract('north-south/rail'), settingIn('ar')));
    expect(row).toMatchObject({ fromName: 'South Port (ع)', fromNameEn: 'South Port', fromNameZh: 'South Port（中）' });
    expect(row?.['modeName']).not.toBe('Rail');
  });

  it('gives a plan’s ranges as numbers', () => {
    expect(legs(planExtract())[0]).toMatchObject({
      drawnLengthKm: '1304.3',
      daysLow: '1',
      daysTypical: '2',
      daysHigh: '4',
      co2eKgPerTonneTypical: '20',
      daysBasis: 'computed',
      co2eBasis: 'computed',
      co2eComputedFrom: '',
      handlingBasis: 'assumed',
    });
  });

  it('carries licence and version in every row', () => {
    for (const row of legs(corridorExtract('north-south'))) {
      expect(row['attribution']).toMatch(/OpenStreetMap|sea-lane/);
      expect(row['dataVersion']).toBe('fixture');
    }
  });

  it('loses nothing of hostile words and runs none of them', () => {
    const text = legsToCsv(hostile(routeExtract('north-south/rail-sea')), settingIn('en'));
    const rows = read(text);
    expect(rows[0]?.['fromName']).toBe(`'${HOSTILE}`);
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
  });
});

describe('The table of figures', () => {
  it('has a row per figure, dated and sourced', () => {
    const rows = read(figuresToCsv(routeExtract('north-south/rail-sea'), settingIn('en')));
    expect(rows.find(({ figure }) => figure === 'rs-days')).toMatchObject({
      subjectKind: 'route',
      quantityName: 'Transit time',
      low: '10',
      high: '14',
      unit: 'd',
      statement: '10–14 days',
      asOf: '2024',
      sources: 'paper-2019',
      sourceTitles: 'The Paper: An old story (2019-04)',
    });
  });

  it('holds the corridor’s own figures and those of its routes, each once', () => {
    const rows = read(figuresToCsv(corridorExtract('north-south'), settingIn('en')));
    const ids = rows.map(({ figure }) => figure);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('reach-2021');
    expect(ids).toContain('rs-teu-2022');
  });

  it('is not offered where there is no figure', () => {
    expect(hasFigures(planExtract())).toBe(false);
    expect(hasFigures(routeExtract('north-south/rail-sea'))).toBe(true);
  });
});

describe('csvFileName', () => {
  it('names the file by route and table', () => {
    expect(csvFileName(routeExtract('north-south/rail-sea'), 'legs')).toBe('north-south-rail-sea-legs.csv');
  });
});
