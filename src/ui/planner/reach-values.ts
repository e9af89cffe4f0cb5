import type { Reach, ReachRequest } from '../../routing/reach';

/** By port: km, typical days or typical kg CO2e per TEU. */
export function valuesOf(reach: Reach, by: ReachRequest['by'], tonnesPerTeu: number): Float32Array {
  if (by === 'distance') return reach.lengthKm;
  return by === 'time' ? reach.days.typical : reach.co2eKgPerTonne.typical.map((kg) => kg * tonnesPerTeu);
}
