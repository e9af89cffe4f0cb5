import { beforeAll, describe, expect, it } from 'vitest';
import { buildGeo } from '../../geo/pipeline/build';
import type { Extract } from '../../src/export/extract';
import { extractCorridor, extractRoute } from '../../src/export/gather';
import { toGpx } from '../../src/export/gpx';
import { toKml } from '../../src/export/kml';
import { loadWords } from '../../src/i18n';
import { LANGUAGES, type Language } from '../../src/model/atlas';
import { linkAtlas } from '../../src/model/link';
import { parseAtlas, parseDossier } from '../../src/model/parse';
import { hasPublished, PUBLISHED } from '../support/published-schemas';
import { publishedFaults, xmlFaults } from '../support/xml-schema';
import { settingIn } from '../unit/export/setting';

const FORMATS = {
  kml: { write: toKml, own: 'kml-2.2-used.xsd' },
  gpx: { write: toGpx, own: 'gpx-1.1-used.xsd' },
} as const;

beforeAll(() => Promise.all(LANGUAGES.map(loadWords)));

/** Every corridor and every route there is. */
function extracts(): Extract[] {
  const files = buildGeo('geo').cities.get('chongqing');
  const atlas = parseAtlas(JSON.parse(files?.atlas ?? 'null'));
  const dossier = parseDossier(JSON.parse(files?.dossier ?? 'null'));
  if (!atlas.ok || !dossier.ok) throw new Error('the data cannot be read');
  const linked = linkAtlas(atlas.value);
  return [
    ...atlas.value.corridors.map((corridor) => extractCorridor(corridor, linked, dossier.value)),
    ...atlas.value.routes.map((route) => extractRoute(route, linked, dossier.value)),
  ];
}

const all = extracts();

describe.each(['kml', 'gpx'] as const)('What is taken away as %s', (format) => {
  const { write, own } = FORMATS[format];
  const published = PUBLISHED[format];

  it.each(LANGUAGES)('is a valid file for every route and corridor: %s', async (language: Language) => {
    const files = all.map((extract) => write(extract, settingIn(language)));
    expect(files.length).toBeGreaterThan(40);
    expect(await xmlFaults(files, own)).toEqual([]);
  });

  it.skipIf(!hasPublished(published)).each(LANGUAGES)(
    'holds to the schema its own house publishes, for every route and corridor: %s',
    async (language) => {
      const files = all.map((extract) => write(extract, settingIn(language)));
      expect(await publishedFaults(files, published)).toEqual([]);
    },
  );
});
