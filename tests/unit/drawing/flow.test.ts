import { describe, expect, it } from 'vitest';
import { FLOW_PHASES, flowOf } from '../../../src/drawing/flow';
import { strandsOf } from '../../../src/drawing/strands';
import { linkAtlas } from '../../../src/model/link';
import type { Atlas } from '../../../src/model/atlas';
import { route, smallAtlas } from './small-atlas';

/** The small atlas with one more route, which comes back up the railway from the port. */
function withReturn(): Atlas {
  const atlas = smallAtlas();
  const back = route('north/back', ['north/track']);
  back.legs = [{ leg: 'north/track', reversed: true }];
  return { ...atlas, routes: [...atlas.routes, back] };
}

function flowing(atlas: Atlas, id: string) {
  const strands = strandsOf(atlas);
  const linked = linkAtlas(atlas);
  const found = linked.routesById.get(id);
  if (!found) throw new Error(`no route ${id}`);
  const { ahead, back } = flowOf(found, linked, strands);
  const firsts = (set: Record<string, true>) => Object.keys(set).map((each) => strands[Number(each)]?.positions[0]);
  return { ahead: firsts(ahead), back: firsts(back) };
}

describe('the way a route flows', () => {
  it('is that of its legs, on the strands of its own corridor', () => {
    expect(flowing(withReturn(), 'north/far')).toEqual({
      ahead: [
        [106, 30],
        [108, 22],
        [109, 20],
      ],
      back: [],
    });
  });

  it('is against the drawn line where the route travels its leg reversed', () => {
    expect(flowing(withReturn(), 'north/back')).toEqual({ ahead: [], back: [[106, 30]] });
  });
});

describe('the moving marks', () => {
  const length = (dash: readonly number[]): number => dash.reduce((sum, part) => sum + part, 0);

  it('keep the length of their pattern, and never a part below nothing', () => {
    for (const dash of FLOW_PHASES) {
      expect(length(dash)).toBeCloseTo(12, 9);
      expect(Math.min(...dash)).toBeGreaterThanOrEqual(0);
      expect(dash).toHaveLength(4);
    }
  });

  it('move on by equal steps: ink stands where it should', () => {
    /** Whether there is ink at a place of the pattern. */
    const ink = (dash: readonly number[], at: number): boolean => {
      let end = 0;
      return dash.findIndex((part) => at < (end += part)) % 2 === 0;
    };
    FLOW_PHASES.forEach((dash, step) => {
      expect(ink(dash, (step + 1) % 12)).toBe(true);
      expect(ink(dash, (step + 6) % 12)).toBe(false);
    });
  });
});
