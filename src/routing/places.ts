/** Where plans start and end: what a place is, how it is written, and how goods get from it onto the networks. */
import { distanceKm, type Position } from '../geometry/position';
import { locateHub, placeOf, portPosition, type PlannerGraph } from './graph';
import { locate, locateVertex, type SeaPlace } from './sea';

/** A place a plan can name. Ports are named by their place in the port list. */
export type Place =
  { kind: 'hub'; id: string } | { kind: 'port'; index: number } | { kind: 'point'; position: Position };

/** A place, and every way of leaving it. */
export interface Access {
  /** As {@link writePlace} writes it. */
  name: string;
  kind: Place['kind'];
  position: Position;
  country: string;
  /** Places of the land network, and how far they are: 0 where it is the place itself. */
  land: { place: string; km: number }[];
  /** Absent where no ship calls. */
  sea?: SeaPlace;
}

/** A port this near to a seaport hub, in km, is that hub: it shares its trains, barges and trucks. */
const SAME_PORT_KM = 20;
/** Terminals this near to the city's own point, in km, are the city's: farther ones serve their own districts. */
const CITY_KM = 50;
/** A point this near to the sea network, in km, is on the sea. */
const POINT_TO_SEA_KM = 30;
/** A truck takes goods this far, in km, from a point to the nearest hub. */
const POINT_TO_HUB_KM = 150;

/** Of latitude, at least. */
const KM_PER_DEGREE = 110;

/** `null` where nothing leads away from the place: a point far from the sea and from every hub. */
export function accessOf(graph: PlannerGraph, place: Place): Access | null {
  if (place.kind === 'hub') return hubAccess(graph, place.id);
  return place.kind === 'port' ? portAccess(graph, place.index) : pointAccess(graph, place.position);
}

/** @throws RangeError for an id the atlas does not hold. */
function hubAccess(graph: PlannerGraph, id: string): Access | null {
  const hub = graph.hubs.get(id);
  if (!hub) throw new RangeError(`There is no hub "${id}".`);
  const { city } = graph.atlas;
  const starts = id === city.hub ? city.home.filter((home) => isIn(graph, home, hub.position)) : [id];
  const land = starts.filter((start) => graph.land.has(start)).map((start) => ({ place: start, km: 0 }));
  const gateway = graph.gateways.find((one) => one.place === id);
  const sea = gateway?.sea ?? (hub.kind === 'seaport' ? locateHub(graph, hub) : null);
  if (land.length === 0 && !sea) return null;
  return { name: id, kind: 'hub', position: hub.position, country: hub.country, land, ...(sea ? { sea } : {}) };
}

/** The city's hub stands for its terminals nearby: which of them goods leave from follows from where they go. */
function isIn({ hubs }: PlannerGraph, home: string, city: Position): boolean {
  const hub = hubs.get(home);
  return hub !== undefined && distanceKm(hub.position, city) <= CITY_KM;
}

/** @throws RangeError for a number beyond the port list. */
export function portAccess(graph: PlannerGraph, index: number): Access {
  const port = graph.ports[index];
  const vertex = graph.search.network.ports[index];
  if (!port || vertex === undefined) throw new RangeError(`There is no port ${index} of ${graph.ports.length}.`);
  const position = portPosition(graph.search, port);
  const same = graph.gateways.find(
    ({ place, sea }) => place === port.locode || areNear(sea.position, position, SAME_PORT_KM),
  );
  return {
    name: writePlace(graph, { kind: 'port', index }),
    kind: 'port',
    position,
    country: port.country,
    land: same ? [{ place: same.place, km: 0 }] : [],
    sea: locateVertex(graph.search.network, vertex),
  };
}

/** Most pairs are told apart by their latitudes alone, which is quick. */
function areNear(a: Position, b: Position, km: number): boolean {
  return Math.abs(a[1] - b[1]) * KM_PER_DEGREE <= km && distanceKm(a, b) <= km;
}

function pointAccess(graph: PlannerGraph, position: Position): Access | null {
  const hubs = [...graph.land.keys()].flatMap((place) => {
    const found = placeOf(graph, place);
    return found ? [{ place, country: found.country, km: distanceKm(found.position, position) }] : [];
  });
  const nearest = hubs.sort((a, b) => a.km - b.km)[0];
  const land = nearest && nearest.km <= POINT_TO_HUB_KM ? [{ place: nearest.place, km: nearest.km }] : [];
  const sea = locate(graph.search.network, position);
  const onSea = sea && sea.snap.km <= POINT_TO_SEA_KM;
  if (land.length === 0 && !onSea) return null;
  return {
    name: writePlace(graph, { kind: 'point', position }),
    kind: 'point',
    position,
    country: land.length > 0 ? (nearest?.country ?? '') : '',
    land,
    ...(onSea ? { sea } : {}),
  };
}

/**
 * The place a text names: a hub's id or a UN/LOCODE, in any case, or `lng,lat` in degrees. Where a hub of the atlas has the LOCODE, the hub.
 * `null` where it names none.
 */
export function readPlace(graph: PlannerGraph, text: string): Place | null {
  const id = text.toLowerCase();
  if (graph.hubs.has(id)) return { kind: 'hub', id };
  const code = text.toUpperCase();
  const port = graph.portsByLocode.get(code);
  const hub = graph.atlas.hubs.find(({ locode }) => locode === code || (locode && locode === port?.locode));
  if (hub) return { kind: 'hub', id: hub.id };
  if (port) return { kind: 'port', index: port.index };
  const position = readPosition(text);
  return position && { kind: 'point', position };
}

const NUMBER = String.raw`\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*`;
const PAIR = new RegExp(`^${NUMBER},${NUMBER}$`, 'i');

/** Whether a text holds two numbers with a comma between, in range or not. */
export function isPair(text: string): boolean {
  return PAIR.test(text);
}

/** `lng,lat` in degrees, within ±180 and ±90; else `null`. */
export function readPosition(text: string): Position | null {
  const [, lng, lat] = (PAIR.exec(text) ?? []).map(Number);
  if (lng === undefined || lat === undefined) return null;
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : null;
}

/** How a place is written, so that {@link readPlace} finds it again: ports without a LOCODE by their position. */
export function writePlace(graph: PlannerGraph, place: Place): string {
  if (place.kind === 'hub') return place.id;
  const port = place.kind === 'port' ? graph.ports[place.index] : undefined;
  if (port?.locode) return port.locode;
  const position = place.kind === 'point' ? place.position : port ? portPosition(graph.search, port) : [NaN, NaN];
  return position.map((degrees) => Number(degrees.toFixed(5))).join(',');
}
