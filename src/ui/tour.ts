/** Where a reader is on a tour, and which keys lead on. */
import type { Dossier, Tour, TourStop } from '../model/dossier';
import type { TourPlace, ViewState } from '../state/view-state';

/** A tour, and the stop it stands at. */
export interface Standing {
  tour: Tour;
  stop: TourStop;
  /** From 0. */
  index: number;
}

/** The stop that a link names; a tour's first where it names none, or none that there is. `null`: no such tour. */
export function standingAt(place: TourPlace | null, dossier: Dossier | null): Standing | null {
  const tour = dossier?.tours?.find(({ id }) => id === place?.id);
  if (!tour) return null;
  const index = Math.max(
    0,
    tour.stops.findIndex(({ id }) => id === place?.stop),
  );
  const stop = tour.stops[index];
  return stop ? { tour, stop, index } : null;
}

/** Whether a link names a stop only: its view is still to be shown. A fuller link has the view as its reader left it. */
export function isBare({ camera, corridors, modes, selection, year }: ViewState): boolean {
  return [camera, corridors, modes, selection, year].every((part) => part === null);
}

/** How many stops a key leads on: arrows in the direction of reading. */
export function stepsOf(key: string, direction: 'ltr' | 'rtl'): -1 | 0 | 1 {
  if (key === 'PageDown' || key === (direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft')) return 1;
  if (key === 'PageUp' || key === (direction === 'ltr' ? 'ArrowLeft' : 'ArrowRight')) return -1;
  return 0;
}
