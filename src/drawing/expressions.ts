import type { ExpressionSpecification } from 'maplibre-gl';
import type { Flowing } from './flow';
import type { GlobalState } from './shown';

type Value = number | string | ExpressionSpecification;

/** Linear in the zoom between the stops. */
export function byZoom(...stops: (readonly [zoom: number, value: Value])[]): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

/** A value for each value of a property; `otherwise` for any other. */
export function byProperty<T>(
  property: string | ExpressionSpecification,
  values: Iterable<readonly [key: string, value: T]>,
  otherwise: T,
): ExpressionSpecification {
  const input = typeof property === 'string' ? ['get', property] : property;
  const pairs = [...values].flatMap(([key, value]) => [key, literal(value)]);
  if (pairs.length === 0) return literal(otherwise);
  return ['match', input, ...pairs, literal(otherwise)] as ExpressionSpecification;
}

/** Arrays must be quoted, or the style takes them for expressions. */
function literal(value: unknown): ExpressionSpecification {
  return (Array.isArray(value) ? ['literal', value] : value) as ExpressionSpecification;
}

/** Whether the id under `property` is in one of the global state's sets; see `shown.ts` and `flow.ts`. */
export function isShown(set: keyof GlobalState | keyof Flowing, property: string): ExpressionSpecification {
  return ['has', ['get', property], ['global-state', set]];
}

/** One of three values: for a feature that is picked out, for one that recedes, for any other. */
export function byState<T extends Value>(picked: T, receding: T, otherwise: T): ExpressionSpecification {
  return [
    'case',
    ['boolean', ['feature-state', 'picked'], false],
    picked,
    ['boolean', ['feature-state', 'receding'], false],
    receding,
    otherwise,
  ] as ExpressionSpecification;
}
