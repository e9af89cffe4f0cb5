/** Readers for tours: the authored files of `geo/tours/` and what is compiled of them. */
import type { Tour, TourStop } from './dossier';
import { arrayOf, checked, defaulting, matching, object, optional, string } from './read';
import { text } from './readers';

/** `geo/tours/<id>.json` */
export type TourFile = Tour & {
  $schema?: string;
  /** Id of the city whose claims it tells. */
  city: string;
};

const id = matching(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of lower-case letters, digits and single hyphens');

const shape = {
  id,
  title: text,
  stops: checked(
    arrayOf(
      object<TourStop>({
        id,
        title: text,
        text,
        claims: arrayOf(string, 1),
        figures: defaulting(arrayOf(string), []),
        view: string,
      }),
      1,
    ),
    (stops, path, note) => {
      stops.forEach((stop, i) => {
        if (stops.findIndex((other) => other.id === stop.id) < i)
          note(`${path}[${i}].id`, `repeats the id "${stop.id}" of an earlier stop`);
      });
    },
  ),
};

export const tourFile = object<TourFile>({ $schema: optional(string), city: id, ...shape });

export const tour = object<Tour>(shape);
