import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/drawing/features';
import type { Hit } from '../../../src/map/click';
import { planTargetOf } from '../../../src/map/place-at';
import { ATLAS } from '../ui/fixture';

const features = featuresOf(ATLAS);
const here: [number, number] = [50, 10];
const hit = (source: Hit['source'], id: number, rest: Partial<Hit> = {}): Hit => ({
  source,
  id,
  direct: true,
  distancePx: 0,
  ...rest,
});
const hubAt = (id: string): number => features.hubs.findIndex((hub) => hub.id === id);
const target = (...hits: Hit[]) => planTargetOf(hits, features, here);

describe('a click while the planner is open', () => {
  it('means the bare position where nothing is, and where only the atlas’ own lines are', () => {
    expect(target()).toEqual({ kind: 'point', position: here });
    expect(target(hit('strands', 0))).toEqual({ kind: 'point', position: here });
  });

  it('means a hub or a port, whichever is nearer, before all else', () => {
    const hub = hubAt('south-port');
    expect(target(hit('itineraries', 1), hit('hubs', hub))).toEqual({ kind: 'hub', id: 'south-port' });
    expect(
      target(hit('hubs', hub, { direct: false, distancePx: 5 }), hit('ports', 12, { direct: false, distancePx: 2 })),
    ).toEqual({ kind: 'port', index: 12 });
  });

  it('never means a place that only carries power', () => {
    expect(target(hit('hubs', hubAt('west-base')))).toEqual({ kind: 'point', position: here });
  });

  it('means a passage before an itinerary that runs through it, and an itinerary before bare water', () => {
    expect(target(hit('itineraries', 1), hit('passages', 0))).toEqual({
      kind: 'passage',
      id: features.passages[0]?.id,
    });
    expect(target(hit('itineraries', 1))).toEqual({ kind: 'itinerary', index: 1 });
  });
});
