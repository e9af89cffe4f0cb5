/** Where a reader is on a tour, and which keys lead on. */
import type { TourStop } from '../model/dossier';
import type { TourPlace, ViewState } from '../state/view-state';

/** As far as it matters where a reader stands. */
interface Stops<S> {
  id: string;
  stops: readonly S[];
}

/** A tour, and the stop it stands at. */
export interface Standing<S, T extends Stops<S>> {
  tour: T;
  stop: S;
  /** From 0. */
  index: number;
}

/** The stop that a link names; a tour's first where it names none, or none that there is. `null`: no such tour. */
export function standingAt<S extends Pick<TourStop, 'id'>, T extends Stops<S>>(
  place: TourPlace | null,
  tours: readonly (T & Stops<S>)[] = [],
): Standing<S, T> | null {
  const tour = tours.find(({ id }) => id === place?.id);
  if (!tour) return null;
  const index = Math.max(
    0,
    tour.stops.findIndex(({ id }) => id === place?.stop),
  );
  const stop = tour.stops[index];
  return stop ? { tour, stop, index } : null;
}

/**
 * The stop whose view a link is still to be given: where it names a stop only, or none that there is. A fuller link has the view
 * as its reader left it: `null`.
 */
export function stopToEnter<S extends Pick<TourStop, 'id' | 'view'>>(
  view: ViewState,
  tours: readonly Stops<S>[] = [],
): { tour: TourPlace; query: string } | null {
  const standing = standingAt(view.tour, tours);
  if (!standing || (view.tour?.stop === standing.stop.id && !isBare(view))) return null;
  return { tour: { id: standing.tour.id, stop: standing.stop.id }, query: standing.stop.view };
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
