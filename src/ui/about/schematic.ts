import { PROVENANCES, type Hub, type Leg, type Provenance, type Route } from '../../model/atlas';
import type { LinkedAtlas } from '../../model/link';

/** The legs that come from one place, counted and measured. */
export interface OriginRow {
  provenance: Provenance;
  legs: number;
  /** Of these, not surveyed. */
  schematic: number;
  /** Drawn, in km. */
  lengthKm: number;
}

/** Where the lines come from, in the vocabulary's order; what none comes from is left out. */
export function originsOf({ atlas }: LinkedAtlas): OriginRow[] {
  return PROVENANCES.flatMap((provenance) => {
    const legs = atlas.legs.filter((leg) => leg.provenance === provenance);
    if (legs.length === 0) return [];
    return [
      {
        provenance,
        legs: legs.length,
        schematic: legs.filter(({ schematic }) => schematic).length,
        lengthKm: legs.reduce((sum, leg) => sum + leg.lengthKm, 0),
      },
    ];
  });
}

/** Everything that is drawn without having been surveyed. */
export function schematicOf({ atlas }: LinkedAtlas): { legs: Leg[]; places: Hub[]; routes: Route[] } {
  return {
    legs: atlas.legs.filter(({ schematic }) => schematic),
    places: atlas.hubs.filter(({ positionBasis }) => positionBasis === 'estimated'),
    routes: atlas.routes.filter(({ indicative }) => indicative),
  };
}
