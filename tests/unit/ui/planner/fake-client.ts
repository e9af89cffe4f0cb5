import type { Outcome } from '../../../../src/routing/client';
import type { Itinerary } from '../../../../src/routing/itinerary';
import type { Opened } from '../../../../src/routing/opened';
import { parseMethod } from '../../../../src/routing/method';
import type { Plan, PlanRequest } from '../../../../src/routing/plan';
import type { Reach } from '../../../../src/routing/reach';
import modes from '../../../../geo/modes.json';

const method = parseMethod(modes, 'modes.json');
if (!method.ok) throw new Error('modes.json is at fault');

/** Two ports of a small world; the first is the fixture's South Port. */
export const OPENED: Opened = {
  method: method.value,
  ports: [
    { index: 0, name: 'South Port', country: 'CN', locode: 'CNQZH' },
    { index: 1, name: 'Umm Qasr', country: 'IQ', locode: 'IQUQR', names: { zh: '乌姆盖斯尔', ar: 'أم قصر' } },
    { index: 2, name: 'Lonely Rock', country: 'IS' },
  ],
  positions: [
    [108.6, 21.7],
    [47.9, 30],
    [-20, 65],
  ],
  closedByDefault: [],
};

const range = (low: number, typical: number, high: number) => ({ low, typical, high });

export function itinerary(gateway: string, lengthKm: number): Itinerary {
  return {
    gateway,
    legs: [
      {
        mode: 'rail',
        methods: ['rail-china'],
        from: 'midtown-yard',
        to: gateway,
        via: [],
        legs: [],
        lengthKm: 1304,
        lengthBasis: 'computed',
        days: range(1.2, 1.8, 2.9),
        daysBasis: 'published',
        handlingDays: range(0, 0, 0),
        co2eKgPerTonne: range(14, 20, 27),
        passages: [],
        schematic: false,
        parts: [
          [
            [106.38, 29.64],
            [108.6, 21.7],
          ],
        ],
      },
      {
        mode: 'sea',
        methods: ['sea-deep', 'sea-feeder'],
        from: gateway,
        to: 'IQUQR',
        via: [],
        legs: [],
        lengthKm: lengthKm - 1304,
        lengthBasis: 'computed',
        days: range(14, 15, 17),
        daysBasis: 'computed',
        handlingDays: range(2.7, 9.9, 15),
        co2eKgPerTonne: range(77, 170, 254),
        passages: ['north-strait', 'south-strait'],
        schematic: false,
        parts: [
          [
            [108.6, 21.7],
            [47.9, 30],
          ],
        ],
      },
    ],
    lengthKm,
    days: range(17.4, 26.5, 34.3),
    co2eKgPerTonne: range(91, 190, 281),
    co2eKgPerTeu: range(910, 1900, 2810),
    passages: ['north-strait', 'south-strait'],
  };
}

export const PLAN: Plan = {
  itineraries: [itinerary('south-port', 10_854), itinerary('far-harbour', 11_200)],
  clearWinner: false,
  reason: null,
  blockedBy: [],
};

/** What the worker would say; tests change it. */
export const worker = {
  open: (): Outcome<Opened> | Promise<Outcome<Opened>> => ({ status: 'done', value: OPENED }),
  plan: (request: PlanRequest): Outcome<Plan> =>
    request.closed.includes('north-strait')
      ? {
          status: 'done',
          value: { itineraries: [], clearWinner: false, reason: 'closed', blockedBy: ['north-strait'] },
        }
      : { status: 'done', value: PLAN },
  asked: [] as PlanRequest[],
};

/** Stands for the client of the planner's worker. */
export class PlannerClient {
  open(): Promise<Outcome<Opened>> {
    return Promise.resolve(worker.open());
  }

  plan(request: PlanRequest): Promise<Outcome<Plan>> {
    worker.asked.push(request);
    return Promise.resolve(worker.plan(request));
  }

  reach(): Promise<Outcome<Reach>> {
    return Promise.resolve({
      status: 'done',
      value: {
        lengthKm: new Float32Array([1300, 10_854, NaN]),
        days: {
          low: new Float32Array([2, 17, NaN]),
          typical: new Float32Array([3, 26, NaN]),
          high: new Float32Array([5, 34, NaN]),
        },
        co2eKgPerTonne: {
          low: new Float32Array([10, 100, NaN]),
          typical: new Float32Array([20, 190, NaN]),
          high: new Float32Array([40, 280, NaN]),
        },
        gateway: new Int8Array([0, 0, -1]),
        gateways: ['south-port'],
      },
    });
  }

  close(): void {}
}

export const CRASHED = 'The planner crashed twice.';
