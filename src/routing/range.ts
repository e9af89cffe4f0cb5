/** A quantity that is not known to the point: at least, typically, at most. */
export interface Range {
  low: number;
  typical: number;
  high: number;
}

export const ZERO: Range = { low: 0, typical: 0, high: 0 };

/** A range without width. */
export function exactly(value: number): Range {
  return { low: value, typical: value, high: value };
}

/** The sum of ranges: all low, all typical, all high. */
export function add(...ranges: readonly Range[]): Range {
  return ranges.reduce(
    (sum, { low, typical, high }) => ({ low: sum.low + low, typical: sum.typical + typical, high: sum.high + high }),
    ZERO,
  );
}

/** A range times a number that is not negative. */
export function times({ low, typical, high }: Range, factor: number): Range {
  return { low: low * factor, typical: typical * factor, high: high * factor };
}

/** How long a way takes in days, at a range of speeds: the highest speed gives the low bound. */
export function daysFor(km: number, kmPerHour: Range): Range {
  const days = (speed: number) => km / speed / 24;
  return { low: days(kmPerHour.high), typical: days(kmPerHour.typical), high: days(kmPerHour.low) };
}

/** Whether one range lies wholly below another. */
export function isBelow(one: Range, other: Range): boolean {
  return one.high < other.low;
}
