import { kml as readKml } from '@tmcw/togeojson';
import { beforeAll, describe, expect, it } from 'vitest';
import { palette } from '../../../src/drawing/palette';
import { KML_COLOURS, kmlFileName, toKml } from '../../../src/export/kml';
import { loadWords } from '../../../src/i18n';
import { LANGUAGES } from '../../../src/model/atlas';
import { hasPublished, PUBLISHED } from '../../support/published-schemas';
import { publishedFaults, xmlFaults } from '../../support/xml-schema';
import { planExtract } from './plan-extract';
import { extractsOfAllKinds, reread } from './reread';
import { routeExtract, settingIn } from './setting';

const lines = (text: string) => reread(readKml, text).filter(({ geometry }) => geometry?.type !== 'Point');

beforeAll(() => Promise.all(LANGUAGES.map(loadWords)));

describe('KML', () => {
  it.each(LANGUAGES)(
    'uses what KML 2.2 has, in its order, for routes, corridors, plans and hostile words: %s',
    async (language) => {
      const files = extractsOfAllKinds().map((extract) => toKml(extract, settingIn(language)));
      expect(await xmlFaults(files, 'kml-2.2-used.xsd')).toEqual([]);
    },
  );

  it.skipIf(!hasPublished(PUBLISHED.kml))('holds to the schema the OGC itself publishes, whole', async () => {
    const files = LANGUAGES.flatMap((language) =>
      extractsOfAllKinds().map((extract) => toKml(extract, settingIn(language))),
    );
    expect(await publishedFaults(files, PUBLISHED.kml)).toEqual([]);
    const broken = files.map((text) => text.replace(/<name>/, '<nom>').replace(/<\/name>/, '</nom>'));
    expect(await publishedFaults(broken, PUBLISHED.kml)).not.toEqual([]);
  });

  it('is refused by the check where an element stands out of order', async () => {
    const text = toKml(routeExtract('power/west-line'), settingIn('en'));
    const swapped = text.replace(/(<name>West line<\/name>)\s*(<open>1<\/open>)/, '$2$1');
    expect(swapped).not.toBe(text);
    expect(await xmlFaults([swapped], 'kml-2.2-used.xsd')).not.toEqual([]);
  });

  it('gives back the positions it was given, longitude first', () => {
    const [leg] = lines(toKml(routeExtract('north-south/rail'), settingIn('en')));
    expect(leg?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [108.6, 21.7],
        [107, 25],
        [106.4, 29.6],
      ],
    });
  });

  it('keeps a line cut at the antimeridian in its parts', () => {
    const sea = lines(toKml(planExtract(), settingIn('en'))).at(-1);
    expect(sea?.geometry?.type).toBe('GeometryCollection');
  });

  it('carries mode, state, both lengths, licence and version', () => {
    const [leg] = lines(toKml(routeExtract('north-south/rail-sea'), settingIn('en')));
    expect(leg?.properties).toMatchObject({
      mode: 'rail',
      status: 'operating',
      drawnLengthKm: '1304.0',
      schematic: 'false',
    });
    expect(leg?.properties?.['attribution']).toContain('OpenStreetMap');
    const text = toKml(routeExtract('north-south/rail-sea'), settingIn('en'));
    expect(text).toContain('Length drawn here: 3,304 km');
    expect(text).toContain('Published length: about 3,400 km (2024) · 3,600 km (2019)');
    expect(text).toContain('Data version fixture');
  });

  it('says in Arabic what it says', () => {
    const text = toKml(routeExtract('north-south/rail-sea'), settingIn('ar'));
    expect(text).toContain('<name>Rail-sea train (ع)</name>');
    expect(text).toContain('الطول المنشور');
  });

  it('draws lines in the colours of the map', () => {
    const { strand } = palette.light;
    for (const [mode, colour] of Object.entries(KML_COLOURS)) {
      const family = mode.startsWith('power') ? 'power' : mode;
      expect(`#${colour}`).toBe(Object.entries(strand).find(([name]) => name === family)?.[1]);
    }
  });

  it('names the file by the route', () => {
    expect(kmlFileName(routeExtract('north-south/rail-sea'))).toBe('north-south-rail-sea.kml');
  });
});
