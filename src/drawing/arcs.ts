/**
 * Legs cut where they join and part, so that track several legs share is drawn once: dashes of overlapping lines
 * would otherwise fill each other's gaps.
 */
import type { Position } from '../model/atlas';

/** A line in parts, oriented as it is to be drawn. */
export interface Path {
  /** Only paths of one group may share an arc. */
  group: string;
  parts: readonly Position[][];
}

/** A stretch that the same paths share from end to end. */
export interface Arc {
  positions: Position[];
  /** Indices of the paths that run along it, ascending. It is drawn in the direction of the first. */
  paths: number[];
}

/** Vertices within this many degrees are one: the fifth decimal that `geo/` writes. */
const QUANTUM = 1e-5;
const LAT_SPAN = 2 ** 25;

/** One number per vertex: 26 bits of longitude above 25 bits of latitude, safe in a double. */
function vertexKey([lng, lat]: Position): number {
  return Math.round((lng + 180) / QUANTUM) * LAT_SPAN + Math.round((lat + 90) / QUANTUM);
}

/** Which paths run along each segment of a group, whichever way round. */
class Segments {
  readonly #vertices = new Map<number, number>();
  readonly #users = new Map<number, number[]>();

  #key(from: Position, to: Position): number {
    const [a, b] = [this.#vertex(from), this.#vertex(to)].sort((x, y) => x - y);
    // 2^26 vertices are far more than a page can hold, and 2^52 is still exact.
    return (a ?? 0) * 2 ** 26 + (b ?? 0);
  }

  #vertex(position: Position): number {
    const key = vertexKey(position);
    const known = this.#vertices.get(key);
    if (known !== undefined) return known;
    this.#vertices.set(key, this.#vertices.size);
    return this.#vertices.size - 1;
  }

  add(from: Position, to: Position, path: number): void {
    const key = this.#key(from, to);
    const users = this.#users.get(key);
    if (!users) this.#users.set(key, [path]);
    else if (!users.includes(path)) users.push(path);
  }

  users(from: Position, to: Position): number[] {
    return this.#users.get(this.#key(from, to)) ?? [];
  }
}

function sameUsers(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((path, i) => path === b[i]);
}

function* segmentsOf(part: readonly Position[]): Generator<[Position, Position]> {
  for (let i = 1; i < part.length; i++) {
    const [from, to] = [part[i - 1], part[i]];
    if (from && to) yield [from, to];
  }
}

/** The arcs of all paths, in the order of the first path along each. Work grows with the number of vertices. */
export function arcsOf(paths: readonly Path[]): Arc[] {
  const groups = new Map<string, Segments>();
  paths.forEach(({ group, parts }, path) => {
    let segments = groups.get(group);
    if (!segments) groups.set(group, (segments = new Segments()));
    for (const part of parts) for (const [from, to] of segmentsOf(part)) segments.add(from, to, path);
  });

  const arcs: Arc[] = [];
  paths.forEach(({ group, parts }, path) => {
    const segments = groups.get(group);
    if (!segments) return;
    for (const part of parts) {
      let arc: Arc | null = null;
      for (const [from, to] of segmentsOf(part)) {
        const users = segments.users(from, to);
        if (users[0] !== path) arc = null;
        else if (arc && sameUsers(arc.paths, users)) arc.positions.push(to);
        else arcs.push((arc = { positions: [from, to], paths: users }));
      }
    }
  });
  return arcs;
}
