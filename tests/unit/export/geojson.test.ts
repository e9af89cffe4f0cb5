import { describe, expect, it } from 'vitest';
import { geoJsonFileName, routeToGeoJson } from '../../../src/export/geojson';
import { linkAtlas } from '../../../src/model/link';
import { ATLAS, DOSSIER } from '../ui/fixture';

const linked = linkAtlas(ATLAS);

function exported(id: string, dossier = true): ReturnType<typeof JSON.parse> {
  const route = linked.routesById.get(id);
  if (!route) throw new Error(`the fixture has no route ${id}`);
  return JSON.parse(routeToGeoJson(route, linked, dossier ? DOSSIER : null));
}

describe('a route as GeoJSON', () => {
  it('is a FeatureCollection with one line per leg, in order of travel', () => {
    const { type, features } = exported('north-south/rail-sea');
    expect(type).toBe('FeatureCollection');
    expect(features.map((feature: { id: string }) => feature.id)).toEqual([
      'north-south/yard-port',
      'north-south/port-harbour',
    ]);
    expect(features[0].geometry.type).toBe('LineString');
    expect(features[0].properties).toMatchObject({ order: 1, mode: 'rail', from: 'midtown-yard', drawnLengthKm: 1304 });
  });

  it('keeps a line cut at the antimeridian in its parts', () => {
    expect(exported('north-south/rail-sea').features[1].geometry).toMatchObject({ type: 'MultiLineString' });
  });

  it('turns a leg round that the route travels against its drawn direction', () => {
    const [feature] = exported('north-south/rail').features;
    expect(feature.properties).toMatchObject({ from: 'south-port', to: 'midtown-yard' });
    expect(feature.geometry.coordinates[0]).toEqual([108.6, 21.7]);
    expect(feature.geometry.coordinates.at(-1)).toEqual([106.4, 29.6]);
  });

  it('carries figures, their sources and the licence of every line', () => {
    const { attribution, route, sources } = exported('north-south/rail-sea');
    expect(route.figures.map((figure: { id: string }) => figure.id)).toContain('rs-km');
    expect(sources.map((source: { id: string }) => source.id)).toEqual(['agency-2024', 'paper-2019']);
    expect(attribution.join(' ')).toContain('© OpenStreetMap contributors');
    expect(attribution.join(' ')).toContain('CC BY 4.0');
  });

  it('can be had before the figures have arrived', () => {
    const { features, sources } = exported('north-south/rail', false);
    expect(features).toHaveLength(1);
    expect(sources).toEqual([]);
  });

  it('names no coordinate reference system: RFC 7946 knows only WGS 84', () => {
    expect(exported('power/west-line')).not.toHaveProperty('crs');
  });
});

describe('geoJsonFileName', () => {
  it('names the file by the route', () => {
    const route = linked.routesById.get('north-south/rail-sea');
    expect(route && geoJsonFileName(route)).toBe('north-south-rail-sea.geojson');
  });
});
