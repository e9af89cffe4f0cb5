import type { Problem } from '../../src/model/atlas';
import { arrayOf, object, string } from '../../src/model/read';
import { locode } from '../../src/model/readers';
import { readOptional } from './json-file';

const FILE = 'network/port-locodes.json';

/** Other UN/LOCODEs by the one a port has in `ports.geojson`. */
export type OtherLocodes = ReadonlyMap<string, string[]>;

const locodeFile = object({ note: string, also: arrayOf(object({ code: locode, port: locode })) });

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
  const { file, value, problems: faults } = readOptional({ folder, label }, FILE, locodeFile);
  if (!value) return { others, problems: faults };
  const problems: Problem[] = [];
  value.also.forEach(({ code, port }, index) => {
    const fault = (key: string, message: string) => problems.push({ file, path: `also[${index}].${key}`, message });
    if (known.has(code)) fault('code', `${code} is a port’s own code`);
    if (!known.has(port)) fault('port', `no port has the code ${port}`);
    others.set(port, [...(others.get(port) ?? []), code]);
  });
  return { others, problems };
}
