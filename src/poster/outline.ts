/** An atlas as far as a first picture shows it: names and thinned lines. The build writes it, `site/first-drawing.ts`. */
import type { Atlas, Hub, Leg, Passage, Plant, Position, Text } from '../model/atlas';
import { readPolyline } from './polyline';
import { textOf } from '../model/text';

/** Steps of a degree in which {@link OutlineFile} has its lines: about 1.1 km. */
export const OUTLINE_UNITS = 100;

/** A name in English, by which places are told apart, and in the picture's language. */
export interface OutlineName {
  name: Partial<Text>;
}

/** A leg as it is packed: its parts are texts, see `polyline.ts`. */
export interface OutlineLeg extends Pick<Leg, 'id' | 'mode' | 'from' | 'to' | 'status' | 'schematic' | 'passages'> {
  parts: string[];
}

export interface OutlineHub
  extends
    OutlineName,
    Pick<Hub, 'id' | 'kind' | 'position' | 'precisionKm' | 'positionBasis' | 'status' | 'rank' | 'feeds'> {
  plants: Pick<Plant, 'id' | 'energy' | 'status' | 'capacityMw'>[];
}

/** Of one language. */
export interface OutlineFile {
  city: Atlas['city'];
  corridors: Pick<Atlas['corridors'][number], 'id' | 'pattern' | 'routes'>[];
  routes: Pick<Atlas['routes'][number], 'id' | 'corridor' | 'legs'>[];
  legs: OutlineLeg[];
  hubs: OutlineHub[];
  passages: (Omit<Passage, 'name'> & OutlineName)[];
  /** Ids, as the atlas has them. */
  tours?: string[];
}

/** A line of the file. */
export function readLine(part: string): Position[] {
  return readPolyline(part, OUTLINE_UNITS);
}

const NOT_SHOWN: Text = textOf(() => '');

function named<T extends OutlineName>({ name, ...rest }: T): Omit<T, 'name'> & { name: Text } {
  return { ...rest, name: { ...NOT_SHOWN, ...name } };
}

/** The atlas for `renderPoster` and `frameOf`; what no picture shows is empty in it. The build's own file is not checked. */
export function readOutline({ city, hubs, passages, corridors, routes, legs, tours }: OutlineFile): Atlas {
  return {
    schema: 1,
    version: '',
    city,
    hubs: hubs.map((hub) => ({
      ...named(hub),
      country: '',
      plants: hub.plants.map((plant) => ({ ...plant, name: NOT_SHOWN, capacityFigure: '' })),
    })),
    passages: passages.map(named),
    corridors: corridors.map((corridor) => ({ ...corridor, name: NOT_SHOWN, summary: NOT_SHOWN })),
    routes: routes.map((route) => ({
      ...route,
      name: NOT_SHOWN,
      summary: NOT_SHOWN,
      status: 'operating',
      lengthKm: 0,
      indicative: false,
    })),
    legs: legs.map(({ parts, ...leg }) => ({
      ...leg,
      parts: parts.map(readLine),
      precisionKm: 0,
      provenance: 'hand',
      lengthKm: 0,
    })),
    ...(tours ? { tours } : {}),
  };
}
