/** How ports are coloured by how far they are: a few classes at round numbers, each a colour of the palette and a size. */
/** As many classes as an eye keeps apart. */
export const REACH_CLASSES = 6;

/** Radius in px at zoom 3, nearest first: size repeats what colour says. */
export const REACH_RADIUS_PX: readonly number[] = [5.2, 4.7, 4.2, 3.7, 3.2, 2.8];

/** Lower bounds of classes 1 and up: class `i` holds values from `breaks[i - 1]` to below `breaks[i]`. */
export type Breaks = readonly number[];

/** Steps that make round numbers. */
const STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

/** Bounds at multiples of one round number, so that the farthest class is reached. Empty where no value is finite. */
export function breaksFor(values: Iterable<number>): Breaks {
  let most = 0;
  for (const value of values) if (value > most && value < Infinity) most = value;
  if (most === 0) return [];
  const rough = most / REACH_CLASSES;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough * 0.999) ?? 10) * power;
  return Array.from({ length: REACH_CLASSES - 1 }, (_, i) => Number(((i + 1) * step).toPrecision(12))).filter(
    (bound) => bound < most,
  );
}

/** The class of a value, the nearest being 0; -1 for NaN: no way leads there. */
export function classOf(value: number, breaks: Breaks): number {
  if (Number.isNaN(value)) return -1;
  const beyond = breaks.findIndex((bound) => value < bound);
  return beyond < 0 ? breaks.length : beyond;
}
