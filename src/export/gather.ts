/** Routes and corridors into extracts. */
import type { Corridor, Hub, Route } from '../model/atlas';
import type { Dossier, Entry } from '../model/dossier';
import type { Figure, Source } from '../model/figure';
import { legsOfRoute, routesOfCorridor, type LinkedAtlas, type TravelledLeg } from '../model/link';
import type { Extract, ExtractLeg, ExtractPlace, Way } from './extract';

const NOTHING: Entry = { figures: [], notes: [] };

/** A route with its legs. Without a dossier figures, notes and sources are left out. */
export function extractRoute(route: Route, linked: LinkedAtlas, dossier: Dossier | null): Extract {
  const way = wayOf(route, linked, dossier);
  return {
    kind: 'route',
    id: route.id,
    name: route.name,
    summary: route.summary,
    ways: [way],
    figures: [],
    notes: [],
    sources: sourcesOf(figuresOf(way), dossier),
    atlas: { city: linked.atlas.city.id, version: linked.atlas.version },
    request: null,
    method: null,
  };
}

/** A corridor with all its routes. Without a dossier figures, notes and sources are left out. */
export function extractCorridor(corridor: Corridor, linked: LinkedAtlas, dossier: Dossier | null): Extract {
  const ways = routesOfCorridor(linked, corridor).map((route) => wayOf(route, linked, dossier));
  const { figures, notes } = entryOf(dossier, `corridor:${corridor.id}`);
  return {
    kind: 'corridor',
    id: corridor.id,
    name: corridor.name,
    summary: corridor.summary,
    ways,
    figures,
    notes,
    sources: sourcesOf([...figures, ...ways.flatMap(figuresOf)], dossier),
    atlas: { city: linked.atlas.city.id, version: linked.atlas.version },
    request: null,
    method: null,
  };
}

function wayOf(route: Route, linked: LinkedAtlas, dossier: Dossier | null): Way {
  const { id, name, summary, status, indicative, lengthKm } = route;
  return {
    id,
    kind: 'route',
    name,
    summary,
    status,
    indicative,
    drawnLengthKm: lengthKm,
    legs: legsOfRoute(linked, route).map((travelled) => legOf(travelled, linked, dossier)),
    ...entryOf(dossier, `route:${id}`),
    total: null,
  };
}

function legOf({ leg, reversed, from, to }: TravelledLeg, linked: LinkedAtlas, dossier: Dossier | null): ExtractLeg {
  const { id, name, mode, status, schematic, precisionKm, provenance, lengthKm } = leg;
  const passages = reversed ? leg.passages.toReversed() : leg.passages;
  return {
    id,
    name: name ?? null,
    mode,
    from: placeOf(from),
    to: placeOf(to),
    status,
    schematic,
    precisionKm,
    provenances: [provenance],
    drawnLengthKm: lengthKm,
    passages: passages
      .flatMap((passage) => linked.passagesById.get(passage) ?? [])
      .map(({ id, name }) => ({ id, name })),
    parts: reversed ? leg.parts.toReversed().map((part) => part.toReversed()) : leg.parts,
    ...entryOf(dossier, `leg:${id}`),
    reckoning: null,
  };
}

export function placeOf({ id, name, position }: Hub): ExtractPlace {
  return { id, name, position };
}

function figuresOf(way: Way): Figure[] {
  return [...way.figures, ...way.legs.flatMap(({ figures }) => figures)];
}

function entryOf(dossier: Dossier | null, subject: string): Entry {
  const { figures, notes } = dossier?.entries[subject] ?? NOTHING;
  return { figures, notes };
}

/** The sources of every figure that travels in a file, each once, in the dossier's order. */
function sourcesOf(figures: readonly Figure[], dossier: Dossier | null): Source[] {
  const cited = new Set(figures.flatMap(({ sources }) => sources));
  return dossier?.sources.filter(({ id }) => cited.has(id)) ?? [];
}
