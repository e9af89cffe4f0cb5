import { describe, expect, it } from 'vitest';
import { linkAtlas } from '../../src/model/link';
import { vertexPosition } from '../../src/routing/passages';
import { unpackPorts } from '../../src/routing/ports';
import { writePoint } from '../../src/state/plan-view';
import { Gazetteer } from '../../src/ui/planner/gazetteer';
import { openRealPlanner } from '../support/planner';
import { compilePlanner } from '../../geo/pipeline/planner';
import { readGeo } from '../../geo/pipeline/read-geo';

const { data } = compilePlanner('geo', readGeo('geo', 'geo').tree);
const ports = data ? unpackPorts(data.ports) : [];
const portOf = (locode: string) => ports.find((port) => port.locode === locode);

describe('Names of ports in Chinese and Arabic', () => {
  it.each([
    ['NLRTM', '鹿特丹', 'روتردام'],
    ['USBOS', '波士顿', 'بوسطن'],
    ['BEANR', '安特卫普', 'أنتويرب'],
    ['JPNGS', '长崎', 'ناغاساكي'],
    ['GBLIV', '利物浦', 'ليفربول'],
    ['SAJED', '吉达', 'جدة'],
    ['KRINC', '仁川', 'إنتشون'],
    ['CLVAP', '瓦尔帕莱索', 'فالبارايسو'],
  ])('are those in use: %s is %s, %s', (locode, zh, ar) => {
    expect(portOf(locode)?.names).toEqual({ zh, ar });
  });

  it('may be known in one of the two alone', () => {
    expect(portOf('SAYBI')?.names).toEqual({ ar: 'ينبع' });
    expect(portOf('CNYTG')?.names).toEqual({ zh: '烟台' });
  });

  it.each([
    ['CNZOS', '舟山'],
    ['CNLYG', '连云港'],
    ['CNYIK', '营口'],
    ['CNYTN', '盐田'],
    ['TWKEL', '基隆'],
    ['JPHIJ', '广岛'],
    ['JPKIJ', '新潟'],
    ['JPHKT', '博多'],
    ['VNSGN', '胡志明市'],
  ])('are as they are written where names are in Han: %s is %s', (locode, zh) => {
    expect(portOf(locode)?.names?.zh).toBe(zh);
  });

  it('are unknown in Chinese of four ports of China alone, none of them the port of a town', () => {
    const unknown = ports.filter(({ country, names }) => country === 'CN' && names?.zh === undefined);
    expect(unknown.map(({ name }) => name)).toEqual(['Lon Shui Terminal', 'Huangpuxingang', 'Chiwan', 'Suizhang Gang']);
  });

  it.each([
    ['IQBSR', 'البصرة'],
    ['EGALY', 'الإسكندرية'],
  ])('are as they are written where names are in Arabic: %s is %s', (locode, ar) => {
    expect(portOf(locode)?.names?.ar).toBe(ar);
  });

  it('are of more than eleven hundred ports', () => {
    expect(ports.filter(({ names }) => names).length).toBeGreaterThan(1100);
  });

  it('are in the letters of their language: simplified Han, and Arabic without letters of Persian alone', () => {
    const han = /^[\p{Script=Han}·（）-]+$/u;
    const arabic = /^[\u0621-\u0652\s()-]+$/u;
    expect(ports.filter(({ names }) => names?.zh !== undefined && !han.test(names.zh))).toEqual([]);
    expect(ports.filter(({ names }) => names?.ar !== undefined && !arabic.test(names.ar))).toEqual([]);
    const traditional = /[廣東門鎮長華島張鹽龍連馬灣蘭爾維聖]/u;
    expect(ports.filter(({ names }) => names?.zh !== undefined && traditional.test(names.zh))).toEqual([]);
  });

  it('are told apart within a country, but where two ports share their name in Latin letters, too', () => {
    const seen = new Map<string, string>();
    const clashes: string[] = [];
    for (const { name, country, names } of ports) {
      for (const local of Object.values(names ?? {})) {
        const key = `${country} ${local}`;
        const other = seen.get(key);
        if (other !== undefined && other !== name) clashes.push(`${key}: ${other}, ${name}`);
        seen.set(key, name);
      }
    }
    expect(clashes).toEqual([]);
  });
});

it('Ports without a code are known by where they lie: a link to there is read as the port', () => {
  const graph = openRealPlanner();
  const { method, search } = graph;
  const { network } = search;
  const positions = [...network.ports].map((vertex) => vertexPosition(network, vertex));
  const opened = { method, ports: [...graph.ports], positions, closedByDefault: [] };
  const gazetteer = new Gazetteer(linkAtlas(graph.atlas), opened, 'en');
  const without = ports.filter(({ locode }) => locode === undefined);
  expect(without.length).toBeGreaterThan(400);
  for (const { name, point } of without) {
    const read = point && gazetteer.read(writePoint(point));
    // Some lie at one vertex: the same water.
    expect(read?.kind === 'port' && ports[read.index]?.point, name).toEqual(point);
  }
});
