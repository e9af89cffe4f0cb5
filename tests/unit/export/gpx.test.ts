import { gpx as readGpx } from '@tmcw/togeojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { gpxFileName, toGpx } from '../../../src/export/gpx';
import { loadWords } from '../../../src/i18n';
import { LANGUAGES } from '../../../src/model/atlas';
import { hasPublished, PUBLISHED } from '../../support/published-schemas';
import { publishedFaults, xmlFaults } from '../../support/xml-schema';
import { planExtract } from './plan-extract';
import { extractsOfAllKinds, reread } from './reread';
import { routeExtract, settingIn } from './setting';

const lines = (text: string) => reread(readGpx, text).filter(({ geometry }) => geometry?.type !== 'Point');

beforeAll(() => Promise.all(LANGUAGES.map(loadWords)));

describe('GPX', () => {
  it.each(LANGUAGES)(
    'uses what GPX 1.1 has, in its order, for routes, corridors, plans and hostile words: %s',
    async (language) => {
      const files = extractsOfAllKinds().map((extract) => toGpx(extract, settingIn(language)));
      expect(await xmlFaults(files, 'gpx-1.1-used.xsd')).toEqual([]);
    },
  );

  it.skipIf(!hasPublished(PUBLISHED.gpx))('holds to the schema Topografix itself publishes, whole', async () => {
    const files = LANGUAGES.flatMap((language) =>
      extractsOfAllKinds().map((extract) => toGpx(extract, settingIn(language))),
    );
    expect(await publishedFaults(files, PUBLISHED.gpx)).toEqual([]);
    const broken = files.map((text) => text.replace(/<name>/, '<nom>').replace(/<\/name>/, '</nom>'));
    expect(await publishedFaults(broken, PUBLISHED.gpx)).not.toEqual([]);
  });

  it('is refused by the check where a longitude is one GPX does not hold', async () => {
    const text = toGpx(planExtract(), settingIn('en'));
    expect(await xmlFaults([text.replace('lon="179.9999999"', 'lon="180"')], 'gpx-1.1-used.xsd')).not.toEqual([]);
  });

  it('gives back the positions it was given', () => {
    const [leg] = lines(toGpx(routeExtract('north-south/rail'), settingIn('en')));
    expect(leg?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [108.6, 21.7],
        [107, 25],
        [106.4, 29.6],
      ],
    });
  });

  it('keeps a line cut at the antimeridian in its parts, on this side of 180°', () => {
    const sea = lines(toGpx(planExtract(), settingIn('en'))).at(-1);
    expect(sea?.geometry).toMatchObject({
      type: 'MultiLineString',
      coordinates: [
        [
          [108.6, 21.7],
          [179.9999999, 40],
        ],
        [
          [-180, 40],
          [-118.2, 33.7],
        ],
      ],
    });
  });

  it('names places in the asked language, the others beside', () => {
    const places = reread(readGpx, toGpx(routeExtract('north-south/rail'), settingIn('zh')));
    expect(places.map(({ properties }) => properties?.['name'])).toContain('South Port（中）');
    expect(JSON.stringify(places)).toContain('South Port (ع)');
  });

  it('names the strictest licence that applies', () => {
    expect(toGpx(routeExtract('north-south/rail'), settingIn('en'))).toContain('opendatacommons.org/licenses/odbl');
    expect(toGpx(routeExtract('power/west-line'), settingIn('en'))).toContain('creativecommons.org/licenses/by/4.0');
  });

  it('names the file by the route', () => {
    expect(gpxFileName(routeExtract('north-south/rail-sea'))).toBe('north-south-rail-sea.gpx');
  });
});
