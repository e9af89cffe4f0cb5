import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { distanceKm, type Position } from '../../src/geometry/position';
import type { Problem } from '../../src/model/atlas';
import { arrayOf, checked, numberIn, object, optional, readAll, string, type Reader } from '../../src/model/read';
import { position } from '../../src/model/readers';
import type { LocalNames } from '../../src/routing/ports';
import { readOptional } from './json-file';

/** The basemap's own gazetteer: cities in English, Chinese and Arabic, at the positions where they are labelled. */
const LABELS = fileURLToPath(new URL('../../public/basemap/labels.json', import.meta.url));

/** A port further from the middle of its city than this, in km, is taken for another place of the same name. */
const SAME_PLACE_KM = 25;

interface City extends Required<LocalNames> {
  position: Position;
}

/**
 * What a port is called in Chinese and Arabic, where the gazetteer has a city around it that has one of its names in English.
 * Absent for all others: nothing is transliterated.
 */
export type NamePorts = (names: readonly string[], position: Position) => LocalNames | undefined;

/** Reads the gazetteer once. */
export function portNamer(file = LABELS): NamePorts {
  const cities = readCities(file);
  return (names, position) => {
    const found = names
      .flatMap((name) => cities.get(plainName(name)) ?? [])
      .find((city) => distanceKm(city.position, position) <= SAME_PLACE_KM);
    return found && { zh: found.zh, ar: found.ar };
  };
}

const FILE = 'network/port-names.json';
const portName = checked(
  object({
    wpi: numberIn(1, Infinity),
    zone: optional(string),
    geoname: optional(numberIn(1, Infinity)),
    division: optional(string),
    zh: optional(string),
    ar: optional(string),
  }),
  ({ zone, geoname, division, zh, ar }, path, note) => {
    if ([zone, geoname, division].filter((source) => source !== undefined).length !== 1)
      note(path, 'must have one of `zone`, `geoname` and `division`: where its names are from');
    if (division !== undefined && !/^(?:CN-\d{2,9}|JP-\d{6})$/.test(division))
      note(
        `${path}.division`,
        'must be `CN-` and a statistical code, or `JP-` and the six digits of a local government',
      );
    if (zh === undefined && ar === undefined) note(path, 'must have a name, `zh` or `ar`');
  },
);
const namesFile = object({
  note: string,
  names: arrayOf(portName),
});

/**
 * Names of ports whose city the gazetteer does not have, by World Port Index number. A tree without the file knows none.
 *
 * @param known the numbers of `ports.geojson`
 */
export function readPortNames(
  folder: string,
  label: string,
  known: ReadonlySet<number>,
): { byNumber: ReadonlyMap<number, LocalNames>; problems: Problem[] } {
  const { file, value, problems: faults } = readOptional({ folder, label }, FILE, namesFile);
  if (!value) return { byNumber: new Map(), problems: faults };
  const problems = value.names.flatMap(({ wpi }, index) =>
    known.has(wpi) ? [] : [{ file, path: `names[${index}].wpi`, message: `no port has the number ${wpi}` }],
  );
  return {
    byNumber: new Map(value.names.map(({ wpi, zh, ar }) => [wpi, { ...(zh ? { zh } : {}), ...(ar ? { ar } : {}) }])),
    problems,
  };
}

interface Label {
  properties: { c: string; en?: string; zh?: string; ar?: string };
  geometry: { coordinates: unknown };
}

const anything: Reader<unknown> = (value) => value;
const name = optional(string);
const labelFile = object<{ features: Label[] }>(
  {
    features: arrayOf(
      object<Label>(
        {
          properties: object<Label['properties']>({ c: string, en: name, zh: name, ar: name }, true),
          geometry: object<Label['geometry']>({ coordinates: anything }, true),
        },
        true,
      ),
    ),
  },
  true,
);

/** @throws Error where the file is not what the map draws its labels from. */
function readCities(file: string): Map<string, City[]> {
  const labels = readAll(labelFile, JSON.parse(readFileSync(file, 'utf8')), file);
  if (!labels.ok) throw new Error(`${file}: ${labels.problems[0]?.path} ${labels.problems[0]?.message}`);
  const cities = new Map<string, City[]>();
  for (const { properties, geometry } of labels.value.features) {
    const { c, en, zh, ar } = properties;
    const place = c === 'place' ? readAll(position, geometry.coordinates, file) : null;
    if (!place?.ok || !en || !zh || !ar) continue;
    const key = plainName(en);
    cities.set(key, [...(cities.get(key) ?? []), { zh, ar, position: place.value }]);
  }
  return cities;
}

/** Without accents, case, and the words that make a port of a town: `Port of Göteborg` is `goteborg`. */
function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/\b(?:port of|port|harbou?r)\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
