import { describe, expect, it } from 'vitest';
import { distanceKm } from '../../src/geometry/position';
import type { Position } from '../../src/model/atlas';
import { placeOf } from '../../src/routing/graph';
import type { Itinerary } from '../../src/routing/itinerary';
import { readPlace } from '../../src/routing/places';
import { plan, type PlanRequest } from '../../src/routing/plan';
import { reach } from '../../src/routing/reach';
import { CRITERIA, DEFAULT_CHOICES, typically } from '../../src/routing/terms';
import { openRealPlanner } from '../support/planner';

const graph = openRealPlanner();

function placed(text: string) {
  const place = readPlace(graph, text);
  if (!place) throw new Error(`No place ${text}`);
  return place;
}

function planned(from: string, to: string, choices: Partial<PlanRequest> = {}) {
  return plan(graph, { ...DEFAULT_CHOICES, from: placed(from), to: placed(to), ...choices });
}

describe('Plans from Chongqing', () => {
  it('go to Singapore through several gateways, Qinzhou among them, two to five', () => {
    const { itineraries } = planned('chongqing', 'SGSIN');
    const gateways = itineraries.map(({ gateway }) => gateway);
    expect(gateways).toContain('qinzhou-port');
    expect(new Set(gateways).size).toBeGreaterThan(1);
    expect(itineraries.length).toBeLessThanOrEqual(5);
  });

  it.each([
    ['CNSHA', 'CNSGH'],
    ['CNNGB', 'CNNBO'],
    ['CNCAN', 'CNGGZ'],
    ['IEDUB', 'IEMTL'],
  ])(
    'know a port by the code that carriers write, %s, as well as by that of the World Port Index, %s',
    (code, listed) => {
      expect(placed(code)).toMatchObject({ kind: 'port' });
      expect(placed(code)).toEqual(placed(listed));
    },
  );

  it('know a port of the atlas by its other code, too', () => {
    expect(placed('CNTAG')).toEqual({ kind: 'hub', id: graph.atlas.hubs.find(({ locode }) => locode === 'CNTAC')?.id });
  });

  it.each(CRITERIA)('are ranked by %s', (by) => {
    const values = planned('chongqing', 'ummqasr', { by }).itineraries.map((itinerary) => typically(itinerary, by));
    expect(values).toEqual([...values].sort((a, b) => a - b));
  });

  it('reach Umm Qasr through Hormuz only: closed, there is no detour', () => {
    const open = planned('chongqing', 'ummqasr').itineraries;
    expect(open.length).toBeGreaterThan(0);
    for (const itinerary of open) expect(itinerary.passages).toContain('hormuz');
    expect(planned('chongqing', 'IQUQR', { closed: ['hormuz'] })).toMatchObject({
      itineraries: [],
      reason: 'closed',
      blockedBy: ['hormuz'],
    });
  });

  it('say which closed passage is in the way, and none that there is a way round', () => {
    expect(planned('chongqing', 'IQUQR', { closed: ['malacca', 'hormuz', 'sunda'] }).blockedBy).toEqual(['hormuz']);
  });

  it('keep out of closed passages', () => {
    const passagesOf = (to: string, closed: string[]): string[][] =>
      CRITERIA.flatMap((by) => planned('chongqing', to, { closed, by }).itineraries.map(({ passages }) => passages));
    for (const [closed, to] of [
      ['malacca', 'chennai'],
      ['three-gorges', 'chennai'],
      ['suez', 'NLRTM'],
      ['qiongzhou', 'shanghai-waigaoqiao'],
    ] as const) {
      expect(passagesOf(to, []).flat(), 'open, it is on the way').toContain(closed);
      const around = passagesOf(to, [closed]);
      expect(around.length).toBeGreaterThan(0);
      expect(around.flat()).not.toContain(closed);
    }
  });

  it('go down the river to Shanghai through the locks, and round by rail and sea when they close', () => {
    const modesOf = ({ legs }: Itinerary): string => legs.map(({ mode }) => mode).join();
    for (const by of CRITERIA) {
      const open = planned('chongqing', 'shanghai-waigaoqiao', { by }).itineraries;
      const byRiver = open.filter((itinerary) => modesOf(itinerary) === 'river');
      expect(byRiver.map(({ passages }) => passages)).toEqual([['three-gorges']]);
      // Down the Yangtze, about 2,400 km (carriers, as `geo/modes.json` cites them), to a tenth.
      expect(Math.abs((byRiver[0]?.lengthKm ?? NaN) / 2400 - 1)).toBeLessThan(0.1);

      const shut = planned('chongqing', 'shanghai-waigaoqiao', { by, closed: ['three-gorges'] }).itineraries;
      expect(shut.map(modesOf)).toContain('rail,sea');
      for (const { legs, passages } of shut) {
        expect(legs.map(({ mode }) => mode)).not.toContain('river');
        expect(passages).not.toContain('three-gorges');
      }
    }
  });

  it('go to Duisburg by rail all the way, across a border', () => {
    const [first] = planned('chongqing', 'duisburg', { by: 'time' }).itineraries;
    expect(new Set(first?.legs.map(({ mode }) => mode))).toEqual(new Set(['rail']));
    expect(graph.hubs.get(first?.gateway ?? '')?.kind).toBe('border-crossing');
  });

  it('use the modes allowed, and say so where none is left', () => {
    expect(planned('chongqing', 'singapore', { modes: ['rail'] }).reason).toBe('modes');
    const byRail = planned('chongqing', 'hanoi', { modes: ['rail'] }).itineraries;
    expect(byRail.length).toBeGreaterThan(0);
    for (const { legs } of byRail) {
      expect(new Set(legs.map(({ mode }) => mode))).toEqual(new Set(['rail']));
    }
  });

  it('take 6–8 hours for the barge from Yantian to Kwai Tsing, as published', () => {
    const itinerary = planned('chongqing', 'kwaitsing').itineraries.find(({ gateway }) => gateway === 'yantian');
    const barge = itinerary?.legs.at(-1);
    expect(barge?.legs).toEqual([{ leg: 'hong-kong/yantian-kwaitsing', reversed: false }]);
    expect(barge).toMatchObject({ daysBasis: 'published', methods: ['sea-feeder'] });
    expect((barge?.days.low ?? 0) * 24).toBeCloseTo(6, 1);
    expect((barge?.days.high ?? 0) * 24).toBeCloseTo(8, 0);
  });

  it('hold the published 48–49 hours to Qinzhou within their range', () => {
    const qinzhou = planned('cq-tuanjiecun', 'qinzhou-east-port').itineraries[0];
    expect((qinzhou?.days.low ?? Infinity) * 24).toBeLessThan(48);
    expect((qinzhou?.days.high ?? 0) * 24).toBeGreaterThan(49);
  });
});

describe('Every itinerary', () => {
  const all = ['SGSIN', 'ummqasr', 'duisburg', 'hanoi', 'kwaitsing', '-77.275,-11.595'].flatMap((to) =>
    CRITERIA.flatMap((by) => planned('chongqing', to, { by }).itineraries),
  );

  it('joins leg to leg, and sums them', () => {
    for (const { legs, lengthKm, passages } of all) {
      legs.slice(1).forEach(({ from }, i) => expect(from).toBe(legs[i]?.to));
      expect(lengthKm).toBeCloseTo(
        legs.reduce((sum, leg) => sum + leg.lengthKm, 0),
        6,
      );
      expect(passages).toEqual(legs.flatMap((leg) => leg.passages));
    }
  });

  it('has ranges that rise, and emissions of 10 tonnes for a TEU', () => {
    for (const { days, co2eKgPerTonne, co2eKgPerTeu } of all) {
      for (const { low, typical, high } of [days, co2eKgPerTonne]) {
        expect(low).toBeGreaterThan(0);
        expect(typical).toBeGreaterThanOrEqual(low);
        expect(high).toBeGreaterThanOrEqual(typical);
      }
      expect(co2eKgPerTeu.typical).toBeCloseTo(co2eKgPerTonne.typical * 10, 6);
    }
  });

  it('has a line for each leg that starts and ends near the places it names', () => {
    const positionOf = (name: string): Position => {
      const [lng = NaN, lat = NaN] = name.split(',').map(Number);
      return placeOf(graph, name)?.position ?? [lng, lat];
    };
    expect(all.length).toBeGreaterThan(0);
    for (const { legs } of all) {
      for (const { mode, from, to, parts } of legs) {
        const line = parts.flat();
        const ends = [line[0], line.at(-1)];
        [from, to].forEach((name, i) => {
          // Positions are rounded to a thousandth of a degree, 0.11 km, and no more lies between.
          expect(distanceKm(positionOf(name), ends[i] ?? [NaN, NaN]), `${mode} ${from} ${to}`).toBeLessThan(0.15);
        });
        expect(line.length).toBeGreaterThan(1);
      }
    }
  });
});

describe('Alternatives', () => {
  const LOS_ANGELES = '-118.26,33.73';

  it('show the usual ways side by side: rail and sea, river and sea, road and sea', () => {
    const { itineraries } = planned('chongqing', LOS_ANGELES);
    const byLand = itineraries.map(({ gateway, legs }) => [gateway, legs[0]?.mode]);
    expect(byLand).toContainEqual(['qinzhou-port', 'rail']);
    expect(byLand).toContainEqual(['yantian', 'rail']);
    expect(byLand).toContainEqual(['shanghai-waigaoqiao', 'river']);
    expect(byLand).toContainEqual(['haiphong', 'road']);
  });

  it.each(CRITERIA)('hold what is best by each criterion, also when ranked by %s', (by) => {
    const { itineraries } = planned('chongqing', 'chennai', { by });
    for (const criterion of CRITERIA) {
      const best = planned('chongqing', 'chennai', { by: criterion }).itineraries[0];
      // A way may be searched for by one criterion and fall a little short of what a search by another finds.
      const least = Math.min(...itineraries.map((itinerary) => typically(itinerary, criterion)));
      expect(least / (best ? typically(best, criterion) : NaN)).toBeLessThan(1.15);
    }
  });

  it('show no two gateways beside each other that trains go to', () => {
    for (const to of ['SGSIN', LOS_ANGELES, 'chennai']) {
      const gateways = planned('chongqing', to).itineraries.map(({ gateway }) => gateway);
      expect(gateways.filter((gateway) => gateway === 'qinzhou-port' || gateway === 'fangchenggang')).toHaveLength(1);
      expect(gateways.filter((gateway) => gateway === 'yantian' || gateway === 'nansha').length).toBeLessThan(2);
    }
  });

  it('go to Hai Phong by rail as far as it goes, too', () => {
    const { itineraries } = planned('chongqing', 'haiphong', { by: 'co2' });
    const modes = itineraries.map(({ legs }) => legs.map(({ mode }) => mode).join());
    expect(modes).toContain('rail,rail,road');
  });
});

describe('Choices', () => {
  it('scale emissions with the load and days with the ship', () => {
    const base = planned('qinzhou-port', 'singapore').itineraries[0];
    const heavy = planned('qinzhou-port', 'singapore', { tonnesPerTeu: 20 }).itineraries[0];
    expect(heavy?.co2eKgPerTeu.typical).toBeCloseTo(2 * (base?.co2eKgPerTeu.typical ?? NaN), 6);
    const fast = planned('qinzhou-port', 'singapore', { shipKnots: 20 }).itineraries[0]?.legs[0];
    // 20 knots are 37.04 km/h.
    expect(fast?.days.typical).toBeCloseTo((fast?.lengthKm ?? NaN) / 37.04 / 24, 6);
  });

  it('start and end at points: a truck to the next hub, a ship from the coast', () => {
    const [first] = planned('108.3,22.8', '-77.3,-11.6').itineraries;
    expect(first?.legs[0]).toMatchObject({ mode: 'road', from: '108.3,22.8', lengthBasis: 'assumed' });
    expect(first?.legs.at(-1)).toMatchObject({ mode: 'sea', to: '-77.3,-11.6' });
  });

  it('say why there is nothing', () => {
    expect(planned('chongqing', '0,25').reason).toBe('to-unreachable');
    expect(planned('5,23', 'chongqing').reason).toBe('from-unreachable');
    expect(planned('chongqing', 'chongqing').reason).toBe('same-place');
  });
});

describe('Reach from Chongqing', () => {
  it.each(CRITERIA)('agrees with plans by %s, to within a thousandth', (by) => {
    const request = { ...DEFAULT_CHOICES, by, from: placed('chongqing') };
    const found = reach(graph, request);
    const values = { distance: found.lengthKm, time: found.days.typical, co2: found.co2eKgPerTonne.typical }[by];
    for (const { index } of graph.ports.filter((_, i) => i % 41 === 0)) {
      const best = plan(graph, { ...request, to: { kind: 'port', index } }).itineraries[0];
      if (best) expect(Math.abs((values[index] ?? NaN) / typically(best, by) - 1)).toBeLessThan(0.001);
      else expect(values[index]).toBeNaN();
    }
  });

  it('leaves ports behind a closed passage unreached', () => {
    const request = { ...DEFAULT_CHOICES, from: placed('chongqing') };
    const [open, shut] = [reach(graph, request), reach(graph, { ...request, closed: ['hormuz'] })];
    expect(open.gateways.length).toBeGreaterThan(2);
    const isReached = ({ gateway }: typeof open, index: number): boolean => (gateway[index] ?? -1) >= 0;
    const [lost, kept] = [false, true].map((still) =>
      graph.ports.filter(({ index }) => isReached(open, index) && isReached(shut, index) === still),
    );
    const codesOf = (ports = lost): (string | undefined)[] => ports?.map(({ locode }) => locode) ?? [];
    // These lie on the Persian Gulf: Jebel Ali, Dammam, Jubail, Doha, Kuwait, Umm Qasr, Bushehr, Ras Tanura.
    expect(codesOf()).toEqual(
      expect.arrayContaining(['AEJEA', 'SADMM', 'SAJBI', 'QADOH', 'KWKWI', 'IQUQR', 'IRBUZ', 'SARTA']),
    );
    // All its shores belong to eight countries; four of them have no port elsewhere.
    expect(new Set(lost?.map(({ country }) => country))).toEqual(
      new Set(['AE', 'BH', 'IQ', 'IR', 'KW', 'OM', 'QA', 'SA']),
    );
    const stranded = kept?.filter(({ country }) => ['BH', 'IQ', 'KW', 'QA'].includes(country));
    expect(stranded).toEqual([]);
    // These lie outside it: Khor Fakkan, Sohar, Chabahar, Jeddah. They are as far as before.
    expect(codesOf(kept)).toEqual(expect.arrayContaining(['AEKLF', 'OMSOH', 'IRZBR', 'SAJED']));
    for (const { index, name } of kept ?? []) expect(shut.lengthKm[index], name).toBe(open.lengthKm[index]);
    for (const { index, name } of lost ?? []) expect(shut.lengthKm[index], name).toBeNaN();
  });
});

describe('Places', () => {
  it('are hubs, LOCODEs in any case, and positions', () => {
    expect(readPlace(graph, 'qinzhou-port')).toEqual({ kind: 'hub', id: 'qinzhou-port' });
    expect(readPlace(graph, 'Qinzhou-Port')).toEqual({ kind: 'hub', id: 'qinzhou-port' });
    expect(readPlace(graph, '1e2, +.5')).toEqual({ kind: 'point', position: [100, 0.5] });
    expect(readPlace(graph, 'sgsin')).toEqual({ kind: 'hub', id: 'singapore' });
    expect(readPlace(graph, '-77.5, -11')).toEqual({ kind: 'point', position: [-77.5, -11] });
  });

  it('are nothing else', () => {
    for (const text of ['', 'nowhere', '1,2,3', '200,0', '0,91', '1;2']) expect(readPlace(graph, text)).toBeNull();
  });
});
