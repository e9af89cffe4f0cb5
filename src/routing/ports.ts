/** The world's ports, in the order of the sea network's ports. */
import type { Position } from '../geometry/position';
import { checked, object, type Reader } from '../model/read';

export interface Port {
  /** Place in the list, and among the network's ports. */
  index: number;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Absent where none is known. */
  locode?: string;
  /** Where it lies on the sea network: of a port without a LOCODE, which is known by nothing else. */
  point?: Position;
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

/**
 * The list as it travels: a text a column, a line a port, empty where nothing is known. Two thirds of the bytes, compressed, of
 * a row of its own for each name.
 */
export interface PortColumns {
  names: string;
  countries: string;
  locodes: string;
  /** `lng,lat` in degrees, to {@link POINT_DECIMALS}. */
  points: string;
  zh: string;
  ar: string;
  /** Other names in Latin letters, and other codes, several of a port with {@link BETWEEN} them. */
  otherNames: string;
  otherLocodes: string;
}

/** Stands in no name and no code. */
const BETWEEN = '|';

/** The network's vertices lie on a grid of 0.005°. */
const POINT_DECIMALS = 3;

const COLUMNS = ['names', 'countries', 'locodes', 'points', 'zh', 'ar', 'otherNames', 'otherLocodes'] as const;

export const portColumns: Reader<PortColumns> = checked(
  object<PortColumns>({
    names: text,
    countries: text,
    locodes: text,
    points: text,
    zh: text,
    ar: text,
    otherNames: text,
    otherLocodes: text,
  }),
  (columns, path, note) => {
    const lengths = COLUMNS.map((column) => linesOf(columns[column]).length);
    if (new Set(lengths).size > 1) note(path, `must have columns of one length, not ${lengths.join(', ')}`);
  },
);

function text(value: unknown, path: string, note: (path: string, message: string) => void): string {
  if (typeof value === 'string') return value;
  note(path, 'must be a string');
  return '';
}

function linesOf(column: string): string[] {
  return column.split('\n');
}

export function unpackPorts(columns: PortColumns): Port[] {
  if (columns.names === '') return [];
  const [, countries, locodes, points, zh, ar, otherNames, otherLocodes] = COLUMNS.map((column) =>
    linesOf(columns[column]),
  );
  return linesOf(columns.names).map((name, index) => {
    const port: Port = { index, name, country: countries?.[index] ?? '' };
    if (locodes?.[index]) port.locode = locodes[index];
    const [lng, lat] = points?.[index] ? points[index].split(',').map(Number) : [];
    if (lng !== undefined && lat !== undefined) port.point = [lng, lat];
    if (otherNames?.[index]) port.otherNames = otherNames[index].split(BETWEEN);
    if (otherLocodes?.[index]) port.otherLocodes = otherLocodes[index].split(BETWEEN);
    const names: LocalNames = {};
    if (zh?.[index]) names.zh = zh[index];
    if (ar?.[index]) names.ar = ar[index];
    if (names.zh || names.ar) port.names = names;
    return port;
  });
}

/** @throws Error where a name holds what stands between names. */
export function packPorts(ports: readonly Omit<Port, 'index'>[]): PortColumns {
  const column = (of: (port: Omit<Port, 'index'>) => readonly string[]) =>
    ports.map((port) => joined(of(port))).join('\n');
  return {
    names: column(({ name }) => [name]),
    countries: column(({ country }) => [country]),
    locodes: column(({ locode = '' }) => [locode]),
    points: column(({ point }) => [
      point ? point.map((degrees) => Number(degrees.toFixed(POINT_DECIMALS))).join(',') : '',
    ]),
    zh: column(({ names }) => [names?.zh ?? '']),
    ar: column(({ names }) => [names?.ar ?? '']),
    otherNames: column(({ otherNames = [] }) => otherNames),
    otherLocodes: column(({ otherLocodes = [] }) => otherLocodes),
  };
}

function joined(words: readonly string[]): string {
  for (const word of words) if (/[\n|]/.test(word)) throw new Error(`“${word}” cannot stand in a list of ports`);
  return words.join(BETWEEN);
}

/** Ports by every code they go by: by their own where it is another's other code too, and by the last where two share it. */
export function byLocode(ports: readonly Port[]): Map<string, Port> {
  const byCode = new Map<string, Port>();
  for (const port of ports) for (const code of port.otherLocodes ?? []) byCode.set(code, port);
  for (const port of ports) if (port.locode) byCode.set(port.locode, port);
  return byCode;
}
