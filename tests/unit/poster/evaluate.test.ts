import { createExpression, featureFilter, type FilterSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/drawing/features';
import { filterState } from '../../../src/drawing/filter-state';
import { layersOf } from '../../../src/drawing/layer-list';
import { shownOf } from '../../../src/drawing/shown';
import { LANGUAGES } from '../../../src/model/atlas';
import { evaluate, isExpression, type Scene } from '../../../src/poster/evaluate';
import type { Layer } from '../../../src/poster/layer';
import { THEMES, WORLDVIEWS } from '../../../src/state/view-state';
import { smallAtlas } from '../drawing/small-atlas';

const atlas = smallAtlas();
const features = featuresOf(atlas);
const lists = THEMES.flatMap((theme) =>
  LANGUAGES.flatMap((language) => WORLDVIEWS.map((worldview) => layersOf({ theme, language, worldview }, features))),
);
const global = filterState(shownOf(atlas, null, null), features.strands);
const ZOOMS = [0.7, 2, 3.5, 4.2, 6.4, 9];
const STATES: Scene['state'][] = [
  {},
  { picked: true, receding: false },
  { picked: false, receding: true },
  { chosen: true },
];
const MOST_FEATURES = 12;

type Properties = Scene['properties'];
const point = (properties: Properties) => ({ properties, geometryType: 'Point' as const });
const line = (properties: Properties) => ({ properties, geometryType: 'LineString' as const });
const polygon = (properties: Properties) => ({ properties, geometryType: 'Polygon' as const });

/** As the basemap's files have them. */
const BASEMAP: Record<string, { properties: Properties; geometryType: Scene['geometryType'] }[]> = {
  bathy: [polygon({ d: 150 })],
  land: [polygon({})],
  ice: [polygon({})],
  lakes: [polygon({})],
  urban: [polygon({})],
  focus: [polygon({ k: 'cq' })],
  rivers: [line({ r: 1 }), line({ r: 2 })],
  boundary: [
    line({ k: 'country' }),
    line({ k: 'disputed', cn: 'country', in: 'hide' }),
    line({ k: 'disputed', cn: 'hide', in: 'country' }),
    line({ k: 'claim' }),
    line({ k: 'prov' }),
    line({ k: 'sar' }),
  ],
  labels: [
    point({ c: 'country', iso: 'NO', z: 2.8, s: 1 }),
    point({ c: 'country', iso: 'TW', z: 3, s: 2 }),
    point({ c: 'country', iso: 'CN', z: 1, s: 3 }),
    point({ c: 'place', en: 'inland', zh: '内地', ar: 'داخل', r: 1, k: 'h', z: 1 }),
    point({ c: 'place', en: 'Hanoi', zh: '河内', ar: 'هانوي', r: 2, k: 'c', z: 3 }),
    point({ c: 'sea', en: 'Pacific Ocean', zh: '太平洋', ar: 'المحيط الهادئ', z: 1 }),
    point({ c: 'prov', en: 'Sichuan', zh: '四川', ar: 'سيتشوان', z: 4.3 }),
    line({ c: 'river', en: 'Mekong', zh: '湄公河', ar: 'ميكونغ' }),
  ],
};

function scenesOf(layer: Layer): Scene[] {
  const { source = '', 'source-layer': tileLayer } = layer as { source?: string; 'source-layer'?: string };
  const own = Object.entries({ ...features.collections }).find(([name]) => name === source)?.[1].features;
  const found =
    own?.slice(0, MOST_FEATURES).map(({ properties, geometry }) => ({
      properties: properties ?? {},
      geometryType: geometry.type as Scene['geometryType'],
    })) ?? BASEMAP[tileLayer ?? source];
  return (found ?? []).flatMap((feature) =>
    ZOOMS.flatMap((zoom) => STATES.map((state) => ({ ...feature, zoom, state, global }))),
  );
}

/** MapLibre asks a property only of features that the layer shows. */
function passes(layer: Layer, scene: Scene): boolean {
  const { filter } = layer as { filter?: unknown };
  return filter === undefined || evaluate(filter, scene) === true;
}

const TYPES = { Point: 1, LineString: 2, Polygon: 3 } as const;

/** A quoted list comes out as one. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

describe('Posters’ own evaluator', () => {
  it('gives every property of every layer the value that MapLibre’s gives', () => {
    const seen = new Set<string>();
    let compared = 0;
    for (const layer of lists.flat()) {
      for (const [name, value] of Object.entries({ ...layer.layout, ...layer.paint } as Record<string, unknown>)) {
        const key = `${'source' in layer ? layer.source : ''} ${JSON.stringify(value)}`;
        if (!isExpression(value) || seen.has(key)) continue;
        seen.add(key);
        const parsed = createExpression(value, name, undefined, global);
        if (parsed.result === 'error') throw new Error(`${layer.id} ${name}: ${JSON.stringify(parsed.value)}`);
        for (const scene of scenesOf(layer).filter((each) => passes(layer, each))) {
          const feature = { type: TYPES[scene.geometryType], properties: scene.properties };
          const theirs: unknown = parsed.value.evaluateWithoutErrorHandling({ zoom: scene.zoom }, feature, scene.state);
          const ours = evaluate(value, scene);
          compared += 1;
          if (typeof theirs === 'number') expect(ours, `${layer.id} ${name}`).toBeCloseTo(theirs, 9);
          else expect(plain(ours), `${layer.id} ${name}`).toEqual(plain(theirs));
        }
      }
    }
    expect(compared).toBeGreaterThan(4000);
  });

  it('lets through every filter what MapLibre’s lets through', () => {
    const seen = new Set<string>();
    const verdicts = new Set<boolean>();
    for (const layer of lists.flat()) {
      const { filter } = layer as { filter?: FilterSpecification };
      const key = JSON.stringify([filter, (layer as { source?: string }).source]);
      if (filter === undefined || seen.has(key)) continue;
      seen.add(key);
      const theirs = featureFilter(filter, 'filter', global);
      for (const scene of scenesOf(layer)) {
        const feature = { type: TYPES[scene.geometryType], properties: scene.properties };
        const verdict = theirs.filter({ zoom: scene.zoom }, feature);
        expect(evaluate(filter, scene) === true, `${layer.id} ${JSON.stringify(scene.properties)}`).toBe(verdict);
        verdicts.add(verdict);
      }
    }
    expect(verdicts.size).toBe(2);
  });

  it('refuses an expression the layer list has no use for', () => {
    const [scene] = scenesOf({ id: 'test', type: 'line', source: 'strands' });
    if (!scene) throw new Error('there are no strands');
    expect(() => evaluate(['distance', {}], scene)).toThrow('posters know no expression "distance"');
  });
});
