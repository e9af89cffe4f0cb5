/** The ways that first pictures of planned ways show: found by the planner's own engine, to every place a link may name. */
import { packLine } from '../geo/pipeline/posters/pack';
import { simplify } from '../src/geometry/simplify';
import type { Position } from '../src/model/atlas';
import { OUTLINE_UNITS } from '../src/poster/outline';
import { writePolyline } from '../src/poster/polyline';
import { wayFile, type Way, type WayEnd, type WayFile, type WayLeg } from '../src/poster/ways';
import { DEFAULT_CHOICES } from '../src/routing/choices';
import { portPosition, type PlannerGraph } from '../src/routing/graph';
import type { ItineraryLeg } from '../src/routing/itinerary';
import { labelsOf } from '../src/routing/labels';
import { passageBits } from '../src/routing/passages';
import { readPlace, writePlace, type Place } from '../src/routing/places';
import { plan } from '../src/routing/plan';

/** How far lines of first pictures may leave the true ones: about a pixel at zoom 5. */
export const TOLERANCE_KM = 3;

/** To some 100 m: less than a pixel wherever a selection or a way is framed. */
export function rounded([lng, lat]: Position): Position {
  return [Number(lng.toFixed(3)), Number(lat.toFixed(3))];
}

/** Every file of ways, by its name. Makes the graph's labels where it has none: seconds. */
export function firstWays(graph: PlannerGraph): Map<string, WayFile> {
  const { search, closedByDefault, atlas } = graph;
  search.labels ??= labelsOf(search.network, passageBits(search.network, closedByDefault));
  const codes = [
    ...graph.portsByLocode.keys(),
    ...atlas.hubs.flatMap(({ id, locode }) => [id, ...(locode ? [locode] : [])]),
  ];
  const files = new Map<string, WayFile>();
  const known = new Map<string, Way>();
  for (const code of codes) {
    const place = readPlace(graph, code);
    if (!place) continue;
    const name = writePlace(graph, place);
    const way = known.get(name) ?? wayTo(graph, place);
    known.set(name, way);
    const file = files.get(wayFile(code)) ?? {};
    files.set(wayFile(code), file);
    file[code] = way;
  }
  return files;
}

export function wayTo(graph: PlannerGraph, to: Place): Way {
  const from: Place = { kind: 'hub', id: graph.atlas.city.hub };
  const [best] = plan(graph, { ...DEFAULT_CHOICES, from, to }).itineraries;
  const gateway = best?.gateway ? readPlace(graph, best.gateway) : null;
  return {
    to: endOf(graph, to),
    gateway: gateway && endOf(graph, gateway),
    legs: best?.legs.map((leg) => legOf(graph, leg)) ?? [],
    hubs: [...new Set(best?.legs.flatMap(({ from, via, to }) => [from, ...via, to]))].filter((id) =>
      graph.hubs.has(id),
    ),
    passages: best?.passages ?? [],
  };
}

function endOf(graph: PlannerGraph, place: Place): WayEnd {
  if (place.kind === 'hub') return place.id;
  const port = place.kind === 'port' ? graph.ports[place.index] : undefined;
  if (!port) throw new Error(`no place of a way is ${JSON.stringify(place)}`);
  return {
    position: rounded(portPosition(graph.search, port)),
    name: port.name,
    ...(port.names ? { names: port.names } : {}),
  };
}

/** Along the atlas' legs, where it is them and nothing else: those the picture has. */
function legOf({ atlas }: PlannerGraph, { mode, schematic, legs, parts }: ItineraryLeg): WayLeg {
  const vertices = (lines: readonly Position[][]): number => lines.reduce((sum, line) => sum + line.length, 0);
  const along = atlas.legs.filter(({ id }) => legs.some(({ leg }) => leg === id));
  if (along.length > 0 && vertices(along.flatMap((leg) => leg.parts)) === vertices(parts)) {
    return { mode, schematic, legs: along.map(({ id }) => id) };
  }
  const packed = parts.map((part) => writePolyline(packLine(simplify(part, TOLERANCE_KM), OUTLINE_UNITS)));
  return { mode, schematic, parts: packed };
}
