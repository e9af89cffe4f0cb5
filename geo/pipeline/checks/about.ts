import type { Problem } from '../../../src/model/atlas';
import type { GeoTree } from '../read-geo';
import { subjectsOf } from '../subjects';
import { dateFaults } from './figures';

/** What is said about the data and does not fit it: notes of nothing, days the calendar lacks. */
export function aboutFaults(tree: GeoTree): Problem[] {
  if (!tree.about) return [];
  const noted = new Set(subjectsOf(tree).flatMap(({ kind, id, notes }) => (notes.length > 0 ? [`${kind}:${id}`] : [])));
  const strays = tree.about.explanations.flatMap(({ notesOf }, i) =>
    notesOf.flatMap((subject, j): Problem[] => {
      if (noted.has(subject)) return [];
      const path = `explanations[${i}].notesOf[${j}]`;
      return [{ file: `${tree.label}/about.json`, path, message: `names nothing with notes: "${subject}"` }];
    }),
  );
  const dates = tree.about.changes.flatMap(({ date }, i) =>
    dateFaults(`${tree.label}/changes.json`, `changes[${i}].date`, date),
  );
  return [...strays, ...dates];
}
