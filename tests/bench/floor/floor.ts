/** The floor our page is measured against: MapLibre drawing the same basemap, with no corridor and no interface. */
import { Map as MapLibreMap } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import { serveBasemap } from '../../../src/map/basemap';
import { featuresOf } from '../../../src/drawing/features';
import { shownOf } from '../../../src/drawing/shown';
import { styleOf } from '../../../src/map/style';
import { useOwnWorker } from '../../../src/map/worker';
import type { Atlas } from '../../../src/model/atlas';
import { textOf } from '../../../src/model/text';

const nothing = textOf(() => '');
const camera = { center: [108.8, 27] as [number, number], zoom: 3.5, bearing: 0, pitch: 0 };
const atlas: Atlas = {
  schema: 1,
  version: 'empty',
  city: { id: 'nowhere', name: nothing, hub: 'nowhere', home: [], camera, languages: ['en'] },
  corridors: [],
  routes: [],
  legs: [],
  hubs: [],
  passages: [],
};

const container = document.getElementById('map');
if (!container) throw new Error('the page has no #map');
const base = new URL('.', document.baseURI);
useOwnWorker();
serveBasemap(base);
const map = new MapLibreMap({
  container,
  style: styleOf(
    { theme: 'light', language: 'en', projection: 'globe', worldview: 'neutral' },
    featuresOf(atlas),
    shownOf(atlas, null, null),
    base,
  ),
  ...camera,
  localIdeographFontFamily: false,
  fadeDuration: 120,
});
map.once('idle', () => {
  container.dataset['state'] = 'ready';
});
