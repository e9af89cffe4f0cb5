import { describe, expect, it } from 'vitest';
import { DEFAULT_PLAN, writePoint, type PlanView } from '../../../src/state/plan-view';
import { DEFAULT_VIEW, readViewState, writeViewState } from '../../../src/state/view-state';

const written = (plan: PlanView): string => writeViewState({ ...DEFAULT_VIEW, plan });
const read = (query: string): PlanView | null => readViewState(query).plan;

const FULL: PlanView = {
  to: 'IQUQR',
  from: 'chengdu',
  by: 'co2',
  closed: ['suez', 'hormuz'],
  opened: ['northern-sea-route'],
  modes: ['rail', 'sea'],
  tonnesPerTeu: 12.5,
  shipKnots: 18,
  pick: 1,
  reach: 'time',
};

describe('the planner in a link', () => {
  it('is not there where the planner is closed, and is one empty key where it has just been opened', () => {
    expect(read('')).toBeNull();
    expect(written(DEFAULT_PLAN)).toBe('plan=');
    expect(read('plan=')).toEqual(DEFAULT_PLAN);
  });

  it('can be read by a person', () => {
    expect(written(FULL)).toBe(
      'plan=IQUQR&from=chengdu&by=co2&closed=suez,hormuz&opened=northern-sea-route&via=rail,sea' +
        '&tonnes=12.5&knots=18&pick=2&reach=time',
    );
    expect(read(written(FULL))).toEqual(FULL);
  });

  it('leaves out what is as it always is', () => {
    expect(written({ ...DEFAULT_PLAN, to: 'qinzhou-port' })).toBe('plan=qinzhou-port');
    expect(written({ ...DEFAULT_PLAN, to: 'SGSIN', closed: ['malacca'] })).toBe('plan=SGSIN&closed=malacca');
  });

  it('names a place by hub, by UN/LOCODE or by position', () => {
    for (const to of ['qinzhou-port', 'CNQZH', '48.0333,-30.5', '-180,90']) expect(read(`plan=${to}`)?.to).toBe(to);
  });

  it('asks for a destination where the link names none that could be', () => {
    for (const to of ['iquqr2Q', 'Umm Qasr', '181,0', '0,91', '1e2,3', '1,2,3', '<b>', 'a'.repeat(121), '../x']) {
      expect(read(`plan=${encodeURIComponent(to)}`)).toEqual(DEFAULT_PLAN);
    }
  });

  it.each([
    'from=CNQZH',
    'by=price',
    'closed=Suez',
    'closed=suez,',
    `closed=${Array.from({ length: 33 }, (_, i) => `p${i}`).join(',')}`,
    'opened=../x',
    'via=rail,zeppelin',
    'via=rail,sea,river,road',
    'tonnes=0.5',
    'tonnes=29',
    'tonnes=1e1',
    'tonnes=-10',
    'knots=7',
    'knots=27',
    'knots=NaN',
    'pick=0',
    'pick=6',
    'pick=1.5',
    'reach=yes',
    'closed=suez&closed=hormuz',
  ])('takes the default for %s', (query) => {
    expect(read(`plan=&${query}`)).toEqual(DEFAULT_PLAN);
  });

  it('tells "nothing may carry" from "anything may"', () => {
    expect(read('plan=&via=')?.modes).toEqual([]);
    expect(written({ ...DEFAULT_PLAN, modes: [] })).toBe('plan=&via=');
  });

  it('means nothing without its key', () => {
    expect(readViewState('closed=suez&reach=time&tonnes=12')).toEqual(DEFAULT_VIEW);
  });
});

describe('a point in a link', () => {
  it('is written to about a metre, its meridian between -180 and 180', () => {
    expect(writePoint([48.0333333, 30.5])).toBe('48.03333,30.5');
    expect(writePoint([466.55, -0.000001])).toBe('106.55,0');
  });
});
