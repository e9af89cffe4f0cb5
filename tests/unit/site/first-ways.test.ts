import { beforeAll, describe, expect, it } from 'vitest';
import { deviationKm } from '../../../src/geometry/simplify';
import { drawWay, holds } from '../../../src/poster/ways';
import { readLine, readOutline, type OutlineFile } from '../../../src/poster/outline';
import { DEFAULT_CHOICES, type Choices } from '../../../src/routing/choices';
import type { PlannerGraph } from '../../../src/routing/graph';
import { readPlace } from '../../../src/routing/places';
import { plan } from '../../../src/routing/plan';
import { DEFAULT_PLAN } from '../../../src/state/plan-view';
import { outlineOf } from '../../../site/first-drawing';
import { wayTo } from '../../../site/first-ways';
import { openRealPlanner } from '../../support/planner';

/** Thinned by 3 km, rounded by 0.8. */
const MOST_KM = 3.8;
/** Over land, by sea near and far, through canals, up a river; hubs and ports. */
const PLACES = ['duisburg', 'DEBRE', 'NLRTM', 'USSEA', 'SGSIN', 'IQUQR', 'BRSSZ', 'EGPSD', 'KEMBA', 'USMSY', 'AUSYD'];

let graph: PlannerGraph;
let bestTo: (to: string, choices?: Partial<Choices>) => ReturnType<typeof plan>['itineraries'][number] | undefined;
let way: (to: string) => ReturnType<typeof wayTo>;

beforeAll(() => {
  graph = openRealPlanner();
  const placed = (to: string) => readPlace(graph, to) ?? expect.fail(`there is no ${to}`);
  const from = { kind: 'hub', id: graph.atlas.city.hub } as const;
  bestTo = (to, choices) => plan(graph, { ...DEFAULT_CHOICES, ...choices, from, to: placed(to) }).itineraries[0];
  way = (to) => wayTo(graph, placed(to));
}, 120_000);

describe('The way that a first picture has', () => {
  it('is the planner’s own, within a few km, with its gateway', { timeout: 60_000 }, () => {
    const atlas = readOutline(JSON.parse(JSON.stringify(outlineOf(graph.atlas, 'en'))) as OutlineFile);
    for (const to of PLACES) {
      const [drawn, best] = [
        drawWay({ ...DEFAULT_PLAN, to }, { [to]: way(to) }, { atlas, language: 'en', lineOf: readLine }),
        bestTo(to),
      ];
      expect(
        drawn.itineraries[0]?.legs.map(({ mode }) => mode),
        to,
      ).toEqual(best?.legs.map(({ mode }) => mode));
      const lines = drawn.itineraries[0]?.legs.flatMap(({ parts }) => parts) ?? [];
      const some =
        best?.legs.flatMap(({ parts }) => parts.flatMap((part) => part.filter((_, i) => i % 25 === 0))) ?? [];
      const off = some.map((vertex) => Math.min(...lines.map((line) => deviationKm(line, [vertex]))));
      expect(Math.max(...off), to).toBeLessThanOrEqual(MOST_KM);
      const gateway = drawn.ends.find(({ role }) => role === 'gateway')?.name;
      expect(gateway !== undefined, to).toBe(best?.gateway !== null);
    }
  });

  it('is the planner’s still where what is closed or left out is nothing to it', { timeout: 120_000 }, () => {
    const passages = graph.atlas.passages.filter(({ closedByDefault }) => !closedByDefault).map(({ id }) => id);
    let held = 0;
    for (const to of PLACES) {
      const [made, lengthKm] = [way(to), bestTo(to)?.lengthKm ?? NaN];
      const changes: Partial<Choices>[] = [
        ...passages.map((id) => ({ closed: [id] })),
        { modes: ['rail', 'sea', 'road'] },
        { modes: ['river', 'sea', 'road'] },
        { tonnesPerTeu: 24, shipKnots: 11 },
        { tonnesPerTeu: 4, shipKnots: 24 },
      ];
      for (const change of changes) {
        if (!holds(made, { ...DEFAULT_PLAN, ...change, to })) continue;
        held += 1;
        expect(bestTo(to, change)?.lengthKm, `${to} ${JSON.stringify(change)}`).toBeCloseTo(lengthKm, 3);
      }
    }
    expect(held).toBeGreaterThan(PLACES.length);
  });
});
