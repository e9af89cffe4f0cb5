import type { Text } from '../../src/model/atlas';
import type { SubjectKind } from '../../src/model/dossier';
import type { Figure } from '../../src/model/figure';
import type { GeoTree } from './read-geo';
import type { Placed, Shelf } from './shelf';

/** Anything that figures are published of, whichever file it stands in. */
export interface Subject {
  kind: SubjectKind;
  id: string;
  file: string;
  /** Path of the object that holds `figures` and `notes`; empty at a file's root. */
  path: string;
  figures: Figure[];
  notes: Text[];
  /** Why its drawn and its published length differ. */
  lengthNote?: Text;
}

/** A figure, and where it stands. */
export interface PlacedFigure {
  figure: Figure;
  subject: Subject;
  path: string;
}

/** `path.key`, or `key` at a file's root. */
export function under(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

type Published = Pick<Subject, 'figures' | 'notes' | 'lengthNote'>;

function subjectsOn<T>(
  shelf: Shelf<T>,
  kind: SubjectKind,
  publishedOf: (value: T) => Published,
  key: string,
): Subject[] {
  return shelf.items.map(({ id, value, file, path }: Placed<T>) => {
    const { figures, notes, lengthNote } = publishedOf(value);
    const place = key === '' ? path : under(path, key);
    return { kind, id, file, path: place, figures, notes, ...(lengthNote ? { lengthNote } : {}) };
  });
}

/** Every subject of the tree that was read. */
export function subjectsOf(tree: GeoTree): Subject[] {
  const { cities, corridors, routes, legs, hubs, passages } = tree;
  return [
    ...subjectsOn(cities, 'city', (city) => city, ''),
    ...subjectsOn(corridors, 'corridor', (corridor) => corridor, ''),
    ...subjectsOn(routes, 'route', (route) => route, ''),
    ...subjectsOn(legs, 'leg', ({ properties }) => properties, 'properties'),
    ...subjectsOn(hubs, 'hub', ({ properties }) => properties, 'properties'),
    ...subjectsOn(passages, 'passage', ({ properties }) => properties, 'properties'),
  ];
}

/** The figures of some subjects, each with its path. */
export function figuresOf(subjects: readonly Subject[]): PlacedFigure[] {
  return subjects.flatMap((subject) =>
    subject.figures.map((figure, index) => ({
      figure,
      subject,
      path: under(subject.path, `figures[${index}]`),
    })),
  );
}
