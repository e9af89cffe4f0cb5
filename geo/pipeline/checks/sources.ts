import type { Problem } from '../../../src/model/atlas';
import type { GeoTree } from '../read-geo';
import { dateFaults } from './figures';

/** Sources that are of the right shape and still say too little: undated without a word on it, or dated impossibly. */
export function sourceFaults(tree: GeoTree): Problem[] {
  return tree.sources.items.flatMap(({ value: { date, dateNote }, file, path }) => {
    if (date !== 'undated') return dateFaults(file, `${path}.date`, date);
    if (dateNote !== undefined) return [];
    return [
      { file, path: `${path}.dateNote`, message: 'is missing: an undated source must say what is known of its date' },
    ];
  });
}
