import { describe, expect, it } from 'vitest';
import { todayOf, wholeView } from '../../../src/embed/whole-view';
import { linkAtlas } from '../../../src/model/link';
import { DEFAULT_PLAN, type PlanView } from '../../../src/state/plan-view';
import { settle } from '../../../src/state/settle';
import { DEFAULT_VIEW, readViewState, type ViewState } from '../../../src/state/view-state';
import { randomNumbers } from '../../support/random';
import { randomPlan } from '../state/random-plan';
import { ATLAS } from '../ui/fixture';

const [first, second] = ATLAS.passages;
const passages = [
  { ...(first ?? second), id: 'hormuz' },
  { ...(first ?? second), id: 'northern-sea-route', closedByDefault: true },
] as typeof ATLAS.passages;
const linked = linkAtlas({ ...ATLAS, passages });
const today = todayOf(linked.atlas, { tonnesPerTeu: 10, flow: 'on' });

function queryOf(view: ViewState): string {
  const pairs = wholeView({ view, today, language: 'zh', theme: null });
  return pairs.map(([key, value]) => `${key}=${value}`).join('&');
}

/** The view as an embed of it comes to show it. */
const readBack = (view: ViewState): ViewState => settle(readViewState(queryOf(view)), linked);

describe('a view in which nothing is left out', () => {
  it('is, read back, the view that it was written for', () => {
    const whole = { flow: 'on', language: 'zh', camera: today.camera } as const;
    expect(readBack(DEFAULT_VIEW)).toEqual({ ...DEFAULT_VIEW, ...whole });
    const moved = settle(
      readViewState('at=80,20,4&show=power&modes=rail&flow=off&projection=mercator&worldview=cn'),
      linked,
    );
    expect(readBack(moved)).toEqual({ ...moved, language: 'zh' });
  });

  it('keeps every plan', () => {
    const random = randomNumbers(7);
    for (let turn = 0; turn < 300; turn++) {
      const view = settle({ ...DEFAULT_VIEW, plan: randomPlan(random) }, linked);
      const plan: PlanView = { ...DEFAULT_PLAN, ...view.plan };
      expect(readBack(view)).toEqual({
        ...view,
        flow: 'on',
        language: 'zh',
        // What a container holds is said as the number that it is today.
        plan: { ...plan, tonnesPerTeu: plan.tonnesPerTeu ?? 10 },
      });
    }
  });

  it('says what is closed by itself, unless it was opened', () => {
    const closedIn = (plan: Partial<PlanView>): string | null =>
      new URLSearchParams(queryOf({ ...DEFAULT_VIEW, plan: { ...DEFAULT_PLAN, ...plan } })).get('closed');
    expect(closedIn({})).toBe('northern-sea-route');
    expect(closedIn({ closed: ['hormuz'] })).toBe('northern-sea-route,hormuz');
    expect(closedIn({ opened: ['northern-sea-route'] })).toBe('');
  });

  it('says of every passage whether it is closed or open, so that none is closed by a later default', () => {
    const query = new URLSearchParams(queryOf({ ...DEFAULT_VIEW, plan: { ...DEFAULT_PLAN, closed: ['hormuz'] } }));
    const said = ['closed', 'opened'].flatMap((key) => query.get(key)?.split(',').filter(Boolean) ?? []);
    expect(said.toSorted()).toEqual(linked.atlas.passages.map(({ id }) => id).toSorted());
  });

  it('stays readable, and says of cargo what is known', () => {
    expect(queryOf({ ...DEFAULT_VIEW, plan: DEFAULT_PLAN })).not.toContain('%');
    const unknown = wholeView({
      view: { ...DEFAULT_VIEW, plan: DEFAULT_PLAN },
      today: { ...today, tonnesPerTeu: null },
      language: 'en',
      theme: 'dark',
    });
    expect(Object.fromEntries(unknown)).toMatchObject({ tonnes: 'method', knots: 'method', theme: 'dark' });
    const read = readViewState(new URLSearchParams(unknown).toString());
    expect(read.plan).toMatchObject({ tonnesPerTeu: null, shipKnots: null, reach: null });
  });
});
