import { describe, expect, it } from 'vitest';
import { unpackPorts } from '../../src/routing/ports';
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
  ])('are those in use: %s is %s, %s', (locode, zh, ar) => {
    expect(portOf(locode)?.names).toEqual({ zh, ar });
  });

  it('may be known in one of the two alone', () => {
    expect(portOf('SAYBI')?.names).toEqual({ ar: 'ينبع' });
    expect(portOf('CNYTG')?.names).toEqual({ zh: '烟台' });
  });

  it('are of more than nine hundred ports', () => {
    expect(ports.filter(({ names }) => names).length).toBeGreaterThan(900);
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
