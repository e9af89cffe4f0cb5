import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkGeo } from '../../../geo/pipeline/check';
import { smallGeo, type Change } from '../../support/small-geo';

function faultsIn(folder: string): string[] {
  return checkGeo(folder, 'geo').problems.map(({ file, path, message }) => `${file}: ${path}: ${message}`);
}

const HUBS = 'hubs.geojson';
const TRADE = 'corridors/trade.geojson';
const GRID = 'corridors/grid.geojson';
const CITY = 'cities/alpha.json';
const TOUR = 'tours/round.json';
const text = (en: string) => ({ en, zh: '注', ar: 'ملاحظة' });

const FAULTS: Record<string, [string, Change, ...string[]][]> = {
  'ids and references': [
    [
      'a leg that starts at no hub',
      { file: TRADE, path: 'features[0].properties.from', value: 'omega' },
      'geo/corridors/trade.geojson: features[0].properties.from: names no hub: "omega"',
    ],
    [
      'a leg along no line',
      { file: TRADE, path: 'features[0].properties.line', value: 'traced/omega' },
      'geo/corridors/trade.geojson: features[0].properties.line: names no line: "traced/omega"',
    ],
    [
      'a route over no leg',
      { file: GRID, path: 'corridor.routes[0].legs[1]', value: 'trade/omega' },
      'geo/corridors/grid.geojson: corridor.routes[0].legs[1]: names no leg: "trade/omega"',
    ],
    [
      'plants that feed no route',
      { file: HUBS, path: 'features[3].properties.feeds[0]', value: 'grid/omega' },
      'geo/hubs.geojson: features[3].properties.feeds[0]: names no route: "grid/omega"',
    ],
    [
      'a figure from no source',
      { file: CITY, path: 'figures[0].sources[0]', value: 'omega' },
      'geo/cities/alpha.json: figures[0].sources[0]: names no source: "omega"',
    ],
    [
      'a claim with no such figure',
      { file: CITY, path: 'claims[0].figures[1]', value: 'omega' },
      'geo/cities/alpha.json: claims[0].figures[1]: names no figure: "omega"',
    ],
    [
      'an id that two figures have',
      { file: CITY, path: 'figures[0].id', value: 'reach-2025' },
      'geo/corridors/trade.geojson: corridor.figures[1].id: repeats the id "reach-2025" of geo/cities/alpha.json: figures[0]',
    ],
    [
      'a source that nothing cites',
      { file: HUBS, path: 'features[2].properties.figures[0].sources[0]', value: 'table-one' },
      'geo/sources.json: sources[2]: "leaflet" is cited by no figure and no claim',
    ],
    [
      'a leg that no route uses',
      { file: GRID, path: 'corridor.routes[0].legs[0]', value: 'trade/alpha-beta' },
      'geo/corridors/grid.geojson: features[0]: "grid/delta-alpha" is used by no route',
    ],
  ],
  tours: [
    [
      'a tour of no city',
      { file: TOUR, path: 'city', value: 'omega' },
      'geo/tours/round.json: city: names no city: "omega"',
    ],
    [
      'a stop that tells what nobody claims',
      { file: TOUR, path: 'stops[0].claims[0]', value: 'omega' },
      'geo/tours/round.json: stops[0].claims[0]: names no claim of the city "alpha": "omega"',
    ],
    [
      'a stop with no such figure',
      { file: TOUR, path: 'stops[1].figures[0]', value: 'omega' },
      'geo/tours/round.json: stops[1].figures[0]: names no figure: "omega"',
    ],
    [
      'two stops of one name',
      { file: TOUR, path: 'stops[1].id', value: 'start' },
      'geo/tours/round.json: stops[1].id: repeats the id "start" of an earlier stop',
    ],
    [
      'a file with another name than its tour',
      { file: TOUR, path: 'id', value: 'square' },
      'geo/tours/round.json: id: must be the file\'s name, "round", not "square"',
    ],
    [
      'a view in another order than a link has it',
      { file: TOUR, path: 'stops[1].view', value: 'select=city&at=172,0,4' },
      'geo/tours/round.json: stops[1].view: must be written "at=172,0,4&select=city", not "select=city&at=172,0,4"',
    ],
    [
      'a view of nothing there is',
      { file: TOUR, path: 'stops[1].view', value: 'show=omega&select=hub:omega' },
      'geo/tours/round.json: stops[1].view: names no hub: "omega"',
      'geo/tours/round.json: stops[1].view: shows no corridor of the city: "omega"',
    ],
    [
      'a view that changes the language',
      { file: TOUR, path: 'stops[1].view', value: 'select=city&lang=ar' },
      'geo/tours/round.json: stops[1].view: must leave "lang" to the reader',
    ],
  ],
  routes: [
    [
      'legs that do not follow from one another',
      { file: GRID, path: 'corridor.routes[0].legs', value: ['delta-alpha', 'trade/beta-gamma'] },
      'geo/corridors/grid.geojson: corridor.routes[0].legs[1]: does not connect: "trade/beta-gamma" joins "beta" and "gamma", and the legs before it end at "alpha"',
    ],
    [
      'a published length that the drawn line does not reach',
      { file: TRADE, path: 'corridor.routes[0].figures[0].value', value: 2000 },
      // 1,556.73 km drawn: 14 degrees of the equator, of 111.195 km each.
      'geo/corridors/trade.geojson: corridor.routes[0].figures[0].value: says 2000 km, but route "trade/outward" is drawn 1557 km long (0.78 of it; 0.88–1.03 is expected): explain it in "lengthNote" or the figure\'s "note"',
    ],
    [
      'a published length that the drawn line exceeds, with its word on it gone',
      { file: TRADE, path: 'corridor.routes[1].lengthNote', value: undefined },
      'geo/corridors/trade.geojson: corridor.routes[1].figures[0].value: says 1200 km, but route "trade/homeward" is drawn 1557 km long (1.30 of it; 0.88–1.03 is expected): explain it in "lengthNote" or the figure\'s "note"',
    ],
  ],
  lines: [
    [
      'a line that starts far from its hub',
      { file: 'lines/traced.geojson', path: 'features[0].geometry.coordinates[0]', value: [170.1, 0] },
      // A tenth of a degree of the equator is 11.1 km.
      'geo/corridors/trade.geojson: features[0].properties.line: starts 11.1 km from hub "alpha", and may at most 2 km',
    ],
    [
      'a line beyond the precision of a roughly known hub',
      { file: GRID, path: 'features[0].geometry.coordinates[0]', value: [170, 4.3] },
      'geo/corridors/grid.geojson: features[0].geometry.coordinates: starts 33.4 km from hub "delta", and may at most 30 km',
    ],
    [
      'a line that runs the other way',
      {
        file: 'lines/traced.geojson',
        path: 'features[0].geometry.coordinates',
        value: [
          [172, 0],
          [170, 0],
        ],
      },
      'geo/corridors/trade.geojson: features[0].properties.line: runs the other way: from hub "beta" to hub "alpha", but the leg goes from "alpha" to "beta"',
    ],
    [
      'a vertex given twice',
      { file: GRID, path: 'features[0].geometry.coordinates[1]', value: [170, 4] },
      'geo/corridors/grid.geojson: features[0].geometry.coordinates[1]: repeats the vertex before it: [170,4]',
    ],
    [
      'a line that crosses the antimeridian uncut',
      { file: 'lines/traced.geojson', path: 'features[0].geometry.coordinates[1]', value: [-179, 0] },
      'geo/lines/traced.geojson: features[0].geometry.coordinates[1]: crosses the antimeridian uncut: from [170,0] to [-179,0]',
      'geo/lines/traced.geojson: features[0].geometry.coordinates[2]: crosses the antimeridian uncut: from [-179,0] to [172,0]',
    ],
    [
      'a line drawn by hand and not called schematic',
      { file: GRID, path: 'features[0].properties.schematic', value: false },
      'geo/corridors/grid.geojson: features[0].properties.schematic: must be true: a line drawn by hand, not traced, is schematic',
    ],
    [
      'a line drawn by hand beside a traced one',
      {
        file: TRADE,
        path: 'features[0].geometry',
        value: {
          type: 'LineString',
          coordinates: [
            [170, 0],
            [172, 0],
          ],
        },
      },
      'geo/corridors/trade.geojson: features[0].geometry: must be null: the leg is drawn along line "traced/alpha-beta"',
    ],
    [
      'a leg on land without a line',
      { file: GRID, path: 'features[0].geometry', value: null },
      'geo/corridors/grid.geojson: features[0].geometry: must be a LineString, or "line" name a traced one: only sea legs are routed, not "power-dc"',
    ],
    [
      'a gate without width',
      { file: 'passages.geojson', path: 'features[0].geometry.coordinates[1]', value: [176, -1] },
      'geo/passages.geojson: features[0].geometry.coordinates: must have two ends, not [176,-1] twice',
    ],
    [
      'a sea leg from a hub deep inland',
      { file: HUBS, path: 'features[2].geometry.coordinates', value: [-176, 40] },
      'geo/corridors/trade.geojson: features[1].geometry: cannot be routed over the sea network from "beta" to "gamma": to-far-from-sea',
    ],
  ],
  'figures and sources': [
    [
      'a figure without asOf',
      { file: CITY, path: 'figures[0].asOf', value: undefined },
      'geo/cities/alpha.json: figures[0].asOf: is missing: must be a date: 2024, 2024-05 or 2024-05-31',
    ],
    [
      'a figure without sources',
      { file: CITY, path: 'figures[0].sources', value: [] },
      'geo/cities/alpha.json: figures[0].sources: must hold at least 1, not 0',
    ],
    [
      'a figure without a value',
      { file: CITY, path: 'figures[0].value', value: undefined },
      'geo/cities/alpha.json: figures[0]: must have exactly one of "value", "low" with "high", "date", "text", not 0',
    ],
    [
      'a figure with two values',
      { file: CITY, path: 'figures[0].date', value: '2024' },
      'geo/cities/alpha.json: figures[0]: must have exactly one of "value", "low" with "high", "date", "text", not 2',
    ],
    [
      'a number without a unit',
      { file: CITY, path: 'figures[0].unit', value: undefined },
      'geo/cities/alpha.json: figures[0]: must have a "unit": its value is a number',
    ],
    [
      'half a range',
      { file: TRADE, path: 'corridor.routes[0].figures[1].high', value: undefined },
      'geo/corridors/trade.geojson: corridor.routes[0].figures[1]: must have both "low" and "high", or neither',
    ],
    [
      'a range upside down',
      { file: TRADE, path: 'corridor.routes[0].figures[1].low', value: 9 },
      'geo/corridors/trade.geojson: corridor.routes[0].figures[1]: must have "low" below "high", not 9 and 7',
    ],
    [
      'a date with a unit',
      { file: TRADE, path: 'corridor.routes[0].figures[2].unit', value: 'd' },
      'geo/corridors/trade.geojson: corridor.routes[0].figures[2]: must have no "unit" ("d"): its value is no number',
    ],
    [
      'a unit that does not measure its quantity',
      { file: TRADE, path: 'corridor.routes[0].figures[1].unit', value: 'km' },
      'geo/corridors/trade.geojson: corridor.routes[0].figures[1].unit: must be h or d for "transit-time", not "km"',
    ],
    [
      'a day that no calendar has',
      { file: CITY, path: 'figures[0].asOf', value: '2025-02-30' },
      'geo/cities/alpha.json: figures[0].asOf: is no date of the calendar: "2025-02-30"',
    ],
    [
      'a date in words',
      { file: CITY, path: 'figures[0].asOf', value: 'end of 2018' },
      'geo/cities/alpha.json: figures[0].asOf: must be a date: 2024, 2024-05 or 2024-05-31, not "end of 2018"',
    ],
    [
      'a period that ends before it starts',
      { file: CITY, path: 'figures[0].period', value: '2025-08/2025-01' },
      'geo/cities/alpha.json: figures[0].period: must not end before it starts: "2025-08/2025-01"',
    ],
    [
      'a superseded figure with none newer beside it',
      { file: TRADE, path: 'corridor.figures[1].quantity', value: 'reach-cities' },
      'geo/corridors/trade.geojson: corridor.figures[0].standing: is superseded, and corridor "trade" has no newer figure of "reach-ports"',
      'geo/corridors/trade.geojson: corridor.figures[1].unit: must be cities for "reach-cities", not "ports"',
    ],
    [
      'an undated source without a word on it',
      { file: 'sources.json', path: 'sources[2].dateNote', value: undefined },
      'geo/sources.json: sources[2].dateNote: is missing: an undated source must say what is known of its date',
    ],
  ],
  'hubs, plants and cities': [
    [
      "a LOCODE of another country's",
      { file: HUBS, path: 'features[1].properties.country', value: 'FJ' },
      'geo/hubs.geojson: features[1].properties.locode: must start with the hub\'s country, "FJ", not "KIBET"',
    ],
    [
      'a capacity that its figure contradicts',
      { file: HUBS, path: 'features[3].properties.plants[0].capacityMw', value: 1400 },
      'geo/hubs.geojson: features[3].properties.plants[0].capacityMw: is 1400, but figure "delta-wind-mw" says 1500 MW',
    ],
    [
      'a capacity without a figure',
      { file: HUBS, path: 'features[3].properties.plants[0].capacityFigure', value: 'gamma-berths' },
      'geo/hubs.geojson: features[3].properties.plants[0].capacityFigure: names no figure of hub "delta": "gamma-berths"',
    ],
    [
      'plants that feed nothing',
      { file: HUBS, path: 'features[3].properties.feeds', value: [] },
      'geo/hubs.geojson: features[3].properties.feeds: is empty: "delta" has plants that must feed a route',
    ],
    [
      'a corridor that no city shows',
      { file: CITY, path: 'corridors[1]', value: undefined },
      'geo/corridors/grid.geojson: corridor: "grid" is shown by no city',
    ],
  ],
};

describe.each(Object.entries(FAULTS))('Checking the sense of %s', (_, faults) => {
  it.each(faults)('names %s, and nothing else', (_title, change, ...sentences) => {
    expect(faultsIn(smallGeo(change))).toEqual(sentences);
  });
});

describe('Checking the sense of authored files', () => {
  it('names each fault of several kinds at once', () => {
    const found = faultsIn(
      smallGeo(
        { file: CITY, path: 'figures[0].asOf', value: '2025-13' },
        { file: GRID, path: 'features[0].properties.schematic', value: false },
        { file: HUBS, path: 'features[3].properties.plants[0].capacityMw', value: 1400 },
        { file: TRADE, path: 'corridor.routes[0].figures[0].value', value: 2000 },
      ),
    );
    expect(found.map((line) => line.split(': ').slice(0, 2).join(': '))).toEqual([
      'geo/cities/alpha.json: figures[0].asOf',
      'geo/corridors/grid.geojson: features[0].properties.schematic',
      'geo/corridors/trade.geojson: corridor.routes[0].figures[0].value',
      'geo/hubs.geojson: features[3].properties.plants[0].capacityMw',
    ]);
  });

  it('also names what a thing of a broken shape refers to in vain', () => {
    const found = faultsIn(
      smallGeo(
        { file: TRADE, path: 'corridor.routes[0].figures[0].asOf', value: 'soon' },
        { file: TRADE, path: 'corridor.routes[0].figures[0].sources[0]', value: 'ghost' },
        { file: TRADE, path: 'corridor.routes[0].legs[0]', value: 'nowhere' },
      ),
    );
    expect(found.map((line) => line.replace(/^.*routes\[0\]\./, ''))).toEqual([
      'figures[0].asOf: must be a date: 2024, 2024-05 or 2024-05-31, not "soon"',
      'figures[0].sources[0]: names no source: "ghost"',
      'legs[0]: names no leg: "trade/nowhere"',
    ]);
  });

  it('does not call unknown what is only broken', () => {
    const found = faultsIn(smallGeo({ file: HUBS, path: 'features[0].properties.rank', value: 9 }));
    expect(found).toEqual(['geo/hubs.geojson: features[0].properties.rank: must be one of 1, 2, 3, not 9']);
  });

  it('takes a note on the figure for a word on its length', () => {
    const found = faultsIn(
      smallGeo(
        { file: TRADE, path: 'corridor.routes[0].figures[0].value', value: 2000 },
        { file: TRADE, path: 'corridor.routes[0].figures[0].note', value: text('With sidings.') },
      ),
    );
    expect(found).toEqual([]);
  });

  it('leaves a published length alone that counts something else', () => {
    const found = faultsIn(
      smallGeo(
        { file: TRADE, path: 'corridor.routes[0].figures[0].value', value: 40 },
        { file: TRADE, path: 'corridor.routes[0].figures[0].scope', value: text('The tunnels.') },
      ),
    );
    expect(found).toEqual([]);
  });

  it('names a hub that nothing uses', () => {
    const hub = {
      type: 'Feature',
      id: 'omega',
      properties: {
        name: text('Omega'),
        kind: 'seaport',
        country: 'KI',
        rank: 3,
        status: 'operating',
        precisionKm: 1,
        positionBasis: 'gazetteer',
      },
      geometry: { type: 'Point', coordinates: [173, 1] },
    };
    expect(faultsIn(smallGeo({ file: HUBS, path: 'features[4]', value: hub }))).toEqual([
      'geo/hubs.geojson: features[4]: "omega" is used by no leg and no city, and nothing is published of it',
    ]);
  });

  it('names an id that two hubs have', () => {
    const found = faultsIn(smallGeo({ file: HUBS, path: 'features[1].id', value: 'alpha' }));
    expect(found).toContain(
      'geo/hubs.geojson: features[1].id: repeats the id "alpha" of geo/hubs.geojson: features[0]',
    );
  });

  it('says that ships have nothing to be routed over', () => {
    const folder = smallGeo();
    rmSync(join(folder, 'network'), { recursive: true });
    expect(checkGeo(folder, 'geo').problems).toEqual([
      { file: 'geo/network/sea.bin', path: '', message: 'is missing: 1 sea legs are routed over it' },
    ]);
  });
});
