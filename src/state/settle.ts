import type { LinkedAtlas } from '../model/link';
import { LOCODE } from '../model/locode';
import type { PlanView } from './plan-view';
import { subjectOf } from './subject';
import type { Selection, ViewState } from './view-state';
import { languagesOf } from '../model/text';

/** The view as this atlas can show it: what names nothing in the atlas takes its default. */
export function settle(view: ViewState, atlas: LinkedAtlas): ViewState {
  const corridors = view.corridors?.filter((id) => atlas.corridorsById.has(id)) ?? null;
  const namesNothing = corridors?.length === 0 && view.corridors?.length !== 0;
  const all = corridors?.length === atlas.corridorsById.size;
  const tour = view.tour && atlas.atlas.tours?.includes(view.tour.id) ? view.tour : null;
  return {
    ...view,
    corridors: namesNothing || all ? null : corridors,
    selection: settleSelection(view.selection, atlas),
    // A tour stands where the planner would.
    plan: view.plan && !tour ? settlePlan(view.plan, atlas) : null,
    tour,
    language: view.language && languagesOf(atlas.atlas.city).includes(view.language) ? view.language : null,
  };
}

/** The city's own hub is the city. */
function settleSelection(selection: Selection | null, atlas: LinkedAtlas): Selection | null {
  if (selection === null || !subjectOf(selection, atlas)) return null;
  return selection.kind === 'hub' && selection.id === atlas.atlas.city.hub ? { kind: 'city' } : selection;
}

/** What is no hub's id may be a UN/LOCODE in small letters. */
function settlePlace(place: string | null, isHub: (place: string) => boolean): string | null {
  if (place === null || !/^[a-z]/.test(place) || isHub(place)) return place;
  return LOCODE.test(place.toUpperCase()) ? place.toUpperCase() : null;
}

/** Hubs are the atlas'; ports are the planner's to know. A passage is closed, or opened, where it is not by itself. */
function settlePlan(plan: PlanView, { atlas, hubsById, passagesById }: LinkedAtlas): PlanView {
  const isHub = (place: string | null): boolean => place !== null && hubsById.has(place);
  const isPassage = (id: string, closed: boolean): boolean => {
    const passage = passagesById.get(id);
    return passage !== undefined && (passage.closedByDefault ?? false) === closed;
  };
  return {
    ...plan,
    to: settlePlace(plan.to, isHub),
    from: isHub(plan.from) && plan.from !== atlas.city.hub ? plan.from : null,
    closed: plan.closed.filter((id) => isPassage(id, false)),
    opened: plan.opened.filter((id) => isPassage(id, true)),
  };
}
