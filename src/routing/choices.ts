/** What a reader may choose of a plan beside where it starts and ends. Apart from the engine: the page's first view knows it too. */
import type { Mode } from '../model/atlas';

export const CRITERIA = ['distance', 'time', 'co2'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What a reader may choose beside where to start and end. */
export interface Choices {
  by: Criterion;
  /** Ids of passages to close, beside those closed by default. */
  closed: string[];
  /** Ids of passages closed by default to open. */
  opened: string[];
  /** `null`: all that carry goods. */
  modes: Mode[] | null;
  /** `null`: the method's. */
  tonnesPerTeu: number | null;
  /** `null`: the method's range. */
  shipKnots: number | null;
}

/** A knot in km/h, by its definition. */
export const KM_PER_KNOT = 1.852;

/** What is this many times worse than the best way is no alternative to it: by sea around Asia to the next town. */
export const HOPELESS = 5;

/**
 * Drawn lengths run up to 10 % short of the track: where another way is at most this many times as long, neither of two is
 * surely the shorter one.
 */
export const SURELY_LONGER = 1.1;

/** The shortest way by every mode, nothing closed but what is closed by default. */
export const DEFAULT_CHOICES: Readonly<Choices> = {
  by: 'distance',
  closed: [],
  opened: [],
  modes: null,
  tonnesPerTeu: null,
  shipKnots: null,
};
