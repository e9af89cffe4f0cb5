import type { Problem } from '../../../src/model/atlas';
import { legIdsOf, wholeLegId } from '../chain';
import type { GeoTree } from '../read-geo';
import { referenceFault, type Placed, type Shelf } from '../shelf';
import { figuresOf, subjectsOf, under, type PlacedFigure } from '../subjects';

/** Ids that resolve to nothing, and figure ids given twice. */
export function referenceFaults(tree: GeoTree, allSound: boolean): Problem[] {
  const problems: Problem[] = [];
  const figures = figuresOf(subjectsOf(tree));
  const look = (shelf: Shelf<unknown>, kind: string, { file }: { file: string }, path: string, id: string): void => {
    const message = referenceFault(shelf, id, kind);
    if (message !== undefined) problems.push({ file, path, message });
  };
  for (const leg of tree.legs.items) {
    const { from, to, line } = leg.value.properties;
    look(tree.hubs, 'hub', leg, `${leg.path}.properties.from`, from);
    look(tree.hubs, 'hub', leg, `${leg.path}.properties.to`, to);
    if (line !== undefined) look(tree.lines, 'line', leg, `${leg.path}.properties.line`, line);
  }
  for (const route of tree.routes.items) {
    legIdsOf(route).forEach((id, index) => look(tree.legs, 'leg', route, `${route.path}.legs[${index}]`, id));
  }
  for (const hub of tree.hubs.items) {
    hub.value.properties.feeds.forEach((id, index) =>
      look(tree.routes, 'route', hub, `${hub.path}.properties.feeds[${index}]`, id),
    );
  }
  for (const city of tree.cities.items) {
    const { hub, home, corridors, claims } = city.value;
    look(tree.hubs, 'hub', city, 'hub', hub);
    home.forEach((id, index) => look(tree.hubs, 'hub', city, `home[${index}]`, id));
    corridors.forEach((id, index) => look(tree.corridors, 'corridor', city, `corridors[${index}]`, id));
    const known = new Set(figures.map(({ figure }) => figure.id));
    claims.forEach((claim, index) => {
      look(tree.sources, 'source', city, `claims[${index}].source`, claim.source);
      claim.figures.forEach((id, place) => {
        if (!allSound || known.has(id)) return;
        const path = `claims[${index}].figures[${place}]`;
        problems.push({ file: city.file, path, message: `names no figure: "${id}"` });
      });
    });
  }
  for (const { figure, subject, path } of figures) {
    figure.sources.forEach((id, index) => look(tree.sources, 'source', subject, under(path, `sources[${index}]`), id));
  }
  for (const { from, id, path, shelf, kind } of brokenReferences(tree)) look(shelf, kind, from, path, id);
  return [...problems, ...repeatedFigures(figures)];
}

interface Reference {
  from: Placed<unknown>;
  path: string;
  shelf: Shelf<unknown>;
  kind: string;
  id: string;
}

/** What things of a broken shape refer to: a reader who mends the shape should not then meet the next fault. */
function brokenReferences(tree: GeoTree): Reference[] {
  const things = [tree.corridors, tree.routes, tree.legs, tree.hubs, tree.passages, tree.cities];
  return [
    ...things.flatMap(({ broken }) => broken).flatMap((from) => sourcesIn(from, from.value, from.path, tree)),
    ...tree.routes.broken.flatMap((from) =>
      stringsAt(from.value, 'legs').map(([index, id]): Reference => {
        const path = `${from.path}.legs[${index}]`;
        return { from, path, shelf: tree.legs, kind: 'leg', id: wholeLegId(id, from.id) };
      }),
    ),
  ];
}

/** Every list called `sources`, at any depth; routes are looked at by themselves. */
function sourcesIn(from: Placed<unknown>, value: unknown, path: string, tree: GeoTree): Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = stringsAt(value, 'sources').map(([index, id]): Reference => {
    return { from, path: under(path, `sources[${index}]`), shelf: tree.sources, kind: 'source', id };
  });
  const inner = Object.entries(value).filter(([key]) => key !== 'routes');
  return [
    ...own,
    ...inner.flatMap(([key, child]) =>
      sourcesIn(from, child, Array.isArray(value) ? `${path}[${key}]` : under(path, key), tree),
    ),
  ];
}

function stringsAt(value: unknown, key: string): [index: number, text: string][] {
  const list: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: unknown, index) =>
    typeof item === 'string' && item !== '' ? [[index, item] as [number, string]] : [],
  );
}

function repeatedFigures(figures: readonly PlacedFigure[]): Problem[] {
  const seen = new Map<string, PlacedFigure>();
  return figures.flatMap((placed) => {
    const { id } = placed.figure;
    const before = seen.get(id);
    if (!before) {
      seen.set(id, placed);
      return [];
    }
    const message = `repeats the id "${id}" of ${before.subject.file}: ${before.path}`;
    return [{ file: placed.subject.file, path: `${placed.path}.id`, message }];
  });
}

/**
 * Hubs, legs, corridors and sources that nothing uses. Only to be asked where everything could be read: what is broken may
 * well use them. A hub is used by a leg, by a city, or by what is published of it or of its plants.
 */
export function unusedFaults(tree: GeoTree): Problem[] {
  const cities = tree.cities.items.map(({ value }) => value);
  const ends = tree.legs.items.flatMap(({ value: { properties } }) => [properties.from, properties.to]);
  const hubs = new Set([...ends, ...cities.flatMap(({ hub, home }) => [hub, ...home])]);
  const legs = new Set(tree.routes.items.flatMap(legIdsOf));
  const corridors = new Set(cities.flatMap((city) => city.corridors));
  const sources = new Set([
    ...figuresOf(subjectsOf(tree)).flatMap(({ figure }) => figure.sources),
    ...cities.flatMap(({ claims }) => claims.map(({ source }) => source)),
  ]);
  const unused = <T>(shelf: Shelf<T>, isUsed: (thing: Placed<T>) => boolean, message: string): Problem[] =>
    shelf.items
      .filter((thing) => !isUsed(thing))
      .map(({ id, file, path }) => ({ file, path, message: `"${id}" ${message}` }));
  return [
    ...unused(
      tree.hubs,
      ({ id, value: { properties } }) =>
        hubs.has(id) || properties.figures.length + properties.notes.length + properties.plants.length > 0,
      'is used by no leg and no city, and nothing is published of it',
    ),
    ...unused(tree.legs, ({ id }) => legs.has(id), 'is used by no route'),
    ...unused(tree.corridors, ({ id }) => corridors.has(id), 'is shown by no city'),
    ...unused(tree.sources, ({ id }) => sources.has(id), 'is cited by no figure and no claim'),
  ];
}
