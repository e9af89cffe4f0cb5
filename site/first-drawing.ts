/** What a page needs to draw the picture of a view before anything else has come: `first/`, no promised addresses. */
import type { Plugin } from 'vite';
import { packLine } from '../geo/pipeline/posters/pack';
import { strandsOf } from '../src/drawing/strands';
import type { Position } from '../src/geometry/position';
import { simplify } from '../src/geometry/simplify';
import { LANGUAGES, type Atlas, type Language, type Text } from '../src/model/atlas';
import type { Dossier } from '../src/model/dossier';
import { growthOf } from '../src/model/growth';
import { OUTLINE_UNITS, type OutlineFile } from '../src/poster/outline';
import { writePolyline } from '../src/poster/polyline';
import type { ToldFile } from '../src/poster/told';
import { cutCells } from './cells';
import { builtAtlas, builtDossier, builtGraph } from './built';
import { firstWays, rounded, TOLERANCE_KM } from './first-ways';
import { readBase } from './posters';

/** Lines part and join where they did: each is thinned between the places where another begins or ends. */
function thinner(atlas: Atlas): (part: Position[]) => Position[] {
  const ends = new Set(strandsOf(atlas).flatMap(({ positions }) => [String(positions[0]), String(positions.at(-1))]));
  return (part) => {
    const thinned: Position[] = [];
    let from = 0;
    part.forEach((vertex, i) => {
      if (i === 0 || (i < part.length - 1 && !ends.has(String(vertex)))) return;
      thinned.push(...simplify(part.slice(from, i + 1), TOLERANCE_KM).slice(thinned.length > 0 ? 1 : 0));
      from = i;
    });
    return thinned;
  };
}

/** The atlas as far as a first picture shows it. */
export function outlineOf(atlas: Atlas, language: Language): OutlineFile {
  const named = <T extends { name: Text }>(thing: T) => ({
    ...thing,
    name: { en: thing.name.en, [language]: thing.name[language] },
  });
  const thin = thinner(atlas);
  return {
    city: atlas.city,
    corridors: atlas.corridors.map(({ id, pattern, routes }) => ({ id, pattern, routes })),
    routes: atlas.routes.map(({ id, corridor, legs }) => ({ id, corridor, legs })),
    legs: atlas.legs.map(({ id, mode, from, to, status, schematic, passages, parts }) => ({
      id,
      mode,
      from,
      to,
      status,
      schematic,
      passages,
      parts: parts.map((part) => writePolyline(packLine(thin(part), OUTLINE_UNITS))),
    })),
    hubs: atlas.hubs.map(({ id, name, kind, position, precisionKm, positionBasis, status, rank, feeds, plants }) => ({
      ...named({ id, name, kind, position: rounded(position), precisionKm, positionBasis, status, rank, feeds }),
      plants: plants.map(({ id, energy, status, capacityMw }) => ({ id, energy, status, capacityMw })),
    })),
    passages: atlas.passages.map(named),
    ...(atlas.tours ? { tours: atlas.tours } : {}),
  };
}

/** What is published, as far as a first picture shows it. */
export function toldOf(atlas: Atlas, dossier: Dossier): ToldFile {
  const { range, routes } = growthOf(atlas, dossier);
  return {
    range,
    routes: Object.fromEntries(routes),
    tours: (dossier.tours ?? []).map(({ id, stops }) => ({ id, stops: stops.map(({ id, view }) => ({ id, view })) })),
  };
}

export function firstDrawing(): Plugin {
  return {
    name: 'site-first-drawing',
    apply: 'build',
    generateBundle(_, bundle) {
      const emit = (name: string, content: unknown): void => {
        this.emitFile({ type: 'asset', fileName: `first/${name}.json`, source: JSON.stringify(content) });
      };
      const atlas = builtAtlas(bundle);
      for (const language of LANGUAGES) emit(`outline.${language}`, outlineOf(atlas, language));
      emit('told', toldOf(atlas, builtDossier(bundle)));
      for (const [name, file] of cutCells(readBase())) emit(name, file);
      const graph = builtGraph(bundle, atlas);
      if (graph) for (const [name, file] of firstWays(graph)) emit(name, file);
    },
  };
}
