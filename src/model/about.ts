/** Readers for the data about the data. */
import {
  EXPLANATION_TOPICS,
  type About,
  type DataChange,
  type Explanation,
  type Licence,
  type LicensedFiles,
} from './dossier';
import { arrayOf, checked, defaulting, matching, object, oneOf, optional, string } from './read';
import { text } from './readers';

/** `geo/about.json` */
export type AboutFile = Omit<About, 'changes'>;
/** `geo/changes.json` */
export type ChangesFile = Pick<About, 'changes'>;

const https = matching(/^https:\/\/[^\s/]+/i, 'an address that starts with https://');
const day = matching(/^\d{4}-\d\d-\d\d$/, 'a day: 2024-05-31');

const shape = {
  licences: arrayOf(object<Licence>({ id: string, name: text, url: optional(https) }), 1),
  files: arrayOf(
    object<LicensedFiles>({
      files: arrayOf(string, 1),
      what: text,
      madeFrom: text,
      licences: arrayOf(string, 1),
      notice: optional(text),
    }),
    1,
  ),
  explanations: arrayOf(
    object<Explanation>({
      id: string,
      topic: oneOf(EXPLANATION_TOPICS),
      title: text,
      text: arrayOf(text, 1),
      notesOf: defaulting(arrayOf(string), []),
    }),
  ),
};
const changes = arrayOf(object<DataChange>({ date: day, text }));

export const aboutFile = checked(object<AboutFile>(shape), ({ licences, files }, path, note) => {
  const known = new Set(licences.map(({ id }) => id));
  files.forEach((group, i) =>
    group.licences.forEach((id, j) => {
      if (!known.has(id))
        note(`${path === '' ? '' : `${path}.`}files[${i}].licences[${j}]`, `names no licence: "${id}"`);
    }),
  );
});

export const changesFile = checked(object<ChangesFile>({ changes }), (found, path, note) => {
  found.changes.forEach(({ date }, i) => {
    const before = found.changes[i - 1];
    if (before && before.date < date)
      note(`${path}changes[${i}].date`, `must stand before "${before.date}": newest first`);
  });
});

export const about = object<About>({ ...shape, changes });
