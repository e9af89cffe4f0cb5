import type { Atlas, Hub, Leg, Route, Text } from '../../../src/model/atlas';
import type { Dossier } from '../../../src/model/dossier';
import type { Figure } from '../../../src/model/figure';
import { inAllLanguages } from '../../../src/model/text';

/** A small atlas, made by hand: two corridors, three routes, every form of figure. Numbers are not real. */
const text = (en: string, zh = `${en}（中）`, ar = `${en} (ع)`): Text => inAllLanguages({ en, zh, ar });

function hub(id: string, name: string, lng: number, lat: number, rest: Partial<Hub> = {}): Hub {
  return {
    id,
    name: text(name),
    kind: 'rail-terminal',
    position: [lng, lat],
    precisionKm: 0.5,
    positionBasis: 'openstreetmap',
    status: 'operating',
    country: 'CN',
    rank: 2,
    plants: [],
    feeds: [],
    ...rest,
  };
}

function leg(id: string, from: string, to: string, parts: Leg['parts'], rest: Partial<Leg> = {}): Leg {
  return {
    id,
    mode: 'rail',
    from,
    to,
    status: 'operating',
    schematic: false,
    precisionKm: 0.5,
    provenance: 'openstreetmap',
    parts,
    lengthKm: 1304,
    passages: [],
    ...rest,
  };
}

function route(id: string, name: string, legs: Route['legs'], rest: Partial<Route> = {}): Route {
  return {
    id,
    corridor: id.split('/')[0] ?? '',
    name: text(name),
    summary: text(`${name}, in a sentence.`),
    status: 'operating',
    legs,
    lengthKm: 1304,
    indicative: false,
    ...rest,
  };
}

export const ATLAS: Atlas = {
  schema: 1,
  version: 'fixture',
  city: {
    id: 'midtown',
    name: text('Midtown', '中城', 'ميدتاون'),
    hub: 'midtown',
    home: ['midtown-yard'],
    camera: { center: [106, 27], zoom: 4, bearing: 0, pitch: 0 },
    languages: ['en', 'zh', 'ar'],
  },
  corridors: [
    {
      id: 'north-south',
      name: text('North–South Corridor'),
      summary: text('Rail to the coast, ships beyond.'),
      pattern: 'plain',
      routes: ['north-south/rail-sea', 'north-south/rail'],
    },
    {
      id: 'power',
      name: text('Power Lines'),
      summary: text('Power from the west.'),
      pattern: 'plain',
      routes: ['power/west-line'],
    },
  ],
  routes: [
    route(
      'north-south/rail-sea',
      'Rail-sea train',
      [
        { leg: 'north-south/yard-port', reversed: false },
        { leg: 'north-south/port-harbour', reversed: false },
      ],
      { lengthKm: 3304, indicative: true },
    ),
    route('north-south/rail', 'Train back from the port', [{ leg: 'north-south/yard-port', reversed: true }]),
    route('power/west-line', 'West line', [{ leg: 'power/west', reversed: false }], { lengthKm: 2200 }),
  ],
  legs: [
    leg('north-south/yard-port', 'midtown-yard', 'south-port', [
      [
        [106.4, 29.6],
        [107, 25],
        [108.6, 21.7],
      ],
    ]),
    leg(
      'north-south/port-harbour',
      'south-port',
      'far-harbour',
      [
        [
          [108.6, 21.7],
          [110, 10],
        ],
        [
          [111, 9],
          [103.8, 1.3],
        ],
      ],
      { mode: 'sea', provenance: 'sea-network', lengthKm: 2000, passages: ['north-strait', 'south-strait'] },
    ),
    leg(
      'power/west',
      'west-base',
      'midtown',
      [
        [
          [93, 43],
          [106.8, 29.9],
        ],
      ],
      { mode: 'power-dc', schematic: true, provenance: 'hand', precisionKm: 60, lengthKm: 2200 },
    ),
  ],
  hubs: [
    hub('midtown', 'Midtown', 106.55, 29.56, { kind: 'city', rank: 1 }),
    hub('midtown-yard', 'Midtown Yard', 106.38, 29.64, { rank: 1 }),
    hub('south-port', 'South Port', 108.6, 21.7, { kind: 'seaport', locode: 'CNQZH', rank: 1 }),
    hub('far-harbour', 'Far Harbour', 103.8, 1.3, { kind: 'seaport', country: 'SG' }),
    hub('west-base', 'West Base', 93, 43, {
      kind: 'power-base',
      precisionKm: 60,
      positionBasis: 'estimated',
      plants: [
        {
          id: 'west-wind',
          name: text('West wind farms'),
          energy: 'wind',
          status: 'operating',
          capacityMw: 7000,
          capacityFigure: 'west-wind-capacity',
        },
        {
          id: 'west-coal',
          name: text('West coal units'),
          energy: 'coal',
          status: 'operating',
          capacityMw: 4000,
          capacityFigure: 'west-coal-capacity',
        },
      ],
      feeds: ['power/west-line'],
    }),
  ],
  passages: [
    {
      id: 'north-strait',
      name: text('North Strait'),
      kind: 'strait',
      gate: [
        [109, 20],
        [110, 20],
      ],
    },
    {
      id: 'south-strait',
      name: text('South Strait'),
      kind: 'strait',
      gate: [
        [103, 2],
        [104, 1],
      ],
    },
  ],
};

export function figure(id: string, parts: Partial<Figure>): Figure {
  return { id, quantity: 'length', asOf: '2024', sources: ['agency-2024'], confidence: 'high', ...parts };
}

export const DOSSIER: Dossier = {
  schema: 1,
  version: 'fixture',
  entries: {
    'route:north-south/rail-sea': {
      figures: [
        figure('rs-km', { value: 3400, unit: 'km', hedge: 'about' }),
        figure('rs-km-old', {
          value: 3600,
          unit: 'km',
          asOf: '2019',
          sources: ['paper-2019'],
          standing: 'disputed',
          confidence: 'medium',
        }),
        figure('rs-days', { quantity: 'transit-time', low: 10, high: 14, unit: 'd', sources: ['paper-2019'] }),
        figure('rs-first', { quantity: 'first-run', date: '2017-09-25', asOf: '2017-09-25' }),
        figure('rs-goods', { quantity: 'goods', text: text('car parts') }),
        ...[2021, 2022, 2023].map((year, i) =>
          figure(`rs-teu-${year}`, {
            quantity: 'containers',
            value: 112000 + 36000 * i,
            unit: 'TEU',
            period: String(year),
            asOf: String(year),
          }),
        ),
      ],
      notes: [text('Two lengths are published, and they do not agree.')],
    },
    'corridor:north-south': {
      figures: [
        ...[2018, 2020, 2021].map((year, i) =>
          figure(`reach-${year}`, {
            quantity: 'reach-ports',
            value: 155 + 95 * i,
            unit: 'ports',
            asOf: `${year}-12`,
            sources: [i === 2 ? 'repost-undated' : 'agency-2024'],
          }),
        ),
      ],
      notes: [],
    },
    'hub:west-base': {
      figures: [
        figure('west-wind-capacity', { quantity: 'power-capacity', value: 7000, unit: 'MW' }),
        figure('west-coal-capacity', { quantity: 'power-capacity', value: 4000, unit: 'MW' }),
      ],
      notes: [],
    },
    'passage:north-strait': {
      figures: [figure('strait-closed', { quantity: 'disruption', date: '2026-03', asOf: '2026-03' })],
      notes: [],
    },
    'city:midtown': {
      figures: [figure('gdp-2024', { quantity: 'gdp', value: 3200, unit: 'bn-CNY', hedge: 'over', period: '2024' })],
      notes: [],
    },
  },
  claims: [
    {
      id: 'gdp',
      text: text('GDP exceeded 3.2 trillion yuan'),
      statedBy: text('the mayor'),
      statedOn: '2025-05-19',
      source: 'agency-2024',
      verdict: 'supported',
      verdictNote: text('A second source agrees.'),
      figures: ['gdp-2024'],
    },
  ],
  sources: [
    {
      id: 'agency-2024',
      publisher: 'The Agency',
      title: 'A <b>bold</b> title',
      date: '2024-06-01',
      url: 'https://example.org/a',
    },
    { id: 'paper-2019', publisher: 'The Paper', title: text('An old story'), date: '2019-04' },
    {
      id: 'repost-undated',
      publisher: 'A mirror',
      title: 'The agency’s story again',
      date: 'undated',
      repost: true,
    },
  ],
};
