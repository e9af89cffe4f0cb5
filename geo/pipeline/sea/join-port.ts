import { distanceKm, type Position } from '../../../src/geometry/position';
import {
  openWindow,
  positionAt,
  searchWater,
  stepKey,
  waterNear,
  windowCell,
  type Start,
  type Window,
} from './approach';
import { kmAt, type Distances } from './distance-transform';
import { addFixed, addVertex, fileVertex, positionOf, verticesNear, type Buckets, type Graph } from './graph';
import type { LandRows } from './land-rows';
import type { HighSea } from './high-sea';
import { isClear, lineBetween } from './sight';
import { channelCells } from './channel-cells';
import { kmAshore, type Shore } from './shore';
import { pullTaut } from './taut';
import { onGrid } from './units';
import { KIND } from './vertices';
import { seaAt, type Seas } from './waters';

/** What ports are joined to. */
export interface Waters {
  /** Rows whose cells lie on the network's own grid. */
  land: LandRows;
  shore: Shore;
  field: Distances;
  seas: Seas;
  /** Where approaches must lead to: without it, to any sea. */
  highSea?: HighSea;
  graph: Graph;
  /** Vertices of channels and of approaches already laid. */
  joints: Buckets;
}

/** A port further ashore than this is not joined, km. */
export const ASHORE_KM = 8;
/** Each kilometre ashore counts as so many afloat, so that a port is mended onto the nearest water. */
const ASHORE_FACTOR = 25;
/**
 * An approach leads out through gates this far from land, km, the levels of `corners.ts` and a little, and takes a gate
 * that is there already within so many km.
 */
const LADDER: readonly [Rung, Rung, Rung] = [
  { clearanceKm: 1.5, shareKm: 4, limitKm: 400, exits: 3 },
  { clearanceKm: 3.4, shareKm: 7, limitKm: 130, exits: 1 },
  { clearanceKm: 9.3, shareKm: 16, limitKm: 130, exits: 1 },
];
interface Rung {
  clearanceKm: number;
  shareKm: number;
  /** How far it is searched for, counted as `searchWater` does. */
  limitKm: number;
  /** How many ways out are laid. */
  exits: number;
}
/** Exits lie this far apart, km; the further ones cost no more than so many times the first and so many km. */
const EXITS_APART_KM = 12;
const EXITS_FACTOR = 2.5;
const EXITS_WITHIN_KM = 60;
/** A path is searched for anew, around the spits of land it ran over, at most so many times. */
const ROUNDS = 150;

export interface Joined {
  vertex: number;
  /** Where it stands in the network: on water. */
  berth: Position;
  /** How far the port had to be moved onto water, km. 0 where it stands on water. */
  movedKm: number;
}

/** Lays a port and its approaches into the network. @returns why not, where it cannot be joined */
export function joinPort(waters: Waters, position: Position): Joined | string {
  const { graph } = waters;
  const window = openWindow(waters.land, waters.field, position);
  const joints = jointCells(waters, window, position);
  for (const cell of joints.keys()) window.closed[cell] = 0;
  const starts = waterNear(window, position, ASHORE_KM, ASHORE_FACTOR);
  if (starts.length === 0) return `no water within ${ASHORE_KM} km`;
  const [rung] = LADDER;
  const [first] = search(waters, window, joints, starts, { ...rung, exits: 1 });
  const start = first?.path[0];
  if (start === undefined) return 'the water beside it leads to no sea';

  const berth = onGrid(positionAt(window, start));
  const port = addVertex(graph, berth, KIND.port, kmAt(waters.field, berth[0], berth[1]));
  for (const exit of search(waters, window, joints, [{ cell: start, cost: 0 }], rung)) {
    climb(waters, window, joints, exit, port);
  }
  return { vertex: port, berth, movedKm: start === windowCell(window, position) ? 0 : distanceKm(position, berth) };
}

/**
 * Leads the ends of channels that lie in a bay, or in water too narrow to be navigable by itself, out to the sea.
 * @param ends vertices of channels at which nothing else begins
 */
export function joinChannelEnds(waters: Waters, ends: readonly number[]): void {
  const nothing: Joints = new Map();
  for (const end of ends) {
    if (waters.highSea?.holds(end)) continue;
    const window = openWindow(waters.land, waters.field, positionOf(waters.graph, end));
    const cell = windowCell(window, positionOf(waters.graph, end));
    const kind = waters.graph.vertices[end]?.kind;
    const [lng, lat] = positionOf(waters.graph, end);
    const atSea = kind === KIND.gate && isAtSea(waters, [lng, lat]);
    if (atSea || window.closed[cell] === 1) continue;
    const [rung] = LADDER;
    for (const exit of search(waters, window, nothing, [{ cell, cost: 0 }], { ...rung, exits: 1 })) {
      climb(waters, window, nothing, exit, end);
    }
  }
}

/** Lays an exit, and where its gate is new the way on to gates further from land. */
function climb(waters: Waters, window: Window, joints: Joints, exit: Goal, port: number): void {
  let from = port;
  let goal: Goal | undefined = exit;
  for (const [i, { shareKm }] of LADDER.entries()) {
    const last: number | undefined = goal?.path.at(-1);
    if (!goal || last === undefined) return;
    const end: { vertex: number; isNew: boolean } = goal.joint
      ? { vertex: goal.joint(), isNew: false }
      : gateAt(waters, positionAt(window, last), shareKm);
    layPath(waters, window, goal.path, from, end.vertex);
    const next = LADDER[i + 1];
    // A gate that others share leads on already; but one water may be wide enough for two rungs.
    if (!next || (!end.isNew && end.vertex !== from)) return;
    from = end.vertex;
    [goal] = search(waters, window, joints, [{ cell: last, cost: 0 }], next);
  }
}

interface Goal {
  path: number[];
  /** A vertex of a channel or approach that the path meets. */
  joint?: () => number;
}

/** Cell of a window → the vertex an approach may join there, made when it is first joined. */
type Joints = Map<number, () => number>;

/** Ways out to water of the rung's clearance, nearest first, none of them over land. */
function search(waters: Waters, window: Window, joints: Joints, starts: readonly Start[], rung: Rung): Goal[] {
  let clear: Goal[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const goals = findExits(waters, window, joints, starts, rung);
    clear = goals.filter(({ path }) => {
      const before = window.barred.size;
      barSpits(waters, window, path);
      return window.barred.size === before;
    });
    if (clear.length === goals.length) return goals;
  }
  // Some way out still leads over land: the others serve.
  return clear;
}

/** Bars the steps of a path that lead over land: cells are water or land by their middles only. */
function barSpits({ shore }: Waters, window: Window, path: readonly number[]): void {
  path.forEach((cell, i) => {
    const from = path[i - 1];
    if (from === undefined || kmAshore(shore, positionAt(window, from), positionAt(window, cell)) === 0) return;
    window.barred.add(stepKey(from, cell)).add(stepKey(cell, from));
  });
}

/** Water that is an exit is not searched beyond. */
function findExits(waters: Waters, window: Window, joints: Joints, starts: readonly Start[], rung: Rung): Goal[] {
  const goals: Goal[] = [];
  const exits: Position[] = [];
  let limit = rung.limitKm;
  searchWater(window, starts, (cell, cost, path) => {
    if (cost > limit) return 'stop';
    const at = positionAt(window, cell);
    const joint = joints.get(cell);
    const isExit =
      joint !== undefined || (kmAt(waters.field, at[0], at[1]) >= rung.clearanceKm && isAtSea(waters, onGrid(at)));
    if (!isExit) return 'go';
    if (exits.every((exit) => distanceKm(exit, at) > EXITS_APART_KM)) {
      exits.push(at);
      goals.push({ path: path(), ...(joint ? { joint } : {}) });
      limit = Math.min(limit, EXITS_FACTOR * cost + EXITS_WITHIN_KM);
    }
    return goals.length >= rung.exits ? 'stop' : 'leave';
  });
  return goals;
}

function isAtSea({ seas, highSea }: Waters, position: Position): boolean {
  return seaAt(seas, position[0], position[1]) > 0 && (highSea?.isSeenFrom(position) ?? true);
}

/** A gate near a position that can be seen from there, or a new one. */
function gateAt(waters: Waters, position: Position, shareKm: number): { vertex: number; isNew: boolean } {
  const { graph, joints, field, shore } = waters;
  const clearanceKm = kmAt(field, position[0], position[1]);
  const vertex = addVertex(graph, position, KIND.gate, clearanceKm);
  const here = graph.vertices[vertex];
  for (const near of verticesNear(graph, joints, position, shareKm)) {
    const gate = graph.vertices[near];
    if (!gate || !here || gate.kind !== KIND.gate || gate.clearanceKm < 0.9 * clearanceKm) continue;
    if (!isClear(field, lineBetween(here, gate), 0.7 * clearanceKm)) continue;
    if (kmAshore(shore, here.position, gate.position) > 0) continue;
    graph.vertices.pop();
    return { vertex: near, isNew: false };
  }
  fileVertex(joints, vertex, position);
  return { vertex, isNew: true };
}

/** Adds the bends of a path between two vertices. */
function layPath(waters: Waters, window: Window, path: readonly number[], from: number, to: number): void {
  const { graph, field, joints, shore } = waters;
  const cells = path.map((cell) => positionAt(window, cell));
  const end = positionOf(graph, to);
  const last = cells.at(-1);
  // A gate shared with others lies beyond the path's own end, in sight of it.
  if (last && distanceKm(last, end) > 0.01) cells.push(end);
  const taut = pullTaut(shore, field, cells);
  let before = from;
  for (const position of taut.slice(1, -1)) {
    const bend = addVertex(graph, position, KIND.bend, kmAt(field, position[0], position[1]));
    fileVertex(joints, bend, position);
    addFixed(graph, { a: before, b: bend });
    before = bend;
  }
  addFixed(graph, { a: before, b: to });
}

/** The cells of a window at and beside the vertices an approach may join. */
function jointCells(waters: Waters, window: Window, position: Position): Joints {
  const { graph, joints } = waters;
  const cells: Joints = new Map();
  const reach = 111 * 400 * window.land.step;
  for (const { cell, vertex } of channelCells(waters, window)) cells.set(cell, vertex);
  // Nearest last: where two vertices share a cell, the nearer one has it.
  for (const vertex of verticesNear(graph, joints, position, reach).reverse()) {
    const cell = windowCell(window, positionOf(graph, vertex));
    if (cell >= 0) cells.set(cell, () => vertex);
  }
  return cells;
}
