import type { Reach, ReachRequest } from '../../routing/reach';

/** By port: km, days or kg CO2e per TEU. */
export function valuesOf(reach: Reach, by: ReachRequest['by'], tonnesPerTeu: number): Float32Array {
  if (by === 'distance') return reach.lengthKm;
  return by === 'time' ? reach.days : reach.co2eKgPerTonne.map((kg) => kg * tonnesPerTeu);
}
