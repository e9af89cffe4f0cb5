import type { Problem } from '../../src/model/atlas';
import { checkGeo, type Checked } from './check';
import { compileGeo, proofread } from './compile';
import { compileNames } from './names';
import { compilePlanner } from './planner';

/** One city's files, as text. */
export interface CityFiles {
  atlas: string;
  dossier: string;
}

/** What the planner fetches beside a city's atlas: one pair for all cities. */
export interface PlannerFiles {
  /** JSON text; see `src/routing/planner-data.ts`. */
  planner: string;
  /** See `src/routing/network.ts`. */
  network: Uint8Array;
}

export interface Built {
  checked: Checked;
  problems: Problem[];
  /** By city id; empty where there are problems. */
  cities: Map<string, CityFiles>;
  /** The city a page opens with when none is asked for. Absent where there are problems. */
  defaultCity?: string;
  /** JSON text; see `src/search/spoken.ts`. Absent where there are problems. */
  names?: string;
  /** Absent for a tree that has no planner, and where there are problems. */
  planner?: PlannerFiles;
}

/** Checks `geo/` and, where nothing is wrong with it, compiles it: all that a page needs of it. */
export function buildGeo(folder: string, label = folder): Built {
  const checked = checkGeo(folder, label);
  if (checked.problems.length > 0) return { checked, problems: checked.problems, cities: new Map() };
  const compiled = compileGeo(checked);
  const planner = compilePlanner(folder, checked.tree);
  const problems = [...proofread(compiled), ...planner.problems];
  if (problems.length > 0) return { checked, problems, cities: new Map() };
  const cities = new Map(
    [...compiled].map(([id, { atlas, dossier }]) => [
      id,
      { atlas: JSON.stringify(atlas), dossier: JSON.stringify(dossier) },
    ]),
  );
  const all = checked.tree.cities.items;
  const first = all.find(({ value }) => value.default === true) ?? all[0];
  const network = checked.tree.seaNetwork;
  return {
    checked,
    problems,
    cities,
    names: JSON.stringify(
      compileNames(
        [...compiled.values()].map(({ atlas }) => atlas),
        planner.data?.ports,
      ),
    ),
    ...(first ? { defaultCity: first.id } : {}),
    ...(planner.data && network ? { planner: { planner: JSON.stringify(planner.data), network } } : {}),
  };
}
