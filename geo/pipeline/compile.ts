import { createHash } from 'node:crypto';
import type { Atlas, City, Corridor, Hub, Passage, Position, Problem, Route, Text } from '../../src/model/atlas';
import type { Dossier, Entry, Tour } from '../../src/model/dossier';
import { parseAtlas, parseDossier, type PackedLeg } from '../../src/model/parse';
import type { AuthoredCity } from './authored';
import { chainOf, legIdsOf } from './chain';
import type { Checked } from './check';
import { perDegreeOf, roundKm } from './measure';
import { subjectsOf } from './subjects';

/** An atlas as it travels: its legs packed. `parseAtlas` reads it. */
export type PackedAtlas = Omit<Atlas, 'legs'> & { legs: PackedLeg[] };

/** What the browser fetches for one city. */
export interface Compiled {
  atlas: PackedAtlas;
  dossier: Dossier;
}

/**
 * Compiles each city of a tree without problems: its corridors, their routes and legs, the hubs these stand on, all passages,
 * and what is published of them.
 */
export function compileGeo(checked: Checked): Map<string, Compiled> {
  return new Map(checked.tree.cities.items.map(({ id, value }) => [id, compileCity(checked, value)]));
}

function compileCity(checked: Checked, city: AuthoredCity): Compiled {
  const routes = routesOf(checked, city);
  const legs = legsOf(checked, routes);
  const unversioned: PackedAtlas = {
    schema: 1,
    version: '',
    city: cityOf(city),
    corridors: corridorsOf(checked, city),
    routes,
    legs,
    hubs: hubsOf(checked, city, routes, legs),
    passages: passagesOf(checked),
  };
  const tours = toursOf(checked, city);
  if (tours.length > 0) unversioned.tours = tours.map(({ id }) => id);
  const published = dossierOf(checked, city, unversioned, tours);
  const version = versionOf(unversioned, published);
  return { atlas: { ...unversioned, version }, dossier: { ...published, version } };
}

function cityOf({ id, name, hub, home, camera, languages }: AuthoredCity): City {
  return { id, name, hub, home, camera, languages };
}

function corridorsOf({ tree }: Checked, city: AuthoredCity): Corridor[] {
  return city.corridors.flatMap((id) => {
    const corridor = tree.corridors.byId.get(id)?.value;
    if (!corridor) return [];
    const routes = tree.routes.items.map((route) => route.id).filter((route) => route.startsWith(`${id}/`));
    return [{ id, name: corridor.name, summary: corridor.summary, pattern: corridor.pattern, routes }];
  });
}

function routesOf({ tree, drawn }: Checked, city: AuthoredCity): Route[] {
  return city.corridors.flatMap((corridor) =>
    tree.routes.items.flatMap((route): Route[] => {
      if (!route.id.startsWith(`${corridor}/`)) return [];
      const ids = legIdsOf(route);
      const chain = chainOf(ids.flatMap((id) => tree.legs.byId.get(id) ?? []));
      const { name, summary, status, indicative } = route.value;
      return [
        {
          id: route.id,
          corridor,
          name,
          summary,
          status,
          legs: 'legs' in chain ? chain.legs : [],
          lengthKm: roundKm(ids.reduce((sum, id) => sum + (drawn.get(id)?.lengthKm ?? 0), 0)),
          indicative,
        },
      ];
    }),
  );
}

/** The legs that some routes use, in the order of their files. */
function legsOf({ tree, drawn }: Checked, routes: Route[]): PackedLeg[] {
  const used = new Set(routes.flatMap(({ legs }) => legs.map(({ leg }) => leg)));
  return tree.legs.items.flatMap(({ id, value: { properties } }): PackedLeg[] => {
    const line = drawn.get(id);
    if (!used.has(id) || !line) return [];
    const { name, mode, from, to, status, schematic, precisionKm } = properties;
    const perDegree = perDegreeOf(mode);
    return [
      {
        id,
        ...(name ? { name } : {}),
        mode,
        from,
        to,
        status,
        schematic,
        precisionKm,
        provenance: line.provenance,
        lengthKm: line.lengthKm,
        passages: line.passages,
        perDegree,
        parts: line.parts.map((part) => packPart(part, perDegree)),
      },
    ];
  });
}

/** A line as whole steps from vertex to vertex: the inverse of what `parseAtlas` undoes. */
export function packPart(part: readonly Position[], perDegree: number): number[] {
  let [x, y] = [0, 0];
  return part.flatMap(([lng, lat]) => {
    const [nextX, nextY] = [Math.round(lng * perDegree), Math.round(lat * perDegree)];
    const step = [nextX - x, nextY - y];
    [x, y] = [nextX, nextY];
    return step;
  });
}

/**
 * The hubs of a city's atlas: its own, those its legs join, those whose plants feed its routes, and those no leg of any
 * corridor joins, which stand for themselves.
 */
function hubsOf({ tree }: Checked, city: AuthoredCity, routes: Route[], legs: PackedLeg[]): Hub[] {
  const shown = new Set([city.hub, ...city.home, ...legs.flatMap(({ from, to }) => [from, to])]);
  const joined = new Set(tree.legs.items.flatMap(({ value: { properties } }) => [properties.from, properties.to]));
  const known = new Set(routes.map(({ id }) => id));
  return tree.hubs.items.flatMap(({ id, value: { properties, geometry } }): Hub[] => {
    const feeds = properties.feeds.filter((route) => known.has(route));
    if (!shown.has(id) && joined.has(id) && feeds.length === 0) return [];
    const { name, kind, country, rank, locode, precisionKm, positionBasis, status, plants } = properties;
    return [
      {
        id,
        name,
        kind,
        position: geometry.coordinates,
        precisionKm,
        positionBasis,
        status,
        country,
        ...(locode === undefined ? {} : { locode }),
        rank,
        plants,
        feeds,
      },
    ];
  });
}

function passagesOf({ tree }: Checked): Passage[] {
  return tree.passages.items.map(({ id, value: { properties, geometry } }) => ({
    id,
    name: properties.name,
    kind: properties.kind,
    gate: geometry.coordinates,
    ...(properties.closedByDefault === true ? { closedByDefault: true } : {}),
  }));
}

function toursOf({ tree }: Checked, city: AuthoredCity): Tour[] {
  const own = tree.tours.items.filter(({ value }) => value.city === city.id);
  return own.map(({ value: { id, title, stops } }) => ({ id, title, stops }));
}

function dossierOf({ tree }: Checked, city: AuthoredCity, atlas: PackedAtlas, tours: Tour[]): Dossier {
  const shown = new Set([
    `city:${city.id}`,
    ...atlas.corridors.map(({ id }) => `corridor:${id}`),
    ...atlas.routes.map(({ id }) => `route:${id}`),
    ...atlas.legs.map(({ id }) => `leg:${id}`),
    ...atlas.hubs.map(({ id }) => `hub:${id}`),
    ...atlas.passages.map(({ id }) => `passage:${id}`),
  ]);
  const entries: Record<string, Entry> = {};
  for (const { kind, id, figures, notes, lengthNote } of subjectsOf(tree)) {
    const all: Text[] = lengthNote ? [lengthNote, ...notes] : notes;
    const key = `${kind}:${id}`;
    if (shown.has(key) && figures.length + all.length > 0) entries[key] = { figures, notes: all };
  }
  const cited = new Set([
    ...Object.values(entries).flatMap(({ figures }) => figures.flatMap(({ sources }) => sources)),
    ...city.claims.map(({ source }) => source),
  ]);
  const sources = tree.sources.items.map(({ value }) => value).filter(({ id }) => cited.has(id));
  return {
    schema: 1,
    version: '',
    entries,
    claims: city.claims,
    sources,
    ...(tree.about ? { about: tree.about } : {}),
    ...(tours.length > 0 ? { tours } : {}),
  };
}

/** A hash of all that is compiled, and the date of its newest figure: `1f0c9a2b-2026-09`. */
function versionOf(atlas: PackedAtlas, dossier: Dossier): string {
  const dates = Object.values(dossier.entries).flatMap(({ figures }) => figures.map(({ asOf }) => asOf));
  const newest = dates.sort().at(-1);
  const hash = createHash('sha256')
    .update(JSON.stringify([atlas, dossier]))
    .digest('hex')
    .slice(0, 8);
  return newest === undefined ? hash : `${hash}-${newest}`;
}

/** Reads what was compiled as the browser will. Problems here are faults of this program, not of the data. */
export function proofread(compiled: ReadonlyMap<string, Compiled>): Problem[] {
  return [...compiled].flatMap(([city, { atlas, dossier }]) => {
    const files = [
      parseAtlas(asJson(atlas), `atlas-${city}.json`),
      parseDossier(asJson(dossier), `dossier-${city}.json`),
    ];
    return files.flatMap((result) => (result.ok ? [] : result.problems));
  });
}

function asJson(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}
