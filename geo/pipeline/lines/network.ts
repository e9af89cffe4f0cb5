import { distanceKm, type Position } from '../../../src/geometry/position';
import { footOnSegment, type Foot } from './metric';
import { fileSegment, segmentsNear, type SegmentGrid } from './segment-grid';
import type { Track } from './tracks';

/** Sources hold 4 to 5 decimals: positions that agree to 1 m are one vertex. */
const VERTEX_DECIMALS = 5;

/** The mark of an edge that belongs to no track: it closes a gap of the source. */
export const CONNECTOR = -1;

/** A graph in compressed rows: the edges of vertex `v` are `firstEdge[v]` up to `firstEdge[v + 1]`. */
export interface Network {
  tracks: Track[];
  positions: Position[];
  firstEdge: Uint32Array;
  edgeTarget: Uint32Array;
  edgeKm: Float64Array;
  /** Index into `tracks`, or {@link CONNECTOR}. */
  edgeTrack: Int32Array;
  /** Vertex of each stop, by id. */
  stops: Map<string, number>;
}

/** A place that lines start at, end at or pass through. */
export interface Stop {
  id: string;
  position: Position;
  /** An end is a vertex where it stands, tied to the tracks around; a way point is moved onto its track. */
  kind: 'end' | 'way';
  /** Tracks farther away than this are not its own. */
  reachKm: number;
  /** Only tracks it answers `true` for are its own. */
  serves: (track: Track) => boolean;
}

interface Segment {
  a: number;
  b: number;
  track: number;
  /** Vertices put into it: where on it, and which. */
  cuts: { t: number; vertex: number }[];
}

type TrackFoot = Foot & { segment: Segment };

interface Draft {
  tracks: Track[];
  positions: Position[];
  vertexByKey: Map<string, number>;
  segments: Segment[];
  grid: SegmentGrid;
  edges: { a: number; b: number; track: number }[];
}

/**
 * Joins tracks into one network. Sources draw lines that do not meet: each track's ends are tied to every other track
 * within `snapKm`, at its nearest point.
 * @throws Error if a stop has no track within reach
 */
export function buildNetwork(tracks: Track[], snapKm: number, stops: readonly Stop[]): Network {
  const draft = draw(tracks);
  tracks.forEach((track, index) => {
    for (const end of [track.positions[0], track.positions.at(-1)]) {
      if (end)
        connect(
          draft,
          vertexAt(draft, end),
          nearestOfEachTrack(draft, end, snapKm, (other) => other !== index),
        );
    }
  });
  const vertices = stops.map((stop): [string, number] => [stop.id, placeStop(draft, stop)]);
  cutSegments(draft);
  return { tracks, positions: draft.positions, ...compress(draft), stops: new Map(vertices) };
}

function draw(tracks: Track[]): Draft {
  const draft: Draft = { tracks, positions: [], vertexByKey: new Map(), segments: [], grid: new Map(), edges: [] };
  tracks.forEach((track, index) => {
    track.positions.forEach((end, i) => {
      const start = track.positions[i - 1];
      if (!start) return;
      const segment = { a: vertexAt(draft, start), b: vertexAt(draft, end), track: index, cuts: [] };
      if (segment.a === segment.b) return;
      fileSegment(draft.grid, draft.segments.push(segment) - 1, start, end);
    });
  });
  return draft;
}

function vertexAt(draft: Draft, position: Position): number {
  const key = `${position[0].toFixed(VERTEX_DECIMALS)},${position[1].toFixed(VERTEX_DECIMALS)}`;
  const known = draft.vertexByKey.get(key);
  if (known !== undefined) return known;
  const vertex = draft.positions.push(position) - 1;
  draft.vertexByKey.set(key, vertex);
  return vertex;
}

/** The nearest point of each track within reach, nearest first. */
function nearestOfEachTrack(
  draft: Draft,
  position: Position,
  reachKm: number,
  admits: (track: number) => boolean,
): TrackFoot[] {
  const best = new Map<number, TrackFoot>();
  for (const id of segmentsNear(draft.grid, position, reachKm)) {
    const segment = draft.segments[id];
    const a = segment && draft.positions[segment.a];
    const b = segment && draft.positions[segment.b];
    if (!segment || !a || !b || !admits(segment.track)) continue;
    const foot = footOnSegment(position, a, b);
    if (foot.km <= Math.min(reachKm, best.get(segment.track)?.km ?? Infinity)) {
      best.set(segment.track, { ...foot, segment });
    }
  }
  return [...best.values()].sort((one, other) => one.km - other.km);
}

function cutAt(draft: Draft, { segment, t, position }: TrackFoot): number {
  if (t === 0) return segment.a;
  if (t === 1) return segment.b;
  const vertex = vertexAt(draft, position);
  segment.cuts.push({ t, vertex });
  return vertex;
}

function connect(draft: Draft, vertex: number, feet: readonly TrackFoot[]): void {
  for (const foot of feet) {
    const other = cutAt(draft, foot);
    if (other !== vertex) draft.edges.push({ a: vertex, b: other, track: CONNECTOR });
  }
}

function placeStop(draft: Draft, stop: Stop): number {
  const admits = (index: number) => {
    const track = draft.tracks[index];
    return track !== undefined && stop.serves(track);
  };
  const feet = nearestOfEachTrack(draft, stop.position, stop.reachKm, admits);
  const [nearest] = feet;
  if (!nearest) {
    throw new Error(`${stop.id} at ${stop.position.join(', ')} has no track within ${stop.reachKm} km`);
  }
  if (stop.kind === 'way') return cutAt(draft, nearest);
  const vertex = vertexAt(draft, stop.position);
  connect(draft, vertex, feet);
  return vertex;
}

/** Turns each segment, with the vertices put into it, into edges. */
function cutSegments(draft: Draft): void {
  for (const { a, b, track, cuts } of draft.segments) {
    let last = a;
    for (const vertex of [...cuts.sort((one, other) => one.t - other.t).map((cut) => cut.vertex), b]) {
      if (vertex !== last) draft.edges.push({ a: last, b: vertex, track });
      last = vertex;
    }
  }
}

function compress({ positions, edges }: Draft): Pick<Network, 'firstEdge' | 'edgeTarget' | 'edgeKm' | 'edgeTrack'> {
  const firstEdge = new Uint32Array(positions.length + 1);
  const both = edges.flatMap((edge) => [edge, { a: edge.b, b: edge.a, track: edge.track }]);
  both.sort((one, other) => one.a - other.a);
  for (const { a } of both) firstEdge[a + 1] = (firstEdge[a + 1] ?? 0) + 1;
  for (let v = 1; v < firstEdge.length; v++) firstEdge[v] = (firstEdge[v] ?? 0) + (firstEdge[v - 1] ?? 0);
  const km = ({ a, b }: { a: number; b: number }) => {
    const [start, end] = [positions[a], positions[b]];
    return start && end ? distanceKm(start, end) : 0;
  };
  return {
    firstEdge,
    edgeTarget: Uint32Array.from(both, (edge) => edge.b),
    edgeKm: Float64Array.from(both, km),
    edgeTrack: Int32Array.from(both, (edge) => edge.track),
  };
}
