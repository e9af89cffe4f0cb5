import { readFileSync } from 'node:fs';
import { buildGeo } from '../../geo/pipeline/build';
import { compilePlanner } from '../../geo/pipeline/planner';
import { parseAtlas } from '../../src/model/parse';
import type { Result } from '../../src/model/read';
import { buildGraph, type PlannerGraph } from '../../src/routing/graph';
import { decodeNetwork } from '../../src/routing/network';
import { parsePlannerData } from '../../src/routing/planner-data';

/** The planner over the real `geo/`, as the command line opens it. */
export function openRealPlanner(): PlannerGraph {
  const { cities, checked } = buildGeo('geo');
  const planner = compilePlanner('geo', checked.tree);
  const { method, ports, survey } = sound(parsePlannerData(planner.data, 'modes.json'));
  const atlas = sound(parseAtlas(JSON.parse(cities.get('chongqing')?.atlas ?? 'null')));
  const network = decodeNetwork(readFileSync('geo/network/sea.bin'));
  // Where there is no list of ports yet, the network's ports go by their numbers.
  const numbered = [...network.ports].map((_, index) => ({ index, name: `Port ${index}`, country: '' }));
  return buildGraph(atlas, method, ports.length > 0 ? ports : numbered, network, survey);
}

function sound<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.problems.slice(0, 3)));
}
