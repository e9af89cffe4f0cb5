import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../../src/i18n';
import { linkAtlas } from '../../../../src/model/link';
import type { Port } from '../../../../src/routing/ports';
import { lastOf } from '../../../../src/search/steps';
import { searcher } from '../../../../src/ui/search/searching';
import { ATLAS } from '../fixture';
import { OPENED } from '../planner/fake-client';

const linked = linkAtlas(ATLAS);
const hub = ATLAS.hubs.find(({ locode, id }) => locode !== undefined && id !== ATLAS.city.hub);

const PAGE = { words: wordsOf('en'), language: 'en' as const, say: (name: { en: string }) => name.en };

function found(text: string, ports: readonly Port[]): string[] {
  const search = searcher({ page: PAGE, language: 'en', linked, pinyin: {}, labels: [], sources: [], ports });
  return lastOf(search.ask(text)).flatMap(({ results }) => results.map(({ key }) => key));
}

describe('The search box', () => {
  it('finds a hub by the codes that its port goes by besides its own', () => {
    const ports = OPENED.ports.map((port) =>
      port.locode === hub?.locode ? { ...port, otherLocodes: ['XXABC'] } : port,
    );
    expect(ports).toContainEqual(expect.objectContaining({ otherLocodes: ['XXABC'] }));
    expect(found('xxabc', ports)).toEqual([`hub:${hub?.id}`]);
    expect(found('xxabc', OPENED.ports)).toEqual([]);
  });

  it('finds a port that is no hub by every code it goes by', () => {
    const ports = OPENED.ports.map((port) => (port.locode === 'IQUQR' ? { ...port, otherLocodes: ['IQUQX'] } : port));
    expect(found('iquqx', ports)).toEqual(['port:IQUQR']);
  });

  it('finds a port that has no code, and plans to where it lies', () => {
    const ports: Port[] = [{ index: 0, name: 'Lon Shui Terminal', country: 'CN', point: [115.685, 20.835] }];
    const search = searcher({ page: PAGE, language: 'en', linked, pinyin: {}, labels: [], sources: [], ports });
    const [result] = lastOf(search.ask('lon shui')).flatMap(({ results }) => results);
    expect(result).toMatchObject({ detail: 'China', target: { kind: 'plan', to: '115.685,20.835' } });
  });

  it('tells ports apart that lie at one place of the water and have no code', () => {
    const point: [number, number] = [-74.065, 40.635];
    const ports: Port[] = ['Stapleton SI', 'Tompkinsville SI'].map((name, index) => ({
      index,
      name,
      country: 'US',
      point,
    }));
    expect(found('si us', ports)).toEqual(['port:0', 'port:1']);
  });
});
