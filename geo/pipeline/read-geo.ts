import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aboutFile, changesFile } from '../../src/model/about';
import type { Problem, Provenance } from '../../src/model/atlas';
import type { About } from '../../src/model/dossier';
import type { Source } from '../../src/model/figure';
import { readAll, type Reader } from '../../src/model/read';
import { tourFile, type TourFile } from '../../src/model/tour';
import * as authored from './authored';
import { wordFaults } from './checks/words';
import { readJson } from './json-file';
import { emptyShelf, shelve, type Shelf } from './shelf';

/** Everything that stands in `geo/`, thing by thing, still with its ids. */
export interface GeoTree {
  /** How its folder is called in problems: `geo`. */
  label: string;
  cities: Shelf<authored.AuthoredCity>;
  corridors: Shelf<authored.AuthoredCorridor>;
  routes: Shelf<authored.AuthoredRoute>;
  legs: Shelf<authored.AuthoredLeg>;
  hubs: Shelf<authored.AuthoredHub>;
  passages: Shelf<authored.AuthoredPassage>;
  sources: Shelf<Source>;
  tours: Shelf<TourFile>;
  lines: Shelf<authored.TracedLine>;
  /** By file of lines: where they come from, unless a line says otherwise. */
  provenances: Map<string, Provenance>;
  /** The bytes of `network/sea.bin`; absent where there is none. */
  seaNetwork?: Uint8Array;
  /** Absent for a tree without `about.json`. */
  about?: About;
}

/** Where in a file to write, and what was found wrong there. */
interface Desk {
  tree: GeoTree;
  folder: string;
  problems: Problem[];
}

/**
 * Reads a `geo/` folder. A file that is no JSON, a feature of the wrong shape: each is a problem, and the rest is
 * read all the same.
 *
 * @param label what the folder is called in problems.
 */
export function readGeo(folder: string, label: string): { tree: GeoTree; problems: Problem[] } {
  const network = join(folder, 'network', 'sea.bin');
  const tree: GeoTree = {
    label,
    cities: emptyShelf(),
    corridors: emptyShelf(),
    routes: emptyShelf(),
    legs: emptyShelf(),
    hubs: emptyShelf(),
    passages: emptyShelf(),
    sources: emptyShelf(),
    tours: emptyShelf(),
    lines: emptyShelf(),
    provenances: new Map(),
    ...(existsSync(network) ? { seaNetwork: readFileSync(network) } : {}),
  };
  const desk: Desk = { tree, folder, problems: [] };
  readSources(desk);
  readFeatures(desk, 'hubs.geojson', tree.hubs, authored.readHub);
  readFeatures(desk, 'passages.geojson', tree.passages, authored.readPassage);
  for (const name of filesIn(desk, 'lines', '.geojson', [tree.lines])) readLines(desk, name);
  for (const name of filesIn(desk, 'corridors', '.geojson', [tree.corridors, tree.routes, tree.legs])) {
    readCorridor(desk, name);
  }
  for (const name of filesIn(desk, 'cities', '.json', [tree.cities])) {
    readWhole(desk, `cities/${name}`, tree.cities, authored.readCity);
  }
  for (const name of filesIn(desk, 'tours', '.json', [])) readWhole(desk, `tours/${name}`, tree.tours, tourFile);
  readAbout(desk);
  return { tree, problems: desk.problems };
}

/** Folders that a tree may do without. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['lines', 'tours']);

/** Names of the files in a folder, in order; a folder without any is a problem. */
function filesIn({ tree, folder, problems }: Desk, name: string, ending: string, shelves: Shelf<unknown>[]): string[] {
  const path = join(folder, name);
  const files = existsSync(path) ? readdirSync(path).filter((file) => file.endsWith(ending)) : [];
  if (files.length === 0 && !MAY_BE_EMPTY.has(name)) {
    problems.push({ file: `${tree.label}/${name}`, path: '', message: `holds no ${ending} file` });
    for (const shelf of shelves) shelf.complete = false;
  }
  return files.sort();
}

/** The JSON of a file, read; `undefined`, with its problems noted and its shelves incomplete, where it cannot be used. */
function open<T>(desk: Desk, name: string, read: Reader<T>, shelves: Shelf<unknown>[]): T | undefined {
  const label = `${desk.tree.label}/${name}`;
  const { json, problems } = readJson(join(desk.folder, name), label);
  desk.problems.push(...problems);
  if (json) {
    const result = readAll(read, json.value, label);
    desk.problems.push(...wordFaults(json.value, label));
    if (result.ok) return result.value;
    desk.problems.push(...result.problems);
  }
  for (const shelf of shelves) shelf.complete = false;
  return undefined;
}

function readAbout(desk: Desk): void {
  const has = (name: string): boolean => existsSync(join(desk.folder, name));
  const about = has('about.json') ? open(desk, 'about.json', aboutFile, []) : undefined;
  const history = has('changes.json') ? open(desk, 'changes.json', changesFile, []) : undefined;
  if (about) desk.tree.about = { ...about, changes: history?.changes ?? [] };
}

function readFeatures<T>(desk: Desk, name: string, shelf: Shelf<T>, read: Reader<T>): void {
  const file = `${desk.tree.label}/${name}`;
  open(desk, name, authored.readCollection, [shelf])?.features.forEach((raw, index) => {
    shelve(shelf, raw, { read, file, path: `features[${index}]` }, desk.problems);
  });
}

function readSources(desk: Desk): void {
  const { tree, problems } = desk;
  const file = `${tree.label}/sources.json`;
  open(desk, 'sources.json', authored.readSourcesFile, [tree.sources])?.sources.forEach((raw, index) => {
    shelve(tree.sources, raw, { read: authored.readSource, file, path: `sources[${index}]` }, problems);
  });
}

function readLines(desk: Desk, name: string): void {
  const { tree, problems } = desk;
  const file = `${tree.label}/lines/${name}`;
  const prefix = name.slice(0, -'.geojson'.length);
  const found = open(desk, `lines/${name}`, authored.readLinesFile, [tree.lines]);
  if (!found) return;
  tree.provenances.set(prefix, found.provenance);
  found.features.forEach((raw, index) => {
    shelve(tree.lines, raw, { read: authored.readTracedLine, file, path: `features[${index}]`, prefix }, problems);
  });
}

function readCorridor(desk: Desk, name: string): void {
  const { tree, problems } = desk;
  const file = `${tree.label}/corridors/${name}`;
  const found = open(desk, `corridors/${name}`, authored.readCorridorFile, [tree.corridors, tree.routes, tree.legs]);
  if (!found) return;
  // Legs and routes are named after the file: their ids stay known where the corridor's own head is broken.
  const prefix = name.slice(0, -'.geojson'.length);
  shelve(tree.corridors, found.corridor, { read: authored.readCorridor, file, path: 'corridor' }, problems);
  const { id, routes } = headOf(found.corridor);
  if (id !== undefined && id !== prefix) {
    problems.push({ file, path: 'corridor.id', message: `must be the file's name, "${prefix}", not "${id}"` });
  }
  if (!routes) tree.routes.complete = false;
  routes?.forEach((raw, index) => {
    const path = `corridor.routes[${index}]`;
    shelve(tree.routes, raw, { read: authored.readRoute, file, path, prefix }, problems);
  });
  found.features.forEach((raw, index) => {
    shelve(tree.legs, raw, { read: authored.readLeg, file, path: `features[${index}]`, prefix }, problems);
  });
}

/** Id and routes of a corridor whose other keys may be broken. */
function headOf(corridor: unknown): { id?: string; routes?: unknown[] } {
  if (typeof corridor !== 'object' || corridor === null) return {};
  const id: unknown = Reflect.get(corridor, 'id');
  const routes: unknown = Reflect.get(corridor, 'routes');
  return { ...(typeof id === 'string' ? { id } : {}), ...(Array.isArray(routes) ? { routes } : {}) };
}

/** A file of its own for one thing, which has the file's name as its id. */
function readWhole<T extends { id: string }>(desk: Desk, place: string, shelf: Shelf<T>, read: Reader<T>): void {
  const { tree, problems } = desk;
  const file = `${tree.label}/${place}`;
  const raw = open(desk, place, (value: unknown) => value, [shelf]);
  if (raw === undefined) return;
  const found = shelve(shelf, raw, { read, file, path: '' }, problems);
  const id = place.slice(place.lastIndexOf('/') + 1, -'.json'.length);
  if (found && found.id !== id) {
    problems.push({ file, path: 'id', message: `must be the file's name, "${id}", not "${found.id}"` });
  }
}
