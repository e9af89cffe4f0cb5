import type { Gate } from '../../src/geometry/gate';
import type { Position } from '../../src/geometry/position';
import { buildNetwork } from '../../src/routing/build-network';
import type { Network } from '../../src/routing/network';

/** One character of a drawing, along and down, in degrees. Near the equator, so that the drawing is true. */
const STEP_DEGREES = 0.1;

/** Ways an edge can be drawn: which character, and where it leads from a vertex. `~` costs twice its length. */
const STROKES: { stroke: string; column: number; row: number }[] = [
  { stroke: '-', column: 1, row: 0 },
  { stroke: '~', column: 1, row: 0 },
  { stroke: '|', column: 0, row: 1 },
  { stroke: '\\', column: 1, row: 1 },
  { stroke: '/', column: -1, row: 1 },
];

export interface DrawnNetwork {
  network: Network;
  /** The vertex of a letter. */
  vertex(letter: string): number;
  at(letter: string): Position;
  letters(vertices: Iterable<number>): string;
  /** A gate across the middle of the line between two letters. */
  gate(a: string, b: string): Gate;
}

/**
 * A network from a drawing: capitals are vertices on open water, small letters are ports, strokes `- | \ / ~` join them.
 * The upper left corner stands at 0, 0; a character is 0.1° wide and high.
 */
export function drawNetwork(drawing: string): DrawnNetwork {
  const rows = drawing.split('\n').filter((row) => row.trim() !== '');
  const names: string[] = [];
  const cells: [column: number, row: number][] = [];
  rows.forEach((text, row) =>
    [...text].forEach((name, column) => {
      if (!/[a-z]/i.test(name)) return;
      names.push(name);
      cells.push([column, row]);
    }),
  );
  const character = (column: number, row: number) => rows[row]?.[column] ?? ' ';
  const edges: { from: number; to: number; penalty: number }[] = [];
  cells.forEach(([startColumn, startRow], from) => {
    for (const { stroke, column, row } of STROKES) {
      let [x, y] = [startColumn + column, startRow + row];
      if (character(x, y) !== stroke) continue;
      while (character(x, y) === stroke) [x, y] = [x + column, y + row];
      edges.push({ from, to: names.indexOf(character(x, y)), penalty: stroke === '~' ? 1 : 0 });
    }
  });
  const vertex = (letter: string) => names.indexOf(letter);
  const at = (letter: string): Position => {
    const [column, row] = cells[vertex(letter)] ?? [NaN, NaN];
    return [column * STEP_DEGREES, -row * STEP_DEGREES];
  };
  const network = buildNetwork({
    lng: names.map((name) => at(name)[0]),
    lat: names.map((name) => at(name)[1]),
    edgeFrom: edges.map(({ from }) => from),
    edgeTo: edges.map(({ to }) => to),
    edgePenalty: edges.map(({ penalty }) => penalty),
    ports: names.filter((name) => name === name.toLowerCase()).map(vertex),
  });
  return {
    network,
    vertex,
    at,
    letters: (vertices) => [...vertices].map((index) => names[index]).join(''),
    gate(a, b) {
      const [[ax, ay], [bx, by]] = [at(a), at(b)];
      const [middleX, middleY] = [(ax + bx) / 2, (ay + by) / 2];
      // Half a character to either side of the line.
      const [acrossX, acrossY] = [-(by - ay) / Math.hypot(bx - ax, by - ay), (bx - ax) / Math.hypot(bx - ax, by - ay)];
      const reach = STEP_DEGREES / 2;
      return [
        [middleX - acrossX * reach, middleY - acrossY * reach],
        [middleX + acrossX * reach, middleY + acrossY * reach],
      ];
    },
  };
}
