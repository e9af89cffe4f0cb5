import { describe, expect, it } from 'vitest';
import type { Atlas, Position } from '../../../src/model/atlas';
import { drawWay, holds, wayFile, type Way, type WayFile } from '../../../src/poster/ways';
import { DEFAULT_PLAN, type PlanView } from '../../../src/state/plan-view';

const WAY: Way = {
  to: { position: [8.74, 53.115], name: 'Bremen', names: { zh: '不来梅' } },
  gateway: 'gate',
  legs: [
    { mode: 'rail', schematic: false, legs: ['a/one'] },
    { mode: 'sea', schematic: false, parts: ['line'] },
  ],
  hubs: ['home', 'gate'],
  passages: ['kiel'],
};
const WAYS: WayFile = { DEBRE: WAY, XXNIL: { ...WAY, gateway: null, legs: [], hubs: [], passages: [] } };
const RAIL: Position[] = [
  [106, 29],
  [18, 54],
];
const LINE: Position[] = [
  [18, 54],
  [8, 53],
];
const hub = (id: string, position: Position) => ({ id, position, name: { en: id, zh: `${id} zh`, ar: `${id} ar` } });
const atlas = {
  hubs: [hub('home', [106, 29]), hub('gate', [18, 54])],
  legs: [{ id: 'a/one', parts: [RAIL] }],
  passages: [{ id: 'kiel' }, { id: 'arctic', closedByDefault: true }],
} as unknown as Atlas;
const setting = { atlas, language: 'zh', lineOf: () => LINE } as const;
const asking = (changes: Partial<PlanView>): PlanView => ({ ...DEFAULT_PLAN, to: 'DEBRE', ...changes });

describe('The way to a destination', () => {
  it('lies in the file of all whose code begins alike', () => {
    expect(['DEBRE', 'DEBRV', 'duisburg'].map(wayFile)).toEqual(['ways-debr', 'ways-debr', 'ways-duis']);
  });

  it('is drawn along the atlas’ own legs and the file’s lines, its ends in the reader’s language', () => {
    const { itineraries, ends, hubs, passages, closed } = drawWay(asking({}), WAYS, setting);
    expect(itineraries.map(({ legs }) => legs.map(({ mode, parts }) => [mode, parts]))).toEqual([
      [
        ['rail', [RAIL]],
        ['sea', [LINE]],
      ],
    ]);
    expect(ends).toEqual([
      { role: 'gateway', position: [18, 54], name: 'gate zh', english: 'gate', hub: 'gate' },
      { role: 'destination', position: [8.74, 53.115], name: '不来梅', english: 'Bremen', hub: null },
    ]);
    expect([hubs, passages, closed]).toEqual([['home', 'gate'], ['kiel'], ['arctic']]);
  });

  it('holds as long as the plan leaves it what it takes and asks for nothing shorter', () => {
    expect(holds(WAY, asking({}))).toBe(true);
    expect(holds(WAY, asking({ closed: ['suez'], modes: ['rail', 'sea'] }))).toBe(true);
    expect(holds(WAY, asking({ reach: 'time' }))).toBe(true);
    expect(holds(WAY, asking({ tonnesPerTeu: 20, shipKnots: 14 }))).toBe(true);
  });

  it.each<Partial<PlanView>>([
    { closed: ['kiel'] },
    { opened: ['arctic'] },
    { modes: ['sea'] },
    { by: 'time' },
    { from: 'gate' },
    { pick: 1 },
  ])('is not drawn where the plan’s terms may lead elsewhere, but where it ends is: %j', (changes) => {
    const { itineraries, ends } = drawWay(asking(changes), WAYS, setting);
    expect(itineraries).toEqual([]);
    expect(ends.map(({ role }) => role)).toEqual(
      changes.from === undefined ? ['destination'] : ['origin', 'destination'],
    );
  });

  it('is none where the build found none, where its file did not come, and to a point: what is known of the ends is drawn', () => {
    const endsOf = (to: string | null, ways: WayFile | null) => drawWay(asking({ to }), ways, setting).ends;
    expect(endsOf('XXNIL', WAYS)).toMatchObject([{ role: 'destination', name: '不来梅' }]);
    expect(endsOf('DEBRE', null)).toEqual([]);
    expect(endsOf(null, null)).toEqual([]);
    expect(endsOf('103.85,-1.29', null)).toEqual([
      { role: 'destination', position: [103.85, -1.29], name: '', english: '', hub: null },
    ]);
  });
});
