/**
 * What is published, as far as it decides what a first picture shows: since when routes are there, and the views of tours' stops.
 * The build writes it, `site/first-drawing.ts`; only links that name a year or a tour fetch it.
 */
import type { Tour, TourStop } from '../model/dossier';
import type { RouteYears, Years } from '../model/presence';

export interface ToldFile {
  range: Years['range'];
  /** By route id. */
  routes: Record<string, RouteYears>;
  tours: (Pick<Tour, 'id'> & { stops: Pick<TourStop, 'id' | 'view'>[] })[];
}

/** The years for `routesIn`. The build's own file is not checked. */
export function yearsTold({ range, routes }: ToldFile): Years {
  return { range, routes: new Map(Object.entries(routes)) };
}
