import type { Position } from '../../src/model/atlas';
import type { AuthoredLeg, TracedLine } from './authored';
import type { GeoTree } from './read-geo';
import type { Placed } from './shelf';

/** The line a leg has of its own, or along which it is traced; `undefined` for one that is routed, or whose line is missing. */
export interface LegLine {
  positions: Position[];
  traced?: Placed<TracedLine>;
}

export function lineOfLeg(tree: GeoTree, { value }: Placed<AuthoredLeg>): LegLine | undefined {
  if (value.geometry) return { positions: value.geometry.coordinates };
  const traced = tree.lines.byId.get(value.properties.line ?? '');
  return traced && { positions: traced.value.geometry.coordinates, traced };
}
