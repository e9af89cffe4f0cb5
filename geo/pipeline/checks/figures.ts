import type { Problem } from '../../../src/model/atlas';
import { QUANTITIES, type Quantity, type Unit } from '../../../src/model/figure';
import type { GeoTree } from '../read-geo';
import { figuresOf, subjectsOf, under, type PlacedFigure } from '../subjects';

/** Units a quantity may be given in, where its name leaves no doubt. Quantities not listed may have any. */
const UNITS_OF: Partial<Record<Quantity, readonly Unit[]>> = {
  length: ['km'],
  'transit-time': ['h', 'd'],
  'cargo-mass': ['t'],
  'quay-length': ['m', 'km'],
  depth: ['m'],
  altitude: ['m'],
  voltage: ['kV'],
  'power-capacity': ['MW'],
  'transformer-capacity': ['MVA'],
  'energy-per-year': ['TWh', 'GWh'],
  'energy-delivered': ['TWh', 'GWh'],
  'peak-energy-per-day': ['TWh', 'GWh'],
  'renewable-share-of-energy': ['percent'],
  'renewable-share-of-capacity': ['percent'],
  'new-energy-share': ['percent'],
  'reach-ports': ['ports'],
  'reach-countries': ['countries'],
  'reach-stations': ['stations'],
  'reach-cities': ['cities'],
  'reach-provinces': ['provinces'],
  rank: ['rank'],
};

/** Quantities that count in percent: those that end in these words. */
const SHARES: ReadonlySet<Quantity> = new Set(QUANTITIES.filter((quantity) => quantity.endsWith('growth')));

/** Figures that are of the right shape and still cannot be right. */
export function figureFaults(tree: GeoTree): Problem[] {
  const figures = figuresOf(subjectsOf(tree));
  const dated = figures.flatMap(({ figure, subject, path }) => [
    ...dateFaults(subject.file, under(path, 'asOf'), figure.asOf),
    ...(figure.date === undefined ? [] : dateFaults(subject.file, under(path, 'date'), figure.date)),
    ...(figure.period === undefined ? [] : periodFaults(subject.file, under(path, 'period'), figure.period)),
  ]);
  return [...dated, ...figures.flatMap(unitFaults), ...figures.flatMap(standingFaults)];
}

function unitFaults({ figure: { quantity, unit }, subject: { file }, path }: PlacedFigure): Problem[] {
  const units = SHARES.has(quantity) ? (['percent'] as const) : UNITS_OF[quantity];
  if (unit === undefined || !units || units.some((allowed) => allowed === unit)) return [];
  return [
    { file, path: under(path, 'unit'), message: `must be ${units.join(' or ')} for "${quantity}", not "${unit}"` },
  ];
}

/** A superseded figure stays beside the one that superseded it. */
function standingFaults({ figure, subject, path }: PlacedFigure): Problem[] {
  if (figure.standing !== 'superseded') return [];
  const superseding = subject.figures.some(
    ({ quantity, asOf, standing }) =>
      quantity === figure.quantity && (asOf > figure.asOf || (asOf === figure.asOf && standing !== 'superseded')),
  );
  if (superseding) return [];
  const message = `is superseded, and ${subject.kind} "${subject.id}" has no newer figure of "${figure.quantity}"`;
  return [{ file: subject.file, path: under(path, 'standing'), message }];
}

/** The fault in a date of the right form that no calendar has: 2025-13, 2025-02-30. */
export function dateFaults(file: string, path: string, date: string): Problem[] {
  const [year, month = 1, day = 1] = date.split('-').map(Number);
  const found = new Date(Date.UTC(year ?? 0, month - 1, day));
  const exists = found.getUTCMonth() === month - 1 && found.getUTCDate() === day;
  return exists ? [] : [{ file, path, message: `is no date of the calendar: "${date}"` }];
}

function periodFaults(file: string, path: string, period: string): Problem[] {
  const [from = '', to = from] = period.split('/');
  const faults = [from, ...(to === from ? [] : [to])].flatMap((date) => dateFaults(file, path, date));
  if (faults.length > 0 || from.slice(0, to.length) <= to) return faults;
  return [{ file, path, message: `must not end before it starts: "${period}"` }];
}
