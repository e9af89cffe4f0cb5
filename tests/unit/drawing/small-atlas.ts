import type { Atlas, Hub, Leg, Position, Route, Text } from '../../../src/model/atlas';
import { textOf } from '../../../src/model/text';

function text(word: string): Text {
  return textOf(() => word);
}

export function hub(id: string, position: Position, more: Partial<Hub> = {}): Hub {
  return {
    id,
    name: text(id),
    kind: 'rail-terminal',
    position,
    precisionKm: 0.5,
    positionBasis: 'openstreetmap',
    status: 'operating',
    country: 'CN',
    rank: 2,
    plants: [],
    feeds: [],
    ...more,
  };
}

export function leg(id: string, parts: Position[][], more: Partial<Leg> = {}): Leg {
  return {
    id,
    mode: 'rail',
    from: 'inland',
    to: 'port',
    status: 'operating',
    schematic: false,
    precisionKm: 0.5,
    provenance: 'openstreetmap',
    parts,
    lengthKm: 1,
    passages: [],
    ...more,
  };
}

export function route(id: string, legs: string[], more: Partial<Route> = {}): Route {
  return {
    id,
    corridor: id.slice(0, id.indexOf('/')),
    name: text(id),
    summary: text(id),
    status: 'operating',
    legs: legs.map((each) => ({ leg: each, reversed: false })),
    lengthKm: 1,
    indicative: false,
    ...more,
  };
}

/**
 * Two corridors that share a railway to a port and part at sea, and one power line. `north/far` goes on through a
 * strait; `south/near` stops before it.
 */
export function smallAtlas(): Atlas {
  const shared: Position[] = [
    [106, 30],
    [107, 26],
    [108, 22],
  ];
  const bay: Position = [109, 20];
  return {
    schema: 1,
    version: 'small',
    city: {
      id: 'town',
      name: text('Town'),
      hub: 'town',
      home: ['inland'],
      camera: { center: [108, 27], zoom: 3.5, bearing: 0, pitch: 0 },
      languages: ['en', 'zh', 'ar'],
    },
    corridors: [
      { id: 'north', name: text('North'), summary: text(''), pattern: 'plain', routes: ['north/far', 'north/track'] },
      { id: 'south', name: text('South'), summary: text(''), pattern: 'core', routes: ['south/near'] },
      { id: 'power', name: text('Power'), summary: text(''), pattern: 'plain', routes: ['power/line'] },
    ],
    routes: [
      route('north/far', ['north/track', 'north/ship']),
      route('north/track', ['north/track']),
      route('south/near', ['north/track', 'south/ship']),
      route('power/line', ['power/line']),
    ],
    legs: [
      leg('north/track', [shared]),
      leg('north/ship', [[[108, 22], bay, [104, 1]]], { mode: 'sea', from: 'port', to: 'far', passages: ['strait'] }),
      leg('south/ship', [[[108, 22], bay, [114, 22]]], { mode: 'sea', from: 'port', to: 'near' }),
      leg(
        'power/line',
        [
          [
            [93, 43],
            [106, 30],
          ],
        ],
        { mode: 'power-dc', from: 'base', to: 'inland', schematic: true },
      ),
    ],
    hubs: [
      hub('town', [106.5, 29.5], { kind: 'city', rank: 1 }),
      hub('inland', [106, 30]),
      hub('port', [108, 22], { kind: 'seaport', rank: 1 }),
      hub('far', [104, 1], { kind: 'seaport' }),
      hub('near', [114, 22], { kind: 'seaport', status: 'building' }),
      hub('base', [93, 43], {
        kind: 'power-base',
        precisionKm: 60,
        positionBasis: 'estimated',
        feeds: ['power/line'],
        plants: [plant('coal', 1000), plant('wind', 4000)],
      }),
      hub('museum', [100, 30], { kind: 'city', rank: 3 }),
    ],
    passages: [
      {
        id: 'strait',
        name: text('Strait'),
        kind: 'strait',
        gate: [
          [104, 2],
          [107, 2],
        ],
      },
      {
        id: 'elsewhere',
        name: text('Elsewhere'),
        kind: 'canal',
        gate: [
          [179, 1],
          [-179, 3],
        ],
      },
    ],
  };
}

function plant(energy: 'coal' | 'wind', capacityMw: number): Hub['plants'][number] {
  return { id: energy, name: text(energy), energy, status: 'operating', capacityMw, capacityFigure: energy };
}
