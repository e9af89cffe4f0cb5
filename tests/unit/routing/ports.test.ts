import { describe, expect, it } from 'vitest';
import { readAll } from '../../../src/model/read';
import { packPorts, portColumns, unpackPorts, type Port } from '../../../src/routing/ports';

const PORTS: Port[] = [
  { index: 0, name: 'Kobenhavn', country: 'DK', locode: 'DKCPH', otherNames: ['Copenhagen', 'København'] },
  { index: 1, name: 'Lon Shui Terminal', country: 'CN', point: [115.685, 20.835] },
  { index: 2, name: 'Shanghai', country: 'CN', locode: 'CNSGH', otherLocodes: ['CNSHA'], names: { zh: '上海' } },
  { index: 3, name: 'Umm Qasr', country: 'IQ', locode: 'IQUQR', names: { zh: '乌姆盖斯尔', ar: 'أم قصر' } },
];

describe('The list of ports as it travels', () => {
  it('is the same list again, whatever is known of a port', () => {
    const sent: unknown = JSON.parse(JSON.stringify(packPorts(PORTS)));
    const read = readAll(portColumns, sent, 'planner.json');
    expect(read.ok && unpackPorts(read.value)).toEqual(PORTS);
    expect(unpackPorts(packPorts([]))).toEqual([]);
  });

  it('is refused where its columns are not of one length, or one is missing', () => {
    const columns = packPorts(PORTS);
    const uneven = readAll(portColumns, { ...columns, zh: '上海' }, 'planner.json');
    expect(!uneven.ok && uneven.problems[0]?.message).toBe(
      'must have columns of one length, not 4, 4, 4, 4, 1, 4, 4, 4',
    );
    expect(readAll(portColumns, { ...columns, ar: undefined }, 'planner.json').ok).toBe(false);
  });

  it('takes no name that holds what stands between names', () => {
    expect(() => packPorts([{ name: 'Bird Port | Newport', country: 'GB' }])).toThrow('“Bird Port | Newport”');
  });
});
