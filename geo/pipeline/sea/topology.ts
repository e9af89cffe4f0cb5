import type { Position } from '../../../src/geometry/position';

/** The part of a TopoJSON file this reads: https://github.com/topojson/topojson-specification */
export interface Topology {
  transform: { scale: [number, number]; translate: [number, number] };
  /** Quantized, delta-coded lines. */
  arcs: [number, number][][];
  objects: Record<string, { geometries: { type: string; arcs: number[][] | number[][][] }[] }>;
}

/**
 * The polygons of one object of a TopoJSON file, each a list of closed rings, outer ring first.
 * @throws Error if there is no such object
 */
export function polygonsOf(topology: Topology, name: string): Position[][][] {
  const object = topology.objects[name];
  if (!object) throw new Error(`the topology has no object "${name}"`);
  const arcs = topology.arcs.map((arc) => decodeArc(arc, topology.transform));
  const ringOf = (indices: readonly number[]): Position[] =>
    indices.flatMap((index, i) => {
      const arc = index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []);
      // An arc starts where the one before it ends.
      return i === 0 ? arc : arc.slice(1);
    });
  return object.geometries.flatMap((geometry) => {
    if (geometry.type === 'Polygon') return [(geometry.arcs as number[][]).map(ringOf)];
    if (geometry.type === 'MultiPolygon') return (geometry.arcs as number[][][]).map((rings) => rings.map(ringOf));
    return [];
  });
}

function decodeArc(arc: readonly [number, number][], { scale, translate }: Topology['transform']): Position[] {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}
