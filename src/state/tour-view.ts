/** What a stop of a tour makes of a view. */
import { readViewState, type TourPlace, type ViewState } from './view-state';

/**
 * A view's parts at a stop, as the stop says. Language, theme, projection and borders stay the reader's.
 *
 * @param query the stop's view
 */
export function viewAtStop(tour: TourPlace, query: string): Partial<ViewState> {
  const { camera, corridors, modes, selection, year } = readViewState(query);
  return { tour, camera, corridors, modes, selection, year, plan: null };
}
