import { cutAntimeridian } from '../../src/geometry/antimeridian';
import { crossesGate } from '../../src/geometry/gate';
import { lengthKm } from '../../src/geometry/length';
import type { Leg, Position, Problem, Provenance } from '../../src/model/atlas';
import { decodeNetwork } from '../../src/routing/network';
import { tagPassages, type SeaNetwork } from '../../src/routing/passages';
import { createSearch, type Search } from '../../src/routing/search';
import { routeSea } from '../../src/routing/sea';
import type { AuthoredLeg } from './authored';
import { lineOfLeg } from './leg-line';
import type { GeoTree } from './read-geo';
import type { Placed } from './shelf';

/** A leg's line as it is drawn, and what is measured on it. */
export type DrawnLeg = Pick<Leg, 'parts' | 'lengthKm' | 'passages' | 'provenance'>;

/** Vertices of the drawn line are kept to 1/10,000 degree, about 11 m; ships' to 1/1,000: lanes are no surveyed line. */
export const PER_DEGREE = 10_000;
export const PER_DEGREE_AT_SEA = 1_000;

/** The drawn lines of all sound legs by id, and what kept others from being drawn. */
export function drawLegs(tree: GeoTree): { drawn: Map<string, DrawnLeg>; problems: Problem[] } {
  const drawn = new Map<string, DrawnLeg>();
  const sea = openSea(tree);
  const problems = [...sea.problems];
  for (const leg of tree.legs.items) {
    const line = lineOf(tree, leg, sea);
    if (line && 'problem' in line) problems.push(line.problem);
    else if (line) drawn.set(leg.id, measured(tree, leg, line));
  }
  return { drawn, problems };
}

/** How many steps a degree has in which a leg of this mode is drawn. */
export function perDegreeOf(mode: Leg['mode']): number {
  return mode === 'sea' ? PER_DEGREE_AT_SEA : PER_DEGREE;
}

interface Line {
  parts: Position[][];
  provenance: Provenance;
}

function lineOf(tree: GeoTree, leg: Placed<AuthoredLeg>, sea: Sea): Line | { problem: Problem } | undefined {
  const { line: lineId, mode } = leg.value.properties;
  const line = lineOfLeg(tree, leg);
  if (!line) return mode === 'sea' && lineId === undefined ? routed(tree, leg, sea) : undefined;
  const file = line.traced?.id.slice(0, line.traced.id.indexOf('/')) ?? '';
  const provenance = line.traced?.value.properties.provenance ?? tree.provenances.get(file) ?? 'hand';
  return { parts: [line.positions], provenance };
}

interface Sea {
  network?: SeaNetwork;
  search?: Search;
  /** Passages ships do not use unless a reader opens them. */
  closed: string[];
  problems: Problem[];
}

function openSea(tree: GeoTree): Sea {
  const file = `${tree.label}/network/sea.bin`;
  const routedLegs = tree.legs.items.filter(({ value }) => value.properties.mode === 'sea' && !value.geometry);
  if (routedLegs.length === 0) return { closed: [], problems: [] };
  if (!tree.seaNetwork) {
    const message = `is missing: ${routedLegs.length} sea legs are routed over it`;
    return { closed: [], problems: [{ file, path: '', message }] };
  }
  const passages = tree.passages.items.map(({ id, value }) => ({ id, gate: value.geometry.coordinates }));
  const closed = tree.passages.items.filter(({ value }) => value.properties.closedByDefault).map(({ id }) => id);
  try {
    const network = tagPassages(decodeNetwork(tree.seaNetwork), passages);
    return { network, search: createSearch(network), closed, problems: [] };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { closed, problems: [{ file, path: '', message }] };
  }
}

function routed(tree: GeoTree, leg: Placed<AuthoredLeg>, sea: Sea): Line | { problem: Problem } | undefined {
  const { from, to } = leg.value.properties;
  const [start, end] = [tree.hubs.byId.get(from), tree.hubs.byId.get(to)];
  const { network, search, closed } = sea;
  if (!start || !end || !network || !search) return undefined;
  const [at, goal] = [start.value.geometry.coordinates, end.value.geometry.coordinates];
  const route = routeSea(network, at, goal, { closed, search });
  if ('parts' in route) return { parts: route.parts, provenance: 'sea-network' };
  const message = `cannot be routed over the sea network from "${from}" to "${to}": ${route.reason}`;
  return { problem: { file: leg.file, path: `${leg.path}.geometry`, message } };
}

/** Measures the line as it is shipped, so that its length is the length of what a reader sees. */
function measured(tree: GeoTree, { value: { properties } }: Placed<AuthoredLeg>, line: Line): DrawnLeg {
  const perDegree = perDegreeOf(properties.mode);
  const parts = line.parts.flatMap(cutAntimeridian).map((part) => rounded(part, perDegree));
  const byShip = properties.mode === 'sea' || properties.mode === 'river';
  return {
    parts,
    provenance: line.provenance,
    lengthKm: roundKm(lengthKm(parts)),
    passages: byShip ? passagesCrossed(tree, parts) : [],
  };
}

/** Lengths are kept to 10 m. */
export function roundKm(km: number): number {
  return Math.round(km * 100) / 100;
}

/** Vertices rounded, those that fall together left out; a line always keeps its two ends. */
function rounded(part: readonly Position[], perDegree: number): Position[] {
  const steps = part.map(([lng, lat]): Position => [
    Math.round(lng * perDegree) / perDegree,
    Math.round(lat * perDegree) / perDegree,
  ]);
  const kept = steps.filter(([lng, lat], index) => {
    const before = steps[index - 1];
    return !before || before[0] !== lng || before[1] !== lat;
  });
  return kept.length > 1 ? kept : steps.slice(0, 1).concat(steps.slice(-1));
}

function passagesCrossed(tree: GeoTree, parts: Position[][]): string[] {
  return tree.passages.items
    .map(({ id, value }) => ({ id, km: crossesGate(parts, value.geometry.coordinates) }))
    .filter((crossing): crossing is { id: string; km: number } => crossing.km !== null)
    .sort((a, b) => a.km - b.km)
    .map(({ id }) => id);
}
