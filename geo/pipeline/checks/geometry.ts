import { distanceKm } from '../../../src/geometry/position';
import type { Position, Problem } from '../../../src/model/atlas';
import { quote } from '../../../src/model/read';
import type { AuthoredLeg } from '../authored';
import { lineOfLeg } from '../leg-line';
import type { GeoTree } from '../read-geo';
import type { Placed } from '../shelf';

/**
 * A leg starts and ends within this of its hubs, km; or within the hub's own `precisionKm`, where that is more. Stations of
 * two sources lie up to 2 km apart: one marks the building, the other the yard.
 */
export const LEG_TOUCHES_HUB_KM = 2;

/** Faults in drawn lines: in themselves, in where legs get theirs from, and in where those start and end. */
export function geometryFaults(tree: GeoTree): Problem[] {
  return [
    ...tree.lines.items.flatMap(({ value, file, path }) => lineFaults(file, path, value.geometry.coordinates)),
    ...tree.legs.items.flatMap(({ value: { geometry }, file, path }) =>
      geometry ? lineFaults(file, path, geometry.coordinates) : [],
    ),
    ...tree.legs.items.flatMap(originFaults),
    ...tree.legs.items.flatMap((leg) => endFaults(tree, leg)),
    ...tree.passages.items.flatMap(({ value: { geometry }, file, path }) => {
      const [from, to] = geometry.coordinates;
      if (from.join() !== to.join()) return [];
      return [{ file, path: `${path}.geometry.coordinates`, message: `must have two ends, not ${quote(from)} twice` }];
    }),
  ];
}

/** Faults in a line by itself: vertices given twice, a closed ring, a jump across the antimeridian. */
export function lineFaults(file: string, featurePath: string, line: readonly Position[]): Problem[] {
  const path = `${featurePath}.geometry.coordinates`;
  const problems: Problem[] = [];
  for (const [index, position] of line.entries()) {
    const before = line[index - 1];
    if (!before) continue;
    if (before[0] === position[0] && before[1] === position[1]) {
      problems.push({ file, path: `${path}[${index}]`, message: `repeats the vertex before it: ${quote(position)}` });
    } else if (Math.abs(before[0] - position[0]) > 180) {
      const message = `crosses the antimeridian uncut: from ${quote(before)} to ${quote(position)}`;
      problems.push({ file, path: `${path}[${index}]`, message });
    }
  }
  const [first, last] = [line[0], line.at(-1)];
  if (line.length > 2 && first && last && first.join() === last.join()) {
    problems.push({ file, path, message: `must not be closed: it starts and ends at ${quote(first)}` });
  }
  return problems;
}

/** A leg's line comes from exactly one place. */
function originFaults({ value: { properties, geometry }, file, path }: Placed<AuthoredLeg>): Problem[] {
  const { line, mode, schematic } = properties;
  const fault = (key: string, message: string): Problem[] => [{ file, path: `${path}.${key}`, message }];
  if (line !== undefined && geometry) return fault('geometry', `must be null: the leg is drawn along line "${line}"`);
  if (line === undefined && !geometry && mode !== 'sea') {
    return fault(
      'geometry',
      `must be a LineString, or "line" name a traced one: only sea legs are routed, not "${mode}"`,
    );
  }
  if (geometry && !schematic) {
    return fault('properties.schematic', 'must be true: a line drawn by hand, not traced, is schematic');
  }
  return [];
}

/** Where a leg's line misses its hubs. Routed legs start at them by construction. */
function endFaults(tree: GeoTree, leg: Placed<AuthoredLeg>): Problem[] {
  const { from, to } = leg.value.properties;
  const line = lineOfLeg(tree, leg);
  const [start, end] = [line?.positions[0], line?.positions.at(-1)];
  if (!start || !end) return [];
  const path = `${leg.path}.${line?.traced ? 'properties.line' : 'geometry.coordinates'}`;
  const missed = [missKm(tree, from, start), missKm(tree, to, end)];
  if (missed.every((km) => km === 0)) return [];
  if (missKm(tree, from, end) === 0 && missKm(tree, to, start) === 0) {
    const message = `runs the other way: from hub "${to}" to hub "${from}", but the leg goes from "${from}" to "${to}"`;
    return [{ file: leg.file, path, message }];
  }
  return [
    { verb: 'starts', hub: from, km: missed[0] ?? 0 },
    { verb: 'ends', hub: to, km: missed[1] ?? 0 },
  ].flatMap(({ verb, hub, km }) => {
    if (km === 0) return [];
    const message = `${verb} ${km.toFixed(1)} km from hub "${hub}", and may at most ${reachKm(tree, hub)} km`;
    return [{ file: leg.file, path, message }];
  });
}

function reachKm(tree: GeoTree, hubId: string): number {
  return Math.max(LEG_TOUCHES_HUB_KM, tree.hubs.byId.get(hubId)?.value.properties.precisionKm ?? Infinity);
}

/** Distance from a hub, km; 0 within its reach, or where the hub is not known. */
function missKm(tree: GeoTree, hubId: string, position: Position): number {
  const hub = tree.hubs.byId.get(hubId);
  if (!hub) return 0;
  const km = distanceKm(hub.value.geometry.coordinates, position);
  return km > reachKm(tree, hubId) ? km : 0;
}
