import type { Atlas, Leg, Mode, Position, StrandPattern } from '../model/atlas';
import { arcsOf } from './arcs';
import { lineKey } from './line-key';

/** One corridor's line along one arc: what a reader can point at. */
export interface Strand {
  positions: Position[];
  /** Strands of one arc lie side by side on the same track. */
  arc: number;
  corridor: string;
  mode: Mode;
  /** How it is drawn; see `line-key.ts`. */
  line: string;
  /** Place among the strands of its arc, centred on 0; positive lies to the right of the drawn direction. */
  slot: number;
  /** Leg and route ids that run along it. */
  legs: string[];
  routes: string[];
}

interface Use {
  leg: Leg;
  /** The first route along the leg travels it against its geometry. */
  reversed: boolean;
  /** Routes by corridor. */
  routes: Map<string, string[]>;
}

/** Legs in the order a reader meets them, each with the routes that use it. Legs no route uses are not drawn. */
function usesOf({ legs, routes }: Atlas): Use[] {
  const byId = new Map(legs.map((leg) => [leg.id, leg]));
  const uses = new Map<string, Use>();
  for (const route of routes) {
    for (const { leg: legId, reversed } of route.legs) {
      const leg = byId.get(legId);
      if (!leg) continue;
      let use = uses.get(legId);
      if (!use) uses.set(legId, (use = { leg, reversed, routes: new Map() }));
      const ofCorridor = use.routes.get(route.corridor) ?? [];
      if (!ofCorridor.includes(route.id)) ofCorridor.push(route.id);
      use.routes.set(route.corridor, ofCorridor);
    }
  }
  return [...uses.values()];
}

function turned(parts: readonly Position[][]): Position[][] {
  return parts.map((part) => part.toReversed()).toReversed();
}

/** Every strand of an atlas. All strands of an arc run in the direction the first route along it travels. */
export function strandsOf(atlas: Atlas): Strand[] {
  const uses = usesOf(atlas);
  const arcs = arcsOf(
    uses.map(({ leg, reversed }) => ({
      group: `${leg.mode} ${leg.status} ${leg.schematic}`,
      parts: reversed ? turned(leg.parts) : leg.parts,
    })),
  );
  return arcs.flatMap(({ positions, paths }, arc) => {
    const along = paths.flatMap((path) => uses[path] ?? []);
    const first = along[0]?.leg;
    const corridors = atlas.corridors.filter(({ id }) => along.some(({ routes }) => routes.has(id)));
    if (!first) return [];
    return corridors.map(({ id, pattern }: { id: string; pattern: StrandPattern }, i): Strand => {
      const mine = along.filter(({ routes }) => routes.has(id));
      return {
        positions,
        arc,
        corridor: id,
        mode: first.mode,
        line: lineKey({ ...first, pattern }),
        slot: i - (corridors.length - 1) / 2,
        legs: mine.map(({ leg }) => leg.id),
        routes: [...new Set(mine.flatMap(({ routes }) => routes.get(id) ?? []))],
      };
    });
  });
}
