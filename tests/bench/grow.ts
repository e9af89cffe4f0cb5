import type { PackedAtlas } from '../../geo/pipeline/compile';

/** How far each copy lies from the one before, degrees: strands must not fall on one another. */
const STEP_DEGREES = 0.23;

/**
 * An atlas with `times` as many corridors: the same ones again, each copy set off from the last and under its own ids.
 * Hubs, passages and the city stay as they are.
 */
export function grow(atlas: PackedAtlas, times: number): PackedAtlas {
  const copies = Array.from({ length: times }, (_, copy) => (copy === 0 ? atlas : copyOf(atlas, copy)));
  return {
    ...atlas,
    corridors: copies.flatMap(({ corridors }) => corridors),
    routes: copies.flatMap(({ routes }) => routes),
    legs: copies.flatMap(({ legs }) => legs),
  };
}

function copyOf(atlas: PackedAtlas, copy: number): Pick<PackedAtlas, 'corridors' | 'routes' | 'legs'> {
  const named = (id: string): string => id.replace(/^[^/]+/, (corridor) => `${corridor}-${copy}`);
  // Copies go north and south in turn, and never leave the latitudes that a map can show.
  const degrees = (copy % 2 === 0 ? 1 : -1) * ((copy % 40) + 1) * STEP_DEGREES;
  return {
    corridors: atlas.corridors.map((corridor) => ({
      ...corridor,
      id: named(corridor.id),
      routes: corridor.routes.map(named),
    })),
    routes: atlas.routes.map((route) => ({
      ...route,
      id: named(route.id),
      corridor: named(route.corridor),
      legs: route.legs.map(({ leg, reversed }) => ({ leg: named(leg), reversed })),
    })),
    legs: atlas.legs.map((leg) => ({
      ...leg,
      id: named(leg.id),
      parts: leg.parts.map(([lng = 0, lat = 0, ...steps]) => [
        lng,
        lat + Math.round(degrees * leg.perDegree),
        ...steps,
      ]),
    })),
  };
}
