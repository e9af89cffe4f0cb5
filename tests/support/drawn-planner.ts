import modes from '../../geo/modes.json';
import { MODES, type Atlas, type Hub, type Leg, type Passage } from '../../src/model/atlas';
import { textOf } from '../../src/model/text';
import { buildGraph, type PlannerGraph } from '../../src/routing/graph';
import { parseMethod } from '../../src/routing/method';
import { readPlace, type Place } from '../../src/routing/places';
import { drawNetwork } from './ascii-network';

export interface Drawing {
  /** As {@link drawNetwork} reads it: 11 km a character. */
  sea: string;
  /** Where goods start: hubs of the city `home`, or others. Each line `a-b: 500 rail`, km, both ways. A letter of the drawing is a seaport. */
  land: string[];
  /** Ids of passages, each with the two letters between which it lies. */
  passages?: Record<string, [string, string]>;
  /** Ids of those that are closed unless they are opened. */
  closedByDefault?: string[];
  /** Ids of hubs abroad; all others lie in CN. */
  abroad?: string[];
  /** Ids of seaports where deep-sea ships call. Default: all. */
  direct?: string[];
}

export interface DrawnPlanner {
  graph: PlannerGraph;
  /** A hub's id, a port's letter in capitals with `XX` before it (its LOCODE), or `lng,lat`. */
  place(text: string): Place;
  /** Where a letter of the drawing stands. */
  at(letter: string): [lng: number, lat: number];
}

const parsed = parseMethod(modes, 'modes.json');
if (!parsed.ok) throw new Error('modes.json is at fault');
const { value: real } = parsed;

/** Inland hubs stand in a row far from the drawn sea. */
const INLAND_LAT = 40;

/**
 * A planner over a drawn sea and written lines on land: `home` is where the city is. Small letters that `land` names are
 * seaports of the atlas, the others ports of the world list, with LOCODEs `XXA`, `XXB` …
 */
export function drawPlanner({
  sea,
  land,
  passages = {},
  closedByDefault = [],
  abroad = [],
  direct,
}: Drawing): DrawnPlanner {
  const drawn = drawNetwork(sea);
  const lines = land.map((line) => {
    const [, from = '', to = '', km = '', mode = ''] = /^([\w-]+?)-(\w+): (\d+) (\w+)$/.exec(line) ?? [];
    return { from, to, km: Number(km), mode: MODES.find((one) => one === mode) ?? 'rail' };
  });
  const ids = [...new Set(['home', ...lines.flatMap(({ from, to }) => [from, to])])];
  const hubs = ids.map((id, place): Hub => {
    const isPort = drawn.vertex(id) >= 0;
    return {
      id,
      name: textOf(() => id),
      kind: isPort ? 'seaport' : 'rail-terminal',
      position: isPort ? drawn.at(id) : [10 + 5 * place, INLAND_LAT],
      precisionKm: 1,
      positionBasis: 'estimated',
      status: 'operating',
      country: abroad.includes(id) ? 'XX' : 'CN',
      rank: 1,
      plants: [],
      feeds: [],
    };
  });
  const positions = new Map(hubs.map(({ id, position }) => [id, position]));
  const atlas: Atlas = {
    schema: 1,
    version: 'drawn',
    city: {
      id: 'city',
      name: textOf(() => 'City'),
      hub: 'home',
      home: ['home'],
      camera: { center: [0, 0], zoom: 1, bearing: 0, pitch: 0 },
      languages: ['en', 'zh', 'ar'],
    },
    corridors: [],
    routes: [],
    hubs,
    legs: lines.map(({ from, to, km, mode }): Leg => ({
      id: `drawn/${from}-${to}`,
      mode,
      from,
      to,
      status: 'operating',
      schematic: false,
      precisionKm: 1,
      provenance: 'hand',
      parts: [[positions.get(from) ?? [0, 0], positions.get(to) ?? [0, 0]]],
      lengthKm: km,
      passages: [],
    })),
    passages: Object.entries(passages).map(([id, [a, b]]): Passage => {
      const [start = [0, 0], end = [0, 0]] = drawn.gate(a, b);
      return {
        id,
        name: textOf(() => id),
        kind: 'strait',
        gate: [start, end],
        closedByDefault: closedByDefault.includes(id),
      };
    }),
  };
  const letters = [...sea].filter((letter) => /[a-z]/.test(letter));
  const ports = letters.map((letter, index) => ({
    index,
    name: letter,
    country: ids.includes(letter) && !abroad.includes(letter) ? 'CN' : 'XX',
    locode: `XX${letter.toUpperCase()}`,
  }));
  const method = {
    ...real,
    feeder: { ...real.feeder, directFrom: direct ?? ids },
    connections: [],
    legs: [],
  };
  const graph = buildGraph(atlas, method, ports, drawn.network);
  return {
    graph,
    at: (letter) => drawn.at(letter),
    place(text) {
      const place = readPlace(graph, text);
      if (!place) throw new Error(`There is no ${text} in the drawing.`);
      return place;
    },
  };
}
