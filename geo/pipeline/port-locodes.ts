import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/model/atlas';
import { object, readAll, string, type Reader } from '../../src/model/read';
import { readJson } from './json-file';

const FILE = 'network/port-locodes.json';

/** Other UN/LOCODEs by the one a port has in `ports.geojson`. */
export type OtherLocodes = ReadonlyMap<string, string[]>;

interface LocodeFile {
  note: string;
  also: Record<string, string>;
}

const codes: Reader<Record<string, string>> = (value, path, note) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    note(path, 'must be an object of codes by code');
    return {};
  }
  for (const [other, code] of Object.entries(value)) {
    if (!LOCODE.test(other) || typeof code !== 'string')
      note(`${path}.${other}`, 'must be a UN/LOCODE, and name another');
  }
  return value as Record<string, string>;
};

const LOCODE = /^[A-Z]{2}[A-Z2-9]{3}$/;
const locodeFile = object<LocodeFile>({ note: string, also: codes });

/**
 * The other codes that ports go by. A tree without the file knows none.
 *
 * @param known the codes of `ports.geojson`: a code that one of them bears can be no other's, and every other code is one of theirs
 */
export function readOtherLocodes(
  folder: string,
  label: string,
  known: ReadonlySet<string>,
): { others: OtherLocodes; problems: Problem[] } {
  const others = new Map<string, string[]>();
  const path = join(folder, FILE);
  if (!existsSync(path)) return { others, problems: [] };
  const file = `${label}/${FILE}`;
  const read = readJson(path, file);
  if (!read.json || read.problems.length > 0) return { others, problems: read.problems };
  const result = readAll(locodeFile, read.json.value, file);
  if (!result.ok) return { others, problems: result.problems };
  const problems: Problem[] = [];
  for (const [other, code] of Object.entries(result.value.also)) {
    const fault = known.has(other)
      ? 'is a port’s own code'
      : known.has(code)
        ? null
        : `names ${code}, which no port has`;
    if (fault) problems.push({ file, path: `also.${other}`, message: fault });
    else others.set(code, [...(others.get(code) ?? []), other]);
  }
  return { others, problems };
}
