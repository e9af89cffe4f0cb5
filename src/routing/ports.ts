/** The world's ports, in the order of the sea network's ports. */
import { arrayOf, checked, defaulting, numberIn, object, string, type Reader } from '../model/read';

export interface Port {
  /** Place in the list, and among the network's ports. */
  index: number;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Absent where none is known. */
  locode?: string;
  /** What it is called elsewhere; absent where that is not known. */
  names?: LocalNames;
}

/** Names in the atlas' other languages. */
export interface LocalNames {
  zh: string;
  ar: string;
}

/** The list as it travels: columns of the same length, `''` where a port has no LOCODE. Half the bytes of objects. */
export interface PortColumns {
  names: string[];
  countries: string[];
  locodes: string[];
  /** The few that are known by other names too. */
  local: (LocalNames & { port: number })[];
}

export const portColumns: Reader<PortColumns> = checked(
  object<PortColumns>({
    names: arrayOf(string),
    countries: arrayOf(string),
    locodes: arrayOf(anyString),
    local: defaulting(arrayOf(object({ port: numberIn(0, Infinity), zh: string, ar: string })), []),
  }),
  ({ names, countries, locodes }, path, note) => {
    if (countries.length !== names.length || locodes.length !== names.length) {
      note(path, `must have columns of one length, not ${names.length}, ${countries.length} and ${locodes.length}`);
    }
  },
);

function anyString(value: unknown, path: string, note: (path: string, message: string) => void): string {
  if (typeof value === 'string') return value;
  note(path, 'must be a string');
  return '';
}

export function unpackPorts({ names, countries, locodes, local }: PortColumns): Port[] {
  const known = new Map(local.map(({ port, zh, ar }) => [port, { zh, ar }]));
  return names.map((name, index) => {
    const locode = locodes[index] ?? '';
    return {
      index,
      name,
      country: countries[index] ?? '',
      ...(locode === '' ? {} : { locode }),
      ...(known.has(index) ? { names: known.get(index) } : {}),
    };
  });
}

export function packPorts(ports: readonly Omit<Port, 'index'>[]): PortColumns {
  return {
    names: ports.map(({ name }) => name),
    countries: ports.map(({ country }) => country),
    locodes: ports.map(({ locode = '' }) => locode),
    local: ports.flatMap(({ names }, port) => (names ? [{ port, zh: names.zh, ar: names.ar }] : [])),
  };
}
