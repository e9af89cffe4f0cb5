import type { Problem } from '../../../src/model/atlas';
import type { Figure } from '../../../src/model/figure';
import type { AuthoredHub } from '../authored';
import type { GeoTree } from '../read-geo';
import type { Placed } from '../shelf';
import { dateFaults } from './figures';

/** Faults in hubs and their plants. */
export function hubFaults(tree: GeoTree): Problem[] {
  const plants = new Map<string, string>();
  return tree.hubs.items.flatMap((hub) => {
    const { locode, country, plants: own, feeds } = hub.value.properties;
    const problems: Problem[] = [];
    const fault = (key: string, message: string): void => {
      problems.push({ file: hub.file, path: `${hub.path}.properties.${key}`, message });
    };
    if (locode !== undefined && !locode.startsWith(country)) {
      fault('locode', `must start with the hub's country, "${country}", not "${locode}"`);
    }
    own.forEach(({ id }, index) => {
      const before = plants.get(id);
      if (before !== undefined) fault(`plants[${index}].id`, `repeats the id "${id}" of ${before}`);
      plants.set(id, `${hub.file}: ${hub.path}`);
    });
    if (own.length > 0 && feeds.length === 0) fault('feeds', `is empty: "${hub.id}" has plants that must feed a route`);
    return [...problems, ...capacityFaults(hub)];
  });
}

/** A plant's capacity is the one its figure gives. */
function capacityFaults({ value: { properties }, file, path, id }: Placed<AuthoredHub>): Problem[] {
  return properties.plants.flatMap(({ capacityFigure, capacityMw }, index) => {
    const at = `${path}.properties.plants[${index}]`;
    const figure = properties.figures.find((one) => one.id === capacityFigure);
    if (!figure) {
      const message = `names no figure of hub "${id}": "${capacityFigure}"`;
      return [{ file, path: `${at}.capacityFigure`, message }];
    }
    if (figure.quantity !== 'power-capacity') {
      const message = `must name a figure of "power-capacity", not of "${figure.quantity}"`;
      return [{ file, path: `${at}.capacityFigure`, message }];
    }
    if (agrees(figure, capacityMw)) return [];
    const message =
      `is ${capacityMw}, but figure "${figure.id}" says ${rangeOf(figure)} ${figure.unit ?? ''}`.trimEnd();
    return [{ file, path: `${at}.capacityMw`, message }];
  });
}

function agrees({ value, low, high, unit }: Figure, capacityMw: number): boolean {
  if (unit !== 'MW') return false;
  if (value !== undefined) return value === capacityMw;
  return low !== undefined && high !== undefined && low <= capacityMw && capacityMw <= high;
}

function rangeOf({ value, low, high }: Figure): string {
  if (value !== undefined) return String(value);
  return low === undefined ? 'no number' : `${low}–${high}`;
}

/** Faults in what cities say of themselves. */
export function cityFaults(tree: GeoTree): Problem[] {
  const problems: Problem[] = [];
  let first: string | undefined;
  for (const { value, file } of tree.cities.items) {
    if (value.default === true && first !== undefined) {
      problems.push({ file, path: 'default', message: `must be true for one city only, and is so for ${first}` });
    }
    if (value.default === true) first ??= file;
    const seen = new Set<string>();
    value.claims.forEach(({ id, statedOn }, index) => {
      problems.push(...dateFaults(file, `claims[${index}].statedOn`, statedOn));
      if (seen.has(id)) problems.push({ file, path: `claims[${index}].id`, message: `repeats the id "${id}"` });
      seen.add(id);
    });
  }
  return problems;
}
