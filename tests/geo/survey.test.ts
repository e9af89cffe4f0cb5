import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildGeo } from '../../geo/pipeline/build';
import { compilePlanner } from '../../geo/pipeline/planner';
import { parseAtlas } from '../../src/model/parse';
import { buildGraph } from '../../src/routing/graph';
import { decodeNetwork, type Network } from '../../src/routing/network';
import { parsePlannerData } from '../../src/routing/planner-data';

const { cities, checked } = buildGeo('geo');
const packed: unknown = JSON.parse(JSON.stringify(compilePlanner('geo', checked.tree).data));
const [atlas, data] = [
  parseAtlas(JSON.parse(cities.get('chongqing')?.atlas ?? '')),
  parsePlannerData(packed, 'planner'),
];
if (!atlas.ok || !data.ok) throw new Error('geo/ does not compile');
const { method, ports, survey } = data.value;

function openNetwork(): Network {
  return decodeNetwork(readFileSync('geo/network/sea.bin'));
}

it('finds out beforehand what the planner would find out by itself', () => {
  const own = buildGraph(atlas.value, method, ports, openNetwork());
  const told = buildGraph(atlas.value, method, ports, openNetwork(), survey);
  expect(told.search.network.edgePassages).toEqual(own.search.network.edgePassages);
  expect(told.search.network.arcPassages).toEqual(own.search.network.arcPassages);
  expect(told.gateways).toEqual(own.gateways);
  expect(told.gateways.length).toBeGreaterThan(10);
});

it('spares the planner the edge index until somebody plans from a point', () => {
  const network = openNetwork();
  const refuse = () => {
    throw new Error('was asked for its edge index');
  };
  expect(() => buildGraph(atlas.value, method, ports, { ...network, index: refuse }, survey)).not.toThrow();
  expect(() => buildGraph(atlas.value, method, ports, { ...network, index: refuse })).toThrow('edge index');
});

it('is refused where it was made of another network', () => {
  const [first, ...others] = survey.crossings;
  const edges = [...(first?.edges ?? []), openNetwork().edgeCount];
  const strange = { ...survey, crossings: [{ passage: first?.passage ?? '', edges }, ...others] };
  expect(() => buildGraph(atlas.value, method, ports, openNetwork(), strange)).toThrow(RangeError);
});

it('is at most 2.5 kB, compressed', () => {
  expect(brotliCompressSync(JSON.stringify(survey)).length).toBeLessThanOrEqual(2500);
});
