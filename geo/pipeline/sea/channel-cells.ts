import { distanceKm, lngNear, type Position } from '../../../src/geometry/position';
import { windowCell, type Window } from './approach';
import { kmAt, type Distances } from './distance-transform';
import { addFixed, addVertex, positionOf, type FixedEdge, type Graph } from './graph';
import { kmAshore, type Shore } from './shore';
import { onGrid } from './units';
import { KIND } from './vertices';

/** Where a channel runs through water wider than this to either side, ports go their own way. */
const OPEN_KM = 2.5;
/** A channel is joined at its nearest vertex, if that is so near, km. */
const NEAR_KM = 1.2;

/** A cell of a window a channel runs through, and how to get the channel's vertex there. */
export interface ChannelCell {
  cell: number;
  vertex: () => number;
}

/** The cells of a window through which channels run in confined water or over what the land data takes for land. */
export function channelCells(
  { graph, field, shore }: { graph: Graph; field: Distances; shore: Shore },
  window: Window,
): ChannelCell[] {
  return graph.fixed.flatMap((edge): ChannelCell[] => {
    const [a, b] = [positionOf(graph, edge.a), positionOf(graph, edge.b)];
    const beside = windowCell(window, a) >= 0 || windowCell(window, b) >= 0;
    if (!edge.channel || !beside) return [];
    const steps = Math.max(1, Math.ceil(distanceKm(a, b) / 0.2));
    return Array.from({ length: steps + 1 }, (_, step): ChannelCell => {
      const share = step / steps;
      const at: Position = [a[0] + (lngNear(b[0], a[0]) - a[0]) * share, a[1] + (b[1] - a[1]) * share];
      const confined = kmAt(field, at[0], at[1]) < OPEN_KM;
      return { cell: confined ? windowCell(window, at) : -1, vertex: () => vertexOn(graph, field, shore, edge, at) };
    }).filter(({ cell }) => cell >= 0);
  });
}

/** The vertex of a channel's edge at a position: one of its ends, or a new one between them. */
function vertexOn(graph: Graph, field: Distances, shore: Shore, edge: FixedEdge, at: Position): number {
  const ends = [edge.a, edge.b].toSorted(
    (one, other) => distanceKm(positionOf(graph, one), at) - distanceKm(positionOf(graph, other), at),
  );
  const [nearest = edge.a] = ends;
  const end = positionOf(graph, nearest);
  if (distanceKm(end, at) < NEAR_KM && kmAshore(shore, onGrid(at), end) === 0) return nearest;
  const middle = addVertex(graph, at, KIND.bend, kmAt(field, at[0], at[1]));
  addFixed(graph, { ...edge, a: middle });
  edge.b = middle;
  return middle;
}
