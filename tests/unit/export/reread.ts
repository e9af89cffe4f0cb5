import type { gpx, kml } from '@tmcw/togeojson';
import { DOMParser } from '@xmldom/xmldom';
import type { Extract } from '../../../src/export/extract';
import { planExtract } from './plan-extract';
import { corridorExtract, hostile, routeExtract } from './setting';

/** A file as the reader behind geojson.io sees it. */
export function reread<Reader extends typeof gpx | typeof kml>(
  read: Reader,
  text: string,
): ReturnType<Reader>['features'] {
  // The two packages' DOM types differ in details that do not matter here.
  return read(new DOMParser().parseFromString(text, 'text/xml') as never).features;
}

/** Of each kind one: routes, corridors and plans, with words that would break a file where they are not escaped. */
export function extractsOfAllKinds(): Extract[] {
  return [
    routeExtract('north-south/rail-sea'),
    routeExtract('power/west-line', false),
    corridorExtract('north-south'),
    planExtract(),
    hostile(corridorExtract('north-south')),
    hostile(planExtract()),
  ];
}
