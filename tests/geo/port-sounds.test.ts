import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compilePlanner } from '../../geo/pipeline/planner';
import { readGeo } from '../../geo/pipeline/read-geo';
import { distanceKm, type Position } from '../../src/geometry/position';
import { unpackPorts, type Port } from '../../src/routing/ports';
import { findOrHear } from '../../src/search/by-sound';
import { indexOf } from '../../src/search/find';
import { remembered } from '../../src/search/remembered';
import { parseLabels, type Label } from '../../src/ui/search/labels';
import { portNames } from '../../src/ui/search/port-names';

const { data } = compilePlanner('geo', readGeo('geo', 'geo').tree);
const ports = data ? unpackPorts(data.ports) : [];

/** All ports as if none had a name in Chinese or Arabic. */
const nameless = indexOf(
  ports.map((port) => ({ ...portNames({ ...port, names: {} }, {}), item: port.index, rank: 0 })),
);
/** And as they are. */
const index = indexOf(ports.map((port) => ({ ...portNames(port, {}), item: port.index, rank: 0 })));

/** The costs of `sound-costs.ts` were tuned on the others. */
const heldOut = ports.filter(({ names }) => names).filter((_, at) => at % 2 === 1);

/** Where Chinese names are written, not heard: 横滨 is how Yokohama is spelt, 头顿 how Vũng Tàu was. */
const IN_HAN = ['CN', 'HK', 'JP', 'KP', 'KR', 'MO', 'TW', 'VN'];

/** The place of a port among those that are heard in its name, from 0; -1: it is not among them. */
const placeOf = remembered((name: string) => {
  const heard = findOrHear(nameless, name).map(({ item }) => item);
  return remembered((port: Port) => heard.indexOf(port.index));
});

/** Of some ports, the share, %, that is among the first so many of what is heard in a name of theirs. */
function shareAmong(first: number, known: readonly Port[], language: 'zh' | 'ar'): number {
  const places = known.flatMap((port) => {
    const name = port.names?.[language];
    return name === undefined ? [] : [placeOf(name)(port)];
  });
  return (100 * places.filter((place) => place >= 0 && place < first).length) / places.length;
}

/** Cities of the map that no port is near: what is heard in their names is a mistake. */
function inlandCities(): Label[] {
  const { features }: { features: { geometry: { coordinates: Position } }[] } = JSON.parse(
    readFileSync('geo/ports.geojson', 'utf8'),
  );
  const labels = parseLabels(JSON.parse(readFileSync('public/basemap/labels.json', 'utf8')));
  if (!labels.ok) throw new Error('labels.json is at fault');
  return labels.value.filter(
    ({ kind, position }) =>
      kind === 'place' && features.every(({ geometry }) => distanceKm(geometry.coordinates, position) > 80),
  );
}

const placesOf = (text: string): string[] =>
  findOrHear(index, text).map(({ item }) => `${ports[item]?.name} ${ports[item]?.country}`);

describe('Ports by the sound of their names in Chinese and Arabic', () => {
  it('are among the first five for nine in ten Arabic names, the first for four in five', () => {
    expect(shareAmong(5, heldOut, 'ar')).toBeGreaterThanOrEqual(90);
    expect(shareAmong(1, heldOut, 'ar')).toBeGreaterThanOrEqual(80);
  });

  it('are among the first five for two in three Chinese names, for three in four of those outside the writing’s own countries', () => {
    expect(shareAmong(5, heldOut, 'zh')).toBeGreaterThanOrEqual(65);
    const heard = heldOut.filter(({ country }) => !IN_HAN.includes(country));
    expect(shareAmong(5, heard, 'zh')).toBeGreaterThanOrEqual(75);
    expect(shareAmong(1, heard, 'zh')).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ['كيركوال', 'Kirkwall GB'],
    ['تيكسي', 'Tiksi RU'],
    ['مونتروز', 'Montrose GB'],
    ['蒙特罗斯', 'Montrose GB'],
    ['هورتا', 'Horta PT'],
    ['كيركينيس', 'Kirkenes NO'],
    ['科尔特斯港', 'Puerto Cortes HN'],
    ['بويرتو كورتيس', 'Puerto Cortes HN'],
    ['韦拉瓦尔', 'Veraval IN'],
    ['黑德兰港', 'Port Hedland AU'],
    ['رأس لفان', 'Ras Laffan QA'],
  ])('are found though no name in that writing is known: %s is %s', (typed, place) => {
    expect(placesOf(typed).slice(0, 2)).toContain(place);
  });

  it('are three on average for a city that is none of theirs, and none for one in four', () => {
    const counts = inlandCities().flatMap(({ names }) =>
      names ? [names.zh, names.ar].map((name) => findOrHear(nameless, name).length) : [],
    );
    expect(counts.length).toBeGreaterThan(200);
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThanOrEqual(3);
    expect(counts.filter((count) => count === 0).length / counts.length).toBeGreaterThanOrEqual(0.25);
  });

  it.each(['قفغثضصط', 'كرينغدفغزخ', '电脑网络', '很多人说'])('are none for what is no name: %s', (typed) => {
    expect(placesOf(typed)).toEqual([]);
  });
});
