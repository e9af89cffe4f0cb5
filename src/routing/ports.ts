/** The world's ports, in the order of the sea network's ports. */
import { arrayOf, checked, defaulting, numberIn, object, optional, string, type Reader } from '../model/read';

export interface Port {
  /** Place in the list, and among the network's ports. */
  index: number;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Absent where none is known. */
  locode?: string;
  /** UN/LOCODEs that it goes by besides: carriers write CNSHA where the World Port Index has CNSGH. Absent where none are known. */
  otherLocodes?: string[];
  /** What else it is called in Latin letters: Copenhagen, where the World Port Index has Kobenhavn. Absent where nothing is known. */
  otherNames?: string[];
  /** What it is called elsewhere; absent where that is not known. */
  names?: LocalNames;
}

/** Names in the atlas' other languages; absent where none is known. */
export interface LocalNames {
  zh?: string;
  ar?: string;
}

/** A port's name in a language; its own where it has none there. */
export function localName({ name, names }: Port, language: string): string {
  return (names && language in names ? names[language as keyof LocalNames] : undefined) ?? name;
}

/** The list as it travels: columns of the same length, `''` where a port has no LOCODE. Half the bytes of objects. */
export interface PortColumns {
  names: string[];
  countries: string[];
  locodes: string[];
  /** The few that are known by other names too. */
  local: (LocalNames & { port: number })[];
  /** The few that go by other codes too, a code a row. */
  also: { port: number; locode: string }[];
  /** And by other names in Latin letters, all of a port's in a row. */
  called: { port: number; names: string[] }[];
}

export const portColumns: Reader<PortColumns> = checked(
  object<PortColumns>({
    names: arrayOf(string),
    countries: arrayOf(string),
    locodes: arrayOf(anyString),
    local: defaulting(arrayOf(object({ port: numberIn(0, Infinity), zh: optional(string), ar: optional(string) })), []),
    also: defaulting(arrayOf(object({ port: numberIn(0, Infinity), locode: string })), []),
    called: defaulting(arrayOf(object({ port: numberIn(0, Infinity), names: arrayOf(string) })), []),
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

export function unpackPorts({ names, countries, locodes, local, also, called }: PortColumns): Port[] {
  const ports = names.map((name, index) => {
    const port: Port = { index, name, country: countries[index] ?? '' };
    if (locodes[index]) port.locode = locodes[index];
    return port;
  });
  const addTo = (index: number, what: Partial<Port>) => Object.assign(ports[index] ?? {}, what);
  for (const { port, names } of called) addTo(port, { otherNames: names });
  for (const { port, ...names } of local) addTo(port, { names });
  for (const { port, locode } of also) addTo(port, { otherLocodes: [...(ports[port]?.otherLocodes ?? []), locode] });
  return ports;
}

export function packPorts(ports: readonly Omit<Port, 'index'>[]): PortColumns {
  return {
    names: ports.map(({ name }) => name),
    countries: ports.map(({ country }) => country),
    locodes: ports.map(({ locode = '' }) => locode),
    local: ports.flatMap(({ names }, port) => (names ? [{ port, ...names }] : [])),
    also: ports.flatMap(({ otherLocodes = [] }, port) => otherLocodes.map((locode) => ({ port, locode }))),
    called: ports.flatMap(({ otherNames }, port) => (otherNames ? [{ port, names: otherNames }] : [])),
  };
}

/** Ports by every code they go by: by their own where it is another's other code too, and by the last where two share it. */
export function byLocode(ports: readonly Port[]): Map<string, Port> {
  const byCode = new Map<string, Port>();
  for (const port of ports) for (const code of port.otherLocodes ?? []) byCode.set(code, port);
  for (const port of ports) if (port.locode) byCode.set(port.locode, port);
  return byCode;
}
