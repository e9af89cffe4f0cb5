import { buildNetwork, type NetworkParts } from './build-network';
import type { EdgeIndex } from './edge-index';
import { readSigned, readUnsigned } from './varint';

/**
 * The sea-lane network: an undirected graph whose edges lie on water. Everything is in typed arrays, because a search
 * touches thousands of them.
 *
 * Each edge is held twice, as two **arcs**, one leaving each of its vertices. The arcs that leave vertex `v` are
 * `arcStart[v]` up to, not including, `arcStart[v + 1]`.
 */
export interface Network {
  vertexCount: number;
  edgeCount: number;
  /** Degrees, by vertex. */
  lng: Float64Array;
  lat: Float64Array;
  /** The vertex as a unit vector from the centre of the Earth: three numbers a vertex. */
  vector: Float64Array;
  /** Its two ends, by edge. */
  edgeFrom: Uint32Array;
  edgeTo: Uint32Array;
  /** Great-circle length in km, by edge. */
  edgeKm: Float64Array;
  /**
   * What a search counts for the edge, by edge: its length, or more in narrow inshore water that through traffic avoids.
   * Never less than `edgeKm`, and never reported as a distance.
   */
  edgeCost: Float64Array;
  /** Which edges can be near a place: laid out when it is first asked for. */
  index: () => EdgeIndex;
  /** By vertex, one longer than there are vertices. */
  arcStart: Uint32Array;
  /** Where the arc leads, which edge it is, what that costs, and how long it is: by arc. */
  arcTo: Uint32Array;
  arcEdge: Uint32Array;
  arcCost: Float64Array;
  arcKm: Float64Array;
  /** Vertices that are ports, in the order of the port list. */
  ports: Uint32Array;
  /** 1 where the vertex is a port: a route may start or end there but never pass through. By vertex. */
  isPort: Uint8Array;
}

/** The first four bytes of a network file: `SEA3`. */
export const NETWORK_MAGIC = 0x33414553;

/** A cost byte of this much doubles the cost of an edge. */
export const COST_STEPS = 32;

const SECTIONS = ['longitudes', 'latitudes', 'counts', 'nearest', 'further', 'costs', 'ports'] as const;
type Section = (typeof SECTIONS)[number];
const HEADER_BYTES = (5 + SECTIONS.length) * 4;

/**
 * Reads a network file.
 *
 * Header: unsigned 32-bit numbers, little-endian: {@link NETWORK_MAGIC}; vertices `n`; edges `m`; ports `p`; units per
 * degree (200: coordinates are kept to 0.005°); then the length in bytes of each of the seven sections that follow, in order.
 * All numbers in sections are varints (`varint.ts`), but for the costs.
 *
 * 1. longitudes, `n` signed: longitude + 180 in units, each less the one before (the first less 0);
 * 2. latitudes, `n` signed: latitude + 90 in units, likewise;
 * 3. counts, `n` unsigned: how many edges a vertex has to earlier vertices. Edges are numbered by vertex, nearest first;
 * 4. nearest, unsigned: for each vertex with such edges, how far back the first of them leads;
 * 5. further, unsigned: for each other edge, how much further back it leads than the one before. Neither is ever 0: no loops,
 *    no doubles. They are held apart because each alone compresses better;
 * 6. costs, `m` bytes in edge order: a search counts length × (1 + byte / {@link COST_STEPS});
 * 7. ports, `p` signed: vertex of each port in the order of `geo/ports.geojson`, each less the one before (the first less 0).
 *
 * @throws Error saying what is wrong with the bytes.
 */
export function decodeNetwork(bytes: Uint8Array): Network {
  try {
    return buildNetwork(readParts(bytes));
  } catch (error) {
    if (error instanceof RangeError) throw new Error(`The sea network cannot be read: ${error.message}.`);
    throw error;
  }
}

/** The arc from a vertex to one beside it; -1 where there is none. */
export function arcBetween({ arcStart, arcTo }: Network, from: number, to: number): number {
  const last = arcStart[from + 1] ?? 0;
  for (let arc = arcStart[from] ?? 0; arc < last; arc++) if (arcTo[arc] === to) return arc;
  return -1;
}

function readParts(bytes: Uint8Array): NetworkParts {
  if (bytes.length < HEADER_BYTES) throw new RangeError(`${bytes.length} bytes are too few for its header`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = (index: number) => view.getUint32(index * 4, true);
  if (header(0) !== NETWORK_MAGIC) throw new RangeError('it does not start with SEA3');
  const [vertexCount, edgeCount, portCount, unitsPerDegree] = [header(1), header(2), header(3), header(4)];
  if (unitsPerDegree === 0) throw new RangeError('its units per degree are 0');
  const sections = sliceSections(
    bytes,
    SECTIONS.map((_, index) => header(5 + index)),
  );
  // Every number takes a byte at least: a count beyond its section is caught before anything is laid out for it.
  const least: [Section, number][] = [
    ['longitudes', vertexCount],
    ['latitudes', vertexCount],
    ['counts', vertexCount],
    ['ports', portCount],
  ];
  for (const [name, count] of least) {
    const held = sections[name].length;
    if (held < count) throw new RangeError(`${held} bytes of ${name} cannot hold ${count} of them`);
  }
  if (sections.costs.length !== edgeCount) {
    throw new RangeError(`it has ${sections.costs.length} costs for ${edgeCount} edges`);
  }
  return {
    lng: readCoordinates(sections.longitudes, 'longitudes', vertexCount, unitsPerDegree, -180),
    lat: readCoordinates(sections.latitudes, 'latitudes', vertexCount, unitsPerDegree, -90),
    ...readEdges(sections, vertexCount, edgeCount),
    edgePenalty: readPenalties(sections.costs),
    ports: readPorts(sections.ports, vertexCount, portCount),
  };
}

function sliceSections(bytes: Uint8Array, lengths: number[]): Record<Section, Uint8Array> {
  const total = lengths.reduce((sum, length) => sum + length, HEADER_BYTES);
  if (total !== bytes.length) throw new RangeError(`its header speaks of ${total} bytes, there are ${bytes.length}`);
  let end = HEADER_BYTES;
  const take = (index: number) => bytes.subarray(end, (end += lengths[index] ?? 0));
  return {
    longitudes: take(0),
    latitudes: take(1),
    counts: take(2),
    nearest: take(3),
    further: take(4),
    costs: take(5),
    ports: take(6),
  };
}

function readCoordinates(bytes: Uint8Array, what: Section, count: number, unitsPerDegree: number, least: number) {
  const steps = readSigned(bytes, count, what);
  const values = new Float64Array(count);
  let units = 0;
  for (let i = 0; i < count; i++) {
    units += steps[i] ?? 0;
    values[i] = units / unitsPerDegree + least;
  }
  return values;
}

function readEdges(sections: Record<Section, Uint8Array>, vertexCount: number, edgeCount: number) {
  const counts = readUnsigned(sections.counts, vertexCount, 'counts');
  let total = 0;
  let firsts = 0;
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const count = counts[vertex] ?? 0;
    total += count;
    if (count > 0) firsts++;
  }
  if (total !== edgeCount) throw new RangeError(`it holds ${total} edges, its header says ${edgeCount}`);
  const nearest = readUnsigned(sections.nearest, firsts, 'nearest');
  const further = readUnsigned(sections.further, edgeCount - firsts, 'further');
  const edgeFrom = new Uint32Array(edgeCount);
  const edgeTo = new Uint32Array(edgeCount);
  let first = 0;
  let other = 0;
  let edge = 0;
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    let back = 0;
    for (let left = counts[vertex] ?? 0; left > 0; left--) {
      const step = (back === 0 ? nearest[first++] : further[other++]) ?? 0;
      back += step;
      if (step === 0 || back > vertex) throw new RangeError(`vertex ${vertex} has an edge to vertex ${vertex - back}`);
      edgeFrom[edge] = vertex;
      edgeTo[edge++] = vertex - back;
    }
  }
  return { edgeFrom, edgeTo };
}

function readPenalties(bytes: Uint8Array): Float32Array {
  const penalties = new Float32Array(bytes.length);
  for (let edge = 0; edge < bytes.length; edge++) penalties[edge] = (bytes[edge] ?? 0) / COST_STEPS;
  return penalties;
}

function readPorts(bytes: Uint8Array, vertexCount: number, portCount: number): Uint32Array {
  const steps = readSigned(bytes, portCount, 'ports');
  const ports = new Uint32Array(portCount);
  let vertex = 0;
  for (let i = 0; i < portCount; i++) {
    vertex += steps[i] ?? 0;
    if (vertex < 0 || vertex >= vertexCount)
      throw new RangeError(`port ${i} stands at vertex ${vertex} of ${vertexCount}`);
    ports[i] = vertex;
  }
  return ports;
}
