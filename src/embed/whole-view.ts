/** A view in which nothing is left out, for what other people's pages keep. */
import { MODES, type Atlas, type Camera, type Language } from '../model/atlas';
import { GOODS_MODES, type PlanView } from '../state/plan-view';
import { VIEW_KEYS } from '../state/view-keys';
import { writeViewState, type Flow, type Theme, type ViewState } from '../state/view-state';

/** What a view leaves to its defaults, as they are today. */
export interface Today {
  camera: Camera;
  /** Ids of all corridors. */
  corridors: readonly string[];
  /** Id of the hub that plans start from. */
  hub: string;
  /** Ids of all passages. */
  passages: readonly string[];
  /** Ids of those that are closed unless a plan opens them. */
  closed: readonly string[];
  /** Cargo in a TEU; `null`: the planner's method is not known yet. */
  tonnesPerTeu: number | null;
  /** Whether a selected route's direction moves; `null`: as each reader has set it. */
  flow: Flow | null;
}

export function todayOf({ city, corridors, passages }: Atlas, rest: Pick<Today, 'tonnesPerTeu' | 'flow'>): Today {
  return {
    camera: city.camera,
    corridors: corridors.map(({ id }) => id),
    hub: city.hub,
    passages: passages.map(({ id }) => id),
    closed: passages.filter(({ closedByDefault }) => closedByDefault).map(({ id }) => id),
    ...rest,
  };
}

export interface WholeViewOptions {
  view: ViewState;
  today: Today;
  language: Language;
  /** `null`: as the reader's system. */
  theme: Theme | null;
}

/**
 * A view's query in which nothing is left out, as pairs: what is a default today is said, so that what was written stays what it
 * is when a default changes. Only what is absent goes unsaid: a selection, a plan, a year or a tour that was not asked for, and
 * the camera where it frames what is selected or planned. Read back and settled, it is the same view.
 */
export function wholeView({ view, today, language, theme }: WholeViewOptions): [key: string, value: string][] {
  const camera = view.camera ?? (view.selection || view.plan ? null : today.camera);
  const flow = view.flow ?? today.flow;
  const said = new Map(new URLSearchParams(writeViewState({ ...view, camera, flow, language, theme })));
  if (!said.has('show')) said.set('show', today.corridors.join(','));
  if (!said.has('modes')) said.set('modes', MODES.join(','));
  for (const [key, value] of view.plan ? wholePlan(view.plan, today) : []) said.set(key, value);
  said.set('theme', theme ?? 'system');
  said.set('projection', view.projection);
  said.set('worldview', view.worldview);
  return VIEW_KEYS.flatMap((key): [string, string][] => {
    const value = said.get(key);
    return value === undefined ? [] : [[key, value]];
  });
}

/** What a plan leaves to its defaults. A ship's speed has no one number: each kind of ship goes at the method's own. */
function wholePlan(plan: PlanView, today: Today): [key: string, value: string][] {
  const closed = [...today.closed.filter((id) => !plan.opened.includes(id)), ...plan.closed];
  return [
    ['from', plan.from ?? today.hub],
    ['by', plan.by],
    ['closed', closed.join(',')],
    ['opened', today.passages.filter((id) => !closed.includes(id)).join(',')],
    ['via', (plan.modes ?? GOODS_MODES).join(',')],
    ['tonnes', String(plan.tonnesPerTeu ?? today.tonnesPerTeu ?? 'method')],
    ['knots', String(plan.shipKnots ?? 'method')],
    ['pick', String(plan.pick + 1)],
    ['reach', plan.reach ?? 'none'],
  ];
}
