import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Position, Problem } from '../../src/model/atlas';
import { arrayOf, numberIn, object, oneOf, optional, readAll, string } from '../../src/model/read';
import { position } from '../../src/model/readers';
import { parseMethod, type Method } from '../../src/routing/method';
import { decodeNetwork, type Network } from '../../src/routing/network';
import { vertexPosition } from '../../src/routing/passages';
import type { PackedPlannerData } from '../../src/routing/planner-data';
import { packPorts, type Port } from '../../src/routing/ports';
import { readJson } from './json-file';
import { readOtherLocodes } from './port-locodes';
import { portNamer, readPortNames } from './port-names';
import type { GeoTree } from './read-geo';
import { subjectsOf } from './subjects';
import { surveySea } from './survey';

interface PortFeature {
  properties: Pick<Port, 'name' | 'country' | 'locode'> & { wpi?: number; also?: string[] };
  geometry: { coordinates: Position };
}

const portsFile = object<{ type: 'FeatureCollection'; features: PortFeature[] }>({
  type: oneOf(['FeatureCollection']),
  features: arrayOf(
    object<PortFeature>(
      {
        properties: object<PortFeature['properties']>(
          {
            name: string,
            country: string,
            locode: optional(string),
            wpi: optional(numberIn(0, Infinity)),
            also: optional(arrayOf(string)),
          },
          true,
        ),
        geometry: object<PortFeature['geometry']>({ coordinates: position }, true),
      },
      true,
    ),
  ),
});

/**
 * Compiles what the planner fetches beside the atlas and the sea network: `modes.json`, the names of `ports.geojson`, and
 * where passages and seaports lie on the network.
 * A tree without `modes.json` has no planner; one without a port list plans between hubs and points.
 */
export function compilePlanner(folder: string, tree: GeoTree): { data?: PackedPlannerData; problems: Problem[] } {
  if (!existsSync(join(folder, 'modes.json'))) return { problems: [] };
  const modes = readMethod(folder, tree);
  const network = tree.seaNetwork && decodeNetwork(tree.seaNetwork);
  const ports = readPorts(folder, tree, network);
  const problems = [...modes.problems, ...ports.problems];
  if (!modes.method || problems.length > 0) return { problems };
  const survey = network ? { survey: surveySea(network, tree) } : {};
  return { data: { schema: 1, method: modes.method, ports: packPorts(ports.ports), ...survey }, problems };
}

function readMethod(folder: string, tree: GeoTree): { method?: Method; problems: Problem[] } {
  const label = `${tree.label}/modes.json`;
  const file = readJson(join(folder, 'modes.json'), label);
  if (!file.json || file.problems.length > 0) return file;
  const result = parseMethod(file.json.value, label);
  if (!result.ok) return result;
  return { method: result.value, problems: unknownIds(result.value, tree, label) };
}

/** Every id in the method that nothing in the tree has. UN/LOCODEs of ports that the list does not hold are no fault. */
function unknownIds(method: Method, tree: GeoTree, file: string): Problem[] {
  const figures = new Set(subjectsOf(tree).flatMap((subject) => subject.figures.map(({ id }) => id)));
  const sources = new Set(method.sources.map(({ id }) => id));
  const problems: Problem[] = [];
  const must = (known: boolean, kind: string, id: string) => {
    if (!known) problems.push({ file, path: '', message: `names no ${kind}: "${id}"` });
  };
  const grounds = [
    method.tonnesPerTeu,
    method.feeder,
    method.roadDetour,
    ...Object.values(method.handling),
    ...method.methods.flatMap(({ co2eGramsPerTonneKm, kmPerHour }) => [co2eGramsPerTonneKm, kmPerHour]),
    ...method.legs.map(({ days }) => days),
  ];
  for (const ground of grounds) {
    for (const id of ground.figures) must(figures.has(id), 'figure', id);
    for (const id of ground.sources) must(sources.has(id), 'source of its own', id);
  }
  for (const { leg } of method.legs) must(tree.legs.seen.has(leg), 'leg', leg);
  for (const { from } of method.connections) must(tree.hubs.seen.has(from), 'hub', from);
  return problems;
}

function readPorts(
  folder: string,
  tree: GeoTree,
  network?: Network,
): { ports: Omit<Port, 'index'>[]; problems: Problem[] } {
  const path = join(folder, 'ports.geojson');
  if (!existsSync(path)) return { ports: [], problems: [] };
  const label = `${tree.label}/ports.geojson`;
  const file = readJson(path, label);
  if (!file.json || file.problems.length > 0) return { ports: [], problems: file.problems };
  const result = readAll(portsFile, file.json.value, label);
  if (!result.ok) return { ports: [], problems: result.problems };
  const localNames = portNamer();
  const known = new Set(result.value.features.flatMap(({ properties }) => properties.locode ?? []));
  const { others, problems } = readOtherLocodes(folder, tree.label, known);
  const numbers = new Set(result.value.features.flatMap(({ properties }) => properties.wpi ?? []));
  const { byNumber, problems: misnamed } = readPortNames(folder, tree.label, numbers);
  problems.push(...misnamed);
  const ports = result.value.features.map(({ properties: { wpi = 0, also, ...port }, geometry }, index) => {
    const names = localNames([port.name, ...(also ?? [])], geometry.coordinates) ?? byNumber.get(wpi);
    const otherLocodes = others.get(port.locode ?? '');
    const berth = network?.ports[index];
    return {
      ...port,
      ...(port.locode === undefined && network && berth !== undefined ? { point: vertexPosition(network, berth) } : {}),
      ...(also ? { otherNames: also } : {}),
      ...(names ? { names } : {}),
      ...(otherLocodes ? { otherLocodes } : {}),
    };
  });
  const berths = network?.ports.length ?? 0;
  if (berths === ports.length) return { ports, problems };
  const message = `lists ${ports.length} ports, the sea network has ${berths}: derive both together`;
  return { ports: [], problems: [...problems, { file: label, path: 'features', message }] };
}
