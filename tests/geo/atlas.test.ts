import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildGeo } from '../../geo/pipeline/build';
import { canonical } from '../../geo/pipeline/canonical';
import { authoredFiles } from '../../geo/pipeline/format';
import { lengthKm } from '../../src/geometry/length';
import { deviationKm } from '../../src/geometry/simplify';
import type { Atlas } from '../../src/model/atlas';
import type { Dossier } from '../../src/model/dossier';
import { linkAtlas, passagesOfRoute } from '../../src/model/link';
import { parseAtlas, parseDossier } from '../../src/model/parse';

const built = buildGeo('geo');
const files = built.cities.get('chongqing');

function read(): { atlas: Atlas; dossier: Dossier } {
  const atlas = parseAtlas(JSON.parse(files?.atlas ?? 'null'));
  const dossier = parseDossier(JSON.parse(files?.dossier ?? 'null'));
  if (!atlas.ok || !dossier.ok) throw new Error(JSON.stringify([atlas, dossier]));
  return { atlas: atlas.value, dossier: dossier.value };
}

describe('The data of geo/', () => {
  it('has no problem', () => {
    expect(built.problems).toEqual([]);
  });

  it('is written in its canonical form: npm run geo', () => {
    const others = authoredFiles('geo').filter((name) => {
      const text = readFileSync(join('geo', name), 'utf8');
      return text !== canonical(JSON.parse(text));
    });
    expect(others).toEqual([]);
  });

  it('holds something of every kind', () => {
    for (const [kind, count] of Object.entries(built.checked.counts)) expect(count, kind).toBeGreaterThan(0);
  });
});

describe('The compiled atlas of Chongqing', () => {
  const { atlas, dossier } = read();
  const linked = linkAtlas(atlas);
  const routeIds = new Set(atlas.routes.map(({ id }) => id));

  it('shows the four corridors, in reading order', () => {
    expect(atlas.corridors.map(({ id }) => id)).toEqual(['land-sea', 'hong-kong', 'iraq', 'power']);
  });

  it('holds the routes a reader comes for', () => {
    const wanted = [
      ...['rail-sea-new', 'rail-sea-old', 'huaihua-liuzhou', 'west-yibin', 'west-luzhou', 'fangchenggang', 'beihai'],
      ...['sea-singapore', 'sea-haiphong', 'sea-laem-chabang', 'sea-port-klang', 'sea-jakarta', 'sea-jebel-ali'],
      ...['sea-chennai', 'sea-hong-kong', 'train-hanoi', 'train-vientiane', 'train-bangkok', 'train-tashkent'],
      ...['europe-duisburg', 'road-hanoi', 'road-vientiane', 'road-bangkok', 'pinglu-canal'],
    ].map((id) => `land-sea/${id}`);
    wanted.push('hong-kong/rail-barge', 'hong-kong/guoyuan-nansha', 'hong-kong/by-qinzhou');
    wanted.push('iraq/rail-sea', 'iraq/river-sea');
    wanted.push('power/hami-chongqing', 'power/sichuan-chongqing', 'power/aba-chengdu-east');
    wanted.push('power/hubei-north', 'power/hubei-south');
    expect(wanted.filter((id) => !routeIds.has(id))).toEqual([]);
  });

  it('sends ships to Iraq through Malacca and Hormuz', () => {
    for (const id of ['iraq/rail-sea', 'iraq/river-sea']) {
      const route = linked.routesById.get(id);
      expect(route && passagesOfRoute(linked, route), id).toEqual(expect.arrayContaining(['malacca', 'hormuz']));
    }
  });

  it('sends barges from Guoyuan through the Three Gorges', () => {
    const route = linked.routesById.get('iraq/river-sea');
    expect(route && passagesOfRoute(linked, route)[0]).toBe('three-gorges');
  });

  it('says the length of what it draws, and stays within 15 m of the line it was drawn from', () => {
    for (const leg of atlas.legs) {
      expect(leg.lengthKm, leg.id).toBeCloseTo(lengthKm(leg.parts), 2);
      const { line } = built.checked.tree.legs.byId.get(leg.id)?.value.properties ?? {};
      const source = built.checked.tree.lines.byId.get(line ?? '')?.value.geometry.coordinates;
      if (source) expect(deviationKm(leg.parts.flat(), source), leg.id).toBeLessThan(0.015);
    }
  });

  it('keeps every vertex on the Earth and leaves no step across the antimeridian', () => {
    for (const { id, parts } of atlas.legs) {
      for (const part of parts) {
        part.forEach(([lng, lat], index) => {
          expect(Math.abs(lng) <= 180 && Math.abs(lat) <= 90, id).toBe(true);
          expect(Math.abs(lng - (part[index - 1]?.[0] ?? lng)), id).toBeLessThan(180);
        });
      }
    }
  });

  it('cites a source for every figure, and no source in vain', () => {
    const figures = Object.values(dossier.entries).flatMap((entry) => entry.figures);
    expect(figures.length).toBe(built.checked.counts.figures);
    expect(dossier.sources.length).toBe(built.checked.counts.sources);
    expect(figures.every(({ sources, asOf }) => sources.length > 0 && asOf !== '')).toBe(true);
  });

  it('gives every plant a capacity that a figure states, and a route it feeds', () => {
    const hubs = atlas.hubs.filter(({ plants }) => plants.length > 0);
    expect(hubs.length).toBeGreaterThan(0);
    for (const { id, plants, feeds } of hubs) {
      expect(feeds.every((route) => routeIds.has(route)) && feeds.length > 0, id).toBe(true);
      const own = new Set(dossier.entries[`hub:${id}`]?.figures.map((figure) => figure.id));
      for (const plant of plants) expect(own.has(plant.capacityFigure), plant.id).toBe(true);
    }
  });

  it('checks what was publicly said of the city against sources', () => {
    expect(dossier.claims.length).toBeGreaterThan(0);
    for (const { id, verdict, figures } of dossier.claims) {
      if (verdict !== 'unchecked' && verdict !== 'unconfirmed') expect(figures.length, id).toBeGreaterThan(0);
    }
  });

  it('travels light: 45 kB for the atlas, 90 kB for the dossier, brotli', () => {
    expect(brotliCompressSync(files?.atlas ?? '').length).toBeLessThan(45_000);
    expect(brotliCompressSync(files?.dossier ?? '').length).toBeLessThan(90_000);
  });
});
