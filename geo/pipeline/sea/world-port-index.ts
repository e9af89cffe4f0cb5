import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Position } from '../../../src/geometry/position';
import { LOCODE } from '../../../src/model/locode';

/** A port as NGA Pub. 150, the World Port Index, lists it. */
export interface ListedPort {
  /** World Port Index number. */
  wpi: number;
  name: string;
  /** Other names, as listed. */
  otherNames: string[];
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Five characters; left out where it is malformed, of another country, or borne by a larger port too. */
  locode?: string;
  /** 3 large … 0 very small or not said. */
  size: number;
  position: Position;
}

const SIZES = ['Very Small', 'Small', 'Medium', 'Large'];

/**
 * Reads the list (gzipped CSV), larger ports first.
 * @param countries ISO code by the name the list uses
 * @throws Error naming a country the table does not know
 */
export function readPortIndex(
  path: string,
  countries: Readonly<Record<string, string>>,
  corrections: Corrections['corrections'],
): ListedPort[] {
  const [header = [], ...records] = parseCsv(
    gunzipSync(readFileSync(path))
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  );
  const column = (name: string) => header.indexOf(name);
  const [number, name, other] = ['World Port Index Number', 'Main Port Name', 'Alternate Port Name'].map(column);
  const [locode, country, size] = ['UN/LOCODE', 'Country Code', 'Harbor Size'].map(column);
  const [lat, lng] = ['Latitude', 'Longitude'].map(column);
  const field = (record: string[], at = -1) => record[at]?.trim() ?? '';
  const ports = records.map((record): ListedPort => {
    const written = field(record, country);
    const wpi = Number(field(record, number));
    const correct = corrections[wpi];
    const listed = field(record, locode).replaceAll(' ', '');
    const code = correct?.locode === undefined ? listed : (correct.locode ?? '');
    const iso = correct?.country ?? countries[written] ?? (LOCODE.test(code) ? code.slice(0, 2) : undefined);
    if (iso === undefined) throw new Error(`${field(record, name)}: no ISO code is known for the country "${written}"`);
    return {
      wpi,
      name: field(record, name),
      otherNames: field(record, other)
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== ''),
      country: iso,
      ...(LOCODE.test(code) && code.startsWith(iso) ? { locode: code } : {}),
      size: Math.max(0, SIZES.indexOf(field(record, size))),
      position: correct?.position ?? [Number(field(record, lng)), Number(field(record, lat))],
    };
  });
  const known = new Set<string>();
  return mergeDoubles(ports.sort((a, b) => b.size - a.size || a.wpi - b.wpi)).map(({ locode, ...port }) => {
    if (locode === undefined || known.has(locode)) return port;
    known.add(locode);
    return { ...port, locode };
  });
}

/** The list has a few ports twice, under one number: the first stands, and is also called what the other is. */
function mergeDoubles(ports: readonly ListedPort[]): ListedPort[] {
  const byNumber = new Map<number, ListedPort>();
  for (const port of ports) {
    const first = byNumber.get(port.wpi);
    if (!first) {
      byNumber.set(port.wpi, port);
      continue;
    }
    const names = new Set([...first.otherNames, port.name, ...port.otherNames]);
    names.delete(first.name);
    const locode = first.locode ?? port.locode;
    byNumber.set(port.wpi, { ...first, otherNames: [...names], ...(locode === undefined ? {} : { locode }) });
  }
  return [...byNumber.values()];
}

/** What is known to be wrong in the list, by World Port Index number. */
interface Corrections {
  /** `locode: null`: the one listed is another place's, and which is its own is not known. */
  corrections: Record<string, { why: string; country?: string; position?: Position; locode?: string | null }>;
}

/** Reads the list from the source data, with the countries and corrections of `geo/network/`. */
export function readPorts(sources: string, geo: string): ListedPort[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(join(geo, 'network', file), 'utf8'));
  const { countries } = read('port-countries.json') as { countries: Record<string, string> };
  const { corrections } = read('port-corrections.json') as Corrections;
  return readPortIndex(join(sources, 'sea/wpi-UpdatedPub150.csv.gz'), countries, corrections);
}

/** Rows and fields of a CSV file (RFC 4180). */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    const [all, quoted, plain, end] = match;
    if (all === '' && row.length === 0) continue;
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
