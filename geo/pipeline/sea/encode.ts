import type { Position } from '../../../src/geometry/position';
import { COST_STEPS, NETWORK_MAGIC } from '../../../src/routing/network';
import { lngNear } from '../../../src/geometry/position';

/** What {@link encodeNetwork} writes. */
export interface PlainNetwork {
  positions: readonly Position[];
  /** Vertices by index; no loops, no doubles. */
  edges: readonly { a: number; b: number; penalty: number }[];
  /** Vertices that are ports, in the order of the port list. */
  ports: readonly number[];
}

/** Writes a network as `decodeNetwork` reads it. Vertices are numbered anew, so that neighbours stand near each other. */
export function encodeNetwork({ positions, edges, ports }: PlainNetwork, unitsPerDegree: number): Uint8Array {
  const order = orderVertices(positions, edges);
  const place = new Uint32Array(positions.length);
  order.forEach((vertex, at) => (place[vertex] = at));
  const lng: number[] = [];
  const lat: number[] = [];
  const edgeCounts: number[] = [];
  const nearest: number[] = [];
  const further: number[] = [];
  const costs: number[] = [];
  const portList: number[] = [];

  let [x, y] = [0, 0];
  for (const vertex of order) {
    const [lngAt, latAt] = positions[vertex] ?? [0, 0];
    const [nextX, nextY] = [
      Math.round((lngNear(lngAt, 0) + 180) * unitsPerDegree),
      Math.round((latAt + 90) * unitsPerDegree),
    ];
    pushSigned(lng, nextX - x);
    pushSigned(lat, nextY - y);
    [x, y] = [nextX, nextY];
  }
  const back: { steps: number; penalty: number }[][] = order.map(() => []);
  for (const { a, b, penalty } of edges) {
    const [one, other] = [place[a] ?? 0, place[b] ?? 0];
    back[Math.max(one, other)]?.push({ steps: Math.abs(one - other), penalty });
  }
  for (const list of back) {
    list.sort((one, other) => one.steps - other.steps);
    pushUnsigned(edgeCounts, list.length);
    list.forEach(({ steps, penalty }, i) => {
      pushUnsigned(i === 0 ? nearest : further, steps - (list[i - 1]?.steps ?? 0));
      costs.push(Math.min(255, Math.round(penalty * COST_STEPS)));
    });
  }
  ports.forEach((port, i) => {
    const before = ports[i - 1];
    pushSigned(portList, (place[port] ?? 0) - (before === undefined ? 0 : (place[before] ?? 0)));
  });

  const sections = [lng, lat, edgeCounts, nearest, further, costs, portList];
  const counts = [NETWORK_MAGIC, positions.length, edges.length, ports.length, unitsPerDegree];
  const header = new DataView(new ArrayBuffer((counts.length + sections.length) * 4));
  [...counts, ...sections.map(({ length }) => length)].forEach((n, i) => header.setUint32(i * 4, n, true));
  return Uint8Array.from([...new Uint8Array(header.buffer), ...sections.flat()]);
}

/** Along chains of near neighbours, chains in the order of a space-filling curve. */
function orderVertices(positions: readonly Position[], edges: PlainNetwork['edges']): number[] {
  const neighbours: number[][] = positions.map(() => []);
  for (const { a, b } of edges) {
    neighbours[a]?.push(b);
    neighbours[b]?.push(a);
  }
  const keys = positions.map(([lng, lat]) => hilbert(((lng + 540) % 360) / 360, (lat + 90) / 180));
  const starts = [...positions.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const done = new Uint8Array(positions.length);
  const order: number[] = [];
  const away = (a: number, b: number) => {
    const [p, q] = [positions[a], positions[b]];
    return p && q ? Math.hypot(p[0] - q[0], p[1] - q[1]) : Infinity;
  };
  for (const start of starts) {
    for (let at: number | undefined = start; at !== undefined && done[at] === 0;) {
      done[at] = 1;
      order.push(at);
      const here: number = at;
      at = (neighbours[here] ?? [])
        .filter((vertex) => done[vertex] === 0 && away(here, vertex) < CHAIN_DEGREES)
        .sort((a, b) => away(here, a) - away(here, b))[0];
    }
  }
  return order;
}

/** Chains are followed over steps up to this, degrees. */
const CHAIN_DEGREES = 0.5;
const CURVE_BITS = 16;

/** Position along Hilbert's curve through the unit square: Hilbert 1891; Hamilton, "Compact Hilbert indices", 2006. */
function hilbert(x: number, y: number): number {
  let [column, row] = [Math.floor(x * (2 ** CURVE_BITS - 1)), Math.floor(y * (2 ** CURVE_BITS - 1))];
  let along = 0;
  for (let side = 2 ** (CURVE_BITS - 1); side >= 1; side /= 2) {
    const [right, up] = [(column & side) > 0 ? 1 : 0, (row & side) > 0 ? 1 : 0];
    along += side * side * ((3 * right) ^ up);
    if (up === 0) {
      if (right === 1) [column, row] = [2 ** CURVE_BITS - 1 - column, 2 ** CURVE_BITS - 1 - row];
      [column, row] = [row, column];
    }
  }
  return along;
}

function pushUnsigned(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function pushSigned(bytes: number[], value: number): void {
  pushUnsigned(bytes, value >= 0 ? value * 2 : -value * 2 - 1);
}
