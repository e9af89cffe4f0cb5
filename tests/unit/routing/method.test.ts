import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { methodFor, methodOf, parseMethod, type Method } from '../../../src/routing/method';
import { daysFor } from '../../../src/routing/range';

const modes = () => JSON.parse(readFileSync('geo/modes.json', 'utf8'));

function read(value: unknown): Method {
  const result = parseMethod(value, 'modes.json');
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function faults(change: (value: ReturnType<typeof modes>) => void): string[] {
  const value = modes();
  change(value);
  const result = parseMethod(value, 'modes.json');
  return result.ok ? [] : result.problems.map(({ path, message }) => `${path} ${message}`);
}

describe('The method', () => {
  const method = read(modes());

  /** GLEC Framework 3.2 and DESNZ 2025, as geo/modes.json cites them. */
  it.each([
    ['rail-abroad', 10.8, 34.7],
    ['sea-deep', 10, 19.8],
    ['sea-feeder', 24.8, 45.1],
    ['river', 22.6, 38.6],
    ['road', 74, 125.2],
  ])('holds the published factors of %s in its range, to the gram', (id, low, high) => {
    const { co2eGramsPerTonneKm } = methodOf(method, id);
    expect(co2eGramsPerTonneKm.low).toBeLessThanOrEqual(low + 0.5);
    expect(co2eGramsPerTonneKm.high).toBeGreaterThanOrEqual(high - 0.5);
  });

  it('reckons rail within China by its own factor, rail across a border by the other', () => {
    expect(methodFor(method, 'rail', 'CN', 'CN').id).toBe('rail-china');
    expect(methodFor(method, 'rail', 'CN', 'VN').id).toBe('rail-abroad');
  });

  it('takes a ship of 13–16 knots', () => {
    const { kmPerHour } = methodOf(method, 'sea-deep');
    expect(kmPerHour.low).toBeCloseTo(13 * 1.852, 1);
    expect(kmPerHour.high).toBeCloseTo(16 * 1.852, 1);
  });

  it('refuses to carry goods over a power line', () => {
    expect(() => methodFor(method, 'power-dc', 'CN', 'CN')).toThrow('power-dc');
  });
});

describe('Reading the method', () => {
  it('says which range falls', () => {
    expect(faults((value) => (value.methods[0].kmPerHour.low = 99)).join()).toContain('methods[0].kmPerHour must rise');
  });

  it('says what is missing', () => {
    expect(
      faults((value) => (value.methods = value.methods.filter(({ id }: { id: string }) => id !== 'sea-feeder'))).join(),
    ).toContain('holds no method "sea-feeder"');
    expect(faults((value) => delete value.handling.toShipDays).join()).toContain('handling.toShipDays');
    expect(faults((value) => delete value.tonnesPerTeu.note.ar).join()).toContain('tonnesPerTeu.note.ar');
  });
});

describe('daysFor', () => {
  it('gives the fewest days at the highest speed', () => {
    // 2,400 km at 10, 20 and 50 km/h.
    expect(daysFor(2400, { low: 10, typical: 20, high: 50 })).toEqual({ low: 2, typical: 5, high: 10 });
  });
});
