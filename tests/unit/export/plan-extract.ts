import { extractPlan } from '../../../src/export/gather-plan';
import type { Extract } from '../../../src/export/extract';
import type { Itinerary, ItineraryLeg } from '../../../src/routing/itinerary';
import { linked } from './setting';
import { DEFAULT_CHOICES } from '../../../src/routing/choices';
import { parseMethod } from '../../../src/routing/method';
import { inAllLanguages } from '../../../src/model/text';
import modes from '../../../geo/modes.json';

const parsed = parseMethod(modes, 'modes.json');
if (!parsed.ok) throw new Error('modes.json is at fault');
const { value: method } = parsed;

const range = (typical: number) => ({ low: typical / 2, typical, high: typical * 2 });

function leg(parts: Partial<ItineraryLeg> & Pick<ItineraryLeg, 'mode' | 'from' | 'to' | 'parts'>): ItineraryLeg {
  return {
    methods: ['method'],
    via: [],
    legs: [],
    lengthKm: 1304.25,
    lengthBasis: 'computed',
    days: range(2),
    daysBasis: 'computed',
    handlingDays: range(1),
    co2eKgPerTonne: range(20),
    passages: [],
    schematic: false,
    ...parts,
  };
}

/** What a planner might find: a train over an authored leg, and a ship over the antimeridian to a port of the world list. */
export const ITINERARY: Itinerary = {
  gateway: 'south-port',
  legs: [
    leg({
      mode: 'rail',
      from: 'midtown-yard',
      to: 'south-port',
      legs: [{ leg: 'north-south/yard-port', reversed: false }],
      parts: [
        [
          [106.4, 29.6],
          [108.6, 21.7],
        ],
      ],
    }),
    leg({
      mode: 'sea',
      from: 'south-port',
      to: 'USLGB',
      lengthKm: 12000,
      passages: ['north-strait'],
      parts: [
        [
          [108.6, 21.7],
          [180, 40],
        ],
        [
          [-180, 40],
          [-118.2, 33.7],
        ],
      ],
    }),
  ],
  lengthKm: 13304.25,
  days: range(30),
  co2eKgPerTonne: range(150),
  co2eKgPerTeu: range(1500),
  passages: ['north-strait'],
};

export function planExtract(): Extract {
  return extractPlan([ITINERARY], {
    linked,
    method,
    request: {
      ...DEFAULT_CHOICES,
      from: { kind: 'hub', id: 'midtown' },
      to: { kind: 'port', index: 1 },
    },
    nameOf: (place) => (place === 'USLGB' ? inAllLanguages({ en: 'Long Beach', zh: '长滩', ar: 'لونغ بيتش' }) : null),
  });
}
