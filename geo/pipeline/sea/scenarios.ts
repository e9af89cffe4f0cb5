import type { ListedPassage } from './passages';
import type { Scenario } from './used';

/** Passages that stand for each other: with one closed traffic takes the next, so they are closed together as well. */
const TOGETHER = [
  ['suez', 'panama'],
  ['malacca', 'sunda'],
  ['malacca', 'sunda', 'lombok'],
  ['magellan', 'cape-horn'],
];

/** Ways between neighbours are kept from every port: a detour shows most in them. */
const NEAR_KM = 1000;

/**
 * Which ways are kept: those of every day, those for when passages are closed, one by one and together, and those for when
 * passages are open that are closed by default.
 * @param larger how many ports at the head of the list have all their ways of every day kept
 */
export function scenarios(passages: readonly ListedPassage[], larger: number): Scenario[] {
  const always = passages.filter(({ closedByDefault }) => closedByDefault).map(({ id }) => id);
  const closures = passages.filter(({ closedByDefault }) => !closedByDefault).map(({ id }) => [id]);
  return [
    { closed: always, every: 5, first: larger, nearKm: NEAR_KM },
    ...[...closures, ...TOGETHER].map((closed) => ({ closed: [...always, ...closed], every: 150 })),
    { closed: [], every: 100 },
  ];
}
