import type { Problem } from '../../src/model/atlas';
import { aboutFaults } from './checks/about';
import { figureFaults } from './checks/figures';
import { geometryFaults } from './checks/geometry';
import { cityFaults, hubFaults } from './checks/places';
import { referenceFaults, unusedFaults } from './checks/references';
import { chainFaults, lengthFaults } from './checks/routes';
import { sourceFaults } from './checks/sources';
import { tourFaults } from './checks/tours';
import type { DrawnLeg } from './measure';
import { drawLegs } from './measure';
import { readGeo, type GeoTree } from './read-geo';
import { figuresOf, subjectsOf } from './subjects';

/** How many of each thing `geo/` holds. */
export interface Counts {
  corridors: number;
  routes: number;
  legs: number;
  hubs: number;
  passages: number;
  figures: number;
  sources: number;
}

/** A `geo/` folder, read and measured, with everything found wrong with it. */
export interface Checked {
  tree: GeoTree;
  drawn: Map<string, DrawnLeg>;
  counts: Counts;
  /** By file, in the order they stand in it. */
  problems: Problem[];
}

/**
 * Reads, draws and checks a `geo/` folder: every fault at once.
 *
 * @param label what the folder is called in problems. Default: as `folder` is given.
 */
export function checkGeo(folder: string, label = folder): Checked {
  const { tree, problems: misread } = readGeo(folder, label);
  const { drawn, problems: undrawn } = drawLegs(tree);
  const allSound = misread.length === 0;
  const problems = [
    ...misread,
    ...referenceFaults(tree, allSound),
    ...(allSound ? [...unusedFaults(tree), ...aboutFaults(tree)] : []),
    ...figureFaults(tree),
    ...sourceFaults(tree),
    ...hubFaults(tree),
    ...cityFaults(tree),
    ...tourFaults(tree, allSound),
    ...geometryFaults(tree),
    ...undrawn,
    ...chainFaults(tree),
    ...lengthFaults(tree, drawn),
  ];
  return { tree, drawn, counts: countsOf(tree), problems: inOrder(problems) };
}

function countsOf(tree: GeoTree): Counts {
  return {
    corridors: tree.corridors.items.length,
    routes: tree.routes.items.length,
    legs: tree.legs.items.length,
    hubs: tree.hubs.items.length,
    passages: tree.passages.items.length,
    figures: figuresOf(subjectsOf(tree)).length,
    sources: tree.sources.items.length,
  };
}

/** Sorted by file and path, numbers in paths as numbers: `features[9]` before `features[10]`. */
function inOrder(problems: Problem[]): Problem[] {
  const { compare } = new Intl.Collator('en', { numeric: true });
  return problems.sort((a, b) => compare(a.file, b.file) || compare(a.path, b.path));
}
