import type { Problem } from '../../../src/model/atlas';
import { readViewState, writeViewState } from '../../../src/state/view-state';
import type { GeoTree } from '../read-geo';
import { referenceFault, type Shelf } from '../shelf';
import { figuresOf, subjectsOf } from '../subjects';

/** What a stop may say of the view. Language, theme, projection and borders are the reader's own. */
const KEYS: ReadonlySet<string> = new Set(['at', 'show', 'modes', 'select', 'year']);

/** Stops that tell what nobody claims, or show what is not there. */
export function tourFaults(tree: GeoTree, allSound: boolean): Problem[] {
  const figures = new Set(figuresOf(subjectsOf(tree)).map(({ figure }) => figure.id));
  return tree.tours.items.flatMap(({ value: tour, file }) => {
    const problems: Problem[] = [];
    const note = (path: string, message: string | undefined): void => {
      if (message !== undefined) problems.push({ file, path, message });
    };
    // A city whose own id is at fault is named once, at that id.
    const misnamed = tree.cities.items.some((each) => each.file.endsWith(`/${tour.city}.json`));
    if (!misnamed) note('city', referenceFault(tree.cities, tour.city, 'city'));
    const city = tree.cities.byId.get(tour.city)?.value;
    const claims = new Set(city?.claims.map(({ id }) => id));
    tour.stops.forEach((stop, i) => {
      const path = `stops[${i}]`;
      stop.claims.forEach((id, j) => {
        if (city && !claims.has(id)) note(`${path}.claims[${j}]`, `names no claim of the city "${city.id}": "${id}"`);
      });
      stop.figures.forEach((id, j) => {
        if (allSound && !figures.has(id)) note(`${path}.figures[${j}]`, `names no figure: "${id}"`);
      });
      for (const message of viewFaults(stop.view, tree, city?.corridors)) note(`${path}.view`, message);
    });
    return problems;
  });
}

/** @param corridors the city's; `undefined` where the city could not be read */
function viewFaults(query: string, tree: GeoTree, corridors: readonly string[] | undefined): string[] {
  const view = readViewState(query);
  const written = writeViewState(view);
  if (written !== query) return [`must be written "${written}", not "${query}"`];
  const stray = [...new URLSearchParams(query).keys()].filter((key) => !KEYS.has(key));
  const { selection, corridors: shown } = view;
  const shelves: Record<string, Shelf<unknown>> = {
    corridor: tree.corridors,
    route: tree.routes,
    hub: tree.hubs,
    passage: tree.passages,
  };
  const shelf = selection && shelves[selection.kind];
  const missing =
    selection && selection.kind !== 'city' && shelf && referenceFault(shelf, selection.id, selection.kind);
  return [
    ...stray.map((key) => `must leave "${key}" to the reader`),
    ...(missing ? [missing] : []),
    ...(shown ?? [])
      .filter((id) => corridors?.includes(id) === false)
      .map((id) => `shows no corridor of the city: "${id}"`),
  ];
}
