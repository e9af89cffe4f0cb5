import { describe, expect, it } from 'vitest';
import modes from '../../../geo/modes.json';
import { derive, NOTHING_CHOSEN, sumOf } from '../../../src/routing/derivation';
import type { ItineraryLeg } from '../../../src/routing/itinerary';
import { parseMethod } from '../../../src/routing/method';

const parsed = parseMethod(modes, 'modes.json');
if (!parsed.ok) throw new Error('modes.json is at fault');
const method = parsed.value;

const range = { low: 1, typical: 2, high: 3 };

function leg(parts: Partial<ItineraryLeg>): ItineraryLeg {
  return {
    mode: 'rail',
    methods: ['rail-china'],
    from: 'a',
    to: 'b',
    via: [],
    legs: [],
    lengthKm: 1000,
    lengthBasis: 'computed',
    days: range,
    daysBasis: 'computed',
    handlingDays: { low: 0, typical: 0, high: 0 },
    co2eKgPerTonne: range,
    passages: [],
    schematic: false,
    parts: [],
    ...parts,
  };
}

const train = leg({});
const ship = leg({ mode: 'sea', methods: ['sea-deep', 'sea-feeder'], handlingDays: range });
const truck = leg({ mode: 'road', methods: ['road'], lengthBasis: 'assumed', schematic: true, handlingDays: range });
const say = (found: { basis: string; from: string[] } | null) =>
  found && [found.basis, ...found.from].join(' ').replace(/^computed (?=.)/, 'computed from ');

describe('derive', () => {
  it('says of a train that its length is measured, and its days and emissions come from published speed and factor', () => {
    const { legs } = derive({ legs: [train] }, method, NOTHING_CHOSEN);
    expect(say(legs[0]?.lengthKm ?? null)).toBe('computed');
    expect(say(legs[0]?.days ?? null)).toBe('computed from published');
    // The factor of rail in China was computed from published numbers.
    expect(say(legs[0]?.co2eKgPerTonne ?? null)).toBe('computed from published');
    expect(legs[0]?.handlingDays).toBeNull();
  });

  it('says that a container’s emissions come from an assumed load, or from the reader’s own', () => {
    const perTeu = (tonnesPerTeu: number | null) =>
      say(derive({ legs: [train] }, method, { tonnesPerTeu, shipKnots: null }).co2eKgPerTeu);
    expect(perTeu(null)).toBe('computed from published assumed');
    expect(perTeu(14)).toBe('computed from published chosen');
  });

  it('says that a voyage rests on assumptions: its ship’s speed, how far feeders go, how long handling takes', () => {
    const { legs } = derive({ legs: [train, ship] }, method, NOTHING_CHOSEN);
    expect(say(legs[1]?.days ?? null)).toBe('computed from assumed');
    expect(say(legs[1]?.co2eKgPerTonne ?? null)).toBe('computed from published assumed');
    expect(say(legs[1]?.handlingDays ?? null)).toBe('assumed');
    const own = derive({ legs: [train, ship] }, method, { tonnesPerTeu: null, shipKnots: 20 });
    expect(say(own.legs[1]?.days ?? null)).toBe('computed from chosen');
  });

  it('carries an assumed length on into all that is reckoned from it', () => {
    const found = derive({ legs: [train, truck] }, method, NOTHING_CHOSEN);
    expect(say(found.legs[1]?.lengthKm ?? null)).toBe('assumed');
    expect(say(found.legs[1]?.days ?? null)).toBe('computed from published assumed');
    expect(say(found.lengthKm)).toBe('computed from assumed');
  });

  it('takes a published time as it is, but a total with handling is computed', () => {
    const barge = leg({ mode: 'sea', methods: ['sea-feeder'], daysBasis: 'published', handlingDays: range });
    const found = derive({ legs: [barge] }, method, NOTHING_CHOSEN);
    expect(say(found.legs[0]?.days ?? null)).toBe('published');
    expect(say(found.days)).toBe('computed from published assumed');
    expect(say(derive({ legs: [leg({ daysBasis: 'published' })] }, method, NOTHING_CHOSEN).days)).toBe('published');
  });

  it('says of a leg that is published only in part what both parts rest on', () => {
    const { leg: id } = method.legs[0] ?? { leg: '' };
    const partly = leg({ methods: ['rail-china'], legs: [{ leg: id, reversed: false }] });
    const assumedSpeed = {
      ...method,
      methods: method.methods.map((one) => ({ ...one, kmPerHour: { ...one.kmPerHour, basis: 'assumed' as const } })),
    };
    expect(say(derive({ legs: [partly] }, assumedSpeed, NOTHING_CHOSEN).days)).toBe('computed from published assumed');
    expect(say(derive({ legs: [train] }, assumedSpeed, NOTHING_CHOSEN).days)).toBe('computed from assumed');
  });
});

describe('sumOf', () => {
  const assumed = { basis: 'assumed' as const, from: [] };
  const published = { basis: 'published' as const, from: [] };

  it('calls a sum of assumptions assumed, a sum of published numbers computed from them, and one number what it is', () => {
    expect(sumOf([assumed, null, assumed])).toEqual(assumed);
    expect(sumOf([published, published])).toEqual({ basis: 'computed', from: ['published'] });
    expect(sumOf([null, published])).toEqual(published);
  });

  it('names what mixed parts rest on, each once', () => {
    const mixed = sumOf([assumed, published, { basis: 'computed', from: ['chosen', 'published'] }]);
    expect(mixed).toEqual({ basis: 'computed', from: ['published', 'assumed', 'chosen'] });
  });
});
